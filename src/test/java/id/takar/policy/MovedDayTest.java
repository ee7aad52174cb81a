package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Answered;
import id.takar.engine.Evaluated;
import id.takar.engine.Evaluator;
import id.takar.engine.Firing;
import id.takar.engine.ReleaseCompiler;
import id.takar.engine.RuleText;
import id.takar.facts.About;
import id.takar.population.EmployeeFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A rule that begins a day later changes what is said on that day, and on no other. */
class MovedDayTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRIES = Boolean.getBoolean("takar.full") ? 60 : 3;

    private final EmployeeFiles files = new EmployeeFiles();
    private final SortedMap<String, byte[]> rules = RuleFolder.read(Path.of("rules"));
    private final List<ObjectNode> people = Cohort.files().stream()
            .limit(12)
            .map(file -> (ObjectNode) JSON.readTree(files.write(file)))
            .toList();

    @Test
    void aFirstDayMovedByOneChangesOnlyThatDay(@TempDir Path cache) {
        var compiler = new ReleaseCompiler(cache);
        var before = compiler.compile(rules).orThrow();
        var asked = before.evaluator(About.EMPLOYEE);
        var spoken = new TreeMap<LocalDate, Set<RuleText>>();
        var movable = new ArrayList<>(before.rules().stream()
                .filter(rule -> !rule.declaration() && rule.dated() != RuleText.Dated.EVENT)
                .filter(rule -> spoken.computeIfAbsent(rule.from(), day -> speaking(asked, day))
                        .contains(rule))
                .toList());
        Collections.shuffle(movable, new Random(7));
        for (var rule : movable.subList(0, TRIES)) {
            var moved = compiler.compile(moved(rule)).orThrow().evaluator(About.EMPLOYEE);
            var day = rule.from();
            for (var same : List.of(day.minusDays(2), day.minusDays(1), day.plusDays(1), day.plusDays(2))) {
                assertThat(said(moved, same)).as(rule.id() + " on " + same).isEqualTo(said(asked, same));
            }
            assertThat(said(moved, day)).as(rule.id() + " on its first day").isNotEqualTo(said(asked, day));
        }
    }

    /** The files with the rule beginning a day later, and the version before it ending a day later. */
    private SortedMap<String, byte[]> moved(RuleText rule) {
        var files = new TreeMap<>(rules);
        var text = new String(files.get(rule.file()), StandardCharsets.UTF_8);
        var parts = Stream.of(text.split("(?<=\\nend\\n)"))
                .map(part -> part.contains("@id( \"" + rule.id() + "\" )") ? moved(part, rule.from()) : part)
                .toList();
        files.put(rule.file(), String.join("", parts).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static String moved(String part, LocalDate from) {
        return part.replace("@from( \"" + from + "\" )", "@from( \"" + from.plusDays(1) + "\" )")
                .replace("@until( \"" + from.minusDays(1) + "\" )", "@until( \"" + from + "\" )");
    }

    /** What is said about everybody on a day that is also the last of their period. */
    private List<String> said(Evaluator evaluator, LocalDate day) {
        return people.stream().map(person -> said(evaluator, person, day)).toList();
    }

    private String said(Evaluator evaluator, ObjectNode person, LocalDate day) {
        var evaluated = evaluated(evaluator, person, day);
        return evaluated.firings().stream().map(MovedDayTest::words).sorted().toList()
                + evaluated.answers().stream().map(MovedDayTest::words).toList().toString();
    }

    /** The rules that say something about anybody on that day. */
    private Set<RuleText> speaking(Evaluator evaluator, LocalDate day) {
        return people.stream()
                .flatMap(person -> evaluated(evaluator, person, day).firings().stream())
                .map(Firing::rule)
                .collect(Collectors.toSet());
    }

    private Evaluated evaluated(Evaluator evaluator, ObjectNode person, LocalDate day) {
        var then = person.deepCopy();
        ((ObjectNode) then.get("period"))
                .put("from", day.minusYears(1).plusDays(1).toString())
                .put("to", day.toString());
        var file = files.read(JSON.writeValueAsBytes(then)).file();
        return evaluator.evaluate(file, day, day);
    }

    private static String words(Firing firing) {
        return firing.rule().id() + firing.bindings() + firing.said();
    }

    private static String words(Answered answered) {
        return answered.id() + answered.answer() + answered.missing();
    }
}
