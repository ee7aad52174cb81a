package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static id.takar.engine.Policies.threshold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.takar.facts.About;
import id.takar.facts.Answer;
import id.takar.facts.EmployeeFile;
import id.takar.population.EmployeeFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an evaluation gives, on either runner. */
@ParameterizedClass
@EnumSource(Runner.class)
class EvaluatorTest {
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final String REQUIRED = rule("required", "", "insert( Requirement.of( \"eligible\", \"years\" ) );");
    private static final String PROMISED =
            rule("promised", "", "insert( Promise.of( \"eligible\", \"RegularPromotion\" ) );");
    private static final String MET = rule(
            "met",
            "TimeInRank( $years : fullYears, fullYears >= threshold( \"enough\" ) )",
            "insert( Finding.met( \"years\" ) );");
    private static final String UNMET = rule(
            "unmet",
            "TimeInRank( $years : fullYears, fullYears < threshold( \"enough\" ) )",
            "insert( Finding.unmet( \"years\" ) );");

    @Parameter
    private Runner runner;

    @Test
    void recordsWhatEachRuleSaidAndWhy() {
        var evaluated = evaluate(years(), "{'rank':{'since':'2020-04-01'}}");

        assertThat(evaluated.firings()).singleElement().satisfies(f -> {
            assertThat(f.rule().id()).isEqualTo("met");
            assertThat(f.bindings()).containsEntry("years", 4);
            assertThat(f.thresholds()).hasToString("{enough=4}");
            assertThat(f.facts()).containsExactly("rank");
        });
        assertThat(answer(evaluated)).isEqualTo(Answer.MET);
    }

    @Test
    void isEndedByItsBrakeAndGoesOnWithTheNext() {
        var brake = new Brake();
        var evaluator = years().evaluator(About.EMPLOYEE, runner, brake);
        var file = file("{'rank':{'since':'2020-04-01'}}");
        brake.begin();
        brake.end(brake.current());

        assertThatThrownBy(() -> evaluator.evaluate(file, DAY, DAY))
                .isInstanceOf(RuleTooLong.class)
                .hasMessageContaining("the time was up before the rule `");
        brake.begin();
        assertThat(evaluator.evaluate(file, DAY, DAY).firings()).isNotEmpty();
    }

    @Test
    void isNotEndedByABrakePulledAfterItWasOver() {
        var brake = new Brake();
        var evaluator = years().evaluator(About.EMPLOYEE, runner, brake);
        brake.begin();
        long over = brake.current();
        brake.begin();
        brake.end(over);

        assertThat(evaluator
                        .evaluate(file("{'rank':{'since':'2020-04-01'}}"), DAY, DAY)
                        .firings())
                .isNotEmpty();
    }

    @Test
    void countsTheDayBeforeAsNotYet() {
        assertThat(answer(evaluate(years(), "{'rank':{'since':'2020-04-02'}}"))).isEqualTo(Answer.UNMET);
    }

    @Test
    void namesExactlyTheMissingFact() {
        var answer = evaluate(years(), "{}").answer("eligible");

        assertThat(answer.answer()).isEqualTo(Answer.UNDECIDED);
        assertThat(answer.missing()).containsExactly("rank.since");
    }

    @Test
    void callsSilenceWithoutAMissingFactAGap() {
        var release = policies()
                .logic("a/b", REQUIRED, PROMISED, MET)
                .thresholds("a/b", threshold("enough", "4"))
                .release();

        var evaluated = evaluate(release, "{'rank':{'since':'2023-04-01'}}");

        assertThat(evaluated.gaps()).containsExactly(new Evaluated.Gap(Evaluated.Gap.Kind.SILENT, "years"));
        assertThat(answer(evaluated)).isEqualTo(Answer.UNDECIDED);
    }

    @Test
    void isSilentBeforeTheNumberItAsksWithHolds() {
        String later = "@from( \"2030-01-01\" )";
        var release = policies()
                .logic(
                        "a/b",
                        rule(
                                "clean",
                                later,
                                "DisciplineRecord( heaviestInYears( threshold( \"back\" ) ) == DisciplineLevel.NONE )",
                                "insert( Outcome.of( \"clean\", \"YES\" ) );"))
                .thresholds(
                        "a/b",
                        rule("back.value", later + " @unit( \"years\" )", "", "insert( Threshold.of( \"back\", 5 ) );"))
                .release();

        assertThat(evaluate(release, "{'discipline':[],'period':{'from':'2023-01-01','to':'2023-12-31'}}")
                        .firings())
                .isEmpty();
    }

    @Test
    void looksForWhatIsMissingThroughConclusions() {
        var release = policies()
                .logic(
                        "a/b",
                        rule("p", "", "insert( Promise.of( \"out\" ) );"),
                        rule(
                                "ability",
                                "$m : AbilityMeasures( knowledge != null, skill != null )",
                                "insert( Ability.of( $m.geometricMean() ) );"),
                        rule("out", "Ability( index >= 1 )", "insert( Outcome.of( \"out\", \"YES\" ) );"),
                        rule("low", "Ability( index < 1 )", "insert( Outcome.of( \"out\", \"NO\" ) );"))
                .release();

        assertThat(evaluate(release, "{'ability':{'skill':50}}").results())
                .singleElement()
                .satisfies(r -> assertThat(r.missing()).containsExactly("ability.knowledge"));
    }

    @Test
    void saysThatAPromisedConclusionDoesNotApply() {
        var release = policies()
                .logic(
                        "a/b",
                        rule("p", "", "insert( Promise.of( \"credit\", \"CreditOfPeriod\" ) );"),
                        rule(
                                "others",
                                "Post( kind == PostKind.EXECUTOR )",
                                "insert( Finding.notApplicable( \"credit\" ) );"),
                        rule(
                                "credit",
                                "$m : ConvertedMonths() $c : LevelCoefficient()",
                                "insert( CreditOfPeriod.of( $m, $c ) );"))
                .release();

        var evaluated = evaluate(release, "{'post':{'kind':'EXECUTOR'}}");

        assertThat(evaluated.gaps()).isEmpty();
        assertThat(evaluated.results()).singleElement().satisfies(r -> {
            assertThat(r.shown()).isEqualTo(Answer.NOT_APPLICABLE);
            assertThat(r.because()).containsExactly("others");
        });
    }

    @Test
    void leavesOutRulesThatPlainlyDoNotApplyWhenItLooksForWhatIsMissing() {
        var release = policies()
                .logic(
                        "a/b",
                        REQUIRED,
                        rule(
                                "executors",
                                "Post( kind == PostKind.EXECUTOR ) Exams( first == true )",
                                "insert( Finding.met( \"years\" ) );"),
                        rule(
                                "others",
                                "Post( kind == PostKind.STRUCTURAL ) Superior( golongan >= Golongan.III_A )",
                                "insert( Finding.met( \"years\" ) );"))
                .release();

        assertThat(evaluate(release, "{'post':{'kind':'STRUCTURAL'}}")
                        .answer("eligible")
                        .missing())
                .containsExactly("superior.golongan");
        assertThat(evaluate(release, "{}").answer("eligible").missing())
                .containsExactly("exams", "post.kind", "superior.golongan");
    }

    @Test
    void letsUnmetBeatUndecidedBeatMet() {
        var two = policies()
                .logic(
                        "a/b",
                        REQUIRED,
                        rule("also", "", "insert( Requirement.of( \"eligible\", \"superior\" ) );"),
                        MET,
                        UNMET,
                        rule(
                                "above",
                                "Superior( golongan >= Golongan.III_A )",
                                "insert( Finding.met( \"superior\" ) );"),
                        rule(
                                "below",
                                "Superior( golongan < Golongan.III_A )",
                                "insert( Finding.unmet( \"superior\" ) );"))
                .thresholds("a/b", threshold("enough", "4"))
                .release();

        assertThat(answer(evaluate(two, "{'rank':{'since':'2024-01-01'}}"))).isEqualTo(Answer.UNMET);
        assertThat(answer(evaluate(two, "{'rank':{'since':'2000-01-01'}}"))).isEqualTo(Answer.UNDECIDED);
        assertThat(answer(evaluate(two, "{'rank':{'since':'2000-01-01'},'superior':{'golongan':'III/a'}}")))
                .isEqualTo(Answer.MET);
    }

    @Test
    void letsLaterRulesBuildOnTheCombinedAnswer() {
        var release = policies()
                .logic(
                        "a/b",
                        REQUIRED,
                        PROMISED,
                        MET,
                        UNMET,
                        rule(
                                "to",
                                "RegularPromotion( value == Answer.MET ) Rank( $next : next, next != null )",
                                "insert( Outcome.of( \"to\", $next ) );"))
                .thresholds("a/b", threshold("enough", "4"))
                .release();

        assertThat(evaluate(release, "{'rank':{'golongan':'III/a','since':'2000-01-01'}}")
                        .results())
                .singleElement()
                .satisfies(r -> assertThat(r.value()).isEqualTo("III/b"));
    }

    @Test
    void setsTheWholeOutcomeAsideWhenARuleSaysItDoesNotApply() {
        var release = policies()
                .logic(
                        "a/b",
                        REQUIRED,
                        MET,
                        rule(
                                "pppk",
                                "Employee( status == EmploymentStatus.PPPK )",
                                "insert( Finding.notApplicable( \"eligible\" ) );"))
                .thresholds("a/b", threshold("enough", "4"))
                .release();

        var answer = evaluate(release, "{'employment':{'status':'PPPK'}}").answer("eligible");

        assertThat(answer.answer()).isEqualTo(Answer.NOT_APPLICABLE);
        assertThat(answer.because()).containsExactly("pppk");
    }

    @Test
    void refusesASecondSingleAndNamesBothRules() {
        var release = policies()
                .logic(
                        "a/b",
                        rule("one", "Rank( golongan != null )", "insert( Predicate.of( Predikat.BAIK ) );"),
                        rule("two", "Rank( golongan != null )", "insert( Predicate.of( Predikat.KURANG ) );"))
                .release();

        assertThatThrownBy(() -> evaluate(release, "{'rank':{'golongan':'III/a'}}"))
                .isInstanceOfSatisfying(
                        RuleConflict.class, c -> assertThat(c.rules()).containsExactly("one", "two"));
    }

    @Test
    void stillEvaluatesAfterAConflict() {
        var release = policies()
                .logic(
                        "a/b",
                        rule("one", "Rank( golongan != null )", "insert( Predicate.of( Predikat.BAIK ) );"),
                        rule("two", "Rank( since != null )", "insert( Predicate.of( Predikat.KURANG ) );"))
                .release();
        var evaluator = release.evaluator(About.EMPLOYEE, runner);

        assertThatThrownBy(
                        () -> evaluator.evaluate(file("{'rank':{'golongan':'III/a','since':'2000-01-01'}}"), DAY, DAY))
                .isInstanceOf(RuleConflict.class);
        assertThat(evaluator
                        .evaluate(file("{'rank':{'golongan':'III/a'}}"), DAY, DAY)
                        .firings())
                .extracting(f -> f.rule().id())
                .containsExactly("one");
    }

    @Test
    void goesByTheDayOfThePolicy() {
        String until = "@from( \"2000-01-01\" ) @until( \"2023-12-31\" )";
        String from = "@from( \"2024-01-01\" )";
        String period = rule(
                        "old",
                        until + " @dated( \"period\" )",
                        "Rank( golongan != null )",
                        "insert( Outcome.of( \"o\", \"OLD\" ) );")
                + rule("new", from, "Rank( golongan != null )", "insert( Outcome.of( \"o\", \"NEW\" ) );");
        String facts = "{'rank':{'golongan':'III/a'},'period':{'from':'2023-01-01','to':'2023-12-31'}}";

        var byPeriod = policies().logic("a/b", period).release();
        var byDay = policies()
                .logic("a/b", period.replace("@dated( \"period\" )", ""))
                .release();

        assertThat(evaluate(byPeriod, facts).results())
                .extracting(Promised::value)
                .containsExactly("OLD");
        assertThat(evaluate(byDay, facts).results()).extracting(Promised::value).containsExactly("NEW");
    }

    @Test
    void saysThatThePeriodIsMissingWhereThePolicyGoesByIt() {
        var release = policies()
                .logic(
                        "a/b",
                        rule("p", "@from( \"2000-01-01\" ) @dated( \"period\" )", "", "insert( Promise.of( \"o\" ) );"),
                        rule("r", "Rank( golongan != null )", "insert( Outcome.of( \"o\", \"YES\" ) );"))
                .release();

        assertThat(evaluate(release, "{'rank':{'golongan':'III/a'}}").results())
                .singleElement()
                .satisfies(r -> assertThat(r.missing()).containsExactly("period.to"));
    }

    @Test
    void firesInTheOrderOfConclusionsWhateverTheOrderInTheFile() {
        String ability = rule("z", "$m : AbilityMeasures( skill != null )", "insert( Ability.of( $m.skill() ) );");
        String motivation = rule("m", "Ability( $i : index )", "insert( Motivation.of( $i ) );");
        String said = rule("a", "Motivation( index > 1 )", "insert( Finding.noted( \"n\" ) );");

        for (var order : List.of(List.of(said, motivation, ability), List.of(ability, said, motivation))) {
            var release = policies().logic("a/b", order.toArray(String[]::new)).release();

            assertThat(evaluate(release, "{'ability':{'skill':50}}").firings())
                    .extracting(f -> f.rule().id())
                    .containsExactly("z", "m", "a");
        }
    }

    @Test
    void missingFactsNeverSpeak() {
        var release = policies()
                .logic(
                        "a/b",
                        rule("below", "TimeInRank( fullYears < 1 )", "insert( Finding.noted( \"n\" ) );"),
                        rule(
                                "in",
                                "PastPerformance( lastYear in ( Predikat.BAIK ) )",
                                "insert( Finding.noted( \"n\" ) );"),
                        rule("no", "Exams( first == false )", "insert( Finding.noted( \"n\" ) );"),
                        rule(
                                "next",
                                "EducationCeiling( $c : value ) Rank( next > $c )",
                                "insert( Finding.noted( \"n\" ) );"))
                .compile();

        assertThat(evaluate(release.orThrow(), "{}").firings()).isEmpty();
    }

    @Test
    void countsTwoMissingFactsAsNoEqualOnes() {
        var release = policies()
                .logic(
                        "a/b",
                        rule(
                                "equal",
                                "PastPerformance( $b : yearBefore, lastYear == $b )",
                                "insert( Finding.noted( \"n\" ) );"),
                        rule("even", "Needs( power == affiliation )", "insert( Finding.noted( \"n\" ) );"))
                .release();

        assertThat(evaluate(release, "{}").firings()).isEmpty();
        assertThat(evaluate(release, "{'needs':{'power':60,'affiliation':'60.0'}}")
                        .firings())
                .extracting(f -> f.rule().id())
                .containsExactly("even");
    }

    @Test
    void looksThroughAnUndecidedAnswerForWhatIsMissing() {
        var release = policies()
                .logic(
                        "a/b",
                        REQUIRED,
                        PROMISED,
                        MET,
                        UNMET,
                        rule("t", "", "insert( Promise.of( \"to\" ) );"),
                        rule(
                                "yes",
                                "RegularPromotion( value == Answer.MET )",
                                "insert( Outcome.of( \"to\", \"YES\" ) );"),
                        rule(
                                "no",
                                "RegularPromotion( value == Answer.UNMET )",
                                "insert( Outcome.of( \"to\", \"NO\" ) );"))
                .thresholds("a/b", threshold("enough", "4"))
                .release();

        var evaluated = evaluate(release, "{}");

        assertThat(evaluated.gaps()).isEmpty();
        assertThat(evaluated.results())
                .singleElement()
                .satisfies(r -> assertThat(r.missing()).containsExactly("rank.since"));
    }

    @Test
    void namesThePeriodBesideWhatElseIsMissing() {
        var release = policies()
                .logic(
                        "a/b",
                        rule("p", "@from( \"2000-01-01\" ) @dated( \"period\" )", "", "insert( Promise.of( \"o\" ) );"),
                        rule("r", "Rank( golongan != null )", "insert( Outcome.of( \"o\", \"YES\" ) );"))
                .release();

        assertThat(evaluate(release, "{}").results())
                .singleElement()
                .satisfies(r -> assertThat(r.missing()).containsExactly("period.to", "rank.golongan"));
    }

    @Test
    void tellsWhichRuleFailedAndGoesOn() {
        var release = policies()
                .logic(
                        "a/b",
                        rule(
                                "mean",
                                "$m : AbilityMeasures( knowledge != null )",
                                "insert( Ability.of( $m.geometricMean() ) );"))
                .release();
        var evaluator = release.evaluator(About.EMPLOYEE, runner);

        assertThatThrownBy(() -> evaluator.evaluate(file("{'ability':{'knowledge':50}}"), DAY, DAY))
                .isInstanceOfSatisfying(
                        RuleFailed.class, f -> assertThat(f.rules()).containsExactly("mean"));
        assertThat(evaluator
                        .evaluate(file("{'ability':{'knowledge':50,'skill':50}}"), DAY, DAY)
                        .firings())
                .hasSize(1);
    }

    private static Release years() {
        return policies()
                .logic("a/b", REQUIRED, PROMISED, MET, UNMET)
                .thresholds("a/b", threshold("enough", "4"))
                .release();
    }

    private static Answer answer(Evaluated evaluated) {
        return evaluated.answer("eligible").answer();
    }

    private Evaluated evaluate(Release release, String facts) {
        return release.evaluator(About.EMPLOYEE, runner).evaluate(file(facts), DAY, DAY);
    }

    private static EmployeeFile file(String facts) {
        var reading = new EmployeeFiles().read(facts.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(reading.errors()).isEmpty();
        return reading.file();
    }
}
