package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static id.takar.engine.Policies.threshold;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {
    private static final String LOW = threshold("low", "60");
    private static final String HIGH = threshold("high", "80");
    private static final String RISING = rule("rising", "", "insert( Order.of( \"low\", \"high\" ) );");

    @Test
    void tellsTheUnitOfAValueAndItsSmallestStep() {
        var release = with(LOW, HIGH.replace("points", "working-days")).release();

        assertThat(release.thresholds())
                .extracting(
                        ThresholdText::id, ThresholdText::unit, t -> t.unit().step())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("high", Unit.WORKING_DAYS, BigDecimal.ONE),
                        org.assertj.core.groups.Tuple.tuple("low", Unit.POINTS, new BigDecimal("0.01")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "pints ~ `pints` is no unit of a threshold; did you mean `points`?",
                "fortnights ~ `fortnights` is no unit of a threshold (write one of years, months, days, working-days, hours,"
                        + " people, times, results, items, level, whole-points, percent, points, credit, ratio)",
            })
    void knowsAClosedListOfUnits(String unit, String text) {
        assertThat(texts(with(LOW.replace("points", unit), HIGH))).containsExactly("a/b.thresholds.drl:8:1: " + text);
    }

    @Test
    void refusesAThresholdWithoutAUnitWithTheLineToAdd() {
        var years = threshold("least-years-in-rank", "4").replace(" @unit( \"points\" )", "");

        assertThat(texts(with(LOW, HIGH, years)))
                .containsExactly("a/b.thresholds.drl:25:1: the rule has no `@unit` (add the line: @unit( \"years\" ))");
    }

    @Test
    void refusesAUnitWhereNothingIsCounted() {
        var noted = rule(
                "r",
                "@from( \"2000-01-01\" )\n    @unit( \"days\" )",
                "Employee( )",
                "insert( Finding.noted( \"n\" ) );");

        assertThat(texts(policies().logic("a/b", noted)))
                .containsExactly("a/b.drl:9:1: `@unit` says what a threshold counts, but this rule inserts `Finding`"
                        + " (leave it out)");
    }

    @Test
    void refusesAValueBetweenTheStepsOfItsUnit() {
        assertThat(texts(with(threshold("low", "\"0.125\""), HIGH)))
                .containsExactly("a/b.thresholds.drl:8:1: 0.125 is no value in points, which go by steps of 0.01"
                        + " (change the value, or write the unit it is in)");
    }

    @Test
    void refusesAnInvertedOrEqualPairWithBothPlacesAndTheDay() {
        var from2020 = HIGH.replace("2000-01-01", "2020-01-01")
                .replace("high speaks", "high is less")
                .replace("80", "60");
        var until2019 = HIGH.replace("@from( \"2000-01-01\" )", "@from( \"2000-01-01\" ) @until( \"2019-12-31\" )");

        assertThat(with(LOW, HIGH, RISING).compile().release()).isNotNull();
        assertThat(texts(with(LOW, until2019, from2020, RISING)))
                .containsExactly("a/b.thresholds.drl:25:1: `high` is 60 on 2020-01-01, no more than `low`, which is 60"
                        + " (a/b.thresholds.drl:5), though a/b.thresholds.drl:35 says that they rise (change one of the"
                        + " two values)");
    }

    @Test
    void refusesOrdersOfOneOfManyOfTheUnknownAndOfUnlikeUnits() {
        assertThat(codes(with(LOW, HIGH, RISING.replace(", \"high\"", "")))).containsExactly("action.order");
        assertThat(codes(with(LOW, HIGH, RISING.replace("\"high\"", "\"low\""))))
                .containsExactly("action.order");
        assertThat(codes(with(LOW, HIGH, RISING.replace("\"high\"", "\"hig\""))))
                .containsExactly("threshold.unknown.near");
        assertThat(codes(with(LOW, HIGH.replace("points", "years"), RISING))).containsExactly("order.units");
        assertThat(codes(policies().logic("a/b", RISING))).containsExactly("file.logic");
    }

    private static Policies with(String... thresholds) {
        var asks = rule(
                "r",
                "TimeInRank( fullYears >= threshold( \"low\" ), fullYears < threshold( \"high\" ) )",
                "insert( Finding.noted( \"n\" ) );");
        return policies().logic("a/b", asks).thresholds("a/b", thresholds);
    }

    private static List<String> texts(Policies policies) {
        return policies.compile().diagnostics().stream()
                .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .map(d -> Policies.unnumbered(d, Locale.ENGLISH))
                .toList();
    }

    private static List<String> codes(Policies policies) {
        return policies.compile().diagnostics().stream()
                .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .map(Diagnostic::code)
                .toList();
    }
}
