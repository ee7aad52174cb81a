package id.takar.population;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Makes records and takes them apart by their components. */
final class Components {
    /** Asking a class for its components each time costs more than writing what they hold. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    /**
     * A component of a record class.
     *
     * @param name its name, as it is written in JSON
     * @param accessor what reads it
     */
    record Component(SerializableString name, Method accessor) {
        private static Component of(RecordComponent component) {
            var accessor = component.getAccessor();
            // Looked up once, called a million times: it need not be asked each time whether we may.
            accessor.setAccessible(true);
            return new Component(new SerializedString(component.getName()), accessor);
        }

        @Nullable
        Object value(Record of) {
            try {
                return accessor.invoke(of);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private Components() {}

    /** The components of a record class, in order. */
    static List<Component> of(Class<?> type) {
        return COMPONENTS.get(type);
    }

    static Constructor<?> constructor(Class<?> type) {
        var types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Object create(Constructor<?> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
