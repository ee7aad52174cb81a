package id.takar.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last stop of every error that no endpoint answered: a page for people, a problem document for programs. */
@Controller
class ErrorPages implements ErrorController {

    private final ProblemDocuments documents;

    ErrorPages(ProblemDocuments documents) {
        this.documents = documents;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = HttpStatusCode.valueOf(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404);
        var document = documents.of(status, request);
        if (request.getAttribute(Problems.DETAIL) instanceof String detail) {
            document.setDetail(detail);
        }
        if (Callers.wantsPage(request)) {
            return new ModelAndView("web/error", Map.of("problem", document), status);
        }
        documents.write(response, document);
        return null;
    }
}
