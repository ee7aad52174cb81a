package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.Eventually;
import id.takar.web.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is made of a run: files, sums, events, and its end before the time. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.limits.population-rows=600", "takar.run.workers=2"})
class RunFilesTest {
    private static final String HERE = "/api/v1/runs";

    @LocalServerPort
    private int port;

    @Autowired
    private Runs runs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isExportedInEveryFormWithReasonsInTheLanguageAskedFor() throws Exception {
        var run = done(Cohort.text());

        var csv = hr().with("Accept-Language", "en").get(run + "/export.csv").text();
        assertThat(csv).startsWith("\uFEFFRow,NIP,Name,Unit,");
        assertThat(csv)
                .contains("Peserta 01 (sintetis)")
                .contains("PermenPANRB 6/2022")
                .contains(",met,");
        var indonesian = hr().get(run + "/export.csv?columns=row,promotion.regular.eligible,reasons&from=3&to=4")
                .text();
        assertThat(indonesian)
                .startsWith("\uFEFFBaris,")
                .contains("\r\n3,")
                .contains("\r\n4,")
                .doesNotContain("\r\n5,");
        var lines = auditor().get(run + "/export.jsonl?to=2").text();
        assertThat(lines.lines()).hasSize(2);
        assertThat(lines).contains("\"row\":1,").contains("\"decision\":{\"day\":\"2024-03-14\"");
        assertThat(hr().get(run + "/export.xlsx?to=3").text()).startsWith("PK");
    }

    @Test
    void isFilteredByUnitAndOutcome() throws Exception {
        var run = done(Cohort.text());
        var summary = hr().get(run + "/summary").json();
        var some = summary.path("outcomes").get(0);
        int people = some.path("people").asInt();
        assertThat(people).isPositive();

        assertThat(hr().get(run + "/export.jsonl?outcome=" + some.path("name").asString() + "="
                                + some.path("value").asString())
                        .text()
                        .lines())
                .hasSize(people);
        var unit = summary.path("units").get(0).path("name").asString();
        var ofUnit = hr().get(run + "/export.jsonl?unit=" + java.net.URLEncoder.encode(unit, "UTF-8"))
                .text();
        assertThat(ofUnit.lines()).isNotEmpty().hasSizeLessThan(40);
        assertThat(hr().get(run + "/export.csv?columns=row,shoe").status()).isEqualTo(422);
        assertThat(hr().get(run + "/export.csv?outcome=promotion.regular.eligible")
                        .status())
                .isEqualTo(422);
        var mistyped = hr().get(run + "/export.csv?outcome=promotion.regular.eligble=MET");
        assertThat(mistyped.status()).isEqualTo(422);
        assertThat(mistyped.text()).contains("did you mean `promotion.regular.eligible`?");
        assertThat(hr().get(run + "/export.pdf").status()).isEqualTo(404);
    }

    @Test
    void isSummedUpAsItsDecisionsSay() throws Exception {
        var run = done(Cohort.text());
        var summary = hr().get(run + "/summary").json();

        var counted = new HashMap<String, Integer>();
        var rules = new HashMap<String, Integer>();
        for (var item : hr().get(run + "/decisions?limit=100").json().path("items")) {
            for (var outcome : item.at("/decision/outcomes")) {
                counted.merge(
                        outcome.path("id").asString() + "="
                                + outcome.path("value").asString(),
                        1,
                        Integer::sum);
            }
            item.at("/decision/reasons")
                    .valueStream()
                    .map(reason -> reason.path("rule").asString())
                    .distinct()
                    .forEach(rule -> rules.merge(rule, 1, Integer::sum));
        }
        assertThat(summary.path("outcomes"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("people").asInt())
                        .isEqualTo(counted.get(each.path("name").asString() + "="
                                + each.path("value").asString())));
        assertThat(summary.path("rules"))
                .hasSize(rules.size())
                .allSatisfy(each -> assertThat(each.path("people").asInt())
                        .isEqualTo(rules.get(each.path("name").asString())));
        assertThat(summary.path("missing")).isNotEmpty();
        var slowest = summary.path("slowest").get(0);
        assertThat(slowest.path("millis").asDouble()).isPositive();
        assertThat(hr().get("/api/v1/decisions/" + slowest.path("decision").asString())
                        .json()
                        .path("row")
                        .asInt())
                .isEqualTo(slowest.path("row").asInt());
    }

    /** Few people are points that lead to them, many are counted in squares, and both are as many as were decided about. */
    @Test
    void isDrawnAsItsDecisionsSay() throws Exception {
        var few = done(Cohort.text());
        long both = 0;
        long boxed = 0;
        for (var item : hr().get(few + "/decisions?limit=100").json().path("items")) {
            var values = new HashMap<String, String>();
            item.at("/decision/outcomes")
                    .forEach(outcome -> values.put(
                            outcome.path("id").asString(), outcome.path("value").asString()));
            both += Stream.of("productivity.ability", "productivity.motivation")
                            .allMatch(id -> values.getOrDefault(id, "").matches("[0-9.]+"))
                    ? 1
                    : 0;
            boxed += values.getOrDefault("talent.box", "").startsWith("BOX_") ? 1 : 0;
        }
        assertThat(both).isBetween(10L, 40L);
        assertThat(boxed).isBetween(10L, 40L);

        var page = page(few);
        assertThat(sum(page, "class=\"poin(t)\"")).isEqualTo(both);
        String grid = page.substring(page.indexOf("class=\"grid\""));
        assertThat(sum(grid, "<strong>([0-9]+)</strong></a></td>")).isEqualTo(boxed);

        var many = page(done(Cohort.text().repeat(8)));
        assertThat(many).doesNotContain("class=\"point\"");
        assertThat(sum(many, "class=\"square\"[^>]*aria-label=\"[^\":]*: ([0-9]+)\""))
                .isEqualTo(8 * both);
    }

    private String page(String run) throws Exception {
        return hr().with("Accept", "text/html")
                .get(run.substring(run.indexOf("/runs/")))
                .text();
    }

    /** The sum of the numbers that a pattern finds; what it finds that is no number counts one. */
    private static long sum(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .mapToLong(found -> found.group(1).matches("[0-9]+") ? Long.parseLong(found.group(1)) : 1)
                .sum();
    }

    @Test
    void hasOneDigestWhoeverDecidedWhat() throws Exception {
        var first = hr().get(done(Cohort.text())).json().path("sha256").asString();
        var second = hr().get(done(Cohort.text())).json().path("sha256").asString();

        assertThat(first).hasSize(64).isEqualTo(second);
    }

    @Test
    void isWatchedUntilItIsDoneAndFromWhereOneStopped() throws Exception {
        var run = done(Cohort.text());

        var events = hr().get(run + "/events").text();
        assertThat(events).contains("event:progress").contains("id:DONE-40").contains("\"state\":\"DONE\"");
        assertThat(hr().with("Last-Event-ID", "DONE-40").get(run + "/events").text())
                .doesNotContain("event:progress");
    }

    @Test
    void isCancelledAndResumed() throws Exception {
        var population = hr().with("Content-Type", "application/x-ndjson")
                .send("POST", "/api/v1/populations", BodyPublishers.ofString(Cohort.text()))
                .json();
        var id = java.util.UUID.randomUUID();
        jdbc.sql("INSERT INTO run (id, population, release, day, created_at, created_by, cancelled_at)"
                        + " SELECT ?, ?::uuid, release, ?, now(), 'hr', now() FROM run LIMIT 1")
                .params(id, population.path("id").asString(), LocalDate.of(2024, 3, 14))
                .update();
        jdbc.sql("INSERT INTO chunk (run, number, first_row, last_row) VALUES (?, 0, 1, 40)")
                .param(id)
                .update();

        assertThat(hr().get(HERE + "/" + id).json().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(auditor().post(HERE + "/" + id + "/resume", "").status()).isEqualTo(403);
        assertThat(hr().post(HERE + "/" + id + "/resume", "").status()).isEqualTo(200);
        Eventually.is("resumed and done", () -> runs.find(id).orElseThrow().state() == Run.State.DONE);
        assertThat(hr().post(HERE + "/" + id + "/resume", "").status()).isEqualTo(409);
        assertThat(hr().send("DELETE", HERE + "/" + id, BodyPublishers.noBody()).status())
                .isEqualTo(409);
    }

    private String done(String people) throws Exception {
        var population = hr().with("Content-Type", "application/x-ndjson")
                .send("POST", "/api/v1/populations", BodyPublishers.ofString(people))
                .json();
        var run = hr().post(HERE, "{\"population\":\"" + population.path("id").asString() + "\",\"on\":\"2024-03-14\"}")
                .header("Location");
        Eventually.is(
                "done", () -> hr().get(run).json().path("state").asString().equals("DONE"));
        return run;
    }

    private Caller hr() {
        return new Caller(port).as("hr");
    }

    private Caller auditor() {
        return new Caller(port).as("auditor");
    }
}
