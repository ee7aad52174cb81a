package id.takar.population;

import org.jspecify.annotations.Nullable;

/**
 * Yes or no.
 *
 * @param example what help shows
 */
record FlagShape(String example) implements Shape {
    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        if (!node.is(Node.Kind.TRUE) && !node.is(Node.Kind.FALSE)) {
            faults.add(pointer, node.place(), "expected `true` or `false`, found " + node.shown(), example);
            return null;
        }
        return node.is(Node.Kind.TRUE);
    }
}
