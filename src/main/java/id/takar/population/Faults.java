package id.takar.population;

import id.takar.population.EmployeeFiles.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of one employee file as they are found; listed in the order in which they stand in it. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, Place place, String detail, String help) {
        found.add(new Fault(pointer, place.line(), place.column(), detail, help));
    }

    List<Fault> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }

    /** The JSON pointer of a member. */
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The JSON pointer of an item. */
    static String item(String pointer, int index) {
        return pointer + "/" + index;
    }
}
