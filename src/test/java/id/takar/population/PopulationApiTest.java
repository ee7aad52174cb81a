package id.takar.population;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.web.Caller;
import id.takar.web.Caller.Answer;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.limits.population-rows=600", "takar.run.workers=2"})
class PopulationApiTest {
    private static final String HERE = "/api/v1/populations";
    private static final String GOOD = "{\"identity\":{\"name\":\"Peserta\"},\"rank\":{\"golongan\":\"III/c\"}}\n";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Populations populations;

    @Test
    void keepsGoodRowsAndFaultyOnesApart() throws Exception {
        var bad = "{\"rank\":{\"golongn\":\"III/c\"}}";
        var broken = "{\"x\u0000\": \"\uD83D\uDE00";
        var sent = GOOD + bad + "\n\n" + GOOD + broken + "\n" + GOOD;
        var answer = send(sent);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var kept = answer.json();
        assertThat(kept.path("rows").asInt()).isEqualTo(3);
        assertThat(kept.path("faulty").asInt()).isEqualTo(2);
        assertThat(kept.path("createdBy").asString()).isEqualTo("hr");
        assertThat(kept.path("sha256").asString()).isEqualTo(sha256(sent));
        var first = kept.at("/firstFaults/0");
        assertThat(first.path("line").asInt()).isEqualTo(2);
        assertThat(first.path("text").asString()).isEqualTo(bad);
        assertThat(first.at("/faults/0/pointer").asString()).isEqualTo("/rank/golongn");
        assertThat(first.at("/faults/0/field").asString()).isEqualTo("golongn");
        assertThat(first.at("/faults/0/detail").asString()).contains("did you mean `golongan`?");
        assertThat(kept.at("/firstFaults/1/line").asInt()).isEqualTo(5);
        assertThat(kept.at("/firstFaults/1/text").asString()).isEqualTo(broken.replace('\0', '\uFFFD'));

        var rows = populations.rows(UUID.fromString(kept.path("id").asString()), 1, 9);
        assertThat(rows).extracting(EmployeeRow::row).containsExactly(1, 2, 3);
        assertThat(new String(new EmployeeFiles().write(rows.get(2).file()), StandardCharsets.UTF_8))
                .isEqualTo(GOOD.strip());
        var again = auditor().get(answer.header("Location"));
        assertThat(again.json().path("rows").asInt()).isEqualTo(3);
        assertThat(auditor().get(HERE + "?limit=1").json().at("/0/id").asString())
                .isEqualTo(kept.path("id").asString());
    }

    @Test
    void pagesThroughFaultyRows() throws Exception {
        var errors = send("{]\n".repeat(25) + GOOD).header("Location") + "/errors";

        var first = auditor().get(errors + "?limit=10").json();
        assertThat(first.path("items")).hasSize(10);
        assertThat(first.path("next").asInt()).isEqualTo(10);
        var last = auditor().get(errors + "?after=20&limit=10").json();
        assertThat(last.path("items")).hasSize(5);
        assertThat(last.at("/items/0/line").asInt()).isEqualTo(21);
        assertThat(last.path("next").isNull()).isTrue();
        assertThat(auditor().get(errors + "?limit=0").status()).isEqualTo(400);
    }

    @Test
    void showsTheBeginningOfALongRowInAListAndTheWholeAlone() throws Exception {
        var text = "[\"" + "x".repeat(9_998) + "\"]";
        var answer = send(text + "\n");

        assertThat(answer.json().at("/firstFaults/0/text").asString()).hasSize(4_000);
        assertThat(answer.json().at("/firstFaults/0/length").asInt()).isEqualTo(10_002);
        var whole = auditor().get(answer.header("Location") + "/errors/1");
        assertThat(whole.json().path("text").asString()).isEqualTo(text);
        assertThat(auditor().get(answer.header("Location") + "/errors/2").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "\uFEFF"})
    void refusesWhatHoldsNoRow(String nothing) throws Exception {
        var before = count();
        var answer = send(nothing);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("detail").asString()).contains("no row");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void refusesTooManyRowsAndKeepsNone() throws Exception {
        var before = count();
        var answer = send("{}\n".repeat(601));

        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/too-large");
        assertThat(answer.json().path("detail").asString()).contains("600 rows");
        assertThat(count()).isEqualTo(before);
        assertThat(send("{}\n".repeat(600)).status()).isEqualTo(201);
    }

    @Test
    void refusesOtherFormsAndOtherPeople() throws Exception {
        var body = BodyPublishers.ofString(GOOD);
        assertThat(hr().with("Content-Type", "application/xml")
                        .send("POST", HERE, body)
                        .status())
                .isEqualTo(415);
        assertThat(hr().post(HERE, GOOD).status()).isEqualTo(415);
        assertThat(auditor()
                        .with("Content-Type", "application/x-ndjson")
                        .send("POST", HERE, body)
                        .status())
                .isEqualTo(403);
        assertThat(new Caller(port).as("officer").get(HERE).status()).isEqualTo(403);
        assertThat(hr().get(HERE + "/" + UUID.randomUUID()).json().path("type").asString())
                .isEqualTo("/problems/not-found");
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws Exception {
        var before = count();
        var pair = Base64.getEncoder().encodeToString("hr:takar-demo".getBytes(StandardCharsets.UTF_8));
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(("POST " + HERE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + pair
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000000\r\n\r\n"
                            + GOOD.repeat(500))
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ");
        }
        assertThat(count()).isEqualTo(before);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM employee_file f WHERE population IS NOT NULL"
                                        + " AND NOT EXISTS (SELECT 1 FROM population p WHERE p.id = f.population AND p.complete)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Answer send(String lines) throws Exception {
        return hr().with("Content-Type", "application/x-ndjson").send("POST", HERE, BodyPublishers.ofString(lines));
    }

    private Caller hr() {
        return new Caller(port).as("hr");
    }

    private Caller auditor() {
        return new Caller(port).as("auditor");
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM population").query(Integer.class).single();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
