package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.evaluation.Evaluation;
import id.takar.facts.About;
import id.takar.facts.EmployeeFile;
import id.takar.facts.GroupFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    @Test
    void tellsWhomAPolicySpeaksAboutByTheFactsItsRulesAskFor() {
        var release = both().release();

        assertThat(release.about("a/person")).isEqualTo(About.EMPLOYEE);
        assertThat(release.about("a/unit")).isEqualTo(About.GROUP);
        assertThat(release.about("a/day")).isEqualTo(About.EMPLOYEE);
    }

    @Test
    void asksAndPromisesOnlyWhatIsAboutTheSubject() {
        var evaluation = Evaluation.of(both().release());

        var person = evaluation.decide(EmployeeFile.nothingStated(), DAY);
        var group = evaluation.decide(GroupFile.nothingStated(), DAY);

        assertThat(person.outcomes()).extracting(o -> o.id()).containsExactly("person.answer");
        assertThat(group.outcomes()).extracting(o -> o.id()).containsExactly("unit.answer");
        assertThat(group.outcomes().get(0).missing()).containsExactly("group.kind");
    }

    @Test
    void refusesARuleAboutAPersonAndAGroup() {
        var compiled = policies()
                .logic(
                        "a/b",
                        rule(
                                "b.mixed",
                                "Rank( golongan != null ) Group( kind != null )",
                                "insert( Finding.noted( \"b.mixed\" ) );"))
                .compile();

        assertThat(texts(compiled, "en"))
                .containsExactly(
                        "a/b.drl:5:1: a rule speaks about an employee or about a group, but this one asks for `Rank` and "
                                + "`Group` (split it: conclude about employees first; a group's file holds the sums of "
                                + "what was concluded)");
        assertThat(texts(compiled, "id").get(0))
                .startsWith("a/b.drl:5:1: aturan berbicara tentang seorang pegawai atau tentang kelompok");
    }

    @Test
    void refusesAConclusionAboutTheOther() {
        var compiled = policies()
                .logic(
                        "a/b",
                        rule(
                                "b.mixed",
                                "Members( $share : percentBaik, percentBaik != null )",
                                "insert( AchievementCap.of( $share ) );"))
                .compile();

        assertThat(texts(compiled, "en").get(0)).contains("`AchievementCap` and `Members`");
    }

    @Test
    void refusesAPolicyAboutBoth() {
        var compiled = policies()
                .logic(
                        "a/b",
                        rule("b.person", "Rank( golongan != null )", "insert( Finding.noted( \"b.person\" ) );"),
                        rule("b.unit", "Group( kind != null )", "insert( Finding.noted( \"b.unit\" ) );"))
                .compile();

        assertThat(texts(compiled, "en"))
                .containsExactly(
                        "a/b.drl:15:1: this rule and `b.person speaks` on line 5 of the same policy do not speak about the "
                                + "same: one is about employees, the other about groups (move one of them to a policy of "
                                + "its own)");
        assertThat(texts(compiled, "id").get(0))
                .startsWith("a/b.drl:15:1: aturan ini dan `b.person speaks` di baris 5");
    }

    @Test
    void refusesARuleAboutAPersonThatReadsTheRegionsIndex() {
        var one = policies()
                .logic(
                        "a/b",
                        rule(
                                "b.mixed",
                                "Rank( golongan != null ) Region( ipm != null )",
                                "insert( Finding.noted( \"b.mixed\" ) );"))
                .compile();
        var apart = policies()
                .logic(
                        "a/b",
                        rule("b.region", "Region( ipm != null )", "insert( Finding.noted( \"b.region\" ) );"),
                        rule("b.person", "Rank( golongan != null )", "insert( Finding.noted( \"b.person\" ) );"))
                .compile();

        assertThat(texts(one, "en"))
                .containsExactly("a/b.drl:5:1: `Region` is context of a region, and no rule about a person may read it "
                        + "(a person is judged by what the person did; show the region beside the group instead)");
        assertThat(texts(apart, "en").get(0)).startsWith("a/b.drl:5:1: `Region` is context of a region");
        assertThat(texts(one, "id").get(0)).contains("tidak boleh dibaca oleh aturan tentang seseorang");
    }

    @Test
    void refusesARuleThatDoesMoreWithContextThanNoteIt() {
        var compiled = policies()
                .logic(
                        "a/b",
                        rule("b.score", "Region( $ipm : ipm, ipm != null )", "insert( GroupAchievement.of( $ipm ) );"))
                .compile();

        assertThat(texts(compiled, "en"))
                .containsExactly(
                        "a/b.drl:5:1: `Region` is context and enters no score, but this rule does more than note "
                                + "it (write: insert( Finding.noted( \"...\" ) );)");
        assertThat(texts(compiled, "id").get(0)).contains("adalah konteks dan tidak masuk ke nilai apa pun");
    }

    private static Policies both() {
        return policies()
                .logic(
                        "a/person",
                        rule("person.promise", "", "insert( Promise.of( \"person.answer\" ) );"),
                        rule(
                                "person.speaks",
                                "Rank( golongan != null )",
                                "insert( Outcome.of( \"person.answer\", \"YES\" ) );"))
                .logic(
                        "a/unit",
                        rule("unit.promise", "", "insert( Promise.of( \"unit.answer\" ) );"),
                        rule(
                                "unit.speaks",
                                "Group( kind == GroupKind.UNIT )",
                                "insert( Outcome.of( \"unit.answer\", \"YES\" ) );"))
                .logic(
                        "a/day",
                        rule("day.speaks", "Asked( dayOfMonth == 1 )", "insert( Finding.noted( \"day.first\" ) );"));
    }

    private static List<String> texts(Compiled compiled, String language) {
        return compiled.diagnostics().stream()
                .map(d -> Policies.unnumbered(d, Locale.forLanguageTag(language)))
                .toList();
    }
}
