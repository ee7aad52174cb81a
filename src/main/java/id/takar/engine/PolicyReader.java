package id.takar.engine;

import id.takar.engine.RuleText.Dated;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the DRL files of one policy, and builds anew the tree to compile from what it accepts. */
final class PolicyReader {
    static final String THRESHOLDS = ".thresholds.drl";
    /** Where the classes of policies are generated. */
    static final String PACKAGE = "policy";

    static final String LOGIC = ".drl";
    static final int MOST_RULES = 500;
    private static final Set<String> IMPORTS = Set.of("id.takar.facts.*", "java.time.Month");
    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*");

    private final String policy;
    private final String javaPackage;
    private final List<Diagnostic> diagnostics;
    private final PackageDescr tree;
    private final List<Rule> rules = new ArrayList<>();

    PolicyReader(String policy, List<Diagnostic> diagnostics) {
        this.policy = policy;
        this.javaPackage = PACKAGE + "." + policy.replace('/', '.').replace('-', '_');
        this.diagnostics = diagnostics;
        this.tree = new PackageDescr(javaPackage);
        IMPORTS.stream().sorted().forEach(name -> tree.addImport(new ImportDescr(name)));
    }

    /** The policy that a DRL file belongs to, or null when the path does not name one. */
    static @Nullable String policyOf(String path) {
        String stem = path.endsWith(THRESHOLDS)
                ? path.substring(0, path.length() - THRESHOLDS.length())
                : path.substring(0, path.length() - LOGIC.length());
        return FOLDER.matcher(stem).matches() ? stem : null;
    }

    /**
     * Reads the policy's files.
     *
     * @param files the bytes of its logic and thresholds by path; {@link RawText} has looked at them
     * @return what was accepted; not to be compiled when errors were found
     */
    PolicyText read(SortedMap<String, byte[]> files) {
        var parsed = new TreeMap<String, PackageDescr>();
        var texts = new TreeMap<String, List<String>>();
        files.forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            texts.put(path, text.lines().toList());
            var descr = parsed(path, text);
            if (descr != null) {
                parsed.put(path, descr);
            }
        });
        var dated = dated(parsed);
        parsed.forEach((path, descr) -> accept(path, descr, texts.getOrDefault(path, List.of()), dated));
        if (dated == Dated.EVENT) {
            goByTheEvent();
        }
        return new PolicyText(policy, tree, rules, Hashes.of(files), files);
    }

    /** Every rule goes by the day of the one event that the policy's rules ask for. */
    private void goByTheEvent() {
        var asked = rules.stream()
                .flatMap(rule -> rule.patterns().stream())
                .map(id.takar.engine.Pattern::type)
                .filter(type -> type.dayOfEvent() != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (rules.isEmpty()) {
            return;
        }
        var first = rules.get(0).text();
        if (asked.isEmpty()) {
            diagnostics.add(Diagnostic.error(
                    "dated.no-event", first.file(), first.line(), 1, String.join(", ", Vocabulary.TAKAR.events())));
        } else if (asked.size() > 1) {
            diagnostics.add(Diagnostic.error(
                    "dated.two-events",
                    first.file(),
                    first.line(),
                    1,
                    asked.stream().map(Vocabulary.Type::name).collect(Collectors.joining(", "))));
        } else {
            rules.replaceAll(rule -> rule.goingBy(asked.iterator().next()));
        }
    }

    /** The file's tree; where the file cannot be read, that of the rules that can, beside what is said of the others. */
    private @Nullable PackageDescr parsed(String path, String text) {
        var whole = new ArrayList<Diagnostic>();
        var tree = parsed(path, text, whole);
        if (tree != null) {
            return tree;
        }
        var parts = RuleByRule.cut(text);
        var readable = new ArrayList<PackageDescr>();
        var found = new ArrayList<Diagnostic>();
        for (var part : parts) {
            var one = parsed(path, part, found);
            if (one != null) {
                readable.add(one);
            }
        }
        diagnostics.addAll(found.isEmpty() ? whole : found);
        readable.stream()
                .skip(1)
                .flatMap(each -> each.getRules().stream())
                .forEach(rule -> readable.get(0).addRule(rule));
        return readable.isEmpty() ? null : readable.get(0);
    }

    private static @Nullable PackageDescr parsed(String path, String text, List<Diagnostic> found) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree;
        try {
            tree = parser.parse(null, text);
        } catch (StackOverflowError tooDeep) {
            found.add(Diagnostic.error("syntax.too-deep", path, 1, 1));
            return null;
        } catch (DroolsParserException | RuntimeException unreadable) {
            found.add(Diagnostic.error("syntax.unreadable", path, 1, 1));
            return null;
        }
        if (!parser.hasErrors() && tree != null) {
            return tree;
        }
        var explained = SyntaxErrors.explain(path, text);
        if (!explained.isEmpty()) {
            found.addAll(explained);
        } else {
            parser.getErrors().stream()
                    .filter(ParserError.class::isInstance)
                    .map(ParserError.class::cast)
                    .filter(error -> error.getRow() > 0)
                    .findFirst()
                    .ifPresentOrElse(
                            error -> found.add(SyntaxErrors.near(path, text, error.getRow(), error.getCol())),
                            () -> found.add(Diagnostic.error("syntax.unreadable", path, 1, 1)));
        }
        return null;
    }

    private Dated dated(Map<String, PackageDescr> parsed) {
        var found = new ArrayList<Dated>();
        parsed.forEach((path, descr) -> {
            for (var rule : descr.getRules()) {
                String value = annotation(rule, "dated");
                if (value == null) {
                    continue;
                }
                var known = Stream.of(Dated.values())
                        .filter(d -> d.name().toLowerCase(Locale.ROOT).equals(value))
                        .findFirst();
                known.ifPresentOrElse(
                        found::add,
                        () -> diagnostics.add(Diagnostic.error("annotation.dated", path, rule.getLine(), 1, value)));
                if (found.size() > 1) {
                    diagnostics.add(Diagnostic.error("annotation.dated-twice", path, rule.getLine(), 1));
                }
            }
        });
        return found.isEmpty() ? Dated.DAY : found.get(0);
    }

    private void accept(String path, PackageDescr descr, List<String> lines, Dated dated) {
        if (!descr.getName().equals(javaPackage)) {
            diagnostics.add(
                    Diagnostic.error("package.name", path, lineOf(lines, "package"), 1, descr.getName(), javaPackage));
        }
        descr.getImports().stream()
                .filter(i -> !IMPORTS.contains(i.getTarget()))
                .forEach(i -> diagnostics.add(
                        Diagnostic.error("import.unknown", path, lineOf(lines, i.getTarget()), 1, i.getTarget())));
        refuse(path, lines, "function", descr.getFunctions());
        refuse(path, lines, "import", descr.getFunctionImports());
        refuse(path, lines, "import", descr.getAccumulateImports());
        refuse(path, lines, "global", descr.getGlobals());
        refuse(path, lines, "declare", descr.getTypeDeclarations());
        refuse(path, lines, "declare", descr.getEnumDeclarations());
        refuse(path, lines, "declare", List.copyOf(descr.getEntryPointDeclarations()));
        refuse(path, lines, "declare", List.copyOf(descr.getWindowDeclarations()));
        descr.getAttributes()
                .forEach(attribute -> diagnostics.add(Diagnostic.error(
                        "form.attribute", path, lineOf(lines, attribute.getName()), 1, attribute.getName())));
        if (descr.getUnit() != null) {
            refuse(path, lines, "unit", List.of(descr.getUnit()));
        }
        if (descr.getRules().size() > MOST_RULES) {
            diagnostics.add(Diagnostic.error(
                    "rule.too-many",
                    path,
                    descr.getRules().get(MOST_RULES).getLine(),
                    1,
                    "" + descr.getRules().size(),
                    "" + MOST_RULES));
            return;
        }
        for (var rule : descr.getRules()) {
            var reader = new RuleReader(policy, javaPackage, path, lines, dated, diagnostics);
            var accepted = reader.read(rule);
            if (accepted != null) {
                rules.add(accepted);
                tree.addRule(reader.tree());
            }
        }
    }

    private void refuse(String path, List<String> lines, String word, List<? extends BaseDescr> found) {
        found.forEach(d -> diagnostics.add(
                Diagnostic.error("form." + word, path, d.getLine() > 0 ? d.getLine() : lineOf(lines, word), 1)));
    }

    static @Nullable String annotation(RuleDescr rule, String name) {
        var annotation = rule.getAnnotation(name);
        if (annotation == null || !(annotation.getSingleValue() instanceof String value)) {
            return null;
        }
        return value.matches("\"[^\"]*\"") ? value.substring(1, value.length() - 1) : null;
    }

    private static int lineOf(List<String> lines, String word) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(word) && !lines.get(i).strip().startsWith("//")) {
                return i + 1;
            }
        }
        return 1;
    }
}
