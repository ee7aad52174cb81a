package id.takar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.confine.BytecodeGate;
import id.takar.confine.VisibleClasses;
import id.takar.policy.SentFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.slf4j.LoggerFactory;

/**
 * Takes away the ring that stops nearly everything, the closed form of rules: what the attackers wrote is compiled as it
 * stands, as other products do. What is left must still keep their code from being loaded. Nothing is loaded here.
 */
class AblationTest {
    private static final String MARK = "takar.hostile";
    private static final BytecodeGate GATE = new BytecodeGate(RuleSurface.members());

    /** What only takes time or memory is for the raw limits, the closed form and the clock over the worker. */
    private static final List<String> ONLY_EXHAUST =
            List.of("h142", "h143", "h145", "h146", "h148", "h149", "h15", "h16", "h17", "h18", "h19", "h20");

    /** What only our readers understand, and take away before rules are compiled. */
    private static final String OURS = "@(id|legalBasis|from)\\( \"[^\"]*\" \\)";

    private enum Stopped {
        BY_RAW_TEXT,
        BY_PARSER,
        BY_GENERATOR,
        BY_VISIBLE_CLASSES_OR_COMPILER,
        BY_BYTECODE,
        NOT_AT_ALL
    }

    /** What passes then does nothing by itself: words, names, a comparison of a thing with itself, files beside. */
    private static final List<String> HARMLESS = List.of(
            "n020-cond-this",
            "n034-act-ternary",
            "n035-act-block",
            "n048-lhs-unification",
            "n060-decl-import-static",
            "n063-decl-package-dialect",
            "n066-name-closes-text",
            "n068-names-collide",
            "n069-binding-thresholds",
            "n070-binding-keyword",
            "n071-binding-no-sign",
            "n072-binding-generated",
            "n073-id-with-code",
            "n075-format-signs",
            "n087-ann-twice",
            "n107-class-object",
            "n110-class-qualified-fact",
            "n113-class-thresholds",
            "n115-class-nested",
            "n124-import-engine",
            "n125-import-system",
            "n126-same-id",
            "n128-yaml-tag",
            "n129-yaml-laughs",
            "n130-yaml-deep",
            "n131-yaml-base-path",
            "n132-messages-code",
            "n133-messages-unknown",
            "n134-properties-escape",
            "n135-unknown-kind");

    @AfterEach
    void forget() {
        System.clearProperty(MARK);
    }

    @Test
    void withoutTheClosedFormTheOtherRingsHold() {
        var stopped = stopped(VisibleClasses.WHEN_COMPILED);

        tell("without the closed form", stopped);
        assertThat(stopped).containsOnlyKeys(Stopped.values());
        assertThat(stopped.get(Stopped.NOT_AT_ALL)).isSubsetOf(HARMLESS);
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void withoutTheClosedFormAndTheVisibleClassesTheBytesAreRefused() {
        var stopped = stopped(name -> true);

        tell("without the closed form and the visible classes", stopped);
        assertThat(stopped).containsOnlyKeys(Stopped.values());
        assertThat(stopped.get(Stopped.NOT_AT_ALL)).isSubsetOf(HARMLESS);
        // Then compiling alone runs what an author put into an enum: the bytes come too late, the worker does not.
        assertThat(System.getProperty(MARK)).isEqualTo("1");
    }

    private static Map<Stopped, List<String>> stopped(Predicate<String> visible) {
        var stopped = new TreeMap<Stopped, List<String>>();
        for (var file : SentFile.all("hostile")) {
            if (ONLY_EXHAUST.stream().noneMatch(file.name()::startsWith)
                    && !file.category().startsWith("exhaustion")) {
                stopped.computeIfAbsent(by(file, visible), ring -> new ArrayList<>())
                        .add(file.name());
            }
        }
        return stopped;
    }

    private static Stopped by(SentFile file, Predicate<String> visible) {
        var diagnostics = new ArrayList<Diagnostic>();
        var readable = RawText.readable(file.files(), diagnostics);
        if (!diagnostics.isEmpty()) {
            return Stopped.BY_RAW_TEXT;
        }
        String path = readable.keySet().stream()
                .filter(each -> each.endsWith(".drl"))
                .findFirst()
                .orElseThrow();
        var tree = parsed(new String(readable.get(path), StandardCharsets.UTF_8).replaceAll(OURS, ""));
        if (tree == null) {
            return Stopped.BY_PARSER;
        }
        var policy = new PolicyText("hostile", tree, List.of(), "", readable);
        PolicyClasses classes;
        try {
            classes = PolicyCompiler.compile(policy, new CompileClasspath(visible), diagnostics);
        } catch (RuntimeException | LinkageError | StackOverflowError crash) {
            return Stopped.BY_GENERATOR;
        }
        if (classes == null) {
            return diagnostics.stream().anyMatch(each -> each.code().equals("compile.java"))
                    ? Stopped.BY_VISIBLE_CLASSES_OR_COMPILER
                    : Stopped.BY_GENERATOR;
        }
        return GATE.check(path.replace(".drl", "").replaceFirst("^", "policy.").replace('/', '.'), classes.bytes())
                        .isEmpty()
                ? Stopped.NOT_AT_ALL
                : Stopped.BY_BYTECODE;
    }

    private static PackageDescr parsed(String text) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            var tree = parser.parse(null, text);
            return parser.hasErrors() ? null : tree;
        } catch (Exception unreadable) {
            return null;
        }
    }

    private static void tell(String what, Map<Stopped, List<String>> stopped) {
        var table = new TreeMap<Stopped, Integer>();
        stopped.forEach((ring, files) -> table.put(ring, files.size()));
        LoggerFactory.getLogger(AblationTest.class)
                .info("{}: {}, not at all: {}", what, table, stopped.get(Stopped.NOT_AT_ALL));
    }
}
