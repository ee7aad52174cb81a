package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.ReleaseCompiler;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Evaluation;
import id.takar.population.EmployeeFiles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** What must hold of the shipped policies for any person: the cohort, with entries taken out and numbers moved. */
class ShippedPropertiesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final List<String> RATINGS = List.of("BELOW", "MEETS", "ABOVE");
    private static final Evaluation EVALUATION = Evaluation.of(
            new ReleaseCompiler(null).compile(RuleFolder.read(Path.of("rules"))).orThrow());
    private static final EmployeeFiles FILES = new EmployeeFiles();
    private static final List<ObjectNode> COHORT = Cohort.files().stream()
            .map(file -> (ObjectNode) JSON.readTree(FILES.write(file)))
            .toList();

    @Provide
    Arbitrary<ObjectNode> people() {
        return Arbitraries.of(COHORT);
    }

    @Property(tries = 300, seed = "1", generation = GenerationMode.RANDOMIZED)
    void raisingAnAchievementNeverLowersARating(
            @ForAll("people") ObjectNode person,
            @ForAll @IntRange(max = 9) int which,
            @ForAll @IntRange(max = 500) int by) {
        var raised = person.deepCopy();
        if (!(raised.at("/skp/results") instanceof ArrayNode results) || results.isEmpty()) {
            return;
        }
        var result = (ObjectNode) results.get(which % results.size());
        if (!result.path("realisation").isNumber()) {
            return;
        }
        boolean less = result.path("direction").asString("").equals("LESS_IS_BETTER");
        var moved = new BigDecimal(less ? -by : by);
        var realised = result.path("realisation").decimalValue().add(moved).max(BigDecimal.ZERO);
        result.set("realisation", DecimalNode.valueOf(realised));

        var before = decided(person);
        var after = decided(raised);
        ratings(before).forEach((id, rating) -> {
            if (ratings(after).containsKey(id)) {
                assertThat(RATINGS.indexOf(ratings(after).get(id)))
                        .as(id)
                        .isGreaterThanOrEqualTo(RATINGS.indexOf(rating));
            }
        });
        assertThat(ratings(after).keySet()).isEqualTo(ratings(before).keySet());
    }

    private static Map<String, String> ratings(Decision decision) {
        return answers(decision).entrySet().stream()
                .filter(e -> RATINGS.contains(e.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Property(tries = 300, seed = "2", generation = GenerationMode.RANDOMIZED)
    void addingAMissingFactNeverTurnsMetIntoUndecided(
            @ForAll("people") ObjectNode person, @ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var fuller = person.deepCopy();
        removeSome(fuller, random, 4);
        var barer = fuller.deepCopy();
        removeSome(barer, random, 6);

        var after = answers(decided(fuller));
        answers(decided(barer)).forEach((id, answer) -> {
            if (answer.equals("MET")) {
                assertThat(after.get(id)).as(id).isNotEqualTo("UNDECIDED");
            }
        });
    }

    /** Takes out one in {@code of} of the entries, at any depth. */
    private static void removeSome(ObjectNode node, Random random, int of) {
        for (var name : new ArrayList<>(node.propertyNames())) {
            if (name.equals("identity") || name.equals("key")) {
                continue;
            }
            if (node.get(name) instanceof ObjectNode inner && random.nextInt(of) != 0) {
                removeSome(inner, random, of);
            } else if (random.nextInt(of) == 0) {
                node.remove(name);
            }
        }
    }

    @Property(tries = 120, seed = "3", generation = GenerationMode.RANDOMIZED)
    void theOrderInWhichFactsAreStatedChangesNothing(
            @ForAll("people") ObjectNode person, @ForAll @IntRange(max = 1_000_000) int seed) {
        var shuffled = person.deepCopy();
        shuffle(shuffled, new Random(seed));
        assertThat(decided(shuffled).bytes()).isEqualTo(decided(person).bytes());
    }

    private static void shuffle(JsonNode node, Random random) {
        if (node instanceof ArrayNode list) {
            var items = new ArrayList<JsonNode>();
            list.forEach(items::add);
            Collections.shuffle(items, random);
            list.removeAll();
            items.forEach(list::add);
        }
        node.forEach(inner -> shuffle(inner, random));
    }

    @Property(tries = 2, seed = "4", generation = GenerationMode.RANDOMIZED)
    void theOrderOfFilesAndOfTheRulesInThemChangesNothing(@ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var files = new TreeMap<String, byte[]>(Collections.reverseOrder());
        RuleFolder.read(Path.of("rules"))
                .forEach((path, bytes) -> files.put(path, path.endsWith(".drl") ? shuffled(bytes, random) : bytes));
        var shuffled = Evaluation.of(new ReleaseCompiler(null).compile(files).orThrow());
        COHORT.forEach(person -> assertThat(saidBy(shuffled, person, DAY)).isEqualTo(saidBy(EVALUATION, person, DAY)));
    }

    private static byte[] shuffled(byte[] drl, Random random) {
        var text = new String(drl, StandardCharsets.UTF_8);
        int first = text.indexOf("\nrule \"") + 1;
        var rules = Stream.of(text.substring(first).split("(?<=\\nend\\n)"))
                .filter(rule -> !rule.isBlank())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(rules, random);
        return (text.substring(0, first) + String.join("\n", rules)).getBytes(StandardCharsets.UTF_8);
    }

    private static Decision decided(ObjectNode person) {
        return decided(EVALUATION, person, DAY);
    }

    private static Decision decided(Evaluation evaluation, ObjectNode person, LocalDate day) {
        var reading = FILES.read(JSON.writeValueAsBytes(person));
        assertThat(reading.errors()).isEmpty();
        return evaluation.decide(reading.file(), day);
    }

    /** The decision without the name of its release. */
    private static String saidBy(Evaluation evaluation, ObjectNode person, LocalDate day) {
        var bytes = new String(decided(evaluation, person, day).bytes(), StandardCharsets.UTF_8);
        return bytes.replace(evaluation.release().id(), "");
    }

    private static Map<String, String> answers(Decision decision) {
        var answers = new TreeMap<String, String>();
        decision.outcomes().stream()
                .flatMap(o -> Stream.concat(Stream.of(o), o.requirements().stream()))
                .forEach((DecidedOutcome o) -> answers.putIfAbsent(o.id(), o.value()));
        return answers;
    }
}
