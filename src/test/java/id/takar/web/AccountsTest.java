package id.takar.web;

import static id.takar.web.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts over HTTP. Its own database, since the demo accounts of the others must not end. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.demo.cohort=false", "spring.application.name=takar-accounts"})
class AccountsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Test
    void aFirstPasswordHasToBeChangedBeforeAnythingElse() throws Exception {
        String first = TestAccounts.create(admin(), "siti", Role.HR);
        var siti = new Caller(port).as("siti", first).with("Accept-Language", "en");

        var refused = siti.get("/api/v1/runs");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("type").asString()).isEqualTo("/problems/first-password");
        assertThat(refused.json().path("detail").asString()).contains("PUT /api/v1/account/password");
        assertThat(siti.get("/api/v1/releases").status()).isEqualTo(403);
        assertThat(siti.with("Accept", "text/html").get("/").header("Location")).endsWith("/account");
        assertThat(siti.with("Accept", "text/html").get("/account").text()).contains("diberikan oleh administrator");

        TestAccounts.changed(port, "siti", first);
        assertThat(siti.get("/api/v1/runs").status())
                .as("the first one is over")
                .isEqualTo(401);
        assertThat(new Caller(port).as("siti", PASSWORD).get("/api/v1/runs").status())
                .isEqualTo(200);
    }

    @Test
    void aPasswordIsNoneThatAnybodyWouldTry() throws Exception {
        String first = TestAccounts.create(admin(), "wulan", Role.HR);
        var wulan = new Caller(port).as("wulan", first);

        for (var weak : new String[] {"short", "xxxxxwulanxxxxx", first, "x".repeat(73)}) {
            var answer = TestAccounts.change(wulan, first, weak);
            assertThat(answer.status()).as(weak).isEqualTo(422);
            assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                    .isEqualTo("/newPassword");
        }
        var wrong = TestAccounts.change(wulan, "not it", PASSWORD);
        assertThat(wrong.json().path("type").asString()).isEqualTo("/problems/wrong-password");
        assertThat(TestAccounts.change(new Caller(port).as("hr"), DemoAccounts.PASSWORD, PASSWORD)
                        .text())
                .contains("settings");
    }

    @Test
    void anAccountRestsAfterFiveWrongPasswords() throws Exception {
        var budi = TestAccounts.make(port, "budi", Role.HR);
        for (int i = 0; i < WrongPasswords.ALLOWED; i++) {
            assertThat(new Caller(port)
                            .as("budi", "guess " + i)
                            .get("/api/v1/runs")
                            .status())
                    .isEqualTo(401);
        }

        assertThat(budi.get("/api/v1/runs").status())
                .as("even the right one rests")
                .isEqualTo(401);
        var until = database.sql("SELECT locked_until FROM wrong_password WHERE account = 'budi'")
                .query(java.sql.Timestamp.class)
                .single();
        assertThat(until.toInstant()).isAfter(Instant.now());
        assertThat(log()).contains("\"what\":\"REFUSED\",\"by\":\"budi\"", "wrong password", "locked");

        database.sql("UPDATE wrong_password SET locked_until = now() - interval '1 second'")
                .update();
        assertThat(budi.get("/api/v1/runs").status()).isEqualTo(200);
        assertThat(database.sql("SELECT count(*) FROM wrong_password WHERE account = 'budi'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void eachRestIsTwiceAsLongUpToAQuarterOfAnHour() {
        var now = Instant.EPOCH;

        assertThat(WrongPasswords.restUntil(now, 5)).isEqualTo(now.plusSeconds(30));
        assertThat(WrongPasswords.restUntil(now, 6)).isEqualTo(now.plusSeconds(60));
        assertThat(WrongPasswords.restUntil(now, 1_000)).isEqualTo(now.plus(Duration.ofMinutes(16)));
    }

    @Test
    void aClosedAccountAndItsTokensAreOver() throws Exception {
        var dewi = TestAccounts.make(port, "dewi", Role.POLICY_OFFICER);
        var token = token(dewi, "POLICY_OFFICER");
        assertThat(token.get("/api/v1/drafts").status()).isEqualTo(200);
        var draft = token.post("/api/v1/drafts", "{\"title\":\"By Dewi\"}");
        assertThat(draft.json().path("authors").toString()).doesNotContain("laptop");
        assertThat(draft.json().path("createdBy").asString()).isEqualTo("dewi");

        assertThat(admin().post("/api/v1/accounts/dewi/close", "").json().has("closedAt"))
                .isTrue();
        assertThat(dewi.get("/api/v1/drafts").status()).isEqualTo(401);
        assertThat(token.get("/api/v1/drafts").status()).isEqualTo(401);
        assertThat(admin().post("/api/v1/accounts/dewi/open", "").status()).isEqualTo(200);
        assertThat(token.get("/api/v1/drafts").status()).isEqualTo(200);

        assertThat(admin().with("Content-Type", "application/json")
                        .send(
                                "PUT",
                                "/api/v1/accounts/dewi/roles",
                                BodyPublishers.ofString("{\"roles\":[\"AUDITOR\"]}"))
                        .status())
                .isEqualTo(200);
        assertThat(token.get("/api/v1/drafts").status())
                .as("no role of the token is the account's any more")
                .isEqualTo(401);
        assertThat(dewi.get("/api/v1/account-log").text()).contains("\"what\":\"ROLES\"", "\"what\":\"TOKEN_ISSUED\"");
    }

    @Test
    void nobodyMakesATokenForMoreThanOneMayOrForAnother() throws Exception {
        var eko = TestAccounts.make(port, "eko", Role.POLICY_OFFICER);

        assertThat(eko.post("/api/v1/account/tokens", "{\"name\":\"x\",\"roles\":[\"APPROVER\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(token(eko, "POLICY_OFFICER")
                        .post("/api/v1/account/tokens", "{\"name\":\"x\",\"roles\":[\"POLICY_OFFICER\"]}")
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/password-needed");
        for (var role : new String[] {"POLICY_OFFICER", "APPROVER", "ADMIN"}) {
            assertThat(admin().post("/api/v1/tokens", "{\"name\":\"eko\",\"roles\":[\"" + role + "\"]}")
                            .status())
                    .as(role)
                    .isEqualTo(422);
        }
        var mine = eko.get("/api/v1/account/tokens").json();
        assertThat(mine).hasSize(1);
        assertThat(new Caller(port).as("auditor").get("/api/v1/account/tokens").json())
                .isEmpty();
        String path = "/api/v1/account/tokens/" + mine.get(0).path("id").asString();
        assertThat(new Caller(port)
                        .as("auditor")
                        .send("DELETE", path, BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
        assertThat(eko.send("DELETE", path, BodyPublishers.noBody()).status()).isEqualTo(204);
    }

    @Test
    void aServiceIsKnownByANameThatNoPersonHas() throws Exception {
        var made = admin().post("/api/v1/tokens", "{\"name\":\"siti\",\"roles\":[\"HR\"]}");
        var service = bearer(made.json().path("token").asString());

        assertThat(service.get("/api/v1/runs").status()).isEqualTo(200);
        assertThat(log()).contains("\"account\":\"token/siti\"");
    }

    @Test
    void namesAreGivenOnce() throws Exception {
        for (var name : new String[] {"officer", "takar"}) {
            assertThat(admin().post("/api/v1/accounts", "{\"name\":\"" + name + "\",\"roles\":[\"HR\"]}")
                            .json()
                            .path("type")
                            .asString())
                    .isEqualTo("/problems/name-taken");
        }
        assertThat(admin().post("/api/v1/accounts", "{\"name\":\"Not so\",\"roles\":[]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theDemoEndsWithAnAdministratorOfOnesOwnWhoIsNeverTheLastToGo() throws Exception {
        String first = TestAccounts.create(admin(), "kepala", Role.ADMIN);
        try {
            TestAccounts.changed(port, "kepala", first);
            var kepala = new Caller(port).as("kepala", PASSWORD);

            assertThat(admin().get("/api/v1/accounts").status()).isEqualTo(401);
            assertThat(new Caller(port).get("/login").text()).doesNotContain(DemoAccounts.PASSWORD);
            var last = kepala.post("/api/v1/accounts/kepala/close", "");
            assertThat(last.json().path("type").asString()).isEqualTo("/problems/last-admin");
            assertThat(kepala.get("/api/v1/accounts").status()).isEqualTo(200);
        } finally {
            database.sql("DELETE FROM account WHERE name = 'kepala'").update();
        }
    }

    @Test
    void everyRefusalOfARoleIsWrittenDown() throws Exception {
        assertThat(new Caller(port).as("auditor").post("/api/v1/drafts", "{}").status())
                .isEqualTo(403);

        assertThat(log()).contains("\"what\":\"FORBIDDEN\",\"by\":\"auditor\"", "POST /api/v1/drafts");
    }

    private String log() throws Exception {
        return new Caller(port).as("auditor").get("/api/v1/account-log").text();
    }

    private Caller token(Caller person, String role) throws Exception {
        var made = person.post("/api/v1/account/tokens", "{\"name\":\"laptop\",\"roles\":[\"" + role + "\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return bearer(made.json().path("token").asString());
    }

    private Caller bearer(String token) {
        return new Caller(port).with("Authorization", "Bearer " + token);
    }

    private Caller admin() {
        return new Caller(port).as("admin");
    }
}
