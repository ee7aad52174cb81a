package id.takar.engine.straight;

import org.jspecify.annotations.Nullable;

/** The class files of generated classes. */
@FunctionalInterface
public interface ClassFiles {
    /** The bytes of a class; null when they are not at hand. */
    byte @Nullable [] of(Class<?> type);
}
