package id.takar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessTest {

    private static final String PEOPLE = "hr,officer,approver,auditor,admin";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /api/v1/evaluations      | hr",
                "POST   | /api/v1/populations      | hr",
                "POST   | /api/v1/runs             | hr",
                "DELETE | /api/v1/runs/1           | hr",
                "GET    | /api/v1/runs/1           | hr,auditor",
                "HEAD   | /api/v1/runs/1           | hr,auditor",
                "GET    | /api/v1/populations/1    | hr,auditor",
                "GET    | /api/v1/populations/1/errors.csv | hr,auditor",
                "GET    | /api/v1/populations/1/original   | hr,auditor",
                "GET    | /api/v1/populations/template.csv | hr,auditor",
                "GET    | /api/v1/mappings         | hr,auditor",
                "PUT    | /api/v1/mappings/a       | hr",
                "DELETE | /api/v1/mappings/a       | hr",
                "GET    | /api/v1/runs/1/export.csv | hr,auditor",
                "GET    | /api/v1/runs/1/events    | hr,auditor",
                "GET    | /api/v1/runs/1/summary   | hr,auditor",
                "POST   | /api/v1/runs/1/resume    | hr",
                "GET    | /api/v1/runs/1/groups    | hr,auditor",
                "GET    | /runs/1/groups           | hr,auditor",
                "GET    | /corrections/1           | hr,auditor",
                "GET    | /runs/1/groups/1         | hr,auditor",
                "GET    | /api/v1/decisions/1      | hr,auditor",
                "GET    | /decisions/1             | hr,auditor",
                "GET    | /api/v1/releases         | hr,officer,approver,auditor,admin",
                "GET    | /api/v1/diagnostics      | hr,officer,approver,auditor,admin",
                "GET    | /policies/diagnostics    | hr,officer,approver,auditor,admin",
                "GET    | /policies/watch          | hr,officer,approver,auditor,admin",
                "GET    | /api/v1/watch            | hr,officer,approver,auditor,admin",
                "GET    | /api/v1/corrections/1    | hr,auditor",
                "POST   | /api/v1/corrections/1    | hr",
                "GET    | /api/v1/drafts           | officer,approver,auditor,admin",
                "POST   | /api/v1/drafts           | officer",
                "PUT    | /api/v1/drafts/1/files/a | officer",
                "DELETE | /api/v1/drafts/1/files/a | officer",
                "POST   | /api/v1/drafts/1/check   | officer,approver",
                "POST   | /api/v1/drafts/1/submit  | officer",
                "POST   | /api/v1/drafts/1/approve | approver",
                "POST   | /api/v1/drafts/1/reject  | approver",
                "POST   | /api/v1/drafts/1/publish | approver",
                "POST   | /api/v1/decisions/1/replay | hr,auditor",
                "POST   | /api/v1/decisions/1/as-known-now | hr,auditor",
                "GET    | /api/v1/drafts/1/approval | officer,approver,auditor,admin",
                "POST   | /api/v1/runs/1/replay    | hr,auditor",
                "GET    | /api/v1/withdrawals      | hr,officer,approver,auditor,admin",
                "POST   | /api/v1/withdrawals      | approver",
                "POST   | /api/v1/withdrawals/1/confirm | approver",
                "POST   | /api/v1/drafts/1/findings/a | officer",
                "GET    | /api/v1/drafts/1/words   | officer,approver,auditor,admin",
                "GET    | /drafts                  | officer,approver,auditor,admin",
                "GET    | /drafts/1/thresholds     | officer,approver,auditor,admin",
                "GET    | /drafts/1/files/a        | officer,approver,auditor,admin",
                "GET    | /policies                | hr,officer,approver,auditor,admin",
                "GET    | /policies/thresholds     | hr,officer,approver,auditor,admin",
                "GET    | /releases                | hr,officer,approver,auditor,admin",
                "GET    | /audit                   | auditor,admin",
                "GET    | /audit.csv               | auditor,admin",
                "GET    | /git/rules/info/refs?service=git-upload-pack  | hr,officer,approver,auditor,admin",
                "POST   | /git/rules/git-upload-pack | hr,officer,approver,auditor,admin",
                "GET    | /git/rules/info/refs?service=git-receive-pack | officer",
                "POST   | /git/rules/git-receive-pack | officer",
                "GET    | /git/rules/HEAD          | nobody",
                "GET    | /                        | hr,officer,approver,auditor,admin",
                "GET    | /v3/api-docs             | hr,officer,approver,auditor,admin",
                "GET    | /swagger-ui/index.html   | hr,officer,approver,auditor,admin",
                "GET    | /api/v1/tokens           | admin",
                "POST   | /api/v1/tokens           | admin",
                "DELETE | /api/v1/tokens/1         | admin",
                "GET    | /api/v1/accounts         | admin",
                "POST   | /api/v1/accounts         | admin",
                "GET    | /api/v1/accounts/1       | admin",
                "PUT    | /api/v1/accounts/1/roles | admin",
                "POST   | /api/v1/accounts/1/reset | admin",
                "POST   | /api/v1/accounts/1/close | admin",
                "POST   | /api/v1/accounts/1/open  | admin",
                "GET    | /accounts                | admin",
                "GET    | /api/v1/account-log      | auditor,admin",
                "GET    | /account                 | hr,officer,approver,auditor,admin",
                "PUT    | /api/v1/account/password | hr,officer,approver,auditor,admin",
                "GET    | /api/v1/account/tokens   | hr,officer,approver,auditor,admin",
                "POST   | /api/v1/account/tokens   | hr,officer,approver,auditor,admin",
                "DELETE | /api/v1/account/tokens/1 | hr,officer,approver,auditor,admin",
                "GET    | /actuator/prometheus     | admin",
                "GET    | /actuator/env            | nobody",
                "GET    | /actuator                | nobody",
                "GET    | /api/v1/anything-new     | nobody",
                "GET    | /anything-new            | nobody",
            })
    void letsInWhoseWorkItIsAndNobodyElse(String method, String path, String allowed) throws Exception {
        assertThat(status(new Caller(port), method, path)).as("nobody").isEqualTo(401);
        for (var person : PEOPLE.split(",")) {
            var status = status(new Caller(port).as(person), method, path);
            if (allowed.contains(person)) {
                assertThat(status).as(person).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(person).isEqualTo(403);
            }
        }
    }

    /** Forms of pages, sent with a session and its token, as browsers do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/drafts                             | officer",
                "/drafts/1/files                     | officer",
                "/drafts/1/thresholds/a              | officer",
                "/drafts/1/files/a?do=save           | officer",
                "/drafts/1/files/a?do=revert         | officer",
                "/drafts/1/files/a?do=remark         | officer,approver",
                "/drafts/1/files/a?do=remark&do=save | officer",
                "/drafts/1/check                     | officer,approver",
                "/drafts/1/submit                    | officer",
                "/drafts/1/approve                   | approver",
                "/drafts/1/reject                    | approver",
                "/drafts/1/publish                   | approver",
                "/releases/1/withdraw                | approver",
                "/releases/1/confirm                 | approver",
                "/populations/1/runs                 | hr",
                "/populations/1/corrections          | hr",
                "/evaluate/one                       | hr",
                "/evaluate/one/result                | hr",
                "/populations/1/mapping              | hr",
                "/runs/1/cancel                      | hr",
                "/runs/1/resume                      | hr",
                "/runs/1/replay                      | hr,auditor",
                "/corrections/1                      | hr",
                "/drafts/1/try                       | officer,approver",
                "/drafts/1/accept                    | officer",
                "/drafts/1/thresholds/a.b/name       | officer",
                "/decisions/1/replay                 | hr,auditor",
                "/decisions/1/as-known-now           | hr,auditor",
                "/accounts                           | admin",
                "/audit                              | nobody",
            })
    void takesFormsFromThoseWhoseWorkItIs(String path, String allowed) throws Exception {
        for (var person : PEOPLE.split(",")) {
            var status = signedIn(person).post(path);
            if (allowed.contains(person)) {
                assertThat(status).as(person).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(person).isEqualTo(403);
            }
        }
    }

    private final Map<String, Session> sessions = new HashMap<>();

    private Session signedIn(String person) throws Exception {
        var known = sessions.get(person);
        if (known == null) {
            known = new Session(port, person);
            sessions.put(person, known);
        }
        return known;
    }

    /** A browser's session, with the token that its forms carry. */
    private static final class Session {
        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String home;
        private final String token;

        Session(int port, String person) throws Exception {
            home = "http://127.0.0.1:" + port;
            send("/login", "username=" + person + "&password=" + DemoAccounts.PASSWORD + "&_csrf=" + token("/login"));
            token = token("/account");
        }

        int post(String path) throws Exception {
            return send(path, "_csrf=" + token);
        }

        private String token(String path) throws Exception {
            var request = HttpRequest.newBuilder(URI.create(home + path))
                    .header("Accept", "text/html")
                    .build();
            var found = TOKEN.matcher(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            assertThat(found.find()).as(path).isTrue();
            return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
        }

        private int send(String path, String form) throws Exception {
            var request = HttpRequest.newBuilder(URI.create(home + path))
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void tellsEverybodyThatItIsWellAndDetailsOnlyToThoseSignedIn() throws Exception {
        var stranger = new Caller(port).get("/actuator/health");

        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.json().path("status").asString()).isEqualTo("UP");
        assertThat(stranger.json().has("components")).isFalse();
        assertThat(new Caller(port).as("admin").get("/actuator/health").json().has("components"))
                .isTrue();
    }

    @Test
    void tellsTheBrowserToLoadFromHereOnly() throws Exception {
        var page = new Caller(port).get("/login");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(new Caller(port).as("hr").get("/swagger-ui/index.html").header("Content-Security-Policy"))
                .contains("style-src 'self' 'unsafe-inline'", "script-src 'self';");
    }

    @Test
    void describesItselfAsOpenApi() throws Exception {
        var api = new Caller(port).as("hr").get("/v3/api-docs").json();

        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/info/title").asString()).isEqualTo("Takar");
        assertThat(api.at("/components/schemas/Problem/properties/errors").isMissingNode())
                .isFalse();
        assertThat(api.at(
                                "/paths/~1api~1v1~1tokens/post/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
    }

    private static int status(Caller caller, String method, String path) throws Exception {
        return caller.send(method, path, BodyPublishers.noBody()).status();
    }
}
