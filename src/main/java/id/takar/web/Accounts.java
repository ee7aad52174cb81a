package id.takar.web;

import id.takar.web.AccountLog.What;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of people, as an administrator keeps them; each step is one transaction with its line in the log. */
@Service
class Accounts {
    static final int SHORTEST_PASSWORD = 12;
    /** bcrypt reads no further. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    private static final int FIRST_PASSWORD_BYTES = 12;

    private final AccountStore store;
    private final People people;
    private final AccountLog log;
    private final WrongPasswords wrong;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            AccountStore store,
            People people,
            AccountLog log,
            WrongPasswords wrong,
            PasswordEncoder encoder,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.log = log;
        this.wrong = wrong;
        this.encoder = encoder;
        this.clock = clock;
    }

    List<Account> all() {
        return store.all();
    }

    /** Whether the database keeps an account, and no setting. */
    boolean isKept(String name) {
        return store.find(name).isPresent();
    }

    Account find(String name) {
        return kept(name).account();
    }

    /**
     * Makes an account.
     *
     * @return its first password, which is shown this once and has to be changed before anything else
     */
    @Transactional
    public String create(String name, Set<Role> roles, String admin) {
        store.onlyOneAtATime();
        if (store.find(name).isPresent() || people.isGiven(name) || name.equals("takar")) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "name-taken", "The name `" + name + "` is or was somebody's; choose another.");
        }
        String password = anyPassword();
        store.add(new Account(name, new TreeSet<>(roles), true, clock.instant(), admin, null), encode(password));
        log.note(name, What.CREATED, admin, null, words(roles));
        return password;
    }

    /** Gives an account other roles; its sessions end. */
    @Transactional
    public Account roles(String name, Set<Role> roles, String admin) {
        store.onlyOneAtATime();
        var account = kept(name).account();
        mayLose(account, !roles.contains(Role.ADMIN));
        store.roles(name, roles);
        log.note(name, What.ROLES, admin, null, words(account.roles()) + " to " + words(roles));
        return find(name);
    }

    /** Gives an account a new first password, and lets it rest no longer; its sessions end. */
    @Transactional
    public String reset(String name, String admin) {
        kept(name);
        String password = anyPassword();
        store.password(name, encode(password), true);
        wrong.forget(name);
        log.note(name, What.RESET, admin, null, "");
        return password;
    }

    /** Closes an account: nobody signs in with it any more, its tokens hold no longer, its name stays taken. */
    @Transactional
    public Account close(String name, String admin) {
        store.onlyOneAtATime();
        var account = kept(name).account();
        if (account.isOpen()) {
            mayLose(account, true);
            store.closed(name, clock.instant());
            log.note(name, What.CLOSED, admin, null, "");
        }
        return find(name);
    }

    /** Opens a closed account again. */
    @Transactional
    public Account open(String name, String admin) {
        store.onlyOneAtATime();
        if (!kept(name).account().isOpen()) {
            store.closed(name, null);
            log.note(name, What.OPENED, admin, null, "");
        }
        return find(name);
    }

    /** Changes one's own password. Not one transaction: a wrong old password is counted although nothing changes. */
    void changePassword(String name, String old, String wanted) {
        var kept = store.find(name)
                .orElseThrow(() -> Problem.conflict("The password of `" + name + "` stands in the settings of the"
                        + " service; only whoever keeps those can change it."));
        if (wrong.isResting(name)) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN, "resting", "Too many wrong passwords; wait some minutes and try again.");
        }
        if (!matches(old, kept.passwordHash())) {
            wrong.add(name);
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-password", "The password did not change.")
                    .with(List.of(Fault.of("this is not your password").at("/password")));
        }
        check(name, old, wanted);
        store.password(name, encode(wanted), false);
        log.note(name, What.PASSWORD, name, null, "");
    }

    private static String words(Set<Role> roles) {
        return new TreeSet<>(roles).toString();
    }

    private static void check(String name, String old, String wanted) {
        String fault = wanted.codePointCount(0, wanted.length()) < SHORTEST_PASSWORD
                ? "at least " + SHORTEST_PASSWORD + " characters, please"
                : wanted.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES
                        ? "at most " + LONGEST_PASSWORD_BYTES + " bytes, please"
                        : wanted.equals(old)
                                ? "this is the password that you have"
                                : wanted.contains(name) ? "your name is in it; anybody would try that" : null;
        if (fault != null) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "weak-password", "The password did not change.")
                    .with(List.of(Fault.of(fault).at("/newPassword")));
        }
    }

    private void mayLose(Account account, boolean loses) {
        if (loses && account.isOpen() && account.roles().contains(Role.ADMIN) && store.admins() == 1) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "last-admin",
                    "`" + account.name() + "` is the last administrator; make another one first.");
        }
    }

    private AccountStore.Kept kept(String name) {
        return store.find(name).orElseThrow(() -> Problem.notFound("There is no account `" + name + "`."));
    }

    private boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD_BYTES
                && encoder.matches(password, hash);
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private String anyPassword() {
        var bytes = new byte[FIRST_PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
