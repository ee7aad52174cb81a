package id.takar.population;

import id.takar.facts.EvaluationDocument;
import id.takar.facts.Objection;
import id.takar.facts.Period;
import id.takar.facts.Punishment;
import id.takar.facts.YearPart;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold between two fields of one record. */
final class Relations {
    private static final Set<Class<?>> TYPES =
            Set.of(Period.class, YearPart.class, Punishment.class, Objection.class, EvaluationDocument.class);

    private Relations() {}

    /** Whether anything must hold between fields of a record of this type. */
    static boolean bind(Class<?> type) {
        return TYPES.contains(type);
    }

    static void check(Class<?> type, Map<String, @Nullable Object> values, Node node, String pointer, Faults faults) {
        if (type == Period.class) {
            inOrder("from", "to", values, node, pointer, faults);
        } else if (type == YearPart.class) {
            inOrder("from", "to", values, node, pointer, faults);
        } else if (type == Punishment.class) {
            inOrder("from", "until", values, node, pointer, faults);
        } else if (type == Objection.class) {
            inOrder("receivedOn", "filedOn", values, node, pointer, faults);
            inOrder("filedOn", "decidedOn", values, node, pointer, faults);
        } else if (type == EvaluationDocument.class) {
            inOrder("sentOn", "returnedOn", values, node, pointer, faults);
        }
    }

    private static void inOrder(
            String first, String then, Map<String, @Nullable Object> values, Node node, String pointer, Faults faults) {
        var stated = node.stated(then);
        if (stated != null
                && values.get(first) instanceof LocalDate a
                && values.get(then) instanceof LocalDate b
                && b.isBefore(a)) {
            var detail = "`" + then + "` is " + b + ", which is before `" + first + "`, " + a;
            faults.add(Faults.member(pointer, then), stated.place(), detail, "the earlier day comes first");
        }
    }
}
