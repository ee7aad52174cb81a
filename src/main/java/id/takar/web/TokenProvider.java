package id.takar.web;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs a program in by its token: one look into a table, no slow hash, for a token cannot be guessed. */
final class TokenProvider implements AuthenticationProvider {

    /** The user name of a token that came without one. */
    static final String BEARER = "bearer";

    private final Tokens tokens;
    private final People people;

    TokenProvider(Tokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
    }

    /** Leaves passwords to the next provider; a token that does not hold is refused here and now. */
    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var secret = String.valueOf(attempt.getCredentials());
        if (!secret.startsWith(Tokens.PREFIX) && !attempt.getName().equals(BEARER)) {
            return null;
        }
        var token = tokens.holding(secret)
                .orElseThrow(() -> new CredentialsExpiredException("no such token, or it holds no longer"));
        var answer =
                UsernamePasswordAuthenticationToken.authenticated(token.actsAs(), null, Role.authorities(roles(token)));
        answer.setDetails(attempt.getDetails());
        return answer;
    }

    /** What a token may do: never more than its account may now. */
    private Set<Role> roles(ApiToken token) {
        if (token.account() == null) {
            return token.roles();
        }
        var roles = new HashSet<>(token.roles());
        roles.retainAll(people.roles(token.account()));
        if (roles.isEmpty()) {
            throw new DisabledException("the account of this token may do nothing of it any more");
        }
        return roles;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
