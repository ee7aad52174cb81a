package id.takar.web;

import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** A person who signed in with a password. One whose password is the first has no role until it is changed. */
final class SignedIn extends User {
    /** What such a person may do: change the password. */
    static final String FIRST_PASSWORD = "FIRST_PASSWORD";

    private static final long serialVersionUID = 1L;

    private final int version;

    private SignedIn(
            String name,
            String passwordHash,
            boolean open,
            boolean resting,
            Collection<? extends GrantedAuthority> authorities,
            int version) {
        super(name, passwordHash, open, true, true, !resting, authorities);
        this.version = version;
    }

    static SignedIn of(AccountStore.Kept kept, boolean resting) {
        var account = kept.account();
        return new SignedIn(
                account.name(),
                kept.passwordHash(),
                account.isOpen(),
                resting,
                account.firstPassword()
                        ? AuthorityUtils.createAuthorityList(FIRST_PASSWORD)
                        : Role.authorities(account.roles()),
                kept.version());
    }

    /** Somebody whom the settings name. */
    static SignedIn ofSettings(String name, String passwordHash, Set<Role> roles, boolean resting) {
        return new SignedIn(name, passwordHash, true, resting, Role.authorities(roles), 0);
    }

    /** Counts what ends sessions. */
    int version() {
        return version;
    }
}
