package id.takar.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Tells people with a browser from programs: a page for the one, a problem document for the other. */
final class Callers {

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/v3/", "/actuator/", "/git/");

    private Callers() {}

    static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") && !isForPrograms(path(request));
    }

    static boolean isForPrograms(String path) {
        return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
    }

    /** The path that was asked for, also while its error is being answered. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
