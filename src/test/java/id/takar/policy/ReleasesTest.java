package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.takar.confine.WorkerLimits;
import id.takar.engine.CompileWorkers;
import id.takar.engine.Release;
import id.takar.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which release decides, over several starts of the service on one database. */
class ReleasesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-14T01:00:00Z"), ZoneOffset.UTC);

    private static final CompileWorkers WORKERS = new CompileWorkers(new WorkerLimits(2, 512, Duration.ofMinutes(1)));

    @TempDir
    private Path data;

    private RulesRepository git;

    private ReleaseStore store;

    private JdbcClient jdbc;

    @AfterAll
    static void endTheProcesses() {
        WORKERS.close();
    }

    @BeforeEach
    void startOnAnEmptyDatabase() {
        var database = TestDatabase.fresh();
        var source = new DriverManagerDataSource(database.url(), database.username(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        store = new ReleaseStore(jdbc);
    }

    @Test
    void putsThePoliciesThatCameWithItInForceAtTheFirstStartAndStartsTheNextTimeOnCompiledBytes() {
        var first = started();
        var second = started();

        assertThat(first.inForce().id()).isEqualTo(Release.idOf(RuleFolder.shipped()));
        assertThat(second.inForce().id()).isEqualTo(first.inForce().id());
        assertThat(second.inForce().fromCache()).isTrue();
        assertThat(second.publications())
                .singleElement()
                .satisfies(p -> assertThat(p.publishedAt()).isEqualTo(CLOCK.instant()));
    }

    @Test
    void letsNewerPoliciesThatComeWithItDecideNothing() {
        var earlier = small("insert( Finding.noted( \"seen\" ) );");
        store.publish(earlier, DAY, CLOCK.instant(), "takar", "an earlier Takar's");

        var releases = started();

        assertThat(releases.inForce().id()).isEqualTo(Release.idOf(earlier));
        assertThat(releases.publications()).hasSize(1);
        assertThat(releases.find(Release.idOf(RuleFolder.shipped()))).isEmpty();
    }

    @Test
    void keepsAReleaseThatIsNoLongerInForceAsItWas() {
        var earlier = small("insert( Finding.noted( \"seen\" ) );");
        store.publish(earlier, DAY, CLOCK.instant(), "siti", "first");
        store.publish(small("insert( Finding.noted( \"seen-again\" ) );"), DAY, CLOCK.instant(), "siti", "second");

        var kept = started().find(Release.idOf(earlier)).orElseThrow();

        assertThat(kept.id()).isEqualTo(Release.idOf(earlier));
        assertThat(kept.files().keySet()).isEqualTo(earlier.keySet());
        earlier.forEach((path, bytes) -> assertThat(kept.files().get(path)).isEqualTo(bytes));
    }

    @Test
    void doesNotStartWithPoliciesThatDoNotCompileAndSaysWhichLineIsWrong() {
        store.publish(small("System.exit( 0 );"), DAY, CLOCK.instant(), "siti", "a slip");

        assertThatThrownBy(this::started)
                .isInstanceOf(PoliciesRefused.class)
                .hasMessageContaining("test/seen.drl:12:")
                .satisfies(e -> assertThat(new PoliciesRefusedAnalyzer()
                                .analyze(e, (PoliciesRefused) e)
                                .getAction())
                        .contains("check"));
    }

    @Test
    void findsWhatHoldsOnADayAsKnownAtAnInstant() {
        var first = small("insert( Finding.noted( \"first\" ) );");
        var second = small("insert( Finding.noted( \"second\" ) );");
        var corrected = small("insert( Finding.noted( \"corrected\" ) );");
        var march = Instant.parse("2024-03-01T00:00:00Z");
        var april = Instant.parse("2024-04-01T00:00:00Z");
        var may = Instant.parse("2024-05-01T00:00:00Z");
        store.publish(first, LocalDate.of(2024, 1, 1), march, "siti", "first");
        store.publish(second, LocalDate.of(2024, 6, 1), april, "siti", "from June");
        store.publish(corrected, LocalDate.of(2024, 1, 1), may, "siti", "the first was wrong");

        assertThat(held("2024-02-01", "2024-03-02T00:00:00Z")).isEqualTo(Release.idOf(first));
        assertThat(held("2024-02-01", "2024-05-02T00:00:00Z")).isEqualTo(Release.idOf(corrected));
        assertThat(held("2024-06-01", "2024-03-02T00:00:00Z")).isEqualTo(Release.idOf(first));
        assertThat(held("2024-06-01", "2024-04-02T00:00:00Z")).isEqualTo(Release.idOf(second));
        assertThat(held("2024-05-31", "2024-04-02T00:00:00Z")).isEqualTo(Release.idOf(first));
        assertThat(store.inForce(LocalDate.of(2023, 12, 31), may)).isEmpty();
        assertThat(store.inForce(LocalDate.of(2024, 2, 1), Instant.parse("2024-02-29T23:59:59Z")))
                .isEmpty();
    }

    private String held(String validAt, String knownAt) {
        return store.inForce(LocalDate.parse(validAt), Instant.parse(knownAt))
                .orElseThrow()
                .release();
    }

    @Test
    void aReleaseOfANewerFormatIsExplained() {
        var releases = started();
        String newer = releases.inForce().id();
        jdbc.sql("UPDATE release SET format = 99, engine = 'drools 99'").update();

        var later = new Releases(store, git, data, WORKERS, CLOCK);

        assertThatThrownBy(() -> later.find(newer))
                .isInstanceOf(id.takar.web.Problem.class)
                .hasMessageContaining("policy format 99 (made with drools 99)");
    }

    private Releases started() {
        if (git != null) {
            git.destroy();
        }
        git = new RulesRepository(data, new RulesRemote("", "", ""));
        var releases = new Releases(store, git, data, WORKERS, CLOCK);
        releases.afterPropertiesSet();
        return releases;
    }

    private static SortedMap<String, byte[]> small(String action) {
        var files = new TreeMap<String, byte[]>();
        files.put("test/seen.drl", bytes("""
                package policy.test.seen

                import id.takar.facts.*

                rule "The rank is known"
                    @id( "seen.known" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                when
                    Rank( golongan != null )
                then
                    %s
                end
                """.formatted(action)));
        files.put("test/seen.messages_id.properties", bytes("seen.known = Golongan diketahui.\n"));
        files.put("test/seen.messages_en.properties", bytes("seen.known = The rank is known.\n"));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
