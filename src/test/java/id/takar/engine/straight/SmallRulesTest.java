package id.takar.engine.straight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.takar.engine.straight.Small.Colour;
import id.takar.engine.straight.Small.Dog;
import id.takar.engine.straight.Small.Item;
import id.takar.engine.straight.Small.Person;
import id.takar.engine.straight.Small.Task;
import id.takar.engine.straight.Small.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Small rule files of every kind. Those that qualify say straight what they say on Drools' network, firing by firing;
 * the others are refused with the reason.
 */
class SmallRulesTest {
    private static final Item APPLE = new Item("apple", 3, Colour.RED);

    /** Facts to try each file with. */
    private static final Map<String, List<Object>> FACTS = Map.of(
            "nothing", List.of(),
            "one of each", List.of(person("Siti", 40, "75", Colour.RED), new Unit("A", 12), APPLE, new Task("t")),
            "nothing stated", List.of(person(null, null, null, null), new Unit(null, null), new Item("i", null, null)),
            "at the bounds",
                    List.of(person("Budi", 18, "60.00", Colour.GREEN), new Unit("A", 0), new Item("x", 18, Colour.RED)),
            "just below", List.of(person("Budi", 17, "59.99", Colour.BLUE), new Unit("B", 17)),
            "many", many(),
            "the same one twice", List.of(person("Siti", 40, "75", Colour.RED), APPLE, APPLE),
            "two that are equal", List.of(APPLE, new Item("apple", 3, Colour.RED)),
            "another first", List.of(new Task("t"), APPLE, new Unit("A", 12), person("Siti", 40, "75", Colour.RED)));

    private static Person person(String name, Integer age, String score, Colour colour) {
        return new Person(name, age, score == null ? null : new BigDecimal(score), colour);
    }

    private static List<Object> many() {
        var facts = new ArrayList<Object>(List.of(person("Ani", 30, "80", Colour.BLUE), new Unit("C", 30)));
        for (int i = 0; i < 40; i++) {
            facts.add(new Item("i" + i, i % 7 == 0 ? null : i, Colour.values()[i % 3]));
            facts.add(new Task("t" + i));
        }
        return facts;
    }

    @TestFactory
    Stream<DynamicTest> thoseThatQualifySayTheSame() {
        return SmallRules.qualifying()
                .map(file -> dynamicTest(file.name(), () -> {
                    var both = BothSmall.of(file.packages());
                    assertThat(both.obstacles()).isEmpty();
                    FACTS.forEach((name, facts) ->
                            assertThat(both.straight(facts)).as(name).isEqualTo(both.network(facts)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theOthersAreRefusedWithTheReason() {
        return SmallRules.refused()
                .map(file -> dynamicTest(file.name(), () -> {
                    assertThat(BothSmall.of(file.packages()).obstacles())
                            .singleElement()
                            .asString()
                            .contains(file.why());
                }));
    }

    @Test
    void areAtLeastEighty() {
        assertThat(SmallRules.qualifying().count() + SmallRules.refused().count())
                .isGreaterThanOrEqualTo(80);
    }

    @Test
    void aSecondGivenSingleIsTheSameErrorOnBoth() {
        var both = BothSmall.of("rule r when Unit() then insert( Line.of( \"u\" ) ); end");
        var facts = List.<Object>of(new Unit("A", 1), new Unit("B", 2));

        assertThat(both.straight(facts)).isEqualTo(both.network(facts)).containsExactly("two of one single");
    }

    @Test
    void aFactThatNoRuleAsksForIsLetGo() {
        var both = BothSmall.of("rule r when Unit() then insert( Line.of( \"u\" ) ); end");
        var facts = List.<Object>of(new Dog("Bleki"), new Unit("A", 1));

        assertThat(both.straight(facts)).isEqualTo(both.network(facts)).hasSize(1);
    }
}
