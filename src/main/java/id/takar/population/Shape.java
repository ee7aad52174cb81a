package id.takar.population;

import org.jspecify.annotations.Nullable;

/** What may stand at a place of an employee file. */
interface Shape {
    /** The value that a stated node means; null when it is faulty, which is then noted. */
    @Nullable
    Object read(Node node, String pointer, Faults faults);
}
