package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static id.takar.engine.Policies.threshold;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.facts.About;
import id.takar.population.EmployeeFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Policies that go by the day of an event. */
class EventDaysTest {
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final String UNTIL = "@from( \"2000-01-01\" ) @until( \"2023-12-31\" )";
    private static final String FROM = "@from( \"2024-01-01\" )";

    @Test
    void goByTheDayOfTheEventAndNotByTheDayAsked() {
        var release = policies()
                .logic("a/b", promise("o"), versions("Absence( days >= 1 )", "o"))
                .release();

        assertThat(values(release, "{'absence':{'countedTo':'2023-12-31','days':3}}"))
                .containsExactly("OLD");
        assertThat(values(release, "{'absence':{'countedTo':'2024-01-01','days':3}}"))
                .containsExactly("NEW");
    }

    @Test
    void nameTheDayThatIsMissing() {
        var release = policies()
                .logic("a/b", promise("o"), versions("Absence( days >= 1 )", "o"))
                .release();

        assertThat(evaluate(release, "{'absence':{'days':3}}").results())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.value()).isNull();
                    assertThat(r.missing()).containsExactly("absence.countedTo");
                });
    }

    @Test
    void nameTheMissingDayOnceWhereANumberGoesByItToo() {
        var release = policies()
                .logic(
                        "a/b",
                        promise("o"),
                        rule(
                                "r",
                                "Absence( days >= threshold( \"most\" ) )",
                                "insert( Outcome.of( \"o\", \"YES\" ) );"),
                        rule("s", "Absence( days < threshold( \"most\" ) )", "insert( Outcome.of( \"o\", \"NO\" ) );"))
                .thresholds("a/b", threshold("most", "4"))
                .release();

        assertThat(evaluate(release, "{'absence':{'days':3}}").results())
                .singleElement()
                .satisfies(r -> assertThat(r.missing()).containsExactly("absence.countedTo"));
        assertThat(evaluate(release, "{}").results())
                .singleElement()
                .satisfies(r -> assertThat(r.missing()).containsExactly("absence.countedTo", "absence.days"));
    }

    @Test
    void goByTheirOwnEventEach() {
        var release = policies()
                .logic("a/b", promise("o"), versions("Absence( days >= 1 )", "o"))
                .logic(
                        "a/c",
                        promise("p").replace("p.promise", "q"),
                        versions("Objection( filed == true )", "p").replace("rule \"", "rule \"c "))
                .release();

        assertThat(values(
                        release,
                        "{'absence':{'countedTo':'2023-12-31','days':3},"
                                + "'objection':{'receivedOn':'2024-01-01','filed':true}}"))
                .containsExactly("OLD", "NEW");
        assertThat(values(
                        release,
                        "{'absence':{'countedTo':'2024-01-01','days':3},"
                                + "'objection':{'receivedOn':'2023-12-31','filed':true}}"))
                .containsExactly("NEW", "OLD");
    }

    @Test
    void saySoWhenTheirRulesAskForNoEventOrForTwo() {
        var none = policies().logic("a/b", promise("o"), versions("Rank( golongan != null )", "o"));
        var two =
                policies().logic("a/b", promise("o"), versions("Absence( days >= 1 ) Objection( filed == true )", "o"));

        assertThat(none.compile().diagnostics())
                .extracting(d -> Policies.unnumbered(d, Locale.ENGLISH))
                .containsExactly("a/b.drl:5:1: the policy goes by the day of an event, but its rules ask for no event"
                        + " (a fact that states an event is asked for in one of its rules:"
                        + " Absence, EvaluationDocument, Objection)");
        assertThat(two.compile().diagnostics())
                .extracting(d -> Policies.unnumbered(d, Locale.forLanguageTag("id")))
                .containsExactly("a/b.drl:5:1: kebijakan ini berlaku menurut hari suatu peristiwa, tetapi kaidahnya"
                        + " menanyakan beberapa peristiwa: Absence, Objection"
                        + " (pisahkan kebijakannya, satu untuk setiap peristiwa)");
    }

    @Test
    void takeNoNumberFromAPolicyThatGoesByAnotherEvent() {
        var files = policies()
                .logic("a/b", promise("o"), versions("Absence( days >= threshold( \"most\" ) )", "o"))
                .logic(
                        "a/c",
                        promise("p").replace("p.promise", "q"),
                        versions("Objection( filed == true )", "p").replace("rule \"", "rule \"c "))
                .thresholds("a/c", threshold("most", "4"));

        assertThat(files.compile().diagnostics()).extracting(Diagnostic::code).contains("threshold.dated");
    }

    private static String promise(String outcome) {
        return rule(
                outcome + ".promise",
                "@from( \"2000-01-01\" ) @dated( \"event\" )",
                "",
                "insert( Promise.of( \"" + outcome + "\" ) );");
    }

    private static String versions(String when, String outcome) {
        String then = "insert( Outcome.of( \"" + outcome + "\", \"%s\" ) );";
        return rule(outcome + ".old", UNTIL, when, then.formatted("OLD"))
                + rule(outcome + ".new", FROM, when, then.formatted("NEW"));
    }

    private static List<Object> values(Release release, String facts) {
        return evaluate(release, facts).results().stream().map(Promised::value).toList();
    }

    private static Evaluated evaluate(Release release, String facts) {
        var reading = new EmployeeFiles().read(facts.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(reading.errors()).isEmpty();
        return release.evaluator(About.EMPLOYEE).evaluate(reading.file(), DAY, DAY);
    }
}
