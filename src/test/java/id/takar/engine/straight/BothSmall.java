package id.takar.engine.straight;

import id.takar.engine.straight.Small.Item;
import id.takar.engine.straight.Small.Line;
import id.takar.engine.straight.Small.Task;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.codegen.execmodel.JavaParserCompiler;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.KieServices;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.kie.util.maven.support.ReleaseIdImpl;

/** Small rule files as Drools' generator makes them, carried out on its network and straight. */
final class BothSmall {
    private static final Set<Class<?>> MANY = Set.of(Item.class, Task.class);
    private static final String HEAD = """
            package %s

            import id.takar.engine.straight.Small.*;
            """;

    private final List<Model> models;
    private final Plan plan;
    private final List<Rule> order;

    private BothSmall(List<Model> models, Map<String, byte[]> bytes) {
        this.models = models;
        this.order = models.stream()
                .flatMap(model -> model.getRules().stream())
                .sorted(Comparator.comparing((Rule rule) -> -salience(rule)))
                .toList();
        this.plan = new Plan(
                List.of(order.stream()
                        .map(rule -> new Wanted(rule.getName(), rule, single(rule)))
                        .toList()),
                MANY::contains,
                type -> bytes.get(type.getName()));
    }

    private static int salience(Rule rule) {
        Object salience = rule.getAttribute(Rule.Attribute.SALIENCE);
        return salience instanceof Integer number ? number : 0;
    }

    /** What the name of a rule says that it may conclude once. */
    private static Object single(Rule rule) {
        return Stream.of(Small.class.getClasses())
                .filter(type -> rule.getName().endsWith(" concludes " + type.getSimpleName()))
                .findFirst()
                .orElse(null);
    }

    /** Compiles packages, each a list of rules. */
    static BothSmall of(String... packages) {
        var bytes = new HashMap<String, byte[]>();
        var names = new ArrayList<String>();
        for (int i = 0; i < packages.length; i++) {
            compile(HEAD.formatted("small.p" + (i + 1)) + packages[i], bytes, names);
        }
        var loader = new ClassLoader(BothSmall.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] found = bytes.get(name);
                if (found == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, found, 0, found.length);
            }
        };
        var models = names.stream().<Model>map(name -> model(name, loader)).toList();
        return new BothSmall(models, bytes);
    }

    private static Model model(String name, ClassLoader loader) {
        try {
            return (Model) loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compile(String drl, Map<String, byte[]> bytes, List<String> models) {
        var loader = ProjectClassLoader.createProjectClassLoader(BothSmall.class.getClassLoader());
        var configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(loader)
                .as(KnowledgeBuilderConfigurationImpl.KEY);
        var builder = new ModelBuilderImpl<PackageSources>(
                PackageSources::dumpSources, configuration, new ReleaseIdImpl("small", "small", "1"), false);
        builder.batch()
                .add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL)
                .build();
        if (builder.hasErrors()) {
            throw new IllegalArgumentException(builder.getErrors() + " in " + drl);
        }
        var sources = new MemoryFileSystem();
        var targets = new MemoryFileSystem();
        var paths = new ArrayList<String>();
        for (var each : builder.getPackageSources()) {
            var generated = new ArrayList<GeneratedFile>();
            each.collectGeneratedFiles(generated);
            models.addAll(each.getModelNames());
            for (var file : generated) {
                if (file != null && file.contents() != null) {
                    paths.add("src/main/java/" + file.relativePath());
                    sources.write("src/main/java/" + file.relativePath(), file.contents());
                }
            }
        }
        var result = JavaParserCompiler.getCompiler()
                .compile(paths.stream().sorted().toArray(String[]::new), sources, targets, loader);
        if (result.getErrors().length > 0) {
            throw new IllegalArgumentException(result.getErrors()[0].getMessage() + " in " + drl);
        }
        targets.getMap().forEach((path, content) -> {
            String name = path.asString();
            if (name.endsWith(".class")) {
                bytes.put(name.substring(0, name.length() - ".class".length()).replace('/', '.'), content);
            }
        });
    }

    List<String> obstacles() {
        return plan.obstacles();
    }

    /** What each rule said, in the order of rules, the lines of one rule sorted; or the fault that ended it. */
    List<String> straight(List<Object> facts) {
        var straight = StraightCode.of(plan).start();
        long[] all = new long[order.size() / Long.SIZE + 1];
        java.util.Arrays.fill(all, -1);
        straight.begin(all, () -> false);
        try {
            facts.forEach(straight::add);
            straight.speak(0);
        } catch (SecondSingle second) {
            return List.of("two of one single");
        } catch (FailedRule failed) {
            return List.of("failed: " + failed.why().getMessage());
        }
        var fired = straight.fired();
        var lines = new ArrayList<String>();
        for (int i = 0; i < fired.count(); i++) {
            lines.add(order.get(fired.rule(i)).getName() + " " + fired.matched(i) + " -> " + fired.said(i));
        }
        return byRule(lines);
    }

    /** The same on the network. */
    List<String> network(List<Object> facts) {
        var base =
                KieBaseBuilder.createKieBaseFromModel(models, KieServices.get().newKieBaseConfiguration());
        var session = base.newKieSession();
        var log = new Log();
        session.addEventListener(log);
        try {
            var given = new HashSet<Class<?>>();
            var there = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<Object, Boolean>());
            for (var fact : facts) {
                if (there.add(fact) && !MANY.contains(fact.getClass()) && !given.add(fact.getClass())) {
                    return List.of("two of one single");
                }
                session.insert(fact);
            }
            session.fireAllRules(log);
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return List.of(root.getMessage().equals(Log.TWO) ? Log.TWO : "failed: " + root.getMessage());
        } finally {
            session.dispose();
        }
        return byRule(log.lines);
    }

    private static final class Log extends DefaultRuleRuntimeEventListener implements AgendaFilter {
        static final String TWO = "two of one single";
        private final List<String> lines = new ArrayList<>();
        private final Set<Class<?>> concluded = new HashSet<>();
        private Match match;

        @Override
        public boolean accept(Match next) {
            match = next;
            return true;
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (match != null) {
                var said = event.getObject();
                if (!(said instanceof Line) && !concluded.add(said.getClass())) {
                    throw new IllegalStateException(TWO);
                }
                lines.add(match.getRule().getName() + " " + match.getObjects() + " -> " + said);
            }
        }
    }

    private static List<String> byRule(List<String> lines) {
        var sorted = new ArrayList<String>();
        for (int i = 0; i < lines.size(); ) {
            String rule = rule(lines.get(i));
            int j = i;
            while (j < lines.size() && rule(lines.get(j)).equals(rule)) {
                j++;
            }
            lines.subList(i, j).stream().sorted().forEach(sorted::add);
            i = j;
        }
        return sorted;
    }

    private static String rule(String line) {
        return line.substring(0, line.indexOf(" ["));
    }
}
