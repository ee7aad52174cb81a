package id.takar.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.takar.web.Caller;
import id.takar.web.Role;
import id.takar.web.TestAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** A folder of rules that is watched: good edits are tried, bad ones shouted about, and none decides. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesWatchTest {
    private static final Path FOLDER = copyOfTheRules();
    private static final String THRESHOLDS = BoundOfNeeds.FILE;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @LocalServerPort
    private int port;

    @Autowired
    private Drafts drafts;

    @Autowired
    private RulesWatch watch;

    @Autowired
    private Releases releases;

    @DynamicPropertySource
    static void watchTheFolder(DynamicPropertyRegistry properties) {
        properties.add("takar.rules.watch", FOLDER::toString);
    }

    @AfterAll
    static void tidyUp() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER.getParent());
    }

    @Test
    @Order(1)
    void looksAtTheFolderAtTheStartAndRunsItsScenarios() throws Exception {
        var seen = seen(s -> s.check() != null);

        assertThat(seen.trial().release().id()).isEqualTo(releases.inForce().id());
        assertThat(seen.trial().moved()).isEmpty();
        assertThat(seen.check().isWell()).isTrue();
        assertThat(seen.check().scenarios()).isGreaterThan(1_000);
        assertThat(page("/policies/watch?lang=en")).contains("Well", "and its scenarios hold");
    }

    @Test
    @Order(2)
    void triesAGoodEditBesideTheReleaseThatDecides() throws Exception {
        var decides = releases.inForce().id();
        edit(THRESHOLDS, text -> text.replaceFirst("\\b60\\b", "61"));

        var seen = seen(s -> s.trial() != null && !s.trial().moved().isEmpty());

        assertThat(seen.changed()).contains(THRESHOLDS);
        assertThat(seen.trial().moved()).allSatisfy(moved -> {
            assertThat(moved.before()).isEqualByComparingTo("60");
            assertThat(moved.after()).isEqualByComparingTo("61");
        });
        assertThat(releases.inForce().id()).isEqualTo(decides);
        assertThat(seen.trial().release().id()).isNotEqualTo(decides);
        var json = new Caller(port).as("officer").get("/api/v1/watch").json();
        assertThat(json.get("thresholds").get(0).get("after").decimalValue()).isEqualByComparingTo("61");
        assertThat(page("/policies/watch?lang=en")).contains("<strong>61</strong>");
    }

    @Test
    @Order(3)
    void findsTheScenariosThatNoLongerHold() throws Exception {
        var seen = seen(s -> s.check() != null);

        assertThat(seen.findings()).anySatisfy(found -> {
            assertThat(found.code()).startsWith("scenario.");
            assertThat(found.file()).startsWith("samarinda/");
        });
        assertThat(health()).isEqualTo("WARNING");
        assertThat(page("/policies/watch")).contains("Skenario gagal", "TKR-17");
    }

    @Test
    @Order(4)
    void shoutsAboutABadEditAndChangesNothing() throws Exception {
        var decides = releases.inForce().id();
        edit("samarinda/productivity/levels.drl", text -> text.replaceFirst("then\n", "then\n    System.exit( 0 );\n"));

        var seen = seen(s -> s.trial() == null);

        assertThat(seen.findings()).singleElement().satisfies(found -> {
            assertThat(found.file()).isEqualTo("samarinda/productivity/levels.drl");
            assertThat(found.line()).isGreaterThan(1);
        });
        assertThat(releases.inForce().id()).isEqualTo(decides);
        assertThat(health()).isEqualTo("WARNING");
        assertThat(page("/policies/watch?lang=en"))
                .contains("To be mended", "Nothing has changed", "samarinda/productivity/levels.drl:")
                .doesNotContain(FOLDER.toString());
        assertThat(metric("takar_rules_watch_errors")).endsWith(" 1.0");
        assertThat(metric("takar_rules_watch_edits_total{result=\"refused\"}")).doesNotEndWith(" 0.0");
    }

    @Test
    @Order(5)
    void isWellAgainWhenTheEditIsUndone() throws Exception {
        for (var file : new String[] {THRESHOLDS, "samarinda/productivity/levels.drl"}) {
            Files.copy(Path.of("rules", file), FOLDER.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }

        var seen = seen(s -> s.trial() != null
                && s.trial().release().id().equals(releases.inForce().id())
                && s.check() != null);

        assertThat(seen.errors()).isZero();
        assertThat(health()).isEqualTo("UP");
        assertThat(metric("takar_rules_watch_errors")).endsWith(" 0.0");
    }

    @Test
    @Order(6)
    void seesNewFoldersAndFilesThatGo() throws Exception {
        var fresh = FOLDER.resolve("kutai/notes");
        Files.createDirectories(fresh);
        Files.writeString(fresh.resolve("seen.drl"), "package policy.kutai.notes.seen\nimport java.io.File\n");
        assertThat(seen(s -> s.trial() == null).findings())
                .anySatisfy(found -> assertThat(found.file()).isEqualTo("kutai/notes/seen.drl"));

        FileSystemUtils.deleteRecursively(FOLDER.resolve("kutai"));

        assertThat(seen(s -> s.trial() != null).trial().release().id())
                .isEqualTo(releases.inForce().id());
    }

    @Test
    @Order(7)
    void followsNoLinkAndOverlooksWhatEditorsLeave() throws Exception {
        var outside = Files.writeString(FOLDER.resolveSibling("outside.drl"), "package policy.outside\n");
        Files.createSymbolicLink(FOLDER.resolve("linked.drl"), outside);
        Files.writeString(FOLDER.resolve("levels.drl~"), "half a line");
        edit(THRESHOLDS, text -> text + "\n// seen\n");

        var seen = seen(s -> s.changed().contains(THRESHOLDS) && s.trial() != null);

        assertThat(seen.findings()).isEmpty();
        assertThat(seen.changed()).containsExactly(THRESHOLDS);
        assertThat(seen.trial().release().files()).doesNotContainKeys("linked.drl", "levels.drl~");
        Files.delete(outside);
    }

    @Test
    @Order(8)
    void keepsWhatIsWellAsADraftThatAPersonHasToStandFor() throws Exception {
        Files.deleteIfExists(FOLDER.resolve("linked.drl"));
        edit("samarinda/productivity/levels.messages_en.properties", text -> text + "# as the officer wrote it\n");
        var both = TestAccounts.make(port, "both", Role.POLICY_OFFICER, Role.APPROVER);

        var draft = await().atMost(PATIENCE)
                .until(
                        () -> drafts.all().stream()
                                .filter(each -> each.branch().startsWith("draft/watched-"))
                                .filter(each -> drafts.files(each).entrySet().stream()
                                        .anyMatch(file ->
                                                new String(file.getValue(), UTF_8).contains("as the officer wrote it")))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();

        assertThat(draft.createdBy()).isEqualTo("takar");
        String path = "/api/v1/drafts/" + draft.id();
        assertThat(both.post(path + "/submit", "{\"words\":\"from my folder\"}").status())
                .isEqualTo(200);
        var own = both.post(path + "/approve", "{\"content\":\"" + draft.content() + "\",\"words\":\"and I approve\"}");
        assertThat(own.json().path("type").asString()).isEqualTo("/problems/own-change");
        assertThat(new Caller(port)
                        .as("approver")
                        .post(path + "/approve", "{\"content\":\"" + draft.content() + "\",\"words\":\"seen\"}")
                        .status())
                .isEqualTo(200);
    }

    private Watched seen(Predicate<Watched> as) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> watch.now().filter(as), java.util.Optional::isPresent)
                .orElseThrow();
    }

    private String page(String path) throws Exception {
        return new Caller(port).as("officer").get(path).text();
    }

    private String health() throws Exception {
        return new Caller(port)
                .as("admin")
                .get("/actuator/health")
                .json()
                .get("components")
                .get("rulesWatch")
                .get("status")
                .asString();
    }

    private String metric(String name) throws Exception {
        return new Caller(port)
                .as("admin")
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static void edit(String file, java.util.function.UnaryOperator<String> change) throws IOException {
        var path = FOLDER.resolve(file);
        var before = Files.readString(path);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.write(path, after.getBytes(UTF_8));
    }

    private static Path copyOfTheRules() {
        try {
            var folder = Files.createTempDirectory("watched").resolve("rules");
            FileSystemUtils.copyRecursively(Path.of("rules"), folder);
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
