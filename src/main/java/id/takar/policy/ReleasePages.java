package id.takar.policy;

import id.takar.web.Problem;
import id.takar.web.Told;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was published, by whom and why; two of them side by side; and the emergency of taking one back. */
@Controller
@RequestMapping("/releases")
class ReleasePages {
    private static final String BACK = "redirect:/releases";

    private final Releases releases;
    private final Told told;
    private final Clock clock;

    ReleasePages(Releases releases, Told told, Clock clock) {
        this.releases = releases;
        this.told = told;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all() {
        var model = new HashMap<String, Object>();
        model.put("publications", releases.publications());
        model.put(
                "inForce",
                releases.publication(LocalDate.now(clock), clock.instant()).number());
        model.put("zone", clock.getZone());
        return new ModelAndView("policy/releases", model);
    }

    @GetMapping("/compare")
    ModelAndView compare(@RequestParam long before, @RequestParam long after, Locale language) {
        var one = publication(before, language);
        var other = publication(after, language);
        var model = new HashMap<String, Object>();
        model.put("before", one);
        model.put("after", other);
        model.put("same", one.release().equals(other.release()));
        model.put(
                "diff",
                DraftApi.Diff.of(ReleaseDiff.of(
                        releases.find(one.release()).orElseThrow(),
                        releases.find(other.release()).orElseThrow())));
        return new ModelAndView("policy/compare", model);
    }

    private Publication publication(long number, Locale language) {
        return releases.publications().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.notFound(told.word("releases.none", language)));
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        try {
            if (reason.isBlank()) {
                throw Problem.badRequest("Say why it is taken back.").titled(told.word("releases.why", language));
            }
            releases.withdraw(number, reason.strip(), caller.getName());
        } catch (Problem refused) {
            next.addFlashAttribute("fault", told.of(refused, language));
        }
        return BACK;
    }

    @PostMapping("/{number}/confirm")
    String confirm(@PathVariable long number, Principal caller, RedirectAttributes next, Locale language) {
        try {
            releases.confirm(number, caller.getName());
        } catch (Problem refused) {
            next.addFlashAttribute("fault", told.of(refused, language));
        }
        return BACK;
    }
}
