package id.takar.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Signs a program in by its token: one look into a table, no slow hash, for a token cannot be guessed. */
final class TokenProvider implements AuthenticationProvider {

    /** The user name of a token that came without one. */
    static final String BEARER = "bearer";

    private final Tokens tokens;

    TokenProvider(Tokens tokens) {
        this.tokens = tokens;
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
        var roles = token.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                token.name(), null, AuthorityUtils.createAuthorityList(roles));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
