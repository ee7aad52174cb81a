package id.takar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words and writes RFC 9457 documents: a stable type, a title in the caller's language, and the place asked for. */
@Component
final class ProblemDocuments {

    private static final Map<Integer, String> TYPES = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "not-signed-in"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(409, "conflict"),
            Map.entry(411, "length-required"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(500, "internal-error"),
            Map.entry(503, "unavailable"));

    private final MessageSource messages;
    private final Languages languages;
    private final JsonMapper json;

    ProblemDocuments(MessageSource messages, Languages languages, JsonMapper json) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    ProblemDetail of(Problem problem, HttpServletRequest request) {
        var document = document(
                problem.status(), problem.type(), problem.title(), problem.detail(), problem.errors(), request);
        problem.shown().forEach(document::setProperty);
        return document;
    }

    /** The document that goes with a status, in general words. */
    ProblemDetail of(HttpStatusCode status, HttpServletRequest request) {
        var type = typeOf(status);
        return of(status, type, word(request, "problem." + type + ".detail"), List.of(), request);
    }

    ProblemDetail of(
            HttpStatusCode status, String type, String detail, List<Fault> errors, HttpServletRequest request) {
        return document(status, type, null, detail, errors, request);
    }

    /** A message in the caller's language; one that is missing shows its key. */
    String word(HttpServletRequest request, String key, @Nullable Object... arguments) {
        var found = messages.getMessage(key, arguments, key, languages.resolveLocale(request));
        return found == null ? key : found;
    }

    void write(HttpServletResponse response, ProblemDetail document) throws IOException {
        response.setStatus(document.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }

    static String typeOf(HttpStatusCode status) {
        return TYPES.getOrDefault(status.value(), status.is5xxServerError() ? "internal-error" : "bad-request");
    }

    private ProblemDetail document(
            HttpStatusCode status,
            String type,
            @Nullable String title,
            String detail,
            List<Fault> errors,
            HttpServletRequest request) {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(URI.create("/problems/" + type));
        document.setTitle(title == null ? title(type, status, languages.resolveLocale(request)) : title);
        document.setInstance(instance(request));
        if (!errors.isEmpty()) {
            document.setProperty("errors", errors);
        }
        return document;
    }

    private @Nullable String title(String type, HttpStatusCode status, Locale locale) {
        var general = HttpStatus.resolve(status.value());
        return messages.getMessage("problem." + type, null, general == null ? type : general.getReasonPhrase(), locale);
    }

    private static @Nullable URI instance(HttpServletRequest request) {
        try {
            return URI.create(Callers.path(request));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
