package id.takar.population;

import id.takar.population.EmployeeFiles.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The faults of one employee file as they are found; listed in the order in which they stand in it. */
final class Faults {
    private static final int MOST = 1000;
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final List<Fault> found = new ArrayList<>();
    private int left;

    void add(String pointer, Place place, String detail, String help) {
        if (found.size() < MOST) {
            found.add(new Fault(writable(pointer), place.line(), place.column(), writable(detail), writable(help)));
        } else {
            left++;
        }
    }

    List<Fault> inOrder() {
        var ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        if (left > 0) {
            ordered.add(new Fault("", 0, 0, "there are " + left + " more faults", "repair these first"));
        }
        return ordered;
    }

    /** The JSON pointer of a member. */
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The JSON pointer of an item. */
    static String item(String pointer, int index) {
        return pointer + "/" + index;
    }

    private static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }
}
