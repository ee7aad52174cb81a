package id.takar.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** One database of the embedded server and the role that owns it; that role is no superuser. */
record Database(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {

    /** Makes the database and its role, both called `name`, where they are missing. */
    static Database ownedByItsRole(EmbeddedPostgres postgres, String name) {
        try (var connection = DriverManager.getConnection(
                postgres.url("postgres"), EmbeddedPostgres.SUPERUSER, postgres.password())) {
            if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + postgres.password() + "'");
            }
            if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
            }
            return new Database(postgres.url(name), name, postgres.password());
        } catch (SQLException e) {
            throw new StoreUnavailable("The database `" + name + "` cannot be made: " + e.getMessage(), e);
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
