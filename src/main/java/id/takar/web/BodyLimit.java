package id.takar.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: at once when it says its length, else at the first byte too many. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimit extends OncePerRequestFilter {

    private final LimitSettings limits;
    private final ProblemDocuments documents;

    BodyLimit(LimitSettings limits, ProblemDocuments documents) {
        this.limits = limits;
        this.documents = documents;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limits.bytesFor(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
        } else if (isFormOfUnknownLength(request)) {
            refuse(HttpStatus.LENGTH_REQUIRED, request, response);
        } else {
            try {
                chain.doFilter(new LimitedRequest(request, limit), response);
            } catch (IOException | ServletException | RuntimeException e) {
                if (!BodyTooLarge.isBehind(e) || response.isCommitted()) {
                    throw e;
                }
                refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
            }
        }
    }

    /** Tomcat reads multipart forms past any wrapper, so they must say their length. */
    private static boolean isFormOfUnknownLength(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/") && request.getContentLengthLong() < 0;
    }

    private void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Callers.wantsPage(request)) {
            response.sendError(status.value());
        } else {
            documents.write(response, documents.of(status, request));
        }
    }
}
