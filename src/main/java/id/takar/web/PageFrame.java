package id.takar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is signed in, and the way to the same page in the other language. */
@ControllerAdvice(annotations = Controller.class)
final class PageFrame {
    private final List<Alarm> alarms;
    private final MessageSource texts;

    PageFrame(List<Alarm> alarms, MessageSource texts) {
        this.alarms = alarms;
        this.texts = texts;
    }

    @ModelAttribute("account")
    @Nullable
    String account(@Nullable Principal principal) {
        return principal == null ? null : principal.getName();
    }

    /** Whether the way to the accounts is shown. */
    @ModelAttribute("isAdmin")
    boolean isAdmin(HttpServletRequest request) {
        return request.isUserInRole(Role.ADMIN.name());
    }

    /** Whether employees are shown, and the way to their evaluation. */
    @ModelAttribute("seesPeople")
    boolean seesPeople(HttpServletRequest request) {
        return maySend(request) || request.isUserInRole(Role.AUDITOR.name());
    }

    /** Whether files of employees are taken. */
    @ModelAttribute("maySend")
    boolean maySend(HttpServletRequest request) {
        return request.isUserInRole(Role.HR.name());
    }

    /** Whether rules are written. */
    @ModelAttribute("writesRules")
    boolean writesRules(HttpServletRequest request) {
        return request.isUserInRole(Role.POLICY_OFFICER.name());
    }

    /** Whether what others wrote is approved. */
    @ModelAttribute("approves")
    boolean approves(HttpServletRequest request) {
        return request.isUserInRole(Role.APPROVER.name());
    }

    /** Whether drafts are shown. */
    @ModelAttribute("seesDrafts")
    boolean seesDrafts(HttpServletRequest request) {
        return writesRules(request) || approves(request) || seesDeeds(request);
    }

    /** Whether it is shown who did what. */
    @ModelAttribute("seesDeeds")
    boolean seesDeeds(HttpServletRequest request) {
        return isAdmin(request) || request.isUserInRole(Role.AUDITOR.name());
    }

    /** What everybody has to see. */
    @ModelAttribute("alarms")
    List<String> alarms(@Nullable Principal principal, Locale language) {
        return principal == null
                ? List.of()
                : alarms.stream()
                        .flatMap(alarm -> alarm.now().stream())
                        .map(said -> texts.getMessage(said, language))
                        .toList();
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
