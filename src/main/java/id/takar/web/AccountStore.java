package id.takar.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as the database keeps them. */
@Repository
class AccountStore {
    private static final String COLUMNS = "SELECT name, roles, first_password, created_at, created_by, closed_at,"
            + " password_hash, version FROM account ";

    private final JdbcClient database;

    AccountStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * An account with what only signing in needs.
     *
     * @param version counts what ends the sessions of an account: another password, other roles, its end
     */
    record Kept(Account account, String passwordHash, int version) {}

    Optional<Kept> find(String name) {
        return database.sql(COLUMNS + "WHERE name = ?")
                .param(name)
                .query(AccountStore::read)
                .optional();
    }

    List<Account> all() {
        return database.sql(COLUMNS + "ORDER BY closed_at IS NOT NULL, name").query(AccountStore::read).list().stream()
                .map(Kept::account)
                .toList();
    }

    /** Whether an administrator of one's own exists. */
    boolean hasAdmin() {
        return admins() > 0;
    }

    int admins() {
        return database.sql("SELECT count(*) FROM account WHERE closed_at IS NULL AND 'ADMIN' = ANY(roles)")
                .query(Integer.class)
                .single();
    }

    /** Nobody else changes accounts until the transaction ends. */
    void onlyOneAtATime() {
        database.sql("LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE").update();
    }

    void add(Account account, String passwordHash) {
        database.sql("INSERT INTO account (name, password_hash, first_password, roles, created_at, created_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        account.name(),
                        passwordHash,
                        account.firstPassword(),
                        names(account.roles()),
                        Timestamp.from(account.createdAt()),
                        account.createdBy())
                .update();
    }

    void password(String name, String hash, boolean first) {
        database.sql("UPDATE account SET password_hash = ?, first_password = ?, version = version + 1 WHERE name = ?")
                .params(hash, first, name)
                .update();
    }

    void roles(String name, Set<Role> roles) {
        database.sql("UPDATE account SET roles = ?, version = version + 1 WHERE name = ?")
                .params(names(roles), name)
                .update();
    }

    /** Closes an account at an instant, or opens it again with null. */
    void closed(String name, @Nullable Instant at) {
        database.sql("UPDATE account SET closed_at = ?, version = version + 1 WHERE name = ?")
                .param(at == null ? null : Timestamp.from(at))
                .param(name)
                .update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        var roles = new TreeSet<Role>();
        Arrays.stream((String[]) row.getArray(2).getArray()).map(Role::valueOf).forEach(roles::add);
        var closed = row.getTimestamp(6);
        return new Kept(
                new Account(
                        row.getString(1),
                        roles,
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        closed == null ? null : closed.toInstant()),
                row.getString(7),
                row.getInt(8));
    }
}
