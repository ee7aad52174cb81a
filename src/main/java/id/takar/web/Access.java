package id.takar.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call what, in one list from top to bottom; what is not listed is refused. */
final class Access {

    private static final String[] OPEN = {
        "/login", "/error", "/css/**", "/js/**", "/img/**", "/favicon.ico", "/actuator/health", "/actuator/health/**"
    };
    private static final String[] FOR_ANYBODY_SIGNED_IN = {
        "/",
        "/logout",
        "/api/v1/account/tokens",
        "/api/v1/account/tokens/**",
        "/api/v1/diagnostics",
        "/api/v1/diagnostics/**",
        "/api/v1/releases",
        "/api/v1/releases/**",
        "/api/v1/watch",
        "/policies",
        "/policies/**",
        "/releases",
        "/releases/**",
        "/webjars/**",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui",
        "/swagger-ui/**",
        "/swagger-ui.html"
    };
    /** Also for those who have to change their first password, which nothing else is for. */
    private static final String[] OWN_ACCOUNT = {"/account", "/account/password", "/api/v1/account/password"};

    private static final String[] ANY = Role.names(Role.values());

    private static final String[] ABOUT_EMPLOYEES = {
        "/api/v1/evaluations",
        "/api/v1/evaluations/**",
        "/api/v1/populations",
        "/api/v1/populations/**",
        "/api/v1/mappings",
        "/api/v1/mappings/**",
        "/api/v1/runs",
        "/api/v1/runs/**",
        "/api/v1/decisions",
        "/api/v1/decisions/**",
        "/api/v1/corrections/**",
        "/corrections/**",
        "/evaluate",
        "/evaluate/**",
        "/populations",
        "/populations/**",
        "/runs",
        "/runs/**",
        "/decisions",
        "/decisions/**"
    };
    private static final String[] CHANGES = {"/api/v1/drafts", "/api/v1/drafts/**", "/drafts", "/drafts/**"};
    private static final String[] VERDICTS = {
        "/api/v1/drafts/*/approve",
        "/api/v1/drafts/*/reject",
        "/api/v1/drafts/*/publish",
        "/drafts/*/approve",
        "/drafts/*/reject",
        "/drafts/*/publish"
    };
    /** Checking and trying change nothing, and who approves may say something about a line. */
    private static final String[] LOOKING = {"/api/v1/drafts/*/check", "/drafts/*/check", "/drafts/*/try"};

    /** What is said about a line is sent to the file that it stands in. */
    private static final RequestMatcher REMARKS = request -> HttpMethod.POST.matches(request.getMethod())
            && "do=remark".equals(request.getQueryString())
            && request.getRequestURI().startsWith("/drafts/");
    /** They decide again and keep nothing: reading, by POST since it takes work. */
    private static final String[] REPLAYS = {
        "/api/v1/decisions/*/replay",
        "/api/v1/decisions/*/as-known-now",
        "/api/v1/runs/*/replay",
        "/decisions/*/replay",
        "/decisions/*/as-known-now",
        "/runs/*/replay"
    };

    private static final String[] FOR_ADMINS = {
        "/api/v1/tokens",
        "/api/v1/tokens/**",
        "/api/v1/accounts",
        "/api/v1/accounts/**",
        "/accounts",
        "/accounts/**",
        "/actuator/prometheus"
    };

    /** A push begins by asking what there is, in a GET that says what for. */
    private static final RequestMatcher PUSHES = request -> {
        boolean isFirst = "service=git-receive-pack".equals(request.getQueryString());
        return request.getRequestURI().equals(isFirst ? "/git/rules/info/refs" : "/git/rules/git-receive-pack");
    };

    private static final Set<HttpMethod> READING = Set.of(GET, HEAD);

    private Access() {}

    static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(OPEN).permitAll();
        requests.requestMatchers(OWN_ACCOUNT).authenticated();
        requests.requestMatchers(HttpMethod.POST, "/releases/**").hasRole(Role.APPROVER.name());
        requests.requestMatchers(FOR_ANYBODY_SIGNED_IN).hasAnyRole(ANY);
        for (var method : READING) {
            requests.requestMatchers(method, ABOUT_EMPLOYEES).hasAnyRole(Role.names(Role.HR, Role.AUDITOR));
        }
        requests.requestMatchers(HttpMethod.POST, REPLAYS).hasAnyRole(Role.names(Role.HR, Role.AUDITOR));
        requests.requestMatchers(ABOUT_EMPLOYEES).hasRole(Role.HR.name());
        for (var method : READING) {
            requests.requestMatchers(method, CHANGES)
                    .hasAnyRole(Role.names(Role.POLICY_OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN));
        }
        requests.requestMatchers(VERDICTS).hasRole(Role.APPROVER.name());
        requests.requestMatchers(HttpMethod.POST, LOOKING).hasAnyRole(Role.names(Role.POLICY_OFFICER, Role.APPROVER));
        requests.requestMatchers(REMARKS).hasAnyRole(Role.names(Role.POLICY_OFFICER, Role.APPROVER));
        requests.requestMatchers(GET, "/audit", "/audit.csv").hasAnyRole(Role.names(Role.AUDITOR, Role.ADMIN));
        requests.requestMatchers(GET, "/api/v1/withdrawals").hasAnyRole(ANY);
        requests.requestMatchers(HttpMethod.POST, "/api/v1/withdrawals", "/api/v1/withdrawals/*/confirm")
                .hasRole(Role.APPROVER.name());
        requests.requestMatchers(CHANGES).hasRole(Role.POLICY_OFFICER.name());
        requests.requestMatchers(PUSHES).hasRole(Role.POLICY_OFFICER.name());
        requests.requestMatchers(GET, "/git/rules/info/refs").hasAnyRole(ANY);
        requests.requestMatchers(HttpMethod.POST, "/git/rules/git-upload-pack").hasAnyRole(ANY);
        requests.requestMatchers(GET, "/api/v1/account-log").hasAnyRole(Role.names(Role.AUDITOR, Role.ADMIN));
        requests.requestMatchers(FOR_ADMINS).hasRole(Role.ADMIN.name());
        requests.anyRequest().denyAll();
    }
}
