package id.takar.engine.straight;

import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is to be carried out.
 *
 * @param name how it is spoken of
 * @param generated what Drools' generator made of it; null when that is not at hand
 * @param single what its conclusion may be drawn once for, such as a type; null where it may be drawn often
 */
public record Wanted(
        String name, @Nullable Rule generated, @Nullable Object single) {}
