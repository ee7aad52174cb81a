package id.takar.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The people who may sign in: those of the database and of the settings, or the demo accounts. */
final class People implements UserDetailsService {
    private final Map<String, AccountSettings.Account> named;
    private final Map<String, AccountSettings.Account> demo;
    private final AccountStore store;
    private final WrongPasswords wrong;

    People(AccountSettings settings, String demoHash, AccountStore store, WrongPasswords wrong) {
        this.named = settings.accounts().stream()
                .collect(Collectors.toUnmodifiableMap(AccountSettings.Account::name, each -> each));
        this.demo = settings.isDemo()
                ? DemoAccounts.ROLES.entrySet().stream()
                        .map(each -> new AccountSettings.Account(each.getKey(), demoHash, Set.of(each.getValue())))
                        .collect(Collectors.toUnmodifiableMap(AccountSettings.Account::name, each -> each))
                : Map.of();
        this.store = store;
        this.wrong = wrong;
    }

    @Override
    public SignedIn loadUserByUsername(String name) {
        var own = store.find(name);
        if (own.isPresent()) {
            return SignedIn.of(own.get(), wrong.isResting(name));
        }
        var given = isDemo() ? demo.get(name) : named.get(name);
        if (given == null) {
            throw new UsernameNotFoundException("nobody has this name");
        }
        return SignedIn.ofSettings(name, given.passwordHash(), given.roles(), wrong.isResting(name));
    }

    /** Whether the demo accounts are there: until an administrator of one's own is. */
    boolean isDemo() {
        return !demo.isEmpty() && !store.hasAdmin();
    }

    /** Whether a name is one that the settings or the demo use. */
    boolean isGiven(String name) {
        return named.containsKey(name) || DemoAccounts.ROLES.containsKey(name);
    }

    /** Whether a session that began earlier is still right. */
    boolean stillHolds(SignedIn person) {
        return store.find(person.getUsername())
                .map(own -> own.version() == person.version())
                .orElseGet(() -> (isDemo() ? demo : named).containsKey(person.getUsername()));
    }

    /** What an account may do now; nothing when it is closed, unknown, or has not changed its first password. */
    Set<Role> roles(String name) {
        var own = store.find(name).map(AccountStore.Kept::account);
        if (own.isPresent()) {
            return own.get().isOpen() && !own.get().firstPassword() ? own.get().roles() : Set.of();
        }
        var given = isDemo() ? demo.get(name) : named.get(name);
        return given == null ? EnumSet.noneOf(Role.class) : given.roles();
    }
}
