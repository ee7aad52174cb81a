package id.takar.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request is refused, thrown by any feature and answered as RFC 9457. Without a title of its own the title comes
 * from the messages, as `problem.TYPE`.
 */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String type;
    private final @Nullable String title;
    private final String detail;
    private final List<Fault> errors;
    private final Map<String, String> shown;

    private Problem(
            HttpStatus status,
            String type,
            @Nullable String title,
            String detail,
            List<Fault> errors,
            Map<String, String> shown) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.shown = Map.copyOf(shown);
    }

    /** A refusal of the kind `/problems/TYPE`; kinds are few, and each asks the reader for one kind of action. */
    public static Problem of(HttpStatus status, String type, String detail) {
        return new Problem(status, type, null, detail, List.of(), Map.of());
    }

    public static Problem notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, "not-found", detail);
    }

    public static Problem conflict(String detail) {
        return of(HttpStatus.CONFLICT, "conflict", detail);
    }

    public static Problem badRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, "bad-request", detail);
    }

    /** What was sent can be read and does not hold, with everything that is wrong with it. */
    public static Problem invalid(String detail, List<Fault> errors) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", detail).with(errors);
    }

    public Problem titled(String newTitle) {
        return new Problem(status, type, newTitle, detail, errors, shown);
    }

    public Problem with(List<Fault> more) {
        return new Problem(
                status,
                type,
                title,
                detail,
                Stream.concat(errors.stream(), more.stream()).toList(),
                shown);
    }

    /** Shows texts beside the words, by name: what somebody else wrote meanwhile, for example. */
    public Problem showing(Map<String, String> texts) {
        return new Problem(status, type, title, detail, errors, texts);
    }

    public Map<String, String> shown() {
        return shown;
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    public @Nullable String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    public List<Fault> errors() {
        return errors;
    }
}
