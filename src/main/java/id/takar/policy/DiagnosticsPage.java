package id.takar.policy;

import id.takar.engine.DiagnosticKind;
import id.takar.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the numbers of findings in rule files mean: all on one page, and a page for each. */
@Controller
class DiagnosticsPage {
    private final MessageSource messages;

    DiagnosticsPage(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/policies/diagnostics")
    ModelAndView all(Locale language) {
        return page(DiagnosticKind.known(), false, language);
    }

    @GetMapping("/policies/diagnostics/{number}")
    ModelAndView one(@PathVariable String number, Locale language) {
        var kind = DiagnosticKind.ofNumber(number)
                .orElseThrow(() ->
                        Problem.notFound(messages.getMessage("diagnostics.none", new Object[] {number}, language)));
        return page(List.of(kind), true, language);
    }

    private static ModelAndView page(List<DiagnosticKind> kinds, boolean single, Locale language) {
        return new ModelAndView(
                "policy/diagnostics",
                Map.of(
                        "single",
                        single,
                        "kinds",
                        kinds.stream()
                                .map(kind -> DiagnosticsApi.Kind.of(kind, language))
                                .toList()));
    }
}
