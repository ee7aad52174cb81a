package id.takar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body and where, in the caller's language and without a Java word. */
@Component
final class UnreadableBody {

    private final ProblemDocuments documents;

    UnreadableBody(ProblemDocuments documents) {
        this.documents = documents;
    }

    Fault fault(JacksonException e, HttpServletRequest request) {
        var pointer = pointer(e);
        var fault = Fault.of(detail(e, request));
        if (!pointer.isEmpty()) {
            fault = fault.at(pointer);
        }
        var place = e.getLocation();
        return place == null || place.getLineNr() < 1 ? fault : placed(fault, place);
    }

    private static Fault placed(Fault fault, TokenStreamLocation place) {
        return fault.atLine(place.getLineNr()).atColumn(Math.max(1, place.getColumnNr()));
    }

    private String detail(JacksonException e, HttpServletRequest request) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds();
            return documents.word(
                    request, "body.unknown-field", unknown.getPropertyName(), known == null ? "" : joined(known));
        }
        if (e instanceof InvalidNullException missing) {
            return documents.word(request, "body.missing", missing.getPropertyName());
        }
        if (e instanceof MismatchedInputException && e.getOriginalMessage().startsWith("Cannot map `null`")) {
            return documents.word(request, "body.missing", lastStep(e));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return documents.word(request, "body.wrong-type", expected(mismatch.getTargetType(), request));
        }
        var isTwice = e.getOriginalMessage().startsWith("Duplicate");
        return documents.word(request, isTwice ? "body.twice" : "body.malformed");
    }

    private String expected(@Nullable Class<?> type, HttpServletRequest request) {
        if (type != null && type.isEnum()) {
            return documents.word(request, "body.type.one-of", joined(Arrays.asList(type.getEnumConstants())));
        }
        return documents.word(request, "body.type." + kind(type));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "other";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "time";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "list";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "object" : "other";
    }

    private static String lastStep(JacksonException e) {
        var pointer = pointer(e);
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String joined(Collection<?> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .map(value -> "`" + value + "`")
                .collect(Collectors.joining(", "));
    }

    static List<String> stepsOf(String path) {
        return Arrays.stream(path.split("[.\\[\\]]+"))
                .filter(step -> !step.isEmpty())
                .toList();
    }
}
