package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Register.Citation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
    private static final String REGISTER = """
            regulations:
              - { id: PP 1/2000, subject: { id: pangkat, en: ranks }, from: 2000 }
              - { id: PP 2/2002, subject: { id: pangkat, en: ranks }, from: 2002-07, amends: [PP 1/2000] }
              - { id: SE 3/2010, subject: { id: periode, en: periods }, from: 2010-01-05, until: 2020-12-31 }
              - { id: SE 4/2021, subject: { id: periode, en: periods }, from: 2021-01-01, replaces: [SE 3/2010] }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "PP 1/2000 Art. 7",
                "PP 1/2000 jo PP 2/2002",
                "PP 1/2000, annex; PP 2/2002 Art. 4",
                "agency policy",
                "agency policy, after SE 9/1999",
                "none: guidance",
            })
    void letsARuleCiteWhatIsRegistered(String basis) {
        assertThat(texts(citing(basis, "@from( \"2002-07-01\" )"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "PP 1/2001 Art. 7 ~ `PP 1/2001` is not in the register of regulations; did you mean `PP 1/2000`?",
                "PP 1/2000 jo SE 3/2011 ~ `SE 3/2011` is not in the register of regulations; did you mean `SE 3/2010`?",
                "PP 1/20001 ~ `PP 1/20001` is not in the register of regulations; did you mean `PP 1/2000`?",
                "the law ~ `the law` is not in the register of regulations (begin with a registered regulation, `agency"
                        + " policy` or `none: guidance`; or add it to a regulations.yaml)",
            })
    void refusesWhatIsNotWithTheNearestName(String basis, String text) {
        assertThat(texts(citing(basis, "@from( \"2011-01-01\" )"))).containsExactly("a/b.drl:7:1: " + text);
    }

    @Test
    void findsARuleThatOutlivesWhatItCitesAndNamesTheSuccessor() {
        String found = "a/b.drl:7:1: `SE 3/2010` held until 2020-12-31, but the rule holds longer; `SE 4/2021` took its"
                + " place (write @until( \"2020-12-31\" ) and add a rule by `SE 4/2021`)";

        assertThat(texts(citing("SE 3/2010 Art. 1", "@from( \"2010-01-05\" )"))).containsExactly(found);
        assertThat(texts(citing("SE 3/2010 Art. 1", "@from( \"2010-01-05\" ) @until( \"2021-01-01\" )")))
                .containsExactly(found);
        assertThat(texts(citing("SE 3/2010 Art. 1", "@from( \"2010-01-05\" ) @until( \"2020-12-31\" )")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PP 1/2000,1999-12-31,2000-01-01", "PP 2/2002,2002-06-30,2002-07-01", "SE 4/2021,2020-12-31,2021-01-01"
    })
    void findsARuleThatHoldsBeforeWhatItCites(String basis, String early, String first) {
        assertThat(codes(citing(basis, "@from( \"" + early + "\" )"))).containsExactly("basis.early");
        assertThat(codes(citing(basis, "@from( \"" + first + "\" )"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{ id: PP 5/2005, subject: { id: a } } ~ register.form",
                "{ subject: { id: a, en: a } } ~ register.form",
                "{ id: PP 5/2005, subject: { id: a, en: a }, form: 2005 } ~ register.field",
                "{ id: PP 5/2005, subject: { id: a, en: a }, from: 2005-13 } ~ register.day",
                "{ id: PP 5/2005, subject: { id: a, en: a }, confidence: X } ~ register.confidence",
                "{ id: PP 5/2005, subject: { id: a, en: a }, replaces: [PP 2/2003] } ~ basis.unknown.near",
                "{ id: PP 1/2000, subject: { id: a, en: a } } ~ register.twice",
                "[ ~ register.yaml",
            })
    void refusesAFaultyRegisterAtItsLine(String entry, String code) {
        var files = citing("PP 1/2000", "@from( \"2000-01-01\" )")
                .with("a/regulations.yaml", "regulations:\n  - " + entry + "\n");

        assertThat(files.compile().diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(code);
            assertThat(d.file()).endsWith("regulations.yaml");
        });
    }

    @Test
    void saysOnceThatThereIsNoRegister() {
        String law =
                rule("r", "Employee( )", "insert( Finding.noted( \"n\" ) );").replace("agency policy", "PP 1/2000");

        assertThat(codes(policies().logic("a/b", law, law.replace("r speaks", "s speaks"))))
                .containsOnlyOnce("register.none");
    }

    @Test
    void isPartOfTheReleaseAndTellsWhatALegalBasisCites() {
        var policies = citing("PP 1/2000 Art. 7", "@from( \"2002-07-01\" )");
        var release = policies.release();

        assertThat(release.id())
                .isNotEqualTo(policies.with("a/regulations.yaml", "regulations: []\n")
                        .release()
                        .id());
        assertThat(release.register().citations("PP 1/2000 Art. 7; PP 2/2002, annex"))
                .containsExactly(new Citation("PP 1/2000", "Art. 7"), new Citation("PP 2/2002", "annex"));
        assertThat(release.register().get("SE 3/2010").subject(Locale.ENGLISH)).isEqualTo("periods");
    }

    @Test
    void everyRegulationThatIsShippedSaysHowSureItIs() throws Exception {
        String path = "national/regulations.yaml";
        var files = new TreeMap<>(java.util.Map.of(path, Files.readAllBytes(Path.of("rules", path))));

        assertThat(Register.read(files, new java.util.ArrayList<>()).all())
                .hasSizeGreaterThan(30)
                .allSatisfy(r -> assertThat(List.of(
                                String.valueOf(r.confidence()), String.valueOf(r.source()), String.valueOf(r.from())))
                        .as(r.id())
                        .doesNotContain("null"));
    }

    private static Policies citing(String basis, String days) {
        String law = rule("r", days, "Employee( )", "insert( Finding.noted( \"n\" ) );")
                .replace("agency policy", basis);
        return policies().logic("a/b", law).with("regulations.yaml", REGISTER);
    }

    private static List<String> texts(Policies policies) {
        return policies.compile().diagnostics().stream()
                .map(d -> Policies.unnumbered(d, Locale.ENGLISH))
                .toList();
    }

    private static List<String> codes(Policies policies) {
        return policies.compile().diagnostics().stream().map(Diagnostic::code).toList();
    }
}
