package id.takar.policy;

import id.takar.web.Problem;
import id.takar.web.Role;
import id.takar.web.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a draft: listed, written, put back, and spoken about line by line. */
@Controller
@RequestMapping("/drafts/{id}/files")
class DraftFilePages {
    private final Drafts drafts;
    private final DraftLines lines;
    private final DraftThresholds thresholds;
    private final Told told;
    private final Clock clock;

    DraftFilePages(Drafts drafts, DraftLines lines, DraftThresholds thresholds, Told told, Clock clock) {
        this.thresholds = thresholds;
        this.drafts = drafts;
        this.lines = lines;
        this.told = told;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var draft = drafts.find(id);
        var changes = drafts.changedFiles(draft).stream()
                .collect(Collectors.toMap(ReleaseDiff.FileChange::path, ReleaseDiff.FileChange::change));
        var paths = new HashSet<>(drafts.files(draft).keySet());
        paths.addAll(changes.keySet());
        var folders = paths.stream()
                .filter(path -> path.toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.groupingBy(
                        path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))),
                        TreeMap::new,
                        Collectors.toList()));
        return new ModelAndView(
                "policy/draft-files",
                Map.of(
                        "draft", draft,
                        "folders", folders,
                        "changes", changes,
                        "q", q,
                        "mayWrite", mayWrite(draft, request)));
    }

    /** Leads to a file that may not be there yet. */
    @PostMapping
    String open(@PathVariable UUID id, @RequestParam String path, RedirectAttributes next, Locale language) {
        if (!RulePaths.isOne(path.strip())) {
            next.addFlashAttribute("fault", told.word("files.path.wrong", language));
            return "redirect:/drafts/" + id + "/files";
        }
        return "redirect:/drafts/" + id + "/files/" + path.strip();
    }

    @GetMapping("/{*path}")
    ModelAndView one(@PathVariable UUID id, @PathVariable String path, HttpServletRequest request, Locale language) {
        var draft = drafts.find(id);
        String below = below(path);
        byte[] bytes = drafts.files(draft).get(below);
        return page(draft, below, bytes, bytes == null ? "" : text(bytes), null, mayWrite(draft, request), language);
    }

    private ModelAndView page(
            Draft draft,
            String path,
            byte @Nullable [] there,
            String text,
            @Nullable Problem refused,
            boolean mayWrite,
            Locale language) {
        if (there == null && !(mayWrite && RulePaths.isOne(path))) {
            throw Problem.notFound(told.word("files.none", language));
        }
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("path", path);
        model.put("text", text);
        model.put("seen", there == null ? "" : DigestUtils.sha256Hex(there));
        model.put("isNew", there == null);
        byte[] original = drafts.original(draft, path);
        model.put(
                "changed",
                there != null
                        && (original == null || !DigestUtils.sha256Hex(original).equals(DigestUtils.sha256Hex(there))));
        model.put("mayWrite", mayWrite);
        model.put("zone", clock.getZone());
        model.put(
                "remarks",
                lines.of(draft.id()).stream()
                        .filter(remark -> remark.path().equals(path))
                        .toList());
        var check = drafts.checked(draft);
        model.put("margin", margin(draft, path, check, language));
        model.put(
                "findings",
                check == null
                        ? List.of()
                        : check.findings().stream()
                                .filter(found -> found.file().equals(path))
                                .map(found -> ReleaseApi.Found.of(found, language))
                                .toList());
        if (refused != null) {
            model.put("fault", told.of(refused, language));
            var diff = refused.shown().get("diff");
            if (diff != null) {
                model.put("meanwhile", diff.lines().toList());
            }
        }
        return new ModelAndView(
                "policy/draft-file", model, refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What scenarios prove of a file, as long as it reads as it was checked. */
    private List<Margin> margin(Draft draft, String path, @Nullable ReleaseCheck check, Locale language) {
        if (check == null || check.scenarios() == 0) {
            return List.of();
        }
        if (path.endsWith(Scenario.ENDING)) {
            return Margin.ofScenarios(path, drafts.files(draft), check, language);
        }
        return thresholds
                .release(draft)
                .map(release -> Margin.ofRules(path, release, check, language))
                .orElse(List.of());
    }

    @PostMapping(path = "/{*path}", params = "do=save")
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam String text,
            @RequestParam String seen,
            HttpServletRequest request,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        String below = below(path);
        // Forms send their own ends of lines.
        String sent = text.replace("\r\n", "\n");
        try {
            drafts.save(
                    id, below, sent.getBytes(StandardCharsets.UTF_8), seen.isEmpty() ? null : seen, caller.getName());
        } catch (Problem refused) {
            var draft = drafts.find(id);
            return page(
                    draft, below, drafts.files(draft).get(below), sent, refused, mayWrite(draft, request), language);
        }
        next.addFlashAttribute("saved", true);
        return back(id, below);
    }

    /** Puts a file back as the draft began with it; one that is new goes. */
    @PostMapping(path = "/{*path}", params = "do=revert")
    ModelAndView revert(
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam String seen,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        String below = below(path);
        byte[] original = drafts.original(drafts.find(id), below);
        try {
            drafts.save(id, below, original, seen.isEmpty() ? null : seen, caller.getName());
        } catch (Problem refused) {
            next.addFlashAttribute("fault", told.of(refused, language));
            return back(id, below);
        }
        return original == null ? new ModelAndView("redirect:/drafts/" + id + "/files") : back(id, below);
    }

    @PostMapping(path = "/{*path}", params = "do=remark")
    ModelAndView remark(
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam int line,
            @RequestParam String words,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        String below = below(path);
        try {
            lines.say(id, below, line, words, caller.getName());
        } catch (Problem refused) {
            next.addFlashAttribute("fault", told.of(refused, language));
        }
        return new ModelAndView("redirect:/drafts/" + id + "/files/" + below + "#remarks");
    }

    private static ModelAndView back(UUID id, String path) {
        return new ModelAndView("redirect:/drafts/" + id + "/files/" + path);
    }

    private static boolean mayWrite(Draft draft, HttpServletRequest request) {
        return request.isUserInRole(Role.POLICY_OFFICER.name()) && draft.state() != Draft.State.PUBLISHED;
    }

    private static String below(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
