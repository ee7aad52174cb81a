package id.takar.engine;

import id.takar.facts.About;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom each policy of a release speaks about: employees, or groups of employees. It follows from the facts that its
 * rules ask for and the conclusions they draw; a policy that says nothing of it is about employees.
 */
final class Subjects {
    private final Map<String, About> byPolicy = new TreeMap<>();

    Subjects(List<Rule> rules) {
        for (var rule : rules) {
            var about = about(rule);
            if (about != About.EITHER) {
                byPolicy.putIfAbsent(rule.text().policy(), about);
            }
        }
    }

    /** Whom a policy speaks about. */
    About of(String policy) {
        return byPolicy.getOrDefault(policy, About.EMPLOYEE);
    }

    boolean isAbout(Rule rule, About about) {
        return of(rule.text().policy()) == about;
    }

    /** Whether each rule and each policy speaks about one kind of subject, and context enters no decision. */
    static void check(List<Rule> rules, List<Diagnostic> diagnostics) {
        var first = new TreeMap<String, Rule>();
        for (var rule : rules) {
            var person = type(rule, About.EMPLOYEE);
            var group = type(rule, About.GROUP);
            var context = context(rule);
            if (person != null && group != null) {
                diagnostics.add(
                        context == null
                                ? at(rule, "subject.rule", person.name(), group.name())
                                : at(rule, "subject.context-person", context.name()));
                continue;
            }
            if (context != null
                    && !(rule.action().type().equals("Finding")
                            && rule.action().factory().equals("noted"))) {
                diagnostics.add(at(rule, "subject.context-only", context.name()));
            }
            var earlier = about(rule) == About.EITHER
                    ? null
                    : first.putIfAbsent(rule.text().policy(), rule);
            if (earlier != null && about(earlier) != about(rule)) {
                policy(earlier, rule, diagnostics);
            }
        }
    }

    private static void policy(Rule earlier, Rule rule, List<Diagnostic> diagnostics) {
        var context = context(rule) == null ? context(earlier) : context(rule);
        diagnostics.add(
                context == null
                        ? at(
                                rule,
                                "subject.policy",
                                earlier.text().name(),
                                "" + earlier.text().line())
                        : at(context(rule) == null ? earlier : rule, "subject.context-person", context.name()));
    }

    private static About about(Rule rule) {
        return type(rule, About.GROUP) != null
                ? About.GROUP
                : type(rule, About.EMPLOYEE) == null ? About.EITHER : About.EMPLOYEE;
    }

    private static Vocabulary.@Nullable Type context(Rule rule) {
        return types(rule).filter(Vocabulary.Type::contextOnly).findFirst().orElse(null);
    }

    private static Vocabulary.@Nullable Type type(Rule rule, About about) {
        return types(rule).filter(type -> type.about() == about).findFirst().orElse(null);
    }

    private static Stream<Vocabulary.Type> types(Rule rule) {
        return Stream.concat(
                rule.patterns().stream().map(Pattern::type),
                Stream.ofNullable(Vocabulary.TAKAR.fact(rule.action().type())));
    }

    private static Diagnostic at(Rule rule, String code, String... arguments) {
        return Diagnostic.error(code, rule.text().file(), rule.text().line(), 1, arguments);
    }
}
