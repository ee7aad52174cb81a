package id.takar.run;

import id.takar.engine.Release;
import id.takar.engine.ThresholdText;
import id.takar.evaluation.Explanation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures of a run: what they show is drawn from counts that its chunks kept, and is a table as well. */
@Component
class RunCharts {
    /** So many people are points that lead to them; more are counted in squares. */
    private static final int SINGLE = 300;

    private static final int COUNTS = 10_000;
    private static final int UNITS = 30;
    private static final int RULES = 15;
    private static final String POINTS = "SELECT d.id, coalesce(f.name, f.nip, d.row::text), v.x, v.y"
            + " FROM decision d JOIN employee_file f ON f.id = d.file JOIN run r ON r.id = d.run CROSS JOIN LATERAL"
            + " (SELECT " + Shown.VALUE.replace(":outcome", ":x") + " AS x, "
            + Shown.VALUE.replace(":outcome", ":y") + " AS y) v"
            + " WHERE d.run = :run AND v.x ~ '^[0-9.]+$' AND v.y ~ '^[0-9.]+$' ORDER BY d.row LIMIT :limit";

    private final RunStore runs;
    private final JdbcClient jdbc;

    RunCharts(RunStore runs, JdbcClient jdbc) {
        this.runs = runs;
        this.jdbc = jdbc;
    }

    /**
     * Two numbers against each other.
     *
     * @param corners the words of the four fields: above left, above right, below left, below right
     * @param points people, as long as they are few; else empty
     * @param squares people counted by squares, where they are many; else empty
     */
    record Scatter(String title, Axis x, Axis y, List<String> corners, List<Point> points, List<Square> squares) {}

    /**
     * A number from 0 to 100.
     *
     * @param threshold from which it is enough; null where the release has no such threshold on the day
     */
    record Axis(String title, @Nullable BigDecimal threshold) {}

    /** A person, at two numbers from 0 to 100. */
    record Point(UUID decision, String name, BigDecimal x, BigDecimal y) {}

    /**
     * People whose numbers lie in a square.
     *
     * @param x where it begins
     * @param y where it begins
     * @param shade how many there are, as tenths of the most
     */
    record Square(int x, int y, int people, int shade) {}

    /**
     * Words in boxes: {@code grid.<outcome>} in the labels of the policies.
     *
     * @param across what goes to the right
     * @param up what goes up
     * @param rows the boxes, from the top
     */
    record Grid(String outcome, String title, String across, String up, List<List<Box>> rows) {}

    /** A box with its people. */
    record Box(String word, String text, int people, int shade) {}

    /**
     * Units side by side.
     *
     * @param values what the columns are
     */
    record Units(String outcome, String title, List<Box> values, List<Unit> units) {}

    /** A unit; a count for each column. */
    record Unit(String name, List<Integer> people) {}

    /** A rule that spoke, about so many people. */
    record Spoke(String rule, String sentence, int people) {}

    List<Scatter> scatters(Run run, Release release, Locale language) {
        return ScatterLabel.of(release, language).stream()
                .map(label -> scatter(run, release, label, language))
                .filter(chart -> !chart.points().isEmpty() || !chart.squares().isEmpty())
                .toList();
    }

    private Scatter scatter(Run run, Release release, ScatterLabel label, Locale language) {
        boolean few = run.total() <= SINGLE;
        return new Scatter(
                title(label.outcome(), release, language),
                axis(label.x(), release, run.day()),
                axis(label.y(), release, run.day()),
                label.corners().stream()
                        .map(word -> Explanation.words(word, release, language))
                        .toList(),
                few ? points(run.id(), label) : List.of(),
                few ? List.of() : squares(run.id(), label));
    }

    private static Axis axis(ScatterLabel.Axis axis, Release release, LocalDate day) {
        return new Axis(
                axis.title(),
                release.thresholds().stream()
                        .filter(each -> each.id().equals(axis.threshold())
                                && each.rule().holdsOn(day))
                        .map(ThresholdText::value)
                        .findFirst()
                        .orElse(null));
    }

    private List<Point> points(UUID run, ScatterLabel label) {
        return jdbc.sql(POINTS)
                .param("run", run)
                .param("x", label.x().outcome())
                .param("y", label.y().outcome())
                .param("limit", SINGLE)
                .query((row, n) -> new Point(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new BigDecimal(row.getString(3)),
                        new BigDecimal(row.getString(4))))
                .list();
    }

    private List<Square> squares(UUID run, ScatterLabel label) {
        var counts = runs.counted(run, Tally.Kind.POINT, COUNTS).stream()
                .filter(count -> count.name().equals(label.outcome()))
                .toList();
        int most = counts.stream().mapToInt(Counts.Count::people).max().orElse(1);
        return counts.stream()
                .map(count -> {
                    int between = count.value().indexOf('|');
                    return new Square(
                            Integer.parseInt(count.value().substring(0, between)),
                            Integer.parseInt(count.value().substring(between + 1)),
                            count.people(),
                            shade(count.people(), most));
                })
                .sorted(Comparator.comparingInt(Square::y).thenComparingInt(Square::x))
                .toList();
    }

    /** Tenths of the most, at least one. */
    private static int shade(int people, int most) {
        return people == 0 ? 0 : Math.max(1, Math.round(10f * people / Math.max(1, most)));
    }

    List<Grid> grids(Release release, Counts counts, Locale language) {
        return release.labels("grid.", language).entrySet().stream()
                .flatMap(label -> grid(label.getKey(), label.getValue(), release, counts, language).stream())
                .toList();
    }

    private static Optional<Grid> grid(String outcome, String label, Release release, Counts counts, Locale language) {
        var parts = List.of(label.split("\\s*;\\s*", -1));
        var people = counts.outcomes().stream()
                .filter(count -> count.name().equals(outcome))
                .collect(Collectors.toMap(Counts.Count::value, Counts.Count::people));
        var words =
                parts.stream().skip(2).map(row -> List.of(row.split(" +", -1))).toList();
        int most = words.stream()
                .flatMap(List::stream)
                .mapToInt(word -> people.getOrDefault(word, 0))
                .max()
                .orElse(0);
        return most == 0
                ? Optional.empty()
                : Optional.of(new Grid(
                        outcome,
                        title(outcome, release, language),
                        parts.get(0),
                        parts.get(1),
                        words.stream()
                                .map(row -> row.stream()
                                        .map(word -> new Box(
                                                word,
                                                Explanation.words(word, release, language),
                                                people.getOrDefault(word, 0),
                                                shade(people.getOrDefault(word, 0), most)))
                                        .toList())
                                .toList()));
    }

    /** The largest units, by the first outcome of the overview. */
    Optional<Units> units(Column column, Release release, Counts counts, Locale language) {
        String beginning = column.id() + "=";
        var byUnit = new LinkedHashMap<String, List<Counts.Count>>();
        counts.units().stream()
                .filter(count ->
                        count.value().startsWith(beginning) && !count.name().isEmpty())
                .forEach(count -> byUnit.computeIfAbsent(count.name(), none -> new ArrayList<>())
                        .add(count));
        var values = new TreeSet<String>();
        byUnit.values().stream()
                .flatMap(List::stream)
                .forEach(count -> values.add(count.value().substring(beginning.length())));
        var units = byUnit.entrySet().stream()
                .map(unit -> new Unit(
                        unit.getKey(),
                        values.stream()
                                .map(value -> unit.getValue().stream()
                                        .filter(count -> count.value().equals(beginning + value))
                                        .mapToInt(Counts.Count::people)
                                        .sum())
                                .toList()))
                .sorted(Comparator.comparingInt((Unit unit) ->
                                unit.people().stream().mapToInt(n -> n).sum())
                        .reversed()
                        .thenComparing(Unit::name))
                .limit(UNITS)
                .toList();
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Units(
                        column.id(),
                        column.title(),
                        values.stream()
                                .map(word -> new Box(word, Explanation.words(word, release, language), 0, 0))
                                .toList(),
                        units));
    }

    /** The rules that tell people apart: those that spoke most often, but not about everybody. */
    List<Spoke> spoke(Run run, Release release, Counts counts, Locale language) {
        return counts.rules().stream()
                .filter(count -> count.people() < run.decided())
                .flatMap(count -> Stream.ofNullable(release.rule(count.name()))
                        .map(rule ->
                                new Spoke(count.name(), Explanation.sentence(rule, release, language), count.people())))
                .limit(RULES)
                .toList();
    }

    private static String title(String outcome, Release release, Locale language) {
        return Objects.requireNonNullElse(release.message("outcome." + outcome, language), outcome);
    }
}
