package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static id.takar.engine.Policies.threshold;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.facts.About;
import id.takar.facts.EmployeeFile;
import id.takar.population.EmployeeFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars are data of the policies; working days are counted with them. */
class CalendarsTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 1, 5);
    private static final String LOGIC =
            rule("p", "@from( \"2000-01-01\" ) @dated( \"event\" )", "", "insert( Promise.of( \"o\" ) );")
                    + rule(
                            "early",
                            "EvaluationDocument( sentOn != null ) DocumentClock( taken <= 1 )",
                            "insert( Outcome.of( \"o\", \"EARLY\" ) );")
                    + rule("late", "DocumentClock( taken > 1 )", "insert( Outcome.of( \"o\", \"LATE\" ) );");

    @ParameterizedTest
    @CsvSource({
        // a Thursday, the Friday after is a holiday
        "2024-03-07, 2024-03-07, EARLY",
        "2024-03-07, 2024-03-08, EARLY",
        "2024-03-07, 2024-03-10, EARLY",
        "2024-03-07, 2024-03-11, EARLY",
        "2024-03-07, 2024-03-12, LATE",
        // the last day of a year without a calendar is not counted itself
        "2023-12-31, 2024-01-01, EARLY",
        "2023-12-31, 2024-01-02, LATE"
    })
    void countsWorkingDaysOnly(String sent, String returned, String value) {
        assertThat(values(release(), sent, returned)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        // all days count
        "0, 2024-03-08, EARLY",
        "0, 2024-03-09, LATE",
        "0, 2023-03-08, LATE",
        // working days only
        "1, 2024-03-11, EARLY",
        "1, 2024-03-12, LATE"
    })
    void leavesItToThePolicyWhichDaysOfAnObjectionCount(String workingDays, String filed, String value) {
        String taken = "ObjectionClock( taken( threshold( \"working-days\" ) ) %s 1 )";
        var release = release(
                FRIDAY,
                policies()
                        .logic(
                                "b/c",
                                rule("q", "", "insert( Promise.of( \"o\" ) );"),
                                rule("early", taken.formatted("<="), "insert( Outcome.of( \"o\", \"EARLY\" ) );"),
                                rule("late", taken.formatted(">"), "insert( Outcome.of( \"o\", \"LATE\" ) );"))
                        .thresholds("b/c", threshold("working-days", workingDays)));
        String received = filed.startsWith("2023") ? "2023-03-06" : "2024-03-07";
        var file = read(
                "{\"objection\":{\"receivedOn\":\"" + received + "\",\"filed\":true,\"filedOn\":\"" + filed + "\"}}");

        assertThat(release.evaluator(About.EMPLOYEE)
                        .evaluate(file, ASKED, ASKED)
                        .results())
                .extracting(Promised::value)
                .containsExactly(value);
    }

    @Test
    void namesTheYearWhoseHolidaysAreNotDeclared() {
        assertThat(missing(release(), "2023-12-29", "2024-01-02")).containsExactly("calendar[2023]");
        assertThat(missing(release(), "2024-12-30", "2025-01-02")).containsExactly("calendar[2025]");
        assertThat(missing(policies().logic("a/b", LOGIC).release(), "2024-03-07", "2024-03-08"))
                .containsExactly("calendar.week");
    }

    @Test
    void knowsACalendarOnlyFromTheDayItWasDeclared() {
        var late = release(FRIDAY.replace("2000-01-01", "2024-03-09"));

        assertThat(late.evaluator(About.EMPLOYEE)
                        .evaluate(file("2024-03-07", "2024-03-11"), LocalDate.of(2024, 3, 8), LocalDate.of(2024, 3, 8))
                        .results())
                .extracting(Promised::value)
                .containsExactly("LATE");
        assertThat(late.evaluator(About.EMPLOYEE)
                        .evaluate(file("2024-03-07", "2024-03-11"), LocalDate.of(2024, 3, 9), LocalDate.of(2024, 3, 9))
                        .results())
                .extracting(Promised::value)
                .containsExactly("EARLY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Holiday.of( \"11 March\", \"Nyepi\" ) | the holiday `11 March` is not a day",
                "Holiday.of( \"2024-02-30\", \"Nyepi\" ) | the holiday `2024-02-30` is not a day",
                "CalendarYear.of( \"next\" ) | `next` is not a calendar year",
                "WorkingDay.of( \"SENIN\" ) | `SENIN` is not a day of the week"
            })
    void refusesWhatIsNoDay(String what, String message) {
        var compiled = policies()
                .logic("a/b", rule("r", "", "insert( " + what + " );"))
                .compile();

        assertThat(compiled.diagnostics())
                .extracting(d -> d.message(Locale.ENGLISH))
                .containsExactly(message);
    }

    @Test
    void refusesACalendarThatGoesByAnotherDay() {
        var calendar =
                rule("c", "@from( \"2000-01-01\" ) @dated( \"period\" )", "", "insert( CalendarYear.of( \"2024\" ) );");

        assertThat(policies().logic("a/b", calendar).compile().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("calendar.dated");
    }

    private static final String FRIDAY = rule("friday", "", "insert( Holiday.of( \"2024-03-08\", \"a feast\" ) );");

    private static Release release() {
        return release(FRIDAY);
    }

    private static Release release(String holiday) {
        return release(holiday, policies().logic("a/b", LOGIC));
    }

    private static Release release(String holiday, Policies policies) {
        var week = new StringBuilder();
        for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
            week.append(rule("on-" + day.toLowerCase(Locale.ROOT), "", "insert( WorkingDay.of( \"" + day + "\" ) );"));
        }
        return policies.logic("a/c", week.toString(), holiday, rule("y", "", "insert( CalendarYear.of( \"2024\" ) );"))
                .release();
    }

    private static List<Object> values(Release release, String sent, String returned) {
        return evaluate(release, sent, returned).results().stream()
                .map(Promised::value)
                .toList();
    }

    private static List<String> missing(Release release, String sent, String returned) {
        return evaluate(release, sent, returned).results().stream()
                .flatMap(result -> result.missing().stream())
                .toList();
    }

    private static Evaluated evaluate(Release release, String sent, String returned) {
        return release.evaluator(About.EMPLOYEE).evaluate(file(sent, returned), ASKED, ASKED);
    }

    private static EmployeeFile file(String sent, String returned) {
        return read("{\"evaluationDocument\":{\"sentOn\":\"" + sent + "\",\"returned\":true,\"returnedOn\":\""
                + returned + "\"}}");
    }

    private static EmployeeFile read(String json) {
        var reading = new EmployeeFiles().read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.errors()).isEmpty();
        return reading.file();
    }
}
