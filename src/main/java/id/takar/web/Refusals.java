package id.takar.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** How security says no: people are led to the login page, programs get a problem document. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint loginPage = new LoginUrlAuthenticationEntryPoint("/login");
    private final ProblemDocuments documents;
    private final SignIns signIns;

    Refusals(ProblemDocuments documents, SignIns signIns) {
        this.documents = documents;
        this.signIns = signIns;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (Callers.wantsPage(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            loginPage.commence(request, response, e);
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Takar\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Takar\"");
        documents.write(response, documents.of(HttpStatus.UNAUTHORIZED, request));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        var person = request.getUserPrincipal();
        if (person != null) {
            signIns.forbidden(person.getName(), request);
        }
        if (hasFirstPassword()) {
            refuseFirstPassword(request, response);
        } else if (Callers.wantsPage(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            documents.write(response, documents.of(HttpStatus.FORBIDDEN, request));
        }
    }

    private void refuseFirstPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Callers.wantsPage(request)) {
            response.sendRedirect(OwnAccountPage.PATH);
        } else {
            documents.write(
                    response,
                    documents.of(
                            HttpStatus.FORBIDDEN,
                            "first-password",
                            documents.word(request, "problem.first-password.detail"),
                            List.of(),
                            request));
        }
    }

    private static boolean hasFirstPassword() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null
                && known.getAuthorities().stream()
                        .anyMatch(each -> SignedIn.FIRST_PASSWORD.equals(each.getAuthority()));
    }
}
