package id.takar.engine;

import id.takar.engine.ConditionReader.Refused;
import id.takar.engine.RuleText.Dated;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads one rule in the form that policies use, and builds anew the tree of it that gets compiled. */
final class RuleReader {
    private static final Set<String> ANNOTATIONS =
            Set.of("id", "legalBasis", "from", "until", "unit", "dated", "source", "confidence");
    private static final Pattern ANNOTATION = Pattern.compile("@([A-Za-z]+)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WHEN = Pattern.compile("\\b(when|then|end)\\b");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} _.,:;()/+%<>=&#'!?-]{1,120}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*");
    static final String THRESHOLDS = "$thresholds";
    private static final Set<String> DECLARATIONS =
            Set.of("Requirement", "Promise", "Forecast", "Holiday", "CalendarYear", "WorkingDay");
    private static final Set<String> NUMBERS = Set.of("Threshold", "Order");

    private static final int MOST_PATTERNS = 20;

    private final String policy;
    private final String javaPackage;
    private final String path;
    private final List<String> lines;
    private final Dated dated;
    private final List<Diagnostic> diagnostics;
    private final Map<String, Class<?>> variables = new HashMap<>();
    private final TreeSet<String> thresholds = new TreeSet<>();
    private RuleDescr tree = new RuleDescr();
    private String name = "";
    private boolean sound = true;

    RuleReader(
            String policy,
            String javaPackage,
            String path,
            List<String> lines,
            Dated dated,
            List<Diagnostic> diagnostics) {
        this.policy = policy;
        this.javaPackage = javaPackage;
        this.path = path;
        this.lines = lines;
        this.dated = dated;
        this.diagnostics = diagnostics;
    }

    /** The tree to compile, once the rule was read. */
    RuleDescr tree() {
        return tree;
    }

    /** The rule, or null when it was refused. */
    @Nullable
    Rule read(RuleDescr rule) {
        int line = rule.getLine();
        name = rule.getName();
        if (!NAME.matcher(rule.getName()).matches()) {
            refuse(line, "rule.name", rule.getName());
        }
        if (rule.isQuery()) {
            refuse(line, "form.query");
            return null;
        }
        rule.getAttributes().values().forEach(a -> refuse(Math.max(line, a.getLine()), "form.attribute", a.getName()));
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(line, "action.form", "then[...]");
        }
        if (rule.hasParent()) {
            refuse(line, "form.extends");
        }
        for (var name : rule.getAnnotationNames()) {
            if (!ANNOTATIONS.contains(name)) {
                refuse(lineOf(line, "@" + name), "annotation.unknown", name);
            } else if (PolicyReader.annotation(rule, name) == null) {
                refuse(lineOf(line, "@" + name), "annotation.form", name);
            }
        }
        refuseRepeated(line);
        String id = required(rule, "id", "\"" + policy.replace('/', '.') + ".…\"");
        String legalBasis = required(rule, "legalBasis", "\"agency policy\"");
        LocalDate from = day(rule, "from", required(rule, "from", "\"2024-01-01\""));
        LocalDate until = day(rule, "until", PolicyReader.annotation(rule, "until"));
        if (id != null && !ID.matcher(id).matches()) {
            refuse(lineOf(line, "@id"), "annotation.id", id);
        }
        if (from != null && until != null && until.isBefore(from)) {
            refuse(lineOf(line, "@until"), "annotation.until", from.toString(), until.toString());
        }
        var patterns = patterns(rule);
        boolean declaration = rule.getLhs().getDescrs().isEmpty();
        var action = action(rule, declaration, patterns);
        if (action == null) {
            return null;
        }
        var unit = unit(rule, action);
        var age = Forbidden.age(patterns, action);
        if (age != null && legalBasis != null && Forbidden.lacksRegulation(legalBasis)) {
            refuse(line, new Refused("forbidden.age", age, name, legalBasis));
        }
        if (!sound || id == null || legalBasis == null || from == null) {
            return null;
        }
        tree = RuleTree.of(rule.getName(), javaPackage, patterns, action, !thresholds.isEmpty());
        var names = new LinkedHashSet<String>();
        variables.keySet().stream().sorted().map(v -> v.substring(1)).forEach(names::add);
        var text = new RuleText(
                policy,
                id,
                rule.getName(),
                legalBasis,
                from,
                until,
                PolicyReader.annotation(rule, "confidence"),
                PolicyReader.annotation(rule, "source"),
                unit,
                dated,
                path,
                line,
                names,
                freeTexts(),
                thresholds,
                declaration);
        return new Rule(text, javaPackage, patterns, action, null);
    }

    /** Of two annotations of a name the parser keeps the last; a reader may see the first. */
    private void refuseRepeated(int line) {
        var seen = new HashSet<String>();
        for (int i = line; i <= lines.size(); i++) {
            String text = QUOTED.matcher(lines.get(i - 1)).replaceAll("\"\"");
            int comment = text.indexOf("//");
            String code = comment < 0 ? text : text.substring(0, comment);
            var annotation = ANNOTATION.matcher(code);
            while (annotation.find()) {
                if (!seen.add(annotation.group(1))) {
                    refuse(i, "annotation.twice", annotation.group(1));
                }
            }
            if (WHEN.matcher(code).find()) {
                return;
            }
        }
    }

    private @Nullable String required(RuleDescr rule, String name, String example) {
        String value = PolicyReader.annotation(rule, name);
        if (value == null && !rule.getAnnotationNames().contains(name)) {
            refuse(rule.getLine(), "annotation.missing", name, "@" + name + "( " + example + " )");
        }
        return value;
    }

    private @Nullable LocalDate day(RuleDescr rule, String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            refuse(lineOf(rule.getLine(), "@" + name), "annotation.day", name, text);
            return null;
        }
    }

    private @Nullable Unit unit(RuleDescr rule, Action action) {
        String word = PolicyReader.annotation(rule, "unit");
        boolean number = action.type().equals("Threshold");
        if (word == null) {
            boolean asked = number && path.endsWith(PolicyReader.THRESHOLDS);
            if (asked && !rule.getAnnotationNames().contains("unit")) {
                String likely = Unit.likely(action.id()).word();
                refuse(rule.getLine(), "annotation.missing", "unit", "@unit( \"" + likely + "\" )");
            }
            return null;
        }
        int line = lineOf(rule.getLine(), "@unit");
        var unit = Unit.of(word);
        if (!number) {
            refuse(line, "unit.elsewhere", action.type());
        } else if (unit == null) {
            var known = Stream.of(Unit.values()).map(Unit::word).toList();
            String nearest = Nearest.to(word, known);
            if (nearest == null) {
                refuse(line, "unit.unknown", word, String.join(", ", known));
            } else {
                refuse(line, "unit.unknown.near", word, nearest);
            }
        } else if (!unit.measures(action.number())) {
            refuse(
                    line,
                    "unit.step",
                    action.number().toPlainString(),
                    word,
                    unit.step().toPlainString());
        }
        return unit;
    }

    private List<id.takar.engine.Pattern> patterns(RuleDescr rule) {
        var patterns = new ArrayList<id.takar.engine.Pattern>();
        for (var descr : rule.getLhs().getDescrs()) {
            if (descr instanceof PatternDescr pattern && isPlain(pattern)) {
                var read = pattern(pattern, Math.max(rule.getLine(), pattern.getLine()));
                if (read != null) {
                    patterns.add(read);
                }
            } else {
                refuse(Math.max(rule.getLine(), descr.getLine()), "condition.element", word(descr));
            }
        }
        if (patterns.size() > MOST_PATTERNS) {
            refuse(rule.getLine(), "rule.patterns", "" + patterns.size(), "" + MOST_PATTERNS);
        }
        if (patterns.stream().filter(p -> p.type().many()).count() > 1) {
            refuse(rule.getLine(), "rule.two-many");
        }
        return patterns;
    }

    private static boolean isPlain(PatternDescr pattern) {
        return pattern.getSource() == null
                && !pattern.isQuery()
                && !pattern.isUnification()
                && (pattern.getBehaviors() == null || pattern.getBehaviors().isEmpty())
                && pattern.getAnnotationNames().isEmpty()
                && pattern.getDescrs().stream()
                        .allMatch(d ->
                                d instanceof ExprConstraintDescr e && e.getType() == ExprConstraintDescr.Type.NAMED);
    }

    private static String word(BaseDescr descr) {
        String name = descr.getClass().getSimpleName().replace("Descr", "");
        return name.equals("Pattern") ? "from" : name.toLowerCase(java.util.Locale.ROOT);
    }

    private id.takar.engine.@Nullable Pattern pattern(PatternDescr pattern, int line) {
        String name = pattern.getObjectType();
        if (name == null) {
            refuse(line, "condition.element", "/");
            return null;
        }
        var type = Vocabulary.TAKAR.fact(name);
        if (type == null) {
            refuseType(name, line);
            return null;
        }
        String binding = pattern.getIdentifier();
        if (binding != null && (!binding.startsWith("$") || binding.equals(THRESHOLDS))) {
            refuse(line, "binding.name", binding);
        }
        if (pattern.getDescrs().size() > ConditionReader.MOST_CONDITIONS) {
            refuse(line, "condition.too-many", "" + pattern.getDescrs().size(), "" + ConditionReader.MOST_CONDITIONS);
            return null;
        }
        var reader = new ConditionReader(type, variables, thresholds);
        for (var descr : pattern.getDescrs()) {
            var constraint = (ExprConstraintDescr) descr;
            int at = constraint.getLine() > 0 ? constraint.getLine() : line;
            try {
                reader.read(constraint.getExpression());
            } catch (Refused refused) {
                refuse(at, refused);
            }
        }
        if (binding != null && variables.put(binding, type.type()) != null) {
            refuse(line, "binding.twice", binding);
        }
        return new id.takar.engine.Pattern(type, binding, reader.bindings(), reader.conditions());
    }

    private void refuseType(String name, int line) {
        var forbidden = Forbidden.code(name);
        if (forbidden != null) {
            refuse(line, new Refused(forbidden, name));
        } else if (name.equals("Identity")) {
            refuse(line, "property.withheld", name);
        } else if (Vocabulary.TAKAR.statement(name) != null || name.equals("Thresholds")) {
            refuse(line, "condition.statement", name);
        } else {
            refuse(line, ConditionReader.unknown("type.unknown", name, Vocabulary.TAKAR.factNames(), ""));
        }
    }

    private @Nullable Action action(RuleDescr rule, boolean declaration, List<id.takar.engine.Pattern> patterns) {
        boolean thresholdsFile = path.endsWith(PolicyReader.THRESHOLDS);
        int line = Math.max(rule.getLine(), rule.getConsequenceLine());
        Action action;
        try {
            action = new ActionReader(variables, perhapsMissing(patterns), thresholds)
                    .read(String.valueOf(rule.getConsequence()));
        } catch (Refused refused) {
            refuse(line, refused);
            return null;
        }
        boolean number = NUMBERS.contains(action.type());
        if (thresholdsFile && (!number || !declaration)) {
            refuse(line, "file.thresholds", action.type());
        } else if (!thresholdsFile && number) {
            refuse(line, "file.logic");
        } else if (declaration && !number && !DECLARATIONS.contains(action.type())) {
            refuse(line, "action.no-condition", action.type());
        } else if (!declaration && DECLARATIONS.contains(action.type())) {
            refuse(line, "action.condition", action.type());
        }
        if (patterns.stream().anyMatch(p -> p.type().many()) && !action.type().equals("Finding")) {
            refuse(line, "rule.many-concludes", action.type());
        }
        return action;
    }

    private Set<String> freeTexts() {
        return variables.entrySet().stream()
                .filter(e -> e.getValue() == String.class)
                .map(e -> e.getKey().substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Bindings of what the file may not state, where no condition of the pattern says that it does. */
    private static Set<String> perhapsMissing(List<id.takar.engine.Pattern> patterns) {
        var names = new HashSet<String>();
        for (var pattern : patterns) {
            pattern.properties().forEach((name, bound) -> {
                var property = pattern.type().properties().get(bound.name());
                boolean asked = pattern.conditions().stream()
                        .anyMatch(c -> c.left().name().equals(bound.name()) && !c.asksForNothing());
                if (property != null && property.nullable() && !asked) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    private void refuse(int line, Refused refused) {
        var place = place(line, refused.arguments.length == 0 ? "" : refused.arguments[0]);
        sound = false;
        diagnostics.add(Diagnostic.error(refused.code, path, place[0], place[1], withRule(refused)));
    }

    /** What a forbidden fact is told with: the name that was asked for, the rule, and more. */
    private String[] withRule(Refused refused) {
        return refused.code.startsWith("forbidden.") && refused.arguments.length == 1
                ? new String[] {refused.arguments[0], name}
                : refused.arguments;
    }

    private void refuse(int line, String code, String... arguments) {
        sound = false;
        diagnostics.add(Diagnostic.error(code, path, line, 1, arguments));
    }

    /** Line and column of a word, looked for from a line to the end of its rule. */
    private int[] place(int line, String word) {
        String firstLine = word.lines().findFirst().orElse("");
        for (int i = line; !firstLine.isEmpty() && i <= lines.size(); i++) {
            String text = lines.get(i - 1);
            int at = text.indexOf(firstLine);
            if (at >= 0) {
                return new int[] {i, at + 1};
            }
            if (text.strip().equals("end")) {
                break;
            }
        }
        return new int[] {line, 1};
    }

    private int lineOf(int line, String word) {
        return place(line, word)[0];
    }
}
