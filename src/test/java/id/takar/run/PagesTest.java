package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.policy.Releases;
import id.takar.web.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class PagesTest {
    private static final int COHORT = 40;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Releases releases;

    @BeforeEach
    void forgetEarlierRuns() {
        jdbc.sql("TRUNCATE run, population, employee_file, decision CASCADE").update();
    }

    @Test
    void teachesHowToBeginWhenThereIsNoRun() throws Exception {
        var page = page("hr", "/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("lang=\"id\"", "Belum ada evaluasi", "href=\"/evaluate\"")
                .contains(releases.inForce().id().substring(0, 12), "national/performance/predicate")
                .contains("/swagger-ui/index.html", "/v3/api-docs", "<strong>hr</strong>", "Keluar");
        assertThat(page("hr", "/?lang=en").text()).contains("lang=\"en\"", "Nothing evaluated yet", "Sign out");
    }

    @Test
    void letsAuditorsLookAtFilesAndRunsAndStartNothing() throws Exception {
        CohortRun.insert(jdbc, releases, COHORT);
        var run = jdbc.sql("SELECT id FROM run").query(java.util.UUID.class).single();
        var population = jdbc.sql("SELECT id FROM population")
                .query(java.util.UUID.class)
                .single();

        for (var path : List.of("/evaluate", "/populations/" + population, "/runs/" + run)) {
            assertThat(page("auditor", path).text())
                    .doesNotContain("<form method=\"post\" enctype")
                    .doesNotContain("name=\"on\"");
            assertThat(page("officer", path).status()).isEqualTo(403);
        }
        assertThat(page("hr", "/evaluate").text())
                .contains("multipart/form-data", "/runs/" + run, "/populations/" + population);
        assertThat(page("hr", "/runs/" + run + "?lang=en").text()).contains("40 of 40 employees are decided.");
        assertThat(page("hr", "/runs/" + java.util.UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(page("hr", "/?run=" + run).text()).contains("Peserta 01 (sintetis)");
    }

    @Test
    void showsEachPersonWithWhatCameOfIt() throws Exception {
        var ids = CohortRun.insert(jdbc, releases, COHORT);

        var page = page("hr", "/").text();
        var english = page("auditor", "/?lang=en").text();

        assertThat(page).contains("40 pegawai sudah diputuskan", "14 Maret 2024", "Peserta 01", "Dinas Kesehatan");
        assertThat(ids).allSatisfy(id -> assertThat(page).contains("href=\"/decisions/" + id + "\""));
        releases.inForce()
                .overview(java.util.Locale.ENGLISH)
                .values()
                .forEach(title -> assertThat(english).contains(title));
        assertThat(page).contains("data-value=\"UNDECIDED\"", "Belum ada:").doesNotContain("http-equiv");
    }

    @Test
    void narrowsThePeopleByWordsAndByValue() throws Exception {
        CohortRun.insert(jdbc, releases, COHORT);
        var column = releases.inForce().overview(java.util.Locale.ENGLISH).firstKey();

        var byName = page("hr", "/?q=kesehatan+PESERTA+01&lang=en").text();
        var byValue = page("hr", "/?lang=en&value=UNDECIDED&outcome=" + column).text();
        var nobody = page("hr", "/?lang=en&q=%25").text();

        assertThat(byName).contains("Found 1:", "Peserta 01").doesNotContain("Peserta 02");
        assertThat(byValue).contains("Found 2:", "aria-current=\"true\"");
        assertThat(nobody).contains("Nobody matches.");
        assertThat(page("hr", "/?q=%3Cscript%3E").text()).contains("&lt;script&gt;");
        assertThat(page("hr", "/?page=7").status()).isEqualTo(200);
    }

    @Test
    void sortsThePeopleAndShowsTheColumnsThatAreAskedFor() throws Exception {
        CohortRun.insert(jdbc, releases, COHORT);

        var byName = page("hr", "/?sort=name&down=true&lang=en").text();
        var upwards = page("hr", "/?sort=name&lang=en").text();
        var byNumber = page("hr", "/?sort=productivity.ability&column=productivity.ability&column=talent.box&lang=en")
                .text();
        var unkept = page("hr", "/?sort=professionalism.index&lang=en&column=professionalism.index")
                .text();

        assertThat(byName.indexOf("Peserta 40")).isLessThan(byName.indexOf("Peserta 01"));
        assertThat(upwards.indexOf("Peserta 01")).isLessThan(upwards.indexOf("Peserta 40"));
        assertThat(byName).contains("aria-sort=\"descending\"", "sort=name#people\"");
        assertThat(numbers(byNumber)).hasSizeGreaterThan(20).isSorted();
        assertThat(numbers(unkept)).as("also by what is not kept beside").isSorted();
        assertThat(byNumber).doesNotContain("<th scope=\"col\" aria-sort=\"none\"><a class=\"sort\" title=\"Regular");
        for (var field : List.of("sort", "q", "column", "outcome=talent.box&value", "value=x&outcome")) {
            assertThat(page("hr", "/?" + field + "=%00").status()).as(field).isEqualTo(200);
        }
        assertThat(page("hr", "/?sort=%27%3B+DROP+TABLE+run&column=%3Cscript%3E")
                        .status())
                .isEqualTo(200);
    }

    /** The numbers of the first column of outcomes, as the page shows them. */
    private static List<BigDecimal> numbers(String page) {
        return Pattern.compile("<span class=\"mark\" data-value=\"([0-9.]+)\"")
                .matcher(page)
                .results()
                .map(found -> new BigDecimal(found.group(1)))
                .toList();
    }

    @Test
    void showsHowFarAnUnfinishedRunIs() throws Exception {
        CohortRun.insert(jdbc, releases, 3);

        assertThat(page("hr", "/?lang=en").text())
                .contains("3 of 40 people decided", "<progress", "http-equiv=\"refresh\"", "Peserta 03");
    }

    @Test
    void keepsPeopleFromThoseWhoseWorkItIsNot() throws Exception {
        CohortRun.insert(jdbc, releases, 2);

        for (var account : new String[] {"officer", "approver", "admin"}) {
            assertThat(page(account, "/").text())
                    .contains("Data pribadi dilindungi", "national/performance/predicate")
                    .doesNotContain("Peserta 01", "http-equiv");
        }
    }

    @Test
    void givesTheReasonsOfADecision() throws Exception {
        var id = CohortRun.insert(jdbc, releases, COHORT).get(0);

        var page = page("hr", "/decisions/" + id);
        var english = page("auditor", "/decisions/" + id + "?lang=en").text();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Peserta 01", "197306121999121000", "14 Maret 2024", "1 Jan 2023 – 31 Des 2023")
                .contains("PermenPANRB 6/2022", "Alasan", "/api/v1/decisions/" + id + "/explanation")
                .contains(releases.inForce().id().substring(0, 12));
        assertThat(page.text()).contains("<span class=\"unconfirmed\">sumber belum dipastikan</span>");
        assertThat(english).contains("<span class=\"unconfirmed\">source not confirmed</span>");
        assertThat(english).contains("Results above expectation and behaviour as expected", "Reasons", "agency policy");
    }

    @Test
    void namesWhatIsMissingAndWhereItWouldBeStated() throws Exception {
        var file = "{\"period\": {\"from\": \"2023-01-01\", \"to\": \"2023-12-31\"}}";
        var answer = new Caller(port).as("hr").post("/api/v1/evaluations?on=2024-03-14", file);
        var page = page("hr", "/decisions/" + answer.json().path("id").asString() + "?lang=en");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("cannot be decided yet", "knowledge", "<code>ability.knowledge</code>");
    }

    @Test
    void saysThatADecisionIsNotThere() throws Exception {
        for (var id : new String[] {UUID.randomUUID().toString(), "1"}) {
            var page = page("hr", "/decisions/" + id);
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.text()).contains("Keputusan ini tidak ada.");
        }
    }

    @Test
    void tellsWhatTheNumbersOfFindingsMean() throws Exception {
        var all = page("officer", "/policies/diagnostics");
        var one = page("officer", "/policies/diagnostics/tkr-1106?lang=en");
        var none = page("officer", "/policies/diagnostics/TKR-9999");
        var json = new Caller(port).as("officer").get("/api/v1/diagnostics/TKR-1106");

        assertThat(all.text()).contains("TKR-1106", "TKR-2001").doesNotContain("{0}");
        assertThat(one.text())
                .contains("has no `then`", "What to do:", "TKR-1106")
                .doesNotContain("TKR-1107");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text()).contains("Tidak ada temuan dengan nomor TKR-9999.");
        assertThat(json.json().path("kind").asString()).isEqualTo("syntax.no-then");
        assertThat(new Caller(port).as("officer").get("/api/v1/diagnostics").json())
                .hasSizeGreaterThan(150);
        assertThat(new Caller(port).as("officer").get("/api/v1/diagnostics/1").status())
                .isEqualTo(404);
    }

    @Test
    void carriesNoScriptAndNoStyleInThePage() throws Exception {
        var id = CohortRun.insert(jdbc, releases, COHORT).get(0);

        for (var path : new String[] {"/", "/decisions/" + id, "/decisions/1", "/policies/diagnostics"}) {
            assertThat(page("hr", path).text())
                    .doesNotContainPattern("<script(?! defer src=\"/js/)|<style|\\sstyle=|\\son[a-z]+=|javascript:")
                    .doesNotContain("??");
        }
    }

    private Caller.Answer page(String account, String path) throws Exception {
        return new Caller(port).as(account).with("Accept", "text/html").get(path);
    }
}
