package id.takar.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.takar.policy.Releases;
import id.takar.web.Browser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** The pages as a person with a browser meets them; leaves pictures of them under `target/pictures`. */
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class PagesIT {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Path WATCHED = Path.of("target", "pictured-rules").toAbsolutePath();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Releases releases;

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private com.microsoft.playwright.Browser browser;

    /** A folder of rules with two mistakes in it. */
    @DynamicPropertySource
    static void watchAFolder(DynamicPropertyRegistry properties) throws Exception {
        FileSystemUtils.deleteRecursively(WATCHED);
        FileSystemUtils.copyRecursively(Path.of("rules"), WATCHED);
        var file = WATCHED.resolve("samarinda/productivity/levels.drl");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("@legalBasis", "@legalBases")
                        .replaceFirst("\nthen\n", "\nthen\n    System.exit( 0 );\n"));
        properties.add("takar.rules.watch", WATCHED::toString);
    }

    @BeforeAll
    void open() throws Exception {
        CohortRun.insert(jdbc, releases, 40);
        playwright = Playwright.create();
        browser = Browser.launch(playwright);
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void forget() {
        complaints.clear();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void leadFromSigningInToTheReasons(int width, ColorScheme colours) {
        try (var context = context(width, colours)) {
            var page = signIn(context);
            assertThat(page.locator("table.people tbody tr")).hasCount(40);
            check(page, "start", width, colours);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Peserta 01 (sintetis)"))
                    .click();

            assertThat(page.locator("h1")).hasText("Peserta 01 (sintetis)");
            assertThat(page.locator(".reasons").first()).containsText("PermenPANRB 6/2022");
            check(page, "decision", width, colours);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280", "360"})
    void findAPersonAndSpeakEnglish(int width) {
        try (var context = context(width, ColorScheme.LIGHT)) {
            var page = signIn(context);

            page.locator("a[hreflang=en]").click();
            assertThat(page.locator("h1")).hasText("Evaluation of civil servants");
            page.locator("input[type=search]").fill("peserta 07");
            page.keyboard().press("Enter");

            assertThat(page.locator("table.people tbody tr")).hasCount(1);
            check(page, "found", width, ColorScheme.LIGHT);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page).hasURL("http://127.0.0.1:" + port + "/login?out");
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "360, DARK"})
    void letHrSendAFileSeeWhatIsWrongAndHaveItEvaluated(int width, ColorScheme colours) throws Exception {
        try (var context = context(width, colours);
                var csv = PagesIT.class.getResourceAsStream("/demo/cohort.csv")) {
            var lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(9)
                    .toList();
            var faulty = lines.get(8).replace("III/", "III/z").replace("IV/", "IV/z");
            var file = String.join("\n", lines) + "\n" + faulty + "\n" + lines.get(1) + "\n"
                    // More than other requests may bring.
                    + "\n".repeat(1_500_000);
            var page = signIn(context);

            page.locator("nav a[href='/evaluate']").click();
            page.locator("#file")
                    .setInputFiles(new FilePayload("pegawai.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            picture(page, "evaluate", width, colours);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim dan periksa"))
                    .click();

            assertThat(page.locator("h1")).hasText("pegawai.csv");
            assertThat(page.locator(".lead")).containsText("9 pegawai terbaca.");
            assertThat(page.locator("table.listing")).containsText("tidak dikenal");
            assertThat(page.locator("table.listing")).containsText("sudah ada di baris 2");
            check(page, "population", width, colours);
            page.locator("#on").fill("2024-03-14");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Evaluasi").setExact(true))
                    .click();

            assertThat(page.locator("h1")).hasText("Evaluasi: keadaan per 14 Maret 2024");
            assertThat(page.locator("#state"))
                    .hasText("selesai", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(page.locator("[role=status]")).containsText("9 dari 9 pegawai sudah diputuskan.");
            assertThat(page.locator("svg.scatter a").first()).isVisible();
            assertThat(page.locator("table.grid td")).hasCount(9);
            check(page, "run", width, colours);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Putuskan lagi semuanya"))
                    .click();
            assertThat(page.getByText("9 dari 9 keputusan sama, bita demi bita"))
                    .isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lihat setiap pegawai"))
                    .click();
            assertThat(page.locator("table.people tbody tr")).hasCount(9);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "360, DARK"})
    void showWhatComesOutWhileOneEmployeeIsWritten(int width, ColorScheme colours) {
        try (var context = context(width, colours)) {
            var page = signIn(context);
            assertThat(page.locator("header form")).isVisible();
            page.navigate("http://127.0.0.1:" + port + "/evaluate/one");
            page.getByLabel("Keadaan per").fill("2024-03-14");
            page.getByLabel("NIP").fill("1985");
            assertThat(page.locator("#result .faults")).containsText("NIP terdiri atas 18 angka, yang ada 4");
            page.getByLabel("NIP").fill("19850315 201001 1 001");
            page.getByLabel("Awal Periode").fill("2023-01-01");
            page.getByLabel("Akhir Periode").fill("2023-12-31");
            page.getByLabel("Pengetahuan").fill("90");
            page.getByLabel("Keterampilan").fill("80,5");
            page.getByLabel("Sikap").fill("30");
            page.getByLabel("Situasi").fill("30");
            assertThat(page.locator("#result")).containsText("Bangkitkan");
            page.getByLabel("Sikap").fill("90");
            page.getByLabel("Situasi").fill("90");
            assertThat(page.locator("#result")).containsText("Delegasikan");
            picture(page, "one", width, colours);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Putuskan dan simpan"))
                    .click();
            assertThat(page.locator("#short")).isVisible();
            assertThat(page.locator(".cards")).containsText("Delegasikan");
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, simpeg", "360, DARK, sapk"})
    void letHrSayWhatAColumnStandsFor(int width, ColorScheme colours, String system) throws Exception {
        try (var context = context(width, colours);
                var csv = PagesIT.class.getResourceAsStream("/demo/cohort.csv")) {
            var lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(4)
                    .toList();
            var file = String.join("\n", lines).replace("rank.golongan", "\"GOL, RUANG " + system + "\"");
            var page = signIn(context);

            page.locator("nav a[href='/evaluate']").click();
            page.locator("#file")
                    .setInputFiles(new FilePayload("pegawai.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim dan periksa"))
                    .click();
            page.getByLabel("GOL, RUANG " + system).fill("rank.golongann");
            page.getByLabel("Nama sistem asal berkas").fill(system);
            picture(page, "mapping", width, colours);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Simpan dan baca lagi"))
                    .click();
            assertThat(page.locator("[role=alert]")).containsText("rank.golongann");
            complaints.removeIf(each -> each.contains("422"));
            page.getByLabel("GOL, RUANG " + system).fill("rank.golongan");
            page.getByLabel("Nama sistem asal berkas").fill(system);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Simpan dan baca lagi"))
                    .click();

            assertThat(page.locator("#mapping")).hasCount(0);
            assertThat(page.locator(".lead")).containsText("3 pegawai terbaca.");
            page.navigate("http://127.0.0.1:" + port + "/evaluate");
            assertThat(page.locator("#mapping option")).containsText(new String[] {"bawaan", system});
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "360, DARK"})
    void showWhatHasToBeMendedInTheWatchedFolder(int width, ColorScheme colours) {
        try (var context = context(width, colours)) {
            var page = signIn(context);

            page.locator("a[href='/policies/watch']").click();
            assertThat(page.locator("#state-REFUSED")).hasText("Perlu diperbaiki");
            assertThat(page.locator(".finding").first()).containsText("productivity/levels.drl:");
            picture(page, "watch", width, colours);
            page.locator(".finding a").first().click();

            assertThat(page.locator("h1")).hasText(java.util.regex.Pattern.compile("TKR-\\d{4}"));
            picture(page, "diagnostic", width, colours);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, siti.rahma", "360, DARK, budi-2"})
    void anAdministratorMakesAnAccountWhoseFirstPasswordIsChanged(int width, ColorScheme colours, String name) {
        try (var context = context(width, colours);
                var other = context(width, colours)) {
            var admin = signIn(context, "admin", "takar-demo");
            admin.locator("a[href='/accounts']").click();
            admin.locator("#name").fill(name);
            admin.locator("form[action='/accounts'] input[value=HR]").check();
            admin.locator("form[action='/accounts'] button").click();
            String first = admin.locator(".secret").innerText();
            picture(admin, "accounts", width, colours);

            var page = signIn(other, name, first);
            assertThat(page).hasURL("http://127.0.0.1:" + port + "/account");
            page.locator("#password").fill(first);
            page.locator("#newPassword").fill("kuda terbang biru");
            page.locator("#again").fill("kuda terbang hijau");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=alert]")).containsText("tidak sama");
            picture(page, "account", width, colours);
            page.locator("#password").fill(first);
            page.locator("#newPassword").fill("kuda terbang biru");
            page.locator("#again").fill("kuda terbang biru");
            page.keyboard().press("Enter");
            assertThat(page).hasURL("http://127.0.0.1:" + port + "/login?changed");
            picture(page, "changed", width, colours);
            page.locator("#username").fill(name);
            page.locator("#password").fill("kuda terbang biru");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Evaluasi kinerja ASN");

            admin.locator("#account-" + name.replace(".", "\\.") + " form[action$=close] button")
                    .click();
            assertThat(admin.locator("#account-" + name.replace(".", "\\."))).containsText("Ditutup");
            page.reload();
            assertThat(page).hasURL("http://127.0.0.1:" + port + "/login");
            assertThat(complaints).isEmpty();
        }
    }

    private BrowserContext context(int width, ColorScheme colours) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(colours));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        return context;
    }

    private Page signIn(BrowserContext context) {
        return signIn(context, "hr", "takar-demo");
    }

    private Page signIn(BrowserContext context, String name, String password) {
        var page = context.newPage();
        page.navigate("http://127.0.0.1:" + port + "/");
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.keyboard().press("Enter");
        return page;
    }

    private static void check(Page page, String name, int width, ColorScheme colours) {
        page.waitForLoadState();
        assertThat(page.locator("footer").last()).isVisible();
        picture(page, name, width, colours);
    }

    private static void picture(Page page, String name, int width, ColorScheme colours) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + width + "-" + colours + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("no scrolling sideways")
                .isLessThanOrEqualTo(width);
    }
}
