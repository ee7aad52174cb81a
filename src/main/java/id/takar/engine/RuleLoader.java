package id.takar.engine;

import id.takar.confine.VisibleLoader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** Links and defines the classes of policies; unloaded with the releases that run them. */
final class RuleLoader extends ClassLoader {
    private final Map<String, byte[]> bytes = new HashMap<>();
    private final ThresholdLinker linker;
    private final TreeMap<String, String> models = new TreeMap<>();

    RuleLoader(Collection<PolicyClasses> policies, List<String> thresholds) {
        this(policies, thresholds, new VisibleLoader(RuleLoader.class.getClassLoader()));
    }

    /**
     * @param others where they find all other classes
     */
    RuleLoader(Collection<PolicyClasses> policies, List<String> thresholds, ClassLoader others) {
        super(others);
        this.linker = new ThresholdLinker(thresholds);
        for (var policy : policies) {
            bytes.putAll(policy.bytes());
            policy.models().forEach(model -> models.put(model, model));
        }
    }

    /** The rules' models, in the order of their names. */
    List<Model> models() {
        return models.keySet().stream().map(this::model).toList();
    }

    /** By a handle: plain reflection would in time define a class of its own beside the model, which sees too little. */
    private Model model(String name) {
        try {
            return (Model) MethodHandles.publicLookup()
                    .findConstructor(loadClass(name), MethodType.methodType(void.class))
                    .invoke();
        } catch (Throwable failed) {
            throw new IllegalStateException("cannot load " + name, failed);
        }
    }

    /** The class file of a class that such a loader defined; null for any other. */
    static byte @Nullable [] file(Class<?> type) {
        return type.getClassLoader() instanceof RuleLoader loader ? loader.bytes.get(type.getName()) : null;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] found = bytes.get(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] linked = linker.link(found);
        return defineClass(name, linked, 0, linked.length);
    }
}
