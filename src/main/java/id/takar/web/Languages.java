package id.takar.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Indonesian unless English is asked for: by `?lang=en`, which is remembered, or over the API by Accept-Language. */
@Component("localeResolver")
final class Languages implements LocaleResolver {

    static final String PARAMETER = "lang";

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final Set<String> SPOKEN = Set.of("id", "en");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Stream.of(queried(request), remembered(request), accepted(request))
                .flatMap(Optional::stream)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(INDONESIAN);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null && SPOKEN.contains(locale.getLanguage())) {
            var cookie = ResponseCookie.from(PARAMETER, locale.getLanguage())
                    .path("/")
                    .httpOnly(true)
                    .sameSite("Lax")
                    .maxAge(Duration.ofDays(365))
                    .build();
            response.addHeader("Set-Cookie", cookie.toString());
        }
    }

    /** Read from the query itself: asking for the parameter would read a form that may be large. */
    private static Optional<String> queried(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .flatMap(query -> Stream.of(query.split("&"))
                        .filter(part -> part.startsWith(PARAMETER + "="))
                        .map(part -> part.substring(PARAMETER.length() + 1))
                        .findFirst());
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, PARAMETER)).map(Cookie::getValue);
    }

    private static Optional<String> accepted(HttpServletRequest request) {
        if (Callers.wantsPage(request) || request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst();
    }
}
