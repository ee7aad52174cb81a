package id.takar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

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
