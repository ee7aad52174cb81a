package id.takar.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.takar.web.Browser;
import id.takar.web.Visitor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** What HR and the auditor do in a browser, from signing in to the result, in both languages; the officer's is another. */
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.demo.cohort=false", "spring.application.name=takar-stories"})
class StoriesIT {
    private static final double DECIDED_WITHIN = 120_000;

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource texts;

    private Playwright playwright;
    private com.microsoft.playwright.Browser browser;

    @BeforeAll
    void open() {
        playwright = Playwright.create();
        browser = Browser.launch(playwright);
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void hrSendsAFileAndTellsAnEmployeeWhyAndTheAuditorProvesIt(String language) throws Exception {
        String name = "cohort-" + language + ".jsonl";
        try (var hr = visitor(language);
                var auditor = visitor(language)) {
            hr.signIn("hr");
            hr.follow("evaluate.title");
            hr.page()
                    .getByLabel(hr.text("evaluate.file"), new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload(
                            name, "application/x-ndjson", Cohort.text().getBytes(StandardCharsets.UTF_8)));
            hr.press("evaluate.submit");
            assertThat(hr.page().locator("h1")).hasText(name);
            hr.write("population.on", "2024-03-14");
            hr.press("population.start");
            assertThat(hr.page().locator("#state"))
                    .hasText(hr.text("evaluate.state.DONE"), new HasTextOptions().setTimeout(DECIDED_WITHIN));
            String run = hr.page().url();
            hr.follow("run.people");
            hr.write("start.search", "peserta 17");
            hr.press("start.search.submit");
            hr.followText("Peserta 17 (sintetis)");
            assertThat(hr.page().locator("h1")).hasText("Peserta 17 (sintetis)");
            assertThat(hr.page().locator(".reasons .source").first()).containsText("PermenPANRB 6/2022");
            assertThat(hr.page().getByText(hr.text("decision.why")).first()).isVisible();
            String decision = hr.page().url();

            auditor.signIn("auditor");
            auditor.follow("audit.title");
            auditor.write("audit.who", "hr");
            auditor.press("audit.look");
            assertThat(auditor.page().locator("table tbody tr th").first()).hasText("hr");
            auditor.page().navigate(run);
            auditor.press("run.replay");
            assertThat(auditor.page().getByText(auditor.text("run.replayed", 40, 40)))
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                            .setTimeout(DECIDED_WITHIN));
            auditor.page().navigate(decision);
            auditor.press("decision.replay");
            assertThat(auditor.page().getByText(auditor.text("decision.replay.same")))
                    .isVisible();
            auditor.look("decision-proven");
            auditor.follow("releases.title");
            assertThat(auditor.page().locator(".publications li").first()).containsText("takar");
            assertThat(hr.complaints()).isEmpty();
            assertThat(auditor.complaints()).isEmpty();
        }
    }

    private Visitor visitor(String language) {
        return new Visitor(browser, port, 1280, ColorScheme.LIGHT, language, texts);
    }
}
