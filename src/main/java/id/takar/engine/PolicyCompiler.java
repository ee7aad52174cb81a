package id.takar.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.model.codegen.execmodel.JavaParserCompiler;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Compiles an accepted tree to class bytes: Drools' executable model, then ECJ. Nothing is registered anywhere and no
 * class is loaded. The gates for hostile authors take their places here: the visible classes before, the bytes after.
 */
final class PolicyCompiler {
    private static final Pattern RULE = Pattern.compile("D\\s*\\.rule\\(\\s*\"[^\"]*\",\\s*\"([^\"]*)\"");

    private PolicyCompiler() {}

    /** The policy's classes, or null when it does not compile; the diagnostics then say why. */
    static @Nullable PolicyClasses compile(
            PolicyText policy, CompileClasspath classpath, List<Diagnostic> diagnostics) {
        var loader = ProjectClassLoader.createProjectClassLoader(classpath);
        loader.setResourceProvider(classpath);
        var configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(loader)
                .as(KnowledgeBuilderConfigurationImpl.KEY);
        var builder = new ModelBuilderImpl<PackageSources>(
                PackageSources::dumpSources, configuration, new ReleaseIdImpl("policy", "policy", "1"), false);
        try {
            builder.batch()
                    .add(ResourceFactory.newDescrResource(policy.tree()), ResourceType.DESCR)
                    .build();
        } catch (RuntimeException crash) {
            diagnostics.add(at(policy, null, "compile.crash", rootOf(crash)));
            return null;
        }
        if (builder.hasErrors()) {
            builder.getErrors()
                    .forEach(e -> diagnostics.add(at(policy, null, "compile.generate", firstLine(e.getMessage()))));
            return null;
        }
        return classes(policy, builder.getPackageSources(), loader, diagnostics);
    }

    private static @Nullable PolicyClasses classes(
            PolicyText policy,
            Iterable<PackageSources> packages,
            ProjectClassLoader loader,
            List<Diagnostic> diagnostics) {
        var sources = new MemoryFileSystem();
        var targets = new MemoryFileSystem();
        var texts = new HashMap<String, String>();
        var models = new ArrayList<String>();
        for (var each : packages) {
            var generated = new ArrayList<GeneratedFile>();
            each.collectGeneratedFiles(generated);
            models.addAll(each.getModelNames());
            generated.stream()
                    .filter(file -> file != null && file.contents() != null)
                    .forEach(file -> {
                        String path = "src/main/java/" + file.relativePath();
                        sources.write(path, file.contents());
                        texts.put(path, new String(file.contents(), java.nio.charset.StandardCharsets.UTF_8));
                    });
        }
        var result = JavaParserCompiler.getCompiler()
                .compile(texts.keySet().stream().sorted().toArray(String[]::new), sources, targets, loader);
        for (var problem : result.getErrors()) {
            diagnostics.add(at(policy, ruleOf(problem.getFileName(), texts), "compile.java", problem.getMessage()));
        }
        if (result.getErrors().length > 0) {
            return null;
        }
        var bytes = new HashMap<String, byte[]>();
        targets.getMap().forEach((path, content) -> {
            String name = path.asString();
            if (name.endsWith(".class")) {
                bytes.put(name.substring(0, name.length() - ".class".length()).replace('/', '.'), content);
            }
        });
        var classes = new PolicyClasses(models, bytes);
        if (!classes.isWhole()) {
            throw new IllegalStateException("compiling was cut off before all classes were written: " + models);
        }
        return classes;
    }

    /** The rule whose code a generated file holds: the last one named before the file's class is. */
    private static @Nullable String ruleOf(@Nullable String file, Map<String, String> texts) {
        if (file == null) {
            return null;
        }
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
        for (var text : texts.values()) {
            int at = text.indexOf(name + ".INSTANCE");
            String rule = null;
            for (var named = RULE.matcher(text); at >= 0 && named.find() && named.start() < at; ) {
                rule = named.group(1);
            }
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }

    static Diagnostic at(PolicyText policy, @Nullable String rule, String code, String message) {
        return policy.rules().stream()
                .filter(r -> rule == null
                        ? message.contains(r.text().name())
                        : r.text().name().equals(rule))
                .findFirst()
                .or(() -> policy.rules().stream().findFirst())
                .map(r -> Diagnostic.error(
                        code, r.text().file(), r.text().line(), 1, r.text().name(), message))
                .orElseGet(() -> Diagnostic.error(code, policy.name() + PolicyReader.LOGIC, 1, 1, "", message));
    }

    static String rootOf(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return firstLine(String.valueOf(root.getMessage()));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
