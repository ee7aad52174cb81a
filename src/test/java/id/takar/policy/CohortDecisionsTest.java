package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.ReleaseCompiler;
import id.takar.engine.RuleText;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Evaluation;
import id.takar.facts.About;
import id.takar.facts.Answer;
import id.takar.facts.Period;
import id.takar.facts.PostKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The forty on the day of the lecture: every kind of answer is among them. */
class CohortDecisionsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final LocalDate NEXT_PROMOTIONS = LocalDate.of(2024, 4, 1);
    /** None of the forty died. */
    private static final String OF_THE_DEAD = "national/promotion/posthumous";

    private static final Period PERIOD = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
    private static List<Decision> decisions;

    @BeforeAll
    static void decide() {
        var evaluation = Evaluation.of(new ReleaseCompiler(null)
                .compile(RuleFolder.read(Path.of("rules")))
                .orThrow());
        decisions = Cohort.files().stream()
                .map(file -> evaluation.decide(file, DAY))
                .toList();
    }

    @Test
    void areFortyOfWhomAtLeastTwelveAreExecutors() {
        assertThat(decisions).hasSize(40);
        assertThat(Cohort.files())
                .filteredOn(f -> f.post().kind() == PostKind.EXECUTOR)
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(decisions).allSatisfy(d -> assertThat(d.gaps()).isEmpty());
    }

    @Test
    void haveSomeoneToWhomEachPolicyInForceSaysMoreThanThatItDoesNotApply() {
        var release = new ReleaseCompiler(null)
                .compile(RuleFolder.read(Path.of("rules")))
                .orThrow();
        var evaluator = release.evaluator(About.EMPLOYEE);
        var policies = release.rules().stream()
                .filter(rule -> !rule.declaration() && release.about(rule.policy()) != About.GROUP)
                .filter(rule -> rule.holdsOn(PERIOD.to()) || rule.holdsOn(DAY))
                .map(RuleText::policy)
                .collect(Collectors.toCollection(TreeSet::new));

        Cohort.files().stream()
                .flatMap(file -> Stream.of(DAY, NEXT_PROMOTIONS)
                        .flatMap(day -> evaluator.evaluate(file, day, DAY).firings().stream()))
                .filter(firing -> !firing.said().toString().contains(Answer.NOT_APPLICABLE.name())
                        || firing.rule().policy().equals(OF_THE_DEAD))
                .forEach(firing -> policies.remove(firing.rule().policy()));

        assertThat(policies).isEmpty();
    }

    @Test
    void fillAllNineCellsAndAllFourQuadrants() {
        var cells = decisions.stream()
                .flatMap(d -> d.reasons().stream())
                .filter(r -> r.about().equals("Predicate"))
                .map(r -> r.rule())
                .collect(Collectors.toSet());

        assertThat(cells).hasSize(9);
        assertThat(values("productivity.quadrant")).contains("DELEGATE", "EXCITE", "GUIDE", "DIRECT", "UNDECIDED");
        assertThat(values("performance.predicate"))
                .contains("SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG");
    }

    @Test
    void meetEveryAnswerOfRegularPromotionAndMissEveryFactOfIt() {
        var regular = outcomes("promotion.regular.eligible").toList();

        assertThat(values("promotion.regular.eligible"))
                .containsExactlyInAnyOrder("MET", "UNMET", "UNDECIDED", "NOT_APPLICABLE");
        Set<String> missing = regular.stream()
                .filter(o -> o.value().equals("UNDECIDED"))
                .flatMap(o -> o.missing().stream())
                .collect(Collectors.toSet());
        assertThat(missing)
                .contains("rank.since", "education.diploma", "superior.golongan", "exams", "discipline")
                .anyMatch(path -> path.startsWith("predicates["));
        assertThat(unmet(regular))
                .contains(
                        "promotion.regular.years-in-rank",
                        "promotion.regular.performance",
                        "promotion.regular.education-ceiling",
                        "promotion.regular.superior-rank",
                        "promotion.regular.service-exam",
                        "promotion.regular.discipline");
    }

    @Test
    void meetEveryAnswerOfPromotionByPost() {
        var byPost = outcomes("promotion.by-post.eligible").toList();

        assertThat(values("promotion.by-post.eligible"))
                .containsExactlyInAnyOrder("MET", "UNMET", "UNDECIDED", "NOT_APPLICABLE");
        assertThat(unmet(byPost))
                .contains(
                        "promotion.by-post.band",
                        "promotion.by-post.years-in-rank",
                        "promotion.by-post.years-in-post",
                        "promotion.by-post.performance",
                        "promotion.by-post.discipline");
    }

    @Test
    void holdOneWithPersonalPowerOneWhoLeadsAndOneWhoseResultsCannotBeMeasured() {
        assertThat(values("needs.pattern")).contains("PERSONAL_POWER", "LEADERSHIP");
        assertThat(values("performance.measurability")).contains("NOT_MEASURABLE");
    }

    private static Stream<DecidedOutcome> outcomes(String id) {
        return decisions.stream().flatMap(d -> d.outcome(id).stream());
    }

    private static Set<String> values(String id) {
        return outcomes(id).map(DecidedOutcome::value).collect(Collectors.toSet());
    }

    private static Set<String> unmet(List<DecidedOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(o -> o.requirements().stream())
                .filter(r -> r.value().equals("UNMET"))
                .map(DecidedOutcome::id)
                .collect(Collectors.toSet());
    }
}
