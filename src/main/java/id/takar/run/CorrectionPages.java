package id.takar.run;

import id.takar.engine.Release;
import id.takar.evaluation.Explanation;
import id.takar.policy.Releases;
import id.takar.web.Problem;
import id.takar.web.Told;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Earlier decisions that a publication would make otherwise: seen first, then decided anew by whose work it is. */
@Controller
@RequestMapping("/corrections/{publication}")
class CorrectionPages {
    private static final int PAGE = 200;
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final Corrections corrections;
    private final Releases releases;
    private final Overview overview;
    private final Told told;

    CorrectionPages(Corrections corrections, Releases releases, Overview overview, Told told) {
        this.corrections = corrections;
        this.releases = releases;
        this.overview = overview;
        this.told = told;
    }

    /** A decision that would come out otherwise, with what changes. */
    record Line(StoredDecision stored, Overview.Person person, List<Change> changes) {}

    /** An outcome then and now, in words. */
    record Change(String title, String then, String now) {}

    @GetMapping
    ModelAndView show(@PathVariable long publication, @RequestParam(defaultValue = FIRST) UUID after, Locale language) {
        var page = corrections.page(publication, after, PAGE);
        var release = releases.find(page.publication().release())
                .orElseThrow(() -> new IllegalStateException("the release of a publication is not kept"));
        var model = new HashMap<String, Object>();
        model.put("publication", page.publication());
        model.put("examined", page.examined());
        model.put(
                "lines",
                page.otherwise().stream()
                        .map(each -> new Line(
                                each.stored(),
                                overview.person(each.stored().file()),
                                each.differences().stream()
                                        .map(difference -> new Change(
                                                Column.title(difference.outcome(), release, language),
                                                words(difference.then(), release, language),
                                                words(difference.now(), release, language)))
                                        .toList()))
                        .toList());
        if (page.next() != null) {
            model.put("next", page.next());
        }
        return new ModelAndView("run/corrections", model);
    }

    private static String words(@Nullable String value, Release release, Locale language) {
        return value == null ? "–" : Explanation.words(value, release, language);
    }

    /** Decides anew what was ticked, all of it or nothing. */
    @PostMapping
    String correct(
            @PathVariable long publication,
            @RequestParam(name = "decision", required = false) @Nullable List<UUID> ids,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        try {
            var wanted = ids == null ? List.<UUID>of() : ids.stream().distinct().toList();
            next.addFlashAttribute(
                    "corrected",
                    wanted.isEmpty()
                            ? List.of()
                            : corrections.correct(publication, wanted, caller.getName()).stream()
                                    .map(StoredDecision::id)
                                    .toList());
        } catch (Problem refused) {
            next.addFlashAttribute("fault", told.of(refused, language));
        }
        return "redirect:/corrections/" + publication;
    }
}
