package id.takar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is signed in, and the way to the same page in the other language. */
@ControllerAdvice(annotations = Controller.class)
final class PageFrame {

    @ModelAttribute("account")
    @Nullable
    String account(@Nullable Principal principal) {
        return principal == null ? null : principal.getName();
    }

    /** The address of this page, up to the code of a language. */
    @ModelAttribute("hereIn")
    String hereIn(HttpServletRequest request) {
        var others = Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(part -> !part.isEmpty() && !part.startsWith(Languages.PARAMETER + "="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return request.getRequestURI() + "?" + others + Languages.PARAMETER + "=";
    }
}
