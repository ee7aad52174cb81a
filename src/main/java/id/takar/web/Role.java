package id.takar.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** Who may what: each role is one kind of work. */
public enum Role {
    /** Writes policies. */
    POLICY_OFFICER,
    /** Approves what another person wrote. */
    APPROVER,
    /** Evaluates employees. */
    HR,
    /** Reads and checks everything that was decided. */
    AUDITOR,
    /** Keeps accounts, tokens and the service; decides nothing. */
    ADMIN;

    static List<GrantedAuthority> authorities(Collection<Role> roles) {
        return AuthorityUtils.createAuthorityList(
                roles.stream().map(role -> "ROLE_" + role).toArray(String[]::new));
    }

    static String[] names(Role... roles) {
        return Stream.of(roles).map(Role::name).toArray(String[]::new);
    }
}
