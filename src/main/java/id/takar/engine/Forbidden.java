package id.takar.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What no rule may weigh, by any name in English or Indonesian, whether or not an employee file states it. */
final class Forbidden {
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");
    private static final Map<String, String> WORDS = words(Map.of(
            "religion",
                    List.of("religion", "religious", "faith", "creed", "church", "agama", "keagamaan", "kepercayaan"),
            "sex", List.of("sex", "gender", "male", "female", "pregnant", "kelamin", "pria", "wanita", "hamil"),
            "origin",
                    List.of(
                            "origin",
                            "ethnicity",
                            "ethnic",
                            "race",
                            "tribe",
                            "birthplace",
                            "hometown",
                            "asal",
                            "suku",
                            "ras",
                            "etnis",
                            "kedaerahan"),
            "marriage",
                    List.of(
                            "marital",
                            "married",
                            "marriage",
                            "spouse",
                            "perkawinan",
                            "pernikahan",
                            "kawin",
                            "menikah",
                            "nikah",
                            "istri",
                            "suami",
                            "janda",
                            "duda"),
            "disability", List.of("disability", "disabled", "handicap", "disabilitas", "difabel", "cacat", "kecacatan"),
            "politics", List.of("politics", "political", "politik", "parpol", "partai")));
    private static final List<String> UNREGULATED = List.of("agency policy", "none");
    private static final String BIRTH = "identity.birthDay";

    private Forbidden() {}

    private static Map<String, String> words(Map<String, List<String>> kinds) {
        var words = new TreeMap<String, String>();
        kinds.forEach((kind, names) -> names.forEach(name -> words.put(name, kind)));
        return words;
    }

    /** The code of the diagnostic for a name that a rule may not ask for; null when the name is harmless. */
    static @Nullable String code(String name) {
        return WORD.matcher(name)
                .results()
                .map(word -> WORDS.get(word.group().toLowerCase(Locale.ROOT)))
                .filter(kind -> kind != null)
                .map(kind -> "forbidden." + kind)
                .findFirst()
                .orElse(null);
    }

    /** Whether a rule with this legal basis names no regulation, and so may not ask for an age. */
    static boolean lacksRegulation(String legalBasis) {
        return UNREGULATED.stream().anyMatch(legalBasis::startsWith);
    }

    /** The property by which a rule asks for an age; null when it asks for none. */
    static @Nullable String age(List<id.takar.engine.Pattern> patterns, Action action) {
        var byBinding = new TreeMap<String, Vocabulary.Type>();
        patterns.stream().filter(p -> p.binding() != null).forEach(p -> byBinding.put(p.binding(), p.type()));
        var asked = patterns.stream().flatMap(Forbidden::asked);
        var done = action.arguments().stream()
                .flatMap(Forbidden::parts)
                .filter(Term.PropertyOf.class::isInstance)
                .map(Term.PropertyOf.class::cast)
                .filter(term -> tellsAge(byBinding.get(term.variable()), term.name()))
                .map(Term.PropertyOf::name);
        return Stream.concat(asked, done).findFirst().orElse(null);
    }

    private static Stream<String> asked(id.takar.engine.Pattern pattern) {
        var compared = pattern.conditions().stream()
                .flatMap(c -> Stream.concat(Stream.of((Term) c.left()), c.right().stream()));
        return Stream.concat(pattern.properties().values().stream(), compared)
                .flatMap(Forbidden::parts)
                .filter(Term.Property.class::isInstance)
                .map(term -> ((Term.Property) term).name())
                .filter(name -> tellsAge(pattern.type(), name));
    }

    private static Stream<Term> parts(Term term) {
        var inner = term instanceof Term.Property property
                ? property.arguments()
                : term instanceof Term.PropertyOf property ? property.arguments() : List.<Term>of();
        return Stream.concat(Stream.of(term), inner.stream().flatMap(Forbidden::parts));
    }

    private static boolean tellsAge(Vocabulary.@Nullable Type type, String name) {
        var property = type == null ? null : type.properties().get(name);
        return property != null && property.reads().contains(BIRTH);
    }
}
