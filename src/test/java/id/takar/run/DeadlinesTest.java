package id.takar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.takar.Eventually;
import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.engine.RuleTooLong;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Evaluation;
import id.takar.facts.EmployeeFile;
import id.takar.policy.TestRunners;
import id.takar.population.EmployeeFiles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An evaluation that takes too long is ended, and its evaluator serves the next. */
class DeadlinesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final Release RELEASE = release();

    @Test
    void endsWhatTakesTooLongAndServesTheNext() {
        var deadlines = new Deadlines(Duration.ofMillis(100));
        var meters = new SimpleMeterRegistry();
        var runners = TestRunners.straight(meters);
        var evaluators = new Evaluators(deadlines, runners, new Samples(0, runners, meters));
        try {
            assertThatThrownBy(() -> evaluators.<Decision>with(RELEASE, DeadlinesTest::forever))
                    .isInstanceOf(RuleTooLong.class);
            assertThat(evaluators.<Decision>with(RELEASE, evaluation -> evaluation.decide(employee(1), DAY)))
                    .isNotNull();
        } finally {
            deadlines.destroy();
        }
    }

    /** So many callers at once do not make the rules look slow. */
    @Test
    void nobodyWaitsForAProcessorWhileTimeRuns() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        var deadlines = new Deadlines(Duration.ofMinutes(1));
        var meters = new SimpleMeterRegistry();
        var runners = TestRunners.straight(meters);
        var evaluators = new Evaluators(deadlines, runners, new Samples(0, runners, meters));
        var working = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        var callers = new ArrayList<Thread>();
        for (int i = 0; i < 3 * processors; i++) {
            callers.add(new Thread(() -> evaluators.inTurn(RELEASE, evaluation -> {
                working.incrementAndGet();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return evaluation.decide(employee(1), DAY);
            })));
        }
        try {
            callers.forEach(Thread::start);
            Eventually.is(
                    "all callers wait",
                    () -> callers.stream().allMatch(caller -> caller.getState() == Thread.State.WAITING));

            assertThat(working).hasValue(processors);
            goOn.countDown();
            for (var caller : callers) {
                caller.join();
            }
            assertThat(working).hasValue(3 * processors);
        } finally {
            goOn.countDown();
            deadlines.destroy();
        }
    }

    @Test
    void mindsNothingThatIsOver() {
        var deadlines = new Deadlines(Duration.ofMillis(100));
        try {
            var evaluation = Evaluation.of(RELEASE);
            deadlines.mind(evaluation);
            deadlines.leave(evaluation);

            assertThat(evaluation.decide(employee(1), DAY)).isNotNull();
        } finally {
            deadlines.destroy();
        }
    }

    /** One file that would take the rules very long; more facts than a file from outside may state. */
    private static Decision forever(Evaluation evaluation) {
        return evaluation.decide(employee(2_000_000), DAY);
    }

    private static EmployeeFile employee(int competences) {
        var one = new EmployeeFiles()
                .read(
                        "{\"competences\": [{\"key\": \"C\", \"group\": \"TECHNICAL\", \"required\": 3, \"achieved\": 3}]}"
                                .getBytes(UTF_8))
                .file();
        try {
            var types = new ArrayList<Class<?>>();
            var values = new ArrayList<Object>();
            for (var part : EmployeeFile.class.getRecordComponents()) {
                types.add(part.getType());
                values.add(
                        part.getName().equals("competences")
                                ? Collections.nCopies(
                                        competences, one.competences().get(0))
                                : part.getAccessor().invoke(one));
            }
            return EmployeeFile.class
                    .getDeclaredConstructor(types.toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A hundred rules that look at each competence and find none of theirs. */
    private static Release release() {
        String rules = IntStream.range(0, 100).mapToObj("""
                        rule "Never %1$d"
                            @id( "test.never-%1$d" )
                            @legalBasis( "agency policy" )
                            @from( "2000-01-01" )
                        when
                            Competence( $key : key, required < 0 )
                        then
                            insert( Finding.noted( "never-%1$d", $key ) );
                        end
                        """::formatted).collect(Collectors.joining("\n"));
        var files = new TreeMap<String, byte[]>();
        files.put(
                "test/never.drl", ("package policy.test.never\n\nimport id.takar.facts.*\n\n" + rules).getBytes(UTF_8));
        for (var language : new String[] {"id", "en"}) {
            files.put(
                    "test/never.messages_" + language + ".properties",
                    IntStream.range(0, 100)
                            .mapToObj("test.never-%d = never"::formatted)
                            .collect(Collectors.joining("\n"))
                            .getBytes(UTF_8));
        }
        return new ReleaseCompiler(null).compile(files).orThrow();
    }
}
