package id.takar.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import id.takar.web.Browser;
import id.takar.web.Caller;
import id.takar.web.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A change of the rules in a browser, from the first word to the day it holds, by people who never open a terminal. */
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.demo.cohort=false", "spring.application.name=takar-officer"})
class OfficerIT {
    private static final int MOST_ACTIONS = 25;
    private static final double CHECKED_WITHIN = 120_000;
    private static final String RULES = "samarinda/productivity/levels.drl";

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

    private Visitor visitor(int width, String language) {
        return new Visitor(browser, port, width, ColorScheme.LIGHT, language, texts);
    }

    @ParameterizedTest
    @CsvSource({"1280, id, 61, 61", "360, en, 62.5, 62.5"})
    void changesAThresholdWithoutTouchingAFile(int width, String language, String value, String shown) {
        String title = "Kebutuhan " + language;
        try (var officer = visitor(width, language);
                var approver = visitor(width, language)) {
            officer.signIn("officer");
            officer.follow("drafts.title");
            officer.write("drafts.about", title);
            officer.press("drafts.begin");
            officer.follow("draft.next.threshold");
            officer.write("thresholds.search", language.equals("id") ? "tingkat kebutuhan" : "level of needs");
            officer.press("start.search.submit");
            officer.look("draft-thresholds");
            officer.page()
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName(Pattern.compile("^" + officer.text("thresholds.change") + ": ")))
                    .click();
            officer.write("threshold.value", value.replace('.', ','));
            officer.look("draft-threshold");
            officer.press("threshold.save");
            assertThat(officer.page().locator(".diff .in").first()).isVisible();
            officer.press("draft.check");
            assertThat(officer.page().getByText(officer.text("draft.next.submit")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CHECKED_WITHIN));
            officer.look("draft-checked");
            officer.press("draft.submit");
            assertThat(officer.page().locator("#state")).hasText(officer.text("draft.state.SUBMITTED"));
            officer.press("frame.out");

            approver.signIn("approver");
            approver.follow("waiting.approve", title);
            approver.look("draft-to-approve");
            approver.press("draft.approve");
            approver.press("draft.publish");
            assertThat(approver.page().locator("#state")).hasText(approver.text("draft.state.PUBLISHED"));
            approver.look("draft-published");

            // Beside what is counted, the officer followed one link.
            assertThat(officer.actions() + 1 + approver.actions()).isLessThanOrEqualTo(MOST_ACTIONS);
            approver.open("/policies/thresholds/needs.met");
            assertThat(approver.page().locator(".timeline li").last())
                    .containsText(language.equals("id") ? shown.replace('.', ',') : shown);
            assertThat(approver.page().locator(".history li").first()).containsText("approver");
            approver.look("threshold");
            assertThat(officer.complaints()).isEmpty();
            assertThat(approver.complaints()).isEmpty();
        }
    }

    @Test
    void nobodyApprovesOfTheirOwnAndWhatIsSentBackSaysWhere() throws Exception {
        var draft = begin("Sent back");
        try (var officer = visitor(1280, "en");
                var approver = visitor(1280, "en")) {
            officer.signIn("officer");
            officer.open("/drafts/" + draft + "/thresholds/needs.met");
            officer.write("threshold.value", "sixty");
            officer.press("threshold.save");
            assertThat(officer.page().locator("[role=alert]").last())
                    .containsText(officer.text("threshold.value.wrong"));
            officer.complaints().removeIf(each -> each.contains("422"));
            officer.write("threshold.value", "63");
            officer.press("threshold.save");
            officer.press("draft.check");
            assertThat(officer.page().getByText(officer.text("draft.next.submit")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CHECKED_WITHIN));
            officer.press("draft.submit");

            approver.signIn("approver");
            approver.open("/drafts/" + draft + "/files/samarinda/productivity/levels.thresholds.drl");
            approver.write("remarks.which", "7");
            approver.write("remarks.words", "Which decree says so?");
            approver.press("remarks.say");
            approver.open("/drafts/" + draft);
            approver.page()
                    .locator("summary")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText(approver.text("draft.reject")))
                    .click();
            approver.write("draft.reject.words", "Name the decree");
            approver.press("draft.reject.submit");
            assertThat(approver.page().locator("#state")).hasText(approver.text("draft.state.OPEN"));

            officer.open("/drafts/" + draft);
            assertThat(officer.page().getByText("Which decree says so?")).isVisible();
            officer.look("draft-sent-back");
            assertThat(officer.complaints()).isEmpty();
            assertThat(approver.complaints()).isEmpty();
        }
    }

    @Test
    void writesARuleIsToldWhatIsWrongAndLosesNothing() throws Exception {
        var draft = begin("Edited");
        try (var officer = visitor(1280, "en")) {
            officer.signIn("officer");
            var page = officer.page();
            edit(officer, draft);
            assertThat(page.locator("#findings")).hasText(officer.text("editor.well"));
            officer.look("editor");

            write(page, "    NedLevels( physiological < 1 )");
            assertThat(page.locator("#findings")).containsText(Pattern.compile("To be mended: [1-9]"));
            assertThat(page.locator(".squiggly-error").first()).isVisible();
            officer.look("editor-error");

            // The browser is closed without saving, and opened again.
            edit(officer, draft);
            assertThat(page.locator("#told")).hasText(officer.text("editor.brought"));
            end(page);
            assertThat(page.locator(".view-lines")).containsText("NedLevels");
            officer.press("editor.discard");
            end(page);
            assertThat(page.locator(".view-lines")).not().containsText("NedLevels");

            // The session ends in the middle of an edit.
            write(page, "// Mine");
            officer.context()
                    .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("takar"));
            page.keyboard().press("Control+s");
            assertThat(page.locator("#told")).hasText(officer.text("editor.out"));
            var complaints = List.copyOf(officer.complaints());
            assertThat(complaints).allMatch(each -> each.contains("401"));
            officer.complaints().clear();
            var other = officer.context().newPage();
            other.navigate("http://127.0.0.1:" + port + "/login");
            other.locator("#username").fill("officer");
            other.locator("#password").fill("takar-demo");
            other.keyboard().press("Enter");
            assertThat(other.locator("header form")).isVisible();
            page.keyboard().press("Control+s");
            assertThat(page.locator("#told")).hasText(officer.text("files.saved"));
            officer.complaints().removeIf(each -> each.contains("403"));

            // Somebody else saves the same file.
            var caller = new Caller(port).as("officer");
            var theirs = caller.get("/api/v1/drafts/" + draft + "/files/" + RULES);
            caller.putText(
                    "/api/v1/drafts/" + draft + "/files/" + RULES,
                    theirs.text() + "// Theirs\n",
                    theirs.header("ETag"));
            write(page, "// Mine again");
            page.keyboard().press("Control+s");
            assertThat(page.locator("#told")).hasText(officer.text("editor.meanwhile"));
            officer.look("editor-meanwhile");
            officer.press("editor.theirs");
            end(page);
            assertThat(page.locator(".view-lines")).containsText("// Theirs");
            // What the editor still asked when the session had ended may come late.
            officer.complaints().removeIf(each -> each.contains("412") || each.contains("401"));
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void triesADraftBeforeItDecides() throws Exception {
        var draft = begin("Tried");
        try (var officer = visitor(1280, "en")) {
            officer.signIn("officer");
            officer.open("/drafts/" + draft + "/try");
            assertThat(officer.page().getByText(officer.text("try.unchecked"))).isVisible();
            officer.open("/drafts/" + draft + "/thresholds/promotion.regular.minimum-years-in-rank");
            officer.write("threshold.value", "40");
            officer.press("threshold.save");
            officer.press("draft.check");
            assertThat(officer.page().getByText(officer.text("draft.next.submit")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CHECKED_WITHIN));
            officer.follow("draft.part.try");
            var moved = officer.page().locator("section[aria-labelledby=moved] tbody tr");
            assertThat(moved.first()).containsText("(sintetis)");
            moved.first().locator("a").click();
            assertThat(officer.page()
                            .locator("section[aria-labelledby=one] tbody tr")
                            .first())
                    .containsText("40");
            officer.look("draft-try");
            officer.page()
                    .locator("summary")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(officer.text("try.own")))
                    .click();
            officer.write("try.file", "{\"rank\":{\"golongan\":\"V/z\"}}");
            officer.page().locator("details form button").last().click();
            assertThat(officer.page().locator(".faults")).containsText("V/z");
            officer.complaints().removeIf(each -> each.contains("422"));
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void renamesAThresholdWhereverItIsSpokenOf() throws Exception {
        var draft = begin("Renamed");
        String page = "/drafts/" + draft + "/thresholds/";
        try (var officer = visitor(1280, "en")) {
            officer.signIn("officer");
            officer.open(page + "needs.met");
            rename(officer, "ability.sufficient");
            assertThat(officer.page().locator("[role=alert]").first())
                    .containsText(officer.text("problem.threshold-name-taken"));
            rename(officer, "needs.enough");
            assertThat(officer.page().getByText(officer.text("threshold.renamed", "needs.met")))
                    .isVisible();
            officer.page()
                    .locator("summary")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText(Pattern.compile("^Used by")))
                    .click();
            officer.look("draft-threshold-renamed");
            assertThat(officer.complaints()).isEmpty();
        }
        var files = new Caller(port).as("officer").get("/api/v1/drafts/" + draft + "/diff");
        assertThat(files.text()).contains("needs.enough", "levels.thresholds.drl", "levels.drl");
    }

    private static void rename(Visitor officer, String name) {
        officer.page()
                .locator("summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText(officer.text("threshold.rename")))
                .click();
        officer.write("threshold.name", name);
        officer.page().locator("details form button").click();
        officer.page().waitForLoadState();
    }

    @Test
    void letsAScenarioExpectWhatComesOutNow() throws Exception {
        var draft = begin("Accepted");
        var caller = new Caller(port).as("officer");
        String file = "/api/v1/drafts/" + draft + "/files/national/promotion/regular.scenarios.yaml";
        var there = caller.get(file);
        String wrong = there.text().replaceFirst("promotion.regular.to: III/b", "promotion.regular.to: III/c");
        caller.putText(file, wrong, there.header("ETag"));
        try (var officer = visitor(1280, "en")) {
            officer.signIn("officer");
            officer.open("/drafts/" + draft);
            officer.press("draft.check");
            var accept = officer.page().getByText(officer.text("draft.accept", "promotion.regular.to"));
            assertThat(accept).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CHECKED_WITHIN));
            officer.look("draft-to-mend");
            officer.open("/drafts/" + draft + "/files/national/promotion/regular.scenarios.yaml");
            assertThat(officer.page().locator(".unproven").first()).isAttached();
            officer.look("editor-scenarios");
            // The first rule there stands where one sees it without scrolling.
            officer.open("/drafts/" + draft + "/files/" + RULES);
            assertThat(officer.page().locator(".proven").first()).isAttached();
            officer.look("editor-proven");
            officer.open("/drafts/" + draft);
            accept.click();
            assertThat(officer.page().getByText(officer.text("draft.changes.none")))
                    .isVisible();
            assertThat(officer.complaints()).isEmpty();
        }
        assertThat(caller.get(file).text()).isEqualTo(there.text());
    }

    /** How long after the last key the findings stand there, on the whole rule set; told, and kept beside the pictures. */
    @Test
    void tellsFindingsWhileSomebodyWrites() throws Exception {
        var draft = begin("Measured");
        try (var officer = visitor(1280, "id")) {
            officer.signIn("officer");
            edit(officer, draft);
            var page = officer.page();
            page.waitForCondition(() -> told(page) > 0);
            for (int i = 0; i < 25; i++) {
                int before = told(page);
                write(page, i % 2 == 0 ? "// " + i : "    Wrong" + i + "( x == 1 )");
                page.waitForCondition(() -> told(page) > before);
            }
            @SuppressWarnings("unchecked")
            var times = ((List<Number>) page.evaluate(
                            "performance.getEntriesByName('takar.findings').slice(1).map(e => e.duration)"))
                    .stream().map(Number::doubleValue).sorted().toList();
            String told = "findings after %d edits: median %.0f ms, p95 %.0f ms, most %.0f ms%n"
                    .formatted(
                            times.size(),
                            times.get(times.size() / 2),
                            times.get((int) (times.size() * 0.95)),
                            times.get(times.size() - 1));
            Files.createDirectories(Path.of("target", "screens"));
            Files.writeString(Path.of("target", "screens", "editor-latency.txt"), told);
            assertThat(times).hasSizeGreaterThanOrEqualTo(25);
        }
    }

    /** A whole change with the keyboard alone. */
    @Test
    void isDoneWithTheKeyboardAlone() throws Exception {
        try (var officer = visitor(1280, "en")) {
            var page = officer.page();
            page.navigate("http://127.0.0.1:" + port + "/login");
            tabTo(page, officer.text("login.name"));
            page.keyboard().type("officer");
            tabTo(page, officer.text("login.password"));
            page.keyboard().type("takar-demo");
            enter(page);
            assertThat(page.locator("header form")).isVisible();
            tabTo(page, officer.text("drafts.title"));
            enter(page);
            tabTo(page, officer.text("drafts.about"));
            page.keyboard().type("By keyboard");
            enter(page);
            tabTo(page, officer.text("draft.next.threshold"));
            enter(page);
            tabTo(page, officer.text("thresholds.search"));
            page.keyboard().type("level of needs");
            enter(page);
            tabTo(page, officer.text("thresholds.change") + ": ");
            enter(page);
            tabTo(page, officer.text("threshold.value"));
            page.keyboard().press("Control+a");
            page.keyboard().type("64");
            tabTo(page, officer.text("threshold.save"));
            enter(page);
            tabTo(page, officer.text("draft.check"));
            page.keyboard().press("Enter");
            assertThat(page.getByText(officer.text("draft.next.submit")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CHECKED_WITHIN));
            tabTo(page, officer.text("draft.words"));
            page.keyboard().type("Nothing but keys");
            tabTo(page, officer.text("draft.submit"));
            enter(page);
            assertThat(page.locator("#state")).hasText(officer.text("draft.state.SUBMITTED"));
            assertThat(page.locator(".history")).containsText("Nothing but keys");
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void aSlowServerShowsThatItWorks() throws Exception {
        var draft = begin("Slow");
        var caller = new Caller(port).as("officer");
        String file = "/api/v1/drafts/" + draft + "/files/" + RULES;
        var there = caller.get(file);
        caller.putText(file, "// Slow\n" + there.text(), there.header("ETag"));
        try (var officer = visitor(1280, "en")) {
            officer.signIn("officer");
            officer.open("/drafts/" + draft);
            // As far as the page can tell the server has not answered yet.
            officer.page()
                    .evaluate("document.querySelector('form[data-busy]')"
                            + ".addEventListener('submit', event => event.preventDefault())");
            officer.press("draft.check");
            assertThat(officer.page().locator(".busy")).hasText(officer.text("draft.checking"));
            assertThat(officer.page().locator("form[data-busy] button")).isDisabled();
            officer.look("draft-checking");
            officer.page().evaluate("document.querySelector('form[data-busy]').submit()");
            assertThat(officer.page().getByText(officer.text("draft.next.submit")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(CHECKED_WITHIN));
            assertThat(officer.complaints()).isEmpty();
        }
    }

    /** How often findings were told. */
    private static int told(Page page) {
        return (int) page.evaluate("performance.getEntriesByName('takar.findings').length");
    }

    private String begin(String title) throws Exception {
        return new Caller(port)
                .as("officer")
                .post("/api/v1/drafts", "{\"title\":\"" + title + " " + LocalDate.EPOCH + "\"}")
                .json()
                .path("id")
                .asString();
    }

    private void edit(Visitor officer, String draft) {
        officer.open("/drafts/" + draft + "/files/" + RULES);
        assertThat(officer.page().locator("body[data-editor=ready]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    /** Writes a line at the end of the file. */
    private static void write(Page page, String line) {
        end(page);
        page.keyboard().press("Enter");
        page.keyboard().type(line);
    }

    private static void end(Page page) {
        page.locator(".monaco-editor").first().click();
        page.keyboard().press("Control+End");
    }

    /** Presses Enter, which leads to another page. */
    private static void enter(Page page) {
        var before = page.evaluate("performance.timeOrigin");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> {
            try {
                return !before.equals(page.evaluate("performance.timeOrigin"));
            } catch (PlaywrightException between) {
                return false;
            }
        });
        page.waitForLoadState();
    }

    /** Presses Tab until what has the focus is called so. */
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 400; i++) {
            page.keyboard().press("Tab");
            String here = (String)
                    page.evaluate(
                            "(() => { const e = document.activeElement; const l = e.labels && e.labels[0];"
                                    + " return (e.getAttribute('aria-label') || (l && l.textContent) || e.textContent || '').trim(); })()");
            if (here.startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("no way to " + name + " with the keyboard");
    }
}
