package id.takar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.facts.Answer;
import id.takar.facts.EmployeeFile;
import id.takar.facts.GroupFile;
import id.takar.facts.GroupKind;
import id.takar.facts.GroupResults;
import id.takar.facts.Members;
import id.takar.facts.Predikat;
import id.takar.facts.Region;
import id.takar.population.EmployeeFiles;
import id.takar.population.GroupFiles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of the sums of any group of employees, whose units nest as they like. */
class GroupsPropertiesTest {
    private static final BigDecimal CAP = new BigDecimal("120");
    private static final EmployeeFiles FILES = new EmployeeFiles();
    private static final GroupFiles GROUPS = new GroupFiles();

    /** Units under the agency from the top down: each may hold people of its own and units below. */
    private static final List<List<String>> UNITS = List.of(
            List.of("A"), List.of("A", "A1"), List.of("A", "A1", "A1a"), List.of("A", "A2"), List.of("B"), List.of());

    /**
     * An employee, and what was concluded about him or her.
     *
     * @param key the key
     * @param path the units from the top down
     * @param file the file
     * @param concluded what was concluded
     */
    private record Person(String key, List<String> path, EmployeeFile file, Concluded concluded) {}

    @Provide
    Arbitrary<List<Person>> people() {
        return person().list().ofMinSize(1).ofMaxSize(25).map(people -> {
            var keyed = new ArrayList<Person>();
            people.forEach(p -> keyed.add(new Person("line-" + keyed.size(), p.path(), p.file(), p.concluded())));
            return keyed;
        });
    }

    private static Arbitrary<Person> person() {
        var answers = Arbitraries.of(Answer.class).list().ofSize(3);
        return Combinators.combine(
                        Arbitraries.of(UNITS),
                        result().list().ofMaxSize(4),
                        Arbitraries.of(Predikat.class).injectNull(0.2),
                        answers,
                        Arbitraries.of("L-1", "L-2"))
                .as((path, results, predicate, said, leader) -> new Person(
                        "",
                        path,
                        file(path, results, leader),
                        new Concluded(predicate, null, said.get(0), said.get(1), said.get(2), CAP)));
    }

    private static Arbitrary<String> result() {
        var number = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("5000"))
                .ofScale(3);
        return Combinators.combine(
                        number.injectNull(0.1),
                        number.injectNull(0.2),
                        Arbitraries.of("MORE_IS_BETTER", "LESS_IS_BETTER"),
                        Arbitraries.of("SERVICE_RECEIVERS", "BUDGET"),
                        Arbitraries.of("QUALITY", "TIME", "COST"),
                        Arbitraries.of("P", "Q").injectNull(0.2),
                        Arbitraries.of("first", "second").injectNull(0.3))
                .as((target, realisation, direction, perspective, aspect, programme, activity) -> Stream.of(
                                text("perspective", perspective),
                                text("aspect", aspect),
                                text("unitOfMeasure", "layanan"),
                                entry("target", target),
                                entry("realisation", realisation),
                                text("direction", direction),
                                text("due", "2023-12-31"),
                                text("programme", programme),
                                programme == null ? "" : text("activity", activity))
                        .filter(entry -> !entry.isEmpty())
                        .collect(Collectors.joining(",")));
    }

    private static String text(String name, String value) {
        return value == null ? "" : entry(name, "\"" + value + "\"");
    }

    private static String entry(String name, Object value) {
        return value == null ? "" : "\"" + name + "\":" + value;
    }

    private static EmployeeFile file(List<String> path, List<String> results, String leader) {
        var keyed = new ArrayList<String>();
        results.forEach(result -> keyed.add("{\"key\":\"R" + keyed.size() + "\"," + result + "}"));
        var within = new ArrayList<>(path);
        Collections.reverse(within);
        var unit = within.isEmpty()
                ? ""
                : text("name", within.get(0)) + ",\"within\":["
                        + within.stream()
                                .skip(1)
                                .map(name -> "\"" + name + "\"")
                                .collect(Collectors.joining(","))
                        + "],";
        var json = "{\"period\":{\"from\":\"2023-01-01\",\"to\":\"2023-12-31\"},\"superior\":{\"key\":\"" + leader
                + "\"},\"organisation\":{" + unit + "\"agency\":\"D\"},\"skp\":{\"results\":["
                + String.join(",", keyed) + "]}}";
        var reading = FILES.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.errors()).as(json).isEmpty();
        return Objects.requireNonNull(reading.file());
    }

    private static Groups groups(List<Person> people) {
        var groups = new Groups();
        people.forEach(person -> groups.add(person.key(), person.file(), person.concluded()));
        return groups;
    }

    private static List<GroupFile> files(List<Person> people) {
        return groups(people).files(Region.UNKNOWN);
    }

    private static GroupFile file(List<GroupFile> files, GroupKind kind, String name) {
        return files.stream()
                .filter(file ->
                        file.group().kind() == kind && name.equals(file.group().key()))
                .findFirst()
                .orElse(null);
    }

    @Example
    void namesNoContributorsWhereTooManyContribute() {
        var file = file(
                List.of("A"),
                List.of("\"target\":10,\"realisation\":10,\"direction\":\"MORE_IS_BETTER\",\"programme\":\"P\""),
                "L-1");
        var concluded = new Concluded(null, null, Answer.MET, Answer.MET, Answer.MET, CAP);
        int most = GroupSums.MOST_CONTRIBUTORS;
        var half = new Groups();
        var rest = new Groups();
        for (int i = 0; i < most; i++) {
            (i % 2 == 0 ? half : rest).add("line-" + i, file, concluded);
        }
        half.add(rest);
        assertThat(programme(half).contributors()).hasSize(most);

        half.add("line-0", file, concluded);
        assertThat(programme(half).contributors()).as("one of them again").hasSize(most);

        half.add("line-" + most, file, concluded);
        half.add("line-0", file, concluded);
        assertThat(programme(half).contributors()).isNull();
        assertThat(programme(half).results().planned()).isEqualTo(most + 3);

        rest.add(half);
        assertThat(programme(rest).contributors()).isNull();
    }

    private static GroupFile programme(Groups groups) {
        return groups.files(Region.UNKNOWN).stream()
                .filter(group -> group.group().kind() == GroupKind.PROGRAMME)
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 200, seed = "1", generation = GenerationMode.RANDOMIZED)
    void sumsOfNestedUnitsAddUpExactlyAtEveryLevel(@ForAll("people") List<Person> people) {
        var files = files(people);

        for (var path : UNITS) {
            var own =
                    people.stream().filter(person -> person.path().equals(path)).toList();
            var parts = own.stream()
                    .map(person -> file(files(List.of(person)), kind(path), key(path)))
                    .collect(Collectors.toCollection(ArrayList::new));
            UNITS.stream()
                    .filter(below -> below.size() == path.size() + 1
                            && below.subList(0, path.size()).equals(path))
                    .map(below -> file(files, GroupKind.UNIT, key(below)))
                    .filter(Objects::nonNull)
                    .forEach(parts::add);
            var whole = file(files, kind(path), key(path));
            if (whole == null) {
                assertThat(parts).isEmpty();
            } else {
                assertSums(whole, parts);
                var within = people.stream()
                        .filter(person -> person.path().size() >= path.size()
                                && person.path().subList(0, path.size()).equals(path));
                assertThat(size(whole.members())).isEqualTo((int) within.count());
            }
        }
    }

    private static GroupKind kind(List<String> path) {
        return path.isEmpty() ? GroupKind.AGENCY : GroupKind.UNIT;
    }

    private static String key(List<String> path) {
        return Stream.concat(Stream.of("D"), path.stream()).collect(Collectors.joining("/"));
    }

    private static int size(Members members) {
        return members.rated() + members.undecided();
    }

    private static void assertSums(GroupFile whole, List<GroupFile> parts) {
        assertThat(whole.members()).isEqualTo(sum(parts, GroupFile::members, GroupsPropertiesTest::plus));
        assertThat(whole.cycle().planned())
                .isEqualTo(counts(parts, part -> part.cycle().planned()));
        assertThat(whole.cycle().directed())
                .isEqualTo(counts(parts, part -> part.cycle().directed()));
        assertThat(whole.cycle().supervised())
                .isEqualTo(counts(parts, part -> part.cycle().supervised()));
        assertResults(whole, parts);
    }

    private static void assertResults(GroupFile whole, List<GroupFile> parts) {
        assertResults(whole, parts, GroupFile::results);
        assertResults(whole, parts, file -> file.service().all());
        assertResults(whole, parts, file -> file.service().quality());
        assertResults(whole, parts, file -> file.service().time());
    }

    private static void assertResults(
            GroupFile whole, List<GroupFile> parts, Function<GroupFile, GroupResults> results) {
        assertThat(results.apply(whole)).isEqualTo(sum(parts, results, GroupsPropertiesTest::plus));
    }

    private static <T> T sum(List<GroupFile> parts, Function<GroupFile, T> of, BinaryOperator<T> plus) {
        return parts.stream().map(of).reduce(plus).orElseThrow();
    }

    private static <K> Map<K, Integer> counts(List<GroupFile> parts, Function<GroupFile, Map<K, Integer>> of) {
        return sum(parts, of, GroupsPropertiesTest::plus);
    }

    private static <K> Map<K, Integer> plus(Map<K, Integer> one, Map<K, Integer> other) {
        var sum = new HashMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
        return sum;
    }

    private static Members plus(Members one, Members other) {
        return new Members(plus(one.predicates(), other.predicates()), one.undecided() + other.undecided());
    }

    private static GroupResults plus(GroupResults one, GroupResults other) {
        return new GroupResults(
                one.planned() + other.planned(),
                one.measurable() + other.measurable(),
                one.open() + other.open(),
                one.achieved() + other.achieved(),
                plus(one.sum(), other.sum()));
    }

    private static BigDecimal plus(BigDecimal one, BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        var sum = one.add(other).stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }

    @Property(tries = 200, seed = "2", generation = GenerationMode.RANDOMIZED)
    void sumsOfProgrammesAddUpOverActivitiesAndContributors(@ForAll("people") List<Person> people) {
        var files = files(people);

        for (var programme : List.of("P", "Q")) {
            var whole = file(files, GroupKind.PROGRAMME, "D/" + programme);
            if (whole == null) {
                continue;
            }
            var parts = people.stream()
                    .map(person -> file(files(List.of(person)), GroupKind.PROGRAMME, "D/" + programme))
                    .filter(Objects::nonNull)
                    .toList();
            assertResults(whole, parts);
            var contributors = Objects.requireNonNull(whole.contributors());
            assertThat(contributors).hasSameSizeAs(parts);
            assertThat(contributors.stream().mapToInt(c -> c.planned()).sum())
                    .isEqualTo(whole.results().planned());
            assertThat(contributors.stream().map(c -> c.sum()).reduce(null, GroupsPropertiesTest::plus))
                    .isEqualTo(whole.results().sum());
            int inActivities = Stream.of("first", "second")
                    .map(activity -> file(files, GroupKind.ACTIVITY, "D/" + programme + "/" + activity))
                    .filter(Objects::nonNull)
                    .mapToInt(activity -> activity.results().planned())
                    .sum();
            var plain = people.stream()
                    .flatMap(person -> person.file().skp().results().stream())
                    .filter(result -> programme.equals(result.programme()) && result.activity() == null)
                    .count();
            assertThat(inActivities + (int) plain).isEqualTo(whole.results().planned());
        }
    }

    @Property(tries = 200, seed = "3", generation = GenerationMode.RANDOMIZED)
    void theOrderOfMembersAndHowTheyAreDividedChangeNothing(@ForAll("people") List<Person> people, @ForAll int seed) {
        var random = new Random(seed);
        var mixed = new ArrayList<>(people);
        Collections.shuffle(mixed, random);
        int cut = random.nextInt(mixed.size() + 1);
        var joined = groups(mixed.subList(cut, mixed.size()));
        joined.add(groups(mixed.subList(0, cut)));

        var expected = texts(files(people));
        assertThat(texts(files(mixed))).isEqualTo(expected);
        assertThat(texts(joined.files(Region.UNKNOWN))).isEqualTo(expected);
    }

    @Property(tries = 100, seed = "4", generation = GenerationMode.RANDOMIZED)
    void everybodyIsInOneAgencyAndOneTeam(@ForAll("people") List<Person> people) {
        var files = files(people);
        for (var kind : List.of(GroupKind.AGENCY, GroupKind.TEAM)) {
            var all = files.stream().filter(file -> file.group().kind() == kind).toList();
            assertThat(all.stream().mapToInt(file -> size(file.members())).sum())
                    .isEqualTo(people.size());
        }
    }

    private static List<String> texts(List<GroupFile> files) {
        return files.stream()
                .map(file -> new String(GROUPS.write(file), StandardCharsets.UTF_8))
                .toList();
    }
}
