package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.takar.Eventually;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Evaluation;
import id.takar.evaluation.Groups;
import id.takar.facts.Region;
import id.takar.policy.Releases;
import id.takar.policy.TestReleases;
import id.takar.population.GroupFiles;
import id.takar.population.Population;
import id.takar.population.Populations;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service has no workers here; the tests bring their own. */
@SpringBootTest(properties = "takar.run.workers=0")
class WorkersTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int TIMES = 13;
    private static final int ROWS = 40 * TIMES;
    private static final int ALL = 100_000;

    @Autowired
    private Runs runs;

    @Autowired
    private RunPages pages;

    @Autowired
    private ChunkStore chunks;

    @Autowired
    private ChunkWork work;

    @Autowired
    private GroupStore groups;

    @Autowired
    private DecisionStore kept;

    @Autowired
    private Bell bell;

    @Autowired
    private Populations populations;

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcClient jdbc;

    private final List<Worker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        workers.forEach(Worker::stop);
        for (var thread : threads) {
            thread.join();
        }
        jdbc.sql("UPDATE run SET finished_at = now() WHERE finished_at IS NULL").update();
    }

    @Test
    void decidesTheSameWithOneWorkerAsWithTwo() throws Exception {
        var population = cohort(TIMES);
        var expected = Cohort.decided(Evaluation.of(releases.inForce()));

        var byOne = start(population);
        work();
        awaitDone(byOne);
        var byTwo = start(population);
        work();
        awaitDone(byTwo);

        for (var run : List.of(byOne, byTwo)) {
            var decisions = pages.decisions(run.id(), 0, ROWS).items();
            assertThat(decisions).hasSize(ROWS);
            for (int i = 0; i < ROWS; i++) {
                assertThat(new String(decisions.get(i).decision().bytes(), StandardCharsets.UTF_8))
                        .isEqualTo(expected.get(i % 40));
            }
        }
    }

    /** Counted by the chunk while it goes on, summed up when it is done: the same as counting its decisions. */
    @Test
    void isCountedByTheChunkAndSummedUpWhenItIsDone() throws Exception {
        var run = start(cohort(TIMES));
        var me = UUID.randomUUID();
        work.work(chunks.take(me, LEASE).orElseThrow(), me, () -> false);
        assertThat(people(run)).isEqualTo(decided(run));
        work.work(chunks.take(me, LEASE).orElseThrow(), me, () -> false);
        assertThat(tallied(run)).containsExactly(0, 1);
        var before = runs.counts(run.id(), ALL);

        work.work(chunks.take(me, LEASE).orElseThrow(), me, () -> false);

        assertThat(find(run).state()).isEqualTo(Run.State.DONE);
        assertThat(tallied(run)).containsExactly(-1);
        assertThat(people(run)).isEqualTo(decided(run)).isNotEmpty();
        assertThat(runs.counts(run.id(), ALL)).isEqualTo(before);
    }

    @Test
    void tellsTheRowOfEachChunkThatTookLongest() throws Exception {
        var run = start(cohort(TIMES));
        work();
        awaitDone(run);

        var slowest = runs.counts(run.id(), ALL).slowest();
        assertThat(slowest)
                .hasSize(2)
                .isSortedAccordingTo(Comparator.comparing(Counts.Slow::millis).reversed());
        assertThat(slowest).filteredOn(slow -> slow.row() <= 500).hasSize(1);
        var byRow = pages.decisions(run.id(), 0, ROWS).items().stream()
                .collect(Collectors.toMap(StoredDecision::row, StoredDecision::id));
        assertThat(slowest).allSatisfy(slow -> {
            assertThat(slow.millis()).isPositive();
            assertThat(slow.decision()).isEqualTo(byRow.get(slow.row()));
        });
    }

    /** How many people the summary says have a value of an outcome, where that is a word. */
    private Map<String, Integer> people(Run run) {
        return runs.counts(run.id(), ALL).outcomes().stream()
                .collect(Collectors.toMap(count -> count.name() + "=" + count.value(), Counts.Count::people));
    }

    /** The same, counted from its decisions. */
    private Map<String, Integer> decided(Run run) {
        var counted = people(run).keySet();
        return decisions(run).stream()
                .flatMap(decision -> decision.outcomes().stream())
                .map(outcome -> outcome.id() + "=" + outcome.value())
                .filter(counted::contains)
                .collect(Collectors.toMap(Function.identity(), one -> 1, Integer::sum));
    }

    private List<Decision> decisions(Run run) {
        var ids = jdbc.sql("SELECT id FROM decision WHERE run = ?")
                .param(run.id())
                .query(UUID.class)
                .list();
        return ids.stream().map(id -> kept.find(id).orElseThrow().decision()).toList();
    }

    private List<Integer> tallied(Run run) {
        return jdbc.sql("SELECT DISTINCT chunk FROM tally WHERE run = ? ORDER BY chunk")
                .param(run.id())
                .query(Integer.class)
                .list();
    }

    @Test
    void decidesAboutTheSameGroupsWithOneWorkerAsWithTwo() throws Exception {
        var population = cohort(TIMES);
        var expected = groupsOf(population);
        assertThat(expected).hasSizeGreaterThan(40);

        var byOne = start(population);
        work();
        awaitDone(byOne);
        var byTwo = start(population);
        work();
        awaitDone(byTwo);

        for (var run : List.of(byOne, byTwo)) {
            assertThat(groups.after(run.id(), List.of(), 0, 1_000).stream().map(WorkersTest::text))
                    .containsExactlyElementsOf(expected);
        }
        assertThat(find(byOne).sha256()).isEqualTo(find(byTwo).sha256());
        assertThat(jdbc.sql("SELECT count(*) FROM concluded WHERE run IN (?, ?)")
                        .params(byOne.id(), byTwo.id())
                        .query(Integer.class)
                        .single())
                .as("kept only until groups are decided")
                .isZero();
    }

    @Test
    void decidesAboutGroupsOnceWhoeverLosesTheLease() throws Exception {
        var run = start(cohort(1));
        var slow = UUID.randomUUID();
        var quick = UUID.randomUUID();
        work.work(chunks.take(slow, LEASE).orElseThrow(), slow, () -> false);
        var chunk = chunks.take(slow, LEASE).orElseThrow();
        assertThat(chunk.stage()).isEqualTo(Chunk.Stage.GROUPS);
        jdbc.sql("UPDATE chunk SET lease_until = now() - interval '1 s' WHERE worker = ? AND done_at IS NULL")
                .param(slow)
                .update();
        var same = chunks.take(quick, LEASE).orElseThrow();

        assertThatThrownBy(() -> work.work(chunk, slow, () -> false)).isInstanceOf(LeaseLost.class);
        assertThat(groups.after(run.id(), List.of(), 0, 1_000)).isEmpty();
        work.work(same, quick, () -> true);
        assertThat(find(run).state()).isEqualTo(Run.State.RUNNING);
        work.work(same, quick, () -> false);

        assertThat(find(run).state()).isEqualTo(Run.State.DONE);
        assertThat(groups.after(run.id(), List.of(), 0, 1_000).stream().map(WorkersTest::text))
                .containsExactlyElementsOf(
                        groupsOf(populations.find(run.population()).orElseThrow()));
    }

    /** What the groups of a population come to, decided without a run. */
    private List<String> groupsOf(Population population) {
        var evaluation = Evaluation.of(releases.inForce());
        var sums = new Groups();
        populations
                .rows(population.id(), 1, population.rows())
                .forEach(row -> sums.add(
                        "row-" + row.row(),
                        row.file(),
                        evaluation.watched(row.file(), Cohort.DAY).evaluated()));
        return sums.files(Region.UNKNOWN).stream()
                .map(group -> new String(new GroupFiles().write(group), StandardCharsets.UTF_8)
                        + new String(evaluation.decide(group, Cohort.DAY).bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static String text(GroupDecision group) {
        return new String(new GroupFiles().write(group.file()), StandardCharsets.UTF_8)
                + new String(group.decision().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void takesOverWhatADeadWorkerLeft() throws Exception {
        var run = start(cohort(1));
        var dead = UUID.randomUUID();
        assertThat(chunks.take(dead, LEASE)).isPresent();
        assertThat(chunks.take(UUID.randomUUID(), LEASE)).isEmpty();
        jdbc.sql("UPDATE chunk SET lease_until = now() - interval '1 s' WHERE worker = ?")
                .param(dead)
                .update();

        work();
        awaitDone(run);

        assertThat(find(run).decided()).isEqualTo(40);
    }

    @Test
    void keepsNothingOfAChunkWhoseLeaseWasLost() throws Exception {
        var run = start(cohort(1));
        var slow = UUID.randomUUID();
        var quick = UUID.randomUUID();
        var chunk = chunks.take(slow, LEASE).orElseThrow();
        var results = work.decide(chunk, slow, () -> false);
        jdbc.sql("UPDATE chunk SET lease_until = now() - interval '1 s' WHERE worker = ?")
                .param(slow)
                .update();
        var same = chunks.take(quick, LEASE).orElseThrow();
        assertThat(same).isEqualTo(chunk);

        assertThat(chunks.renew(chunk, slow, LEASE)).isFalse();
        assertThatThrownBy(() -> work.keep(chunk, slow, results)).isInstanceOf(LeaseLost.class);
        assertThat(pages.decisions(run.id(), 0, 100).items()).isEmpty();
        work.work(same, quick, () -> false);
        work.work(chunks.take(quick, LEASE).orElseThrow(), quick, () -> false);

        assertThat(find(run).state()).isEqualTo(Run.State.DONE);
        assertThat(pages.decisions(run.id(), 0, 100).items()).hasSize(40);
    }

    @Test
    void keepsNothingWithoutTheMark() throws Exception {
        var run = start(cohort(1));
        var worker = UUID.randomUUID();
        var chunk = chunks.take(worker, LEASE).orElseThrow();
        var results = work.decide(chunk, worker, () -> false);
        jdbc.sql("INSERT INTO set_aside (run, row, reason) SELECT ?, 1, 'x'")
                .param(run.id())
                .update();
        jdbc.sql("INSERT INTO decision (id, release, day, file, run, row, runner, decided_at, decided_by, bytes,"
                        + " valid_at, known_at, engine, facts_sha256)"
                        + " SELECT gen_random_uuid(), ?, ?, id, ?, 7, 'x', now(), 'x', '{}', now(), now(), 'x', sha256(bytes) FROM employee_file"
                        + " WHERE population = ? AND row = 7")
                .params(run.release(), run.day(), run.id(), run.population())
                .update();

        assertThatThrownBy(() -> work.keep(chunk, worker, results))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(find(run).decided()).isZero();
        assertThat(find(run).state()).isEqualTo(Run.State.RUNNING);
    }

    @Test
    void givesBackWhatItHasNotFinishedWhenItStops() throws Exception {
        var run = start(cohort(1));
        var stopped = UUID.randomUUID();
        work.work(chunks.take(stopped, LEASE).orElseThrow(), stopped, () -> true);
        chunks.release(stopped);

        assertThat(chunks.take(UUID.randomUUID(), LEASE)).isPresent();
        assertThat(find(run).decided()).isZero();
    }

    @Test
    void servesRunsInTurnWhateverTheirSize() throws Exception {
        var large = start(population("{}\n".repeat(2_000)));
        var me = UUID.randomUUID();
        var taken = new ArrayList<UUID>();
        taken.add(chunks.take(me, LEASE).orElseThrow().run());
        taken.add(chunks.take(me, LEASE).orElseThrow().run());
        var small = start(population("{}\n".repeat(1_000)));
        for (int i = 0; i < 4; i++) {
            taken.add(chunks.take(me, LEASE).orElseThrow().run());
        }

        assertThat(taken).containsExactly(large.id(), large.id(), small.id(), large.id(), small.id(), large.id());
        assertThat(chunks.take(me, LEASE)).isEmpty();
    }

    @Test
    void showsNoRowBehindOneThatIsStillOpen() throws Exception {
        var run = start(population("{}\n".repeat(1_200)));
        var me = UUID.randomUUID();
        var first = chunks.take(me, LEASE).orElseThrow();
        var second = chunks.take(me, LEASE).orElseThrow();

        work.work(second, me, () -> false);
        var nothingYet = pages.decisions(run.id(), 0, 500);
        assertThat(nothingYet.items()).isEmpty();
        assertThat(nothingYet.next()).isZero();
        assertThat(find(run).decided()).isEqualTo(500);
        assertThat(find(run).state()).isEqualTo(Run.State.RUNNING);
        assertThat(find(run).perSecond()).isPositive();
        assertThat(find(run).secondsLeft()).isNotNegative();

        work.work(first, me, () -> false);
        assertThat(pages.decisions(run.id(), 700, 500).next()).isEqualTo(1_000);
        work.work(chunks.take(me, LEASE).orElseThrow(), me, () -> false);
        assertThat(pages.decisions(run.id(), 1_000, 500).items()).hasSize(200);
        assertThat(pages.decisions(run.id(), 1_000, 500).next())
                .as("the run is not done before its groups are")
                .isEqualTo(1_200);
        work.work(chunks.take(me, LEASE).orElseThrow(), me, () -> false);
        assertThat(pages.decisions(run.id(), 1_000, 500).next()).isNull();
    }

    @Test
    void setsAsideWhereRulesConflictAndGoesOnByTheReleaseOfItsStart() throws Exception {
        TestReleases.publishConflicting(jdbc);
        var run = start(population("""
                {"rank":{"golongan":"III/a"}}
                {"rank":{"golongan":"III/a","since":"2020-01-01"}}
                {"rank":{"golongan":"III/b"}}
                """));
        TestReleases.publishShipped(jdbc);
        assertThat(releases.inForce().id()).isNotEqualTo(run.release());
        work();
        awaitDone(run);

        assertThat(find(run).decided()).isEqualTo(2);
        assertThat(find(run).setAside()).isEqualTo(1);
        assertThat(find(run).progress()).isEqualTo(1);
        assertThat(pages.setAside(run.id(), 0, 10).items()).singleElement().satisfies(aside -> {
            assertThat(aside.row()).isEqualTo(2);
            assertThat(aside.reason()).contains("`one`", "`two`", "policy officer");
        });
        assertThat(pages.decisions(run.id(), 0, 10).items())
                .allSatisfy(d -> assertThat(d.decision().release()).isEqualTo(run.release()))
                .extracting(StoredDecision::row)
                .containsExactly(1, 3);
    }

    /** One worker more. */
    private void work() {
        var worker = new Worker(chunks, work, bell, LEASE);
        var thread = new Thread(worker);
        workers.add(worker);
        threads.add(thread);
        thread.start();
    }

    private void awaitDone(Run run) throws Exception {
        Eventually.is("the run is done", () -> find(run).state() == Run.State.DONE);
    }

    private Run start(Population population) {
        return runs.start(population, Cohort.DAY, "test");
    }

    private Run find(Run run) {
        return runs.find(run.id()).orElseThrow();
    }

    private Population cohort(int times) throws Exception {
        return population(Cohort.text().repeat(times));
    }

    private Population population(String lines) {
        return populations.add(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), Populations.Sending.ofLines("test"));
    }
}
