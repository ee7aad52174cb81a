package id.takar.web;

import java.util.regex.Pattern;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser is told about our pages: load from here only, be framed by nobody. */
final class BrowserRules {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Swagger UI and the editor write styles into their elements. */
    private static final Pattern STYLED = Pattern.compile("/swagger-ui.*|/drafts/[^/]+/files/.+");

    private static final String STYLED_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private BrowserRules() {}

    static void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter((request, response) -> response.setHeader(
                "Content-Security-Policy",
                STYLED.matcher(request.getRequestURI()).matches() ? STYLED_POLICY : POLICY));
        headers.addHeaderWriter((request, response) ->
                response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
