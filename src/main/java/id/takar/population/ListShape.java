package id.takar.population;

import java.util.ArrayList;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param items what each item is
 * @param unique the field that no two items may share; null when they may be alike
 */
record ListShape(Shape items, @Nullable String unique) implements Shape {
    /** More than a working life has of anything; some rules take the square of it. */
    static final int MOST = 1_000;

    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        if (!node.is(Node.Kind.LIST)) {
            faults.add(pointer, node.place(), "expected a list, found " + node.shown(), "put it between `[` and `]`");
            return null;
        }
        if (node.items().size() > MOST) {
            faults.add(
                    pointer,
                    node.place(),
                    "a list of " + node.items().size() + ", more than " + MOST,
                    "leave out what the policies do not ask for");
            return null;
        }
        var read = new ArrayList<Object>();
        var seen = new HashSet<String>();
        for (int i = 0; i < node.items().size(); i++) {
            var item = node.items().get(i);
            var value = items.read(item, Faults.item(pointer, i), faults);
            if (value != null) {
                read.add(value);
            }
            if (unique != null) {
                noteRepeated(item, Faults.item(pointer, i), unique, seen, faults);
            }
        }
        return read;
    }

    private static void noteRepeated(Node item, String pointer, String unique, HashSet<String> seen, Faults faults) {
        var own = item.stated(unique);
        if (own != null && !own.text().isEmpty() && !seen.add(own.text())) {
            var detail = "the " + unique + " `" + Node.cut(own.text()) + "` is taken by another item of this list";
            faults.add(
                    Faults.member(pointer, unique), own.place(), detail, "give each item a " + unique + " of its own");
        }
    }
}
