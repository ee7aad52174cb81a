package id.takar.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import id.takar.Eventually;
import id.takar.population.Populations;
import id.takar.web.Browser;
import id.takar.web.Caller;
import id.takar.web.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every page in both languages, small and large, light and dark, as those see it whose work it is: nothing to scroll
 * sideways, nothing that axe finds serious, nothing asked of another host, little to load. Pictures under
 * `target/screens`.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.demo.cohort=false", "spring.application.name=takar-pages"})
class EveryPageIT {
    /** Bytes on their way at first view, the editor aside. */
    private static final int MOST = 300_000;

    private static final String HOSTILE = "<script>alert(1)</script>'\"&\u202etxt.exe\u202c" + "a".repeat(120);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Populations populations;

    @Autowired
    private Runs runs;

    @Autowired
    private MessageSource texts;

    private final List<String> sizes = new ArrayList<>();
    private Playwright playwright;
    private com.microsoft.playwright.Browser browser;
    private String decision;
    private String run;
    private String population;
    private String draft;

    @BeforeAll
    void open() throws Exception {
        var sent = populations.add(
                new ByteArrayInputStream((Cohort.text() + colleagues()).getBytes(StandardCharsets.UTF_8)),
                Populations.Sending.ofLines("hr"));
        population = sent.id().toString();
        var started = runs.start(sent, Cohort.DAY, "hr");
        run = started.id().toString();
        Eventually.is(
                "the run is done", () -> runs.find(started.id()).orElseThrow().state() == Run.State.DONE);
        decision = jdbc.sql("SELECT id FROM decision WHERE row = 1")
                .query(UUID.class)
                .single()
                .toString();
        var officer = new Caller(port).as("officer");
        draft = officer.post("/api/v1/drafts", new JsonMapper().writeValueAsString(Map.of("title", HOSTILE)))
                .json()
                .path("id")
                .asString();
        String file = "/api/v1/drafts/" + draft + "/files/samarinda/productivity/levels.drl";
        var there = officer.get(file);
        officer.putText(file, "// <script>alert(1)</script>\n" + there.text(), there.header("ETag"));
        assertThat(officer.post("/api/v1/drafts/" + draft + "/check", "").status())
                .isEqualTo(200);
        playwright = Playwright.create();
        browser = Browser.launch(playwright);
    }

    @AfterAll
    void close() throws Exception {
        browser.close();
        playwright.close();
        Files.write(Path.of("target", "screens", "sizes.txt"), sizes);
    }

    @ParameterizedTest
    @CsvSource({"360, DARK, id", "1440, LIGHT, en"})
    void canBeReadByEverybody(int width, ColorScheme colours, String language) {
        everyPage(width, colours, language);
    }

    /** The rest of both languages, sizes and colours. */
    @ParameterizedTest
    @CsvSource({"360, LIGHT, en", "1440, DARK, id"})
    @EnabledIfSystemProperty(named = "takar.full", matches = "true")
    void canBeReadByEverybodyElse(int width, ColorScheme colours, String language) {
        everyPage(width, colours, language);
    }

    private void everyPage(int width, ColorScheme colours, String language) {
        visit(
                "hr",
                width,
                colours,
                language,
                "/",
                "/evaluate",
                "/evaluate/one",
                "/populations/" + population,
                "/populations/" + population + "?q=nip",
                "/runs/" + run,
                "/?run=" + run + "&sort=productivity.quadrant&down=true&column=performance.predicate&column=talent.box",
                "/runs/" + run + "/groups",
                "/runs/" + run + "/groups?kind=UNIT",
                "/runs/" + run + "/groups/" + unit(),
                "/corrections/1");
        visit("hr", width, colours, language, "/decisions/" + decision, "/account");
        visit(
                "officer",
                width,
                colours,
                language,
                "/policies",
                "/policies?q=pangkat",
                "/policies?on=2001-01-01",
                "/policies/of/samarinda/productivity/levels",
                "/policies/rules/needs.level.all",
                "/policies/thresholds",
                "/policies/thresholds/needs.met",
                "/policies/regulation?id=PP 99/2000",
                "/policies/diagnostics",
                "/policies/diagnostics/TKR-1203",
                "/policies/watch",
                "/drafts",
                "/drafts/" + draft,
                "/drafts/" + draft + "/thresholds",
                "/drafts/" + draft + "/thresholds/needs.met",
                "/drafts/" + draft + "/files",
                "/drafts/" + draft + "/try",
                "/drafts/" + draft + "/try?person=3&count=true",
                "/drafts/" + draft + "/files/samarinda/productivity/levels.scenarios.yaml",
                "/drafts/" + draft + "/files/samarinda/productivity/levels.drl");
        visit("approver", width, colours, language, "/", "/releases", "/releases/compare?before=1&after=1");
        visit("auditor", width, colours, language, "/audit", "/nowhere");
        visit("admin", width, colours, language, "/accounts");
    }

    /** Twelve people of one unit, so that there is a unit whose shares are looked at. */
    private static String colleagues() throws Exception {
        try (var in = EveryPageIT.class.getResourceAsStream("/demo/colleagues.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The number of that unit. */
    private int unit() {
        return jdbc.sql("SELECT number FROM group_decision WHERE kind = 'UNIT' ORDER BY people DESC LIMIT 1")
                .query(Integer.class)
                .single();
    }

    private void visit(String account, int width, ColorScheme colours, String language, String... paths) {
        try (var visitor = new Visitor(browser, port, width, colours, language, texts)) {
            visitor.signIn(account);
            for (var path : paths) {
                visitor.open(path);
                boolean editor = path.contains("/files/");
                if (editor) {
                    visitor.page().waitForSelector("body[data-editor=ready]");
                }
                visitor.look(name(path) + "-" + colours);
                int bytes = visitor.transferred();
                sizes.add(path + " " + width + " " + bytes + " bytes, first view after " + visitor.firstView() + " ms");
                if (!editor) {
                    assertThat(bytes).as(path).isLessThan(MOST);
                }
            }
            visitor.complaints().removeIf(each -> each.contains("/nowhere"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private String name(String path) {
        String name = path.replace(decision, "one")
                .replace(run, "one")
                .replace(population, "one")
                .replace(draft, "one")
                .replaceAll("[^a-zA-Z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "today" : name;
    }

    /** A name that would be a script, one that turns what follows around, and a long one are text everywhere. */
    @Test
    void showsHostileNamesHarmlessly() throws Exception {
        var hr = new Caller(port).as("hr");
        String line = "{\"identity\":{\"nip\":\"198505172010011000\",\"name\":"
                + new JsonMapper().writeValueAsString(HOSTILE + "b".repeat(120))
                + "},\"period\":{\"from\":\"2023-01-01\",\"to\":\"2023-12-31\"}}\n";
        var sent = hr.with("Content-Type", "application/x-ndjson")
                .send(
                        "POST",
                        "/api/v1/populations?name=" + java.net.URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8),
                        java.net.http.HttpRequest.BodyPublishers.ofString(line));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        String hostile = sent.json().path("id").asString();
        String evaluated = hr.post("/api/v1/runs", "{\"population\":\"" + hostile + "\",\"on\":\"2024-03-14\"}")
                .json()
                .path("id")
                .asString();
        try (var visitor = new Visitor(browser, port, 360, ColorScheme.LIGHT, "id", texts)) {
            visitor.signIn("hr");
            for (var path :
                    List.of("/evaluate", "/populations/" + hostile, "/runs/" + evaluated, "/?run=" + evaluated)) {
                visitor.open(path);
                visitor.look("hostile" + name(path.replace(hostile, "one").replace(evaluated, "one")));
                assertThat(visitor.page().locator("script:not([src])")).hasCount(0);
            }
            assertThat(visitor.complaints()).isEmpty();
        }
        try (var visitor = new Visitor(browser, port, 360, ColorScheme.LIGHT, "en", texts)) {
            visitor.signIn("auditor");
            for (var path : List.of("/audit", "/drafts", "/drafts/" + draft)) {
                visitor.open(path);
                assertThat(visitor.page().locator("script:not([src])")).hasCount(0);
                assertThat(visitor.page().getByText("<script>alert(1)</script>").first())
                        .isVisible();
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
