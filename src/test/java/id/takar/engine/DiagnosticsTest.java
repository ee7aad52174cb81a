package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static id.takar.engine.Policies.threshold;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticsTest {
    private static final String SPEAK = "insert( Finding.noted( \"n\" ) );";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Rank( golongn == Golongan.III_A ) ~ property.unknown.near ~ 10 ~ 11",
                "Rnk( golongan == Golongan.III_A ) ~ type.unknown.near ~ 10 ~ 5",
                "Rank( golongan == Golongan.III_X ) ~ word.unknown.near ~ 10 ~ 32",
                "Rank( golongan == Predikat.BAIK ) ~ condition.type ~ 10 ~ 11",
                "Rank( golongan != Golongan.III_A ) ~ condition.unequal ~ 10 ~ 11",
                "Rank( golongan == Golongan.III_A || golongan == Golongan.III_B ) ~ condition.or ~ 10 ~ 11",
                "Rank( golongan not in ( Golongan.III_A ) ) ~ condition.operator ~ 10 ~ 20",
                "TimeInRank( fullYears >= 4 ) ~ number.literal ~ 10 ~ 30",
                "TimeInRank( fullYears >= \"4\" ) ~ condition.type ~ 10 ~ 17",
                "Rank( golongan == $other ) ~ binding.unknown ~ 10 ~ 23",
                "Rank( golongan == \"III/a\" ) ~ condition.type ~ 10 ~ 11",
                "not Rank( golongan == Golongan.III_A ) ~ condition.element ~ 10 ~ 1",
                "Finding( id == \"x\" ) ~ condition.statement ~ 10 ~ 1",
                "Rank( this.golongan == Golongan.III_A ) ~ property.unknown ~ 10 ~ 11",
                "Employee( eval( true ) ) ~ condition.form ~ 10 ~ 15",
                "WorkResult( target == null ) Training( hours == null ) ~ rule.two-many ~ 5 ~ 1",
                "Rank( golongan.next == Golongan.III_A ) ~ condition.operator ~ 10 ~ 19",
                "Employee( status == EmploymentStatus.PNS ) from collection ~ condition.element ~ 10 ~ 1",
            })
    void saysWhatIsWrongWithACondition(String when, String code, int line, int column) {
        var found = policies().logic("a/b", rule("r", when, SPEAK)).compile().diagnostics();

        assertThat(found).first().satisfies(d -> {
            assertThat(d.code()).isEqualTo(code);
            assertThat(d.file()).isEqualTo("a/b.drl");
            assertThat(d.line()).isEqualTo(line);
            assertThat(d.column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "insert( Finding.noted( \"n\" ) ) | action.semicolon",
                "System.exit( 1 ); | action.form",
                "insert( Finding.noted( \"n\" ) ); insert( Finding.noted( \"m\" ) ); | action.form",
                "insert( Findin.noted( \"n\" ) ); | action.type",
                "insert( Finding.note( \"n\" ) ); | action.factory.near",
                "insert( Finding.graded( \"n\", \"k\", 12 ) ); | number.literal",
                "insert( Finding.noted( $n ) ); | binding.unknown",
                "insert( Finding.noted( System.getProperty( \"x\" ) ) ); | action.word",
                "insert( Ability.of( 0.5 ) ); | number.literal",
                "insert( Threshold.of( \"t\", 4 ) ); | file.logic",
                "insert( Promise.of( \"t\" ) ); | action.condition",
            })
    void saysWhatIsWrongWithAnAction(String then, String code) {
        var found = policies()
                .logic("a/b", rule("r", "Rank( golongan == Golongan.III_A )", then))
                .compile()
                .diagnostics();

        assertThat(found).first().extracting(Diagnostic::code).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"nip", "birthDay", "name"})
    void refusesToTellWhoTheEmployeeIsAndSaysWhy(String property) {
        var found = policies()
                .logic("a/b", rule("r", "Employee( " + property + " == null )", SPEAK))
                .compile()
                .diagnostics();

        assertThat(found).singleElement().satisfies(d -> {
            assertThat(Policies.unnumbered(d, Locale.ENGLISH))
                    .isEqualTo("a/b.drl:10:15: `" + property
                            + "` says who the employee is, and the law forbids to weigh that (rules see nobody in particular;"
                            + " where the law sets an age limit, ask Employee( ageOn( $day ) ))");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "religion, religion",
        "agama, religion",
        "sex, sex",
        "jenisKelamin, sex",
        "gender, sex",
        "ethnicOrigin, origin",
        "asalDaerah, origin",
        "sukuBangsa, origin",
        "maritalStatus, marriage",
        "statusPerkawinan, marriage",
        "disability, disability",
        "penyandangDisabilitas, disability",
        "politicalViews, politics",
        "partaiPolitik, politics",
    })
    void refusesWhatMeritMayNotWeighInBothLanguages(String property, String kind) {
        var asks = rule("r", "Employee( " + property + " == null )", SPEAK);
        var tells = rule("r", "$who : Employee( )", "insert( Finding.noted( \"n\", $who." + property + "() ) );");

        assertThat(policies().logic("a/b", asks).compile().diagnostics())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.code()).isEqualTo("forbidden." + kind);
                    assertThat(d.line()).isEqualTo(10);
                    assertThat(d.column()).isEqualTo(15);
                    assertThat(d.message(Locale.ENGLISH))
                            .startsWith(
                                    "the rule `r speaks` asks for `" + property + "`: merit is weighed without regard");
                    assertThat(d.message(Locale.forLanguageTag("id"))).contains("sistem merit", "r speaks");
                });
        assertThat(codes(policies().logic("a/b", tells))).containsExactly("forbidden." + kind);
    }

    @Test
    void refusesAForbiddenFactByItsName() {
        assertThat(codes(policies().logic("a/b", rule("r", "Agama( nama != null )", SPEAK))))
                .containsExactly("forbidden.religion");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Employee( ageOn( $day ) >= 1 ) ~ insert( Finding.noted( \"n\" ) );",
                "$who : Employee( status != null ) ~ insert( Finding.graded( \"n\", \"k\", $who.ageOn( $day ) ) );",
            })
    void asksForTheRegulationThatLimitsAnAge(String when, String then) {
        var asks = rule("r", "Asked( $day : day )\n    " + when, then);

        for (var basis : List.of("agency policy", "agency policy, as last year", "none: guidance")) {
            assertThat(policies()
                            .logic("a/b", asks.replace("\"agency policy\"", "\"" + basis + "\""))
                            .compile()
                            .diagnostics())
                    .singleElement()
                    .satisfies(d -> {
                        assertThat(d.code()).isEqualTo("forbidden.age");
                        assertThat(Policies.unnumbered(d, Locale.ENGLISH))
                                .contains("r speaks", basis, "only where the law sets a limit");
                    });
        }
        assertThat(codes(policies().logic("a/b", asks.replace("\"agency policy\"", "\"PP 11/2017 Art. 107\""))))
                .doesNotContain("forbidden.age");
    }

    @Test
    void offersNothingThatMeritMayNotWeigh() {
        assertThat(Vocabulary.TAKAR.factNames())
                .allSatisfy(name -> assertThat(Forbidden.code(name)).isNull());
        assertThat(Vocabulary.TAKAR.factNames())
                .flatMap(name -> Vocabulary.TAKAR.fact(name).properties().keySet())
                .allSatisfy(property ->
                        assertThat(Forbidden.code(property)).as(property).isNull());
    }

    @Test
    void refusesTheIdentityItself() {
        assertThat(codes(policies().logic("a/b", rule("r", "Identity( sex == null )", SPEAK))))
                .containsExactly("property.withheld");
    }

    @Test
    void asksForTheThreeAnnotations() {
        var text = """
                package policy.a.b
                rule "Nothing but a name"
                when
                    Rank( golongan == null )
                then
                    insert( Finding.noted( "n" ) );
                end
                """;

        var found = policies().with("a/b.drl", text).compile().diagnostics();

        assertThat(found)
                .extracting(d -> Policies.unnumbered(d, Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "a/b.drl:2:1: the rule has no `@id` (add the line: @id( \"a.b.…\" ))",
                        "a/b.drl:2:1: the rule has no `@legalBasis` (add the line: @legalBasis( \"agency policy\" ))",
                        "a/b.drl:2:1: the rule has no `@from` (add the line: @from( \"2024-01-01\" ))");
    }

    @Test
    void findsAMissingEndAtTheRuleThatLacksIt() {
        var text = "package policy.a.b\n\n"
                + rule("one", "Rank( golongan == null )", SPEAK).replace("end\n", "")
                + rule("two", "Rank( golongan == null )", SPEAK);

        assertThat(policies().with("a/b.drl", text).compile().diagnostics())
                .extracting(d -> d.code() + ":" + d.line())
                .containsExactly("syntax.no-end:3");
    }

    @Test
    void findsTypographicQuotesAndMissingThen() {
        var quotes = rule("r", "Rank( golongan == null )", "insert( Finding.noted( \u201Cn\u201D ) );");
        var then = rule("r", "Rank( golongan == null )", SPEAK).replace("then\n", "");

        assertThat(codes(policies().logic("a/b", quotes))).contains("syntax.quotes");
        assertThat(codes(policies().logic("a/b", then))).containsExactly("syntax.no-then");
    }

    @Test
    void neverShowsAStackTraceOrGeneratedJava() {
        for (var text : List.of(
                "",
                "rule",
                "package x\nrule \"a\" when then end",
                "\u0000\u0001",
                "{{{{",
                "rule \"a\" when Rank( then end")) {
            var compiled = policies().with("a/b.drl", text).compile();

            assertThat(compiled.release()).isNull();
            assertThat(compiled.diagnostics())
                    .isNotEmpty()
                    .allSatisfy(d -> assertThat(Policies.unnumbered(d, Locale.ENGLISH))
                            .doesNotContain("Exception", "org.drools", ".java", "\n"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "insert( Finding.noted( \"a//\" ) ); System.exit( 1 ); insert( Finding.noted( \"//\" ) ); ~ action.form",
                "insert( Finding.noted( \"a\", $e.getClass().getName() ) ); ~ property.unknown",
                "insert( Finding.noted( \"a\", $e.ageOn( $d ).toString() ) ); ~ condition.expected",
                "insert( Finding.noted( \"a\" ).toString() ); ~ condition.expected",
                "insert( Finding.noted( new String( \"a\" ) ) ); ~ action.word",
                "insert( Finding.noted( \"a\" + \"b\" ) ); ~ condition.expected",
                "insert( (Object) Finding.noted( \"a\" ) ); ~ action.type",
                "insert( Finding.noted( /* \"a\" */ \"b\" ) ); ~ action.word",
                "insert( Outcome.of( \"o\", $next ) ); ~ binding.missing",
                "insert( Outcome.of( \"o\", \"\" ) ); ~ action.id",
            })
    void letsNothingThroughThatIsNotOneInsertOfPlainThings(String then, String code) {
        String when = "$e : Employee( ) Asked( $d : day ) Rank( $next : next )";

        assertThat(codes(policies().logic("a/b", rule("r", when, then))))
                .first()
                .isEqualTo(code);
    }

    @Test
    void readsTextsThatLookLikeComments() {
        assertThat(policies()
                        .logic(
                                "a/b",
                                rule("r", "Rank( golongan != null )", "insert( Finding.noted( \"a//b\" ) ); // why"))
                        .compile()
                        .release())
                .isNotNull();
    }

    @Test
    void refusesANamedConsequenceAndAnAnnotationThatIsComputed() {
        var named = rule("r", "Rank( golongan != null )", SPEAK).replace("then", "then[x]");
        var computed =
                rule("r", "Rank( golongan != null )", SPEAK).replace("\"agency policy\"", "\"agency\" + \" policy\"");

        assertThat(policies().logic("a/b", named).compile().release()).isNull();
        assertThat(codes(policies().logic("a/b", computed))).containsExactly("annotation.form");
    }

    @Test
    void refusesWhatWouldAnswerARequirementForOneOfMany() {
        var required = rule("q", "", "insert( Requirement.of( \"o\", \"n\" ) );");
        var many = rule("r", "WorkResult( $k : key, target != null )", "insert( Finding.met( \"n\", $k ) );");

        assertThat(codes(policies().logic("a/b", required, many))).containsExactly("requirement.many");
    }

    @Test
    void refusesNumbersThatAreNoneAndThresholdsOfPoliciesThatGoByAnotherDay() {
        var asks = rule("r", "TimeInRank( fullYears >= threshold( \"years\" ) )", SPEAK);
        var other = rule("p", "@from( \"2000-01-01\" ) @dated( \"period\" )", "", "insert( Promise.of( \"o\" ) );")
                + rule("o", "Rank( golongan != null )", "insert( Outcome.of( \"o\", \"X\" ) );");

        assertThat(codes(policies().logic("a/b", asks).thresholds("a/b", threshold("years", "\"four\""))))
                .containsExactly("number.text");
        assertThat(codes(policies().logic("a/b", asks).logic("a/c", other).thresholds("a/c", threshold("years", "4"))))
                .containsExactly("threshold.dated");
    }

    @Test
    void refusesEscapesThatJavaWouldReadFirst() {
        String spoof = "insert( Finding.noted( \"n\\u0022 ) ); System.exit( 1 ); //\" ) );";

        assertThat(policies()
                        .logic("a/b", rule("r", "Rank( golongan == null )", spoof))
                        .compile()
                        .diagnostics())
                .extracting(d -> Policies.unnumbered(d, Locale.ENGLISH))
                .containsExactly("a/b.drl:12:30: a rule file has no backslash (write the sign itself)");
    }

    @Test
    void refusesWhatPoliciesLeaveToTheEngine() {
        var salience = rule("r", "Rank( golongan == null )", SPEAK).replace("when", "salience 10\nwhen");
        var function = "function int one() { return 1; }\n" + rule("r", "Rank( golongan == null )", SPEAK);
        var global = "global java.util.List list\n" + rule("r", "Rank( golongan == null )", SPEAK);
        var declared = "declare X\n a : int\nend\n" + rule("r", "Rank( golongan == null )", SPEAK);

        assertThat(codes(policies().logic("a/b", salience))).containsExactly("form.attribute");
        assertThat(codes(policies().logic("a/b", function))).containsExactly("form.function");
        assertThat(codes(policies().logic("a/b", global))).containsExactly("form.global");
        assertThat(codes(policies().logic("a/b", declared))).containsExactly("form.declare");
    }

    @Test
    void findsThresholdsThatDoNotExistOrHaveNoValueOnADay() {
        var asks = rule("r", "TimeInRank( fullYears >= threshold( \"year\" ) )", SPEAK);
        var late = threshold("year", "4").replace("2000-01-01", "2010-01-01");

        assertThat(codes(policies().logic("a/b", asks).thresholds("a/b", threshold("years", "4"))))
                .contains("threshold.unknown.near");
        assertThat(policies()
                        .logic("a/b", asks)
                        .thresholds("a/b", late)
                        .compile()
                        .diagnostics())
                .extracting(d -> Policies.unnumbered(d, Locale.ENGLISH))
                .containsExactly("a/b.drl:5:1: the threshold `year` has no value on 2000-01-01, when this rule holds"
                        + " (add a rule that sets it from that day)");
    }

    @Test
    void findsVersionsOfARuleThatOverlapOrLeaveAGap() {
        String first = rule("r", "@from( \"2000-01-01\" ) @until( \"2009-12-31\" )", "Rank( golongan == null )", SPEAK);
        String second = rule("r", "@from( \"2010-01-01\" )", "Rank( golongan == null )", SPEAK)
                .replace("r speaks", "r says");

        assertThat(policies().logic("a/b", first, second).compile().release()).isNotNull();
        assertThat(codes(policies().logic("a/b", first, second.replace("2010-01-01", "2009-12-31"))))
                .containsExactly("id.overlap");
        assertThat(codes(policies().logic("a/b", first, second.replace("2010-01-01", "2010-01-02"))))
                .containsExactly("id.gap");
    }

    @Test
    void findsMessagesWithoutARuleAndRulesWithoutAMessage() {
        var files = policies().logic("a/b", rule("r", "TimeInRank( $y : fullYears, fullYears >= 1 )", SPEAK));
        files.with("a/b.messages_en.properties", "r = {y} years of {z}\n");
        files.with("a/b.messages_id.properties", "s = nobody says this\n");

        assertThat(files.compile().diagnostics())
                .extracting(d -> d.code() + " " + d.arguments().get(0))
                .containsExactlyInAnyOrder("message.binding z", "message.no-rule.near s", "message.missing r");
    }

    @Test
    void refusesRulesThatWaitForEachOtherByName() {
        var compiled = policies()
                .logic(
                        "a/b",
                        rule("one", "Ability( $i : index )", "insert( Motivation.of( $i ) );"),
                        rule("two", "Motivation( $i : index )", "insert( Ability.of( $i ) );"))
                .compile();

        assertThat(compiled.release()).isNull();
        assertThat(compiled.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message(Locale.ENGLISH)).contains("one speaks", "two speaks"));
    }

    private static List<String> codes(Policies policies) {
        return policies.compile().diagnostics().stream().map(Diagnostic::code).toList();
    }
}
