package id.takar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;

/**
 * A person with a browser, who knows only what stands on the page. What they do is counted; what a page complains about,
 * and what it asks of other hosts, is kept.
 */
public final class Visitor implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final double PATIENCE = 180_000;
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final int width;
    private final java.util.Locale language;
    private final MessageSource texts;
    private final List<String> complaints = new ArrayList<>();
    private int actions;

    /**
     * Opens a browser of its own.
     *
     * @param language {@code id} or {@code en}
     */
    public Visitor(
            com.microsoft.playwright.Browser browser,
            int port,
            int width,
            ColorScheme colours,
            String language,
            MessageSource texts) {
        this.home = "http://127.0.0.1:" + port;
        this.width = width;
        this.language = java.util.Locale.forLanguageTag(language);
        this.texts = texts;
        this.context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colours));
        // A check runs all scenarios; on a busy machine it takes its time.
        context.setDefaultTimeout(PATIENCE);
        context.addCookies(List.of(new Cookie("lang", language).setUrl(home)));
        context.onConsoleMessage(message -> {
            // What looks at the page in the name of this person meets the loader of the editor there.
            boolean ours = message.text().contains("module 'axe-core'");
            if (!ours && (message.type().equals("error") || message.type().equals("warning"))) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        context.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
                complaints.add("asked " + request.url());
            }
        });
        context.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        this.page = context.newPage();
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** How much this person had to do: each click, and each field that was filled. */
    public int actions() {
        return actions;
    }

    public List<String> complaints() {
        return complaints;
    }

    /** What a text reads in this person's language. */
    public String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    public void open(String path) {
        page.navigate(home + path);
    }

    public void signIn(String name) {
        open("/login");
        write("login.name", name);
        write("login.password", "takar-demo");
        press("login.submit");
        assertThat(page.locator("header form")).isVisible();
    }

    /** Presses the button that reads so. */
    public void press(String key) {
        actions++;
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(text(key)).setExact(true))
                .click();
    }

    /** Follows the link that reads so. */
    public void follow(String key, Object... arguments) {
        followText(text(key, arguments));
    }

    public void followText(String text) {
        actions++;
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(text).setExact(true))
                .first()
                .click();
    }

    /** Writes into the field that is called so. */
    public void write(String key, String text) {
        actions++;
        page.getByLabel(text(key), new GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
    }

    /** Takes a picture, and finds fault with what somebody could not see, reach or read. */
    public void look(String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENS.resolve(name + "-" + width + "-" + language.getLanguage() + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + ": no scrolling sideways")
                .isLessThanOrEqualTo(width);
        assertThat(page.content()).as(name).doesNotContain("??");
        var faults = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
        assertThat(faults).as(name).isEmpty();
    }

    /** Milliseconds from asking for the page until something of it was painted. */
    public long firstView() {
        return Math.round(((Number)
                        page.evaluate(
                                "new Promise(told => new PerformanceObserver(list => list.getEntriesByName('first-contentful-paint')"
                                        + ".forEach(entry => told(entry.startTime))).observe({type: 'paint', buffered: true}))"))
                .doubleValue());
    }

    /** How many bytes the page and everything that it needs took on their way. */
    public int transferred() {
        return ((Number) page.evaluate("performance.getEntries()"
                        + ".filter(e => e.entryType === 'navigation' || e.entryType === 'resource')"
                        + ".reduce((sum, e) => sum + e.transferSize, 0)"))
                .intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
