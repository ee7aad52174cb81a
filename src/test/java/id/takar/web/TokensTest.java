package id.takar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TokensTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient database;

    @Test
    void letsAProgramInAsBearerAndAsPassword() throws Exception {
        var token = issue("payroll");

        assertThat(bearer(token).get("/api/v1/runs").status()).isEqualTo(200);
        assertThat(bearer(token).get("/api/v1/tokens").status()).as("HR only").isEqualTo(403);
        assertThat(new Caller(port).as("payroll", token).get("/api/v1/runs").status())
                .isEqualTo(200);
    }

    @Test
    void leavesNoSessionBehind() throws Exception {
        assertThat(bearer(issue("session")).get("/api/v1/runs/1").header("Set-Cookie"))
                .isEmpty();
        assertThat(new Caller(port).as("hr").get("/api/v1/runs/1").header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void keepsTheHashOnly() throws Exception {
        var token = issue("hashed");

        assertThat(token).startsWith(Tokens.PREFIX).hasSize(Tokens.PREFIX.length() + 43);
        var stored = database.sql("SELECT octet_length(sha256) FROM api_token WHERE name = 'hashed'")
                .query(Integer.class)
                .single();
        assertThat(stored).isEqualTo(32);
        assertThat(admin().get("/api/v1/tokens").text()).contains("hashed").doesNotContain(token);
    }

    @Test
    void endsWhenItIsRevoked() throws Exception {
        var made = admin().post("/api/v1/tokens", "{\"name\":\"short\",\"roles\":[\"HR\"]}")
                .json();
        var path = "/api/v1/tokens/" + made.path("id").asString();

        assertThat(admin().send("DELETE", path, BodyPublishers.noBody()).status())
                .isEqualTo(204);
        assertThat(bearer(made.path("token").asString()).get("/api/v1/runs/1").status())
                .isEqualTo(401);
    }

    @Test
    void endsWhenItExpires() throws Exception {
        var past = Clock.systemUTC().instant().minus(Duration.ofSeconds(1));
        var expired = tokens.issue("old", null, Set.of(Role.HR), "admin", past);

        assertThat(bearer(expired.secret()).get("/api/v1/runs/1").status()).isEqualTo(401);
    }

    @Test
    void refusesATokenThatNobodyGave() throws Exception {
        assertThat(bearer(Tokens.PREFIX + "made-up").get("/api/v1/runs/1").status())
                .isEqualTo(401);
        assertThat(bearer(DemoAccounts.PASSWORD).get("/api/v1/runs/1").status()).isEqualTo(401);
    }

    private String issue(String name) throws Exception {
        var answer = admin().post("/api/v1/tokens", "{\"name\":\"" + name + "\",\"roles\":[\"HR\"]}");
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().path("token").asString();
    }

    private Caller admin() {
        return new Caller(port).as("admin");
    }

    private Caller bearer(String token) {
        return new Caller(port).with("Authorization", "Bearer " + token);
    }
}
