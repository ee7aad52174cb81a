package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.engine.ThresholdText;
import id.takar.web.Fault;
import id.takar.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sets thresholds of a draft for those who do not write rules: what comes of it compiles, or is not saved. */
@Component
class DraftThresholds {
    /** What may stand between the quotes of a rule file without ending them. */
    private static final Pattern QUOTABLE = Pattern.compile("[^\"\\\\\\p{Cntrl}]{0,300}");

    private final Drafts drafts;
    private final ReleaseCompiler compiler;

    DraftThresholds(Drafts drafts, ReleaseCompiler trials) {
        this.drafts = drafts;
        this.compiler = trials;
    }

    /** What the draft would be; empty where its files make no release at the moment. */
    Optional<Release> release(Draft draft) {
        return Optional.ofNullable(compiler.compile(drafts.files(draft)).release());
    }

    /**
     * Sets a threshold from a day on.
     *
     * @param seen the {@link ThresholdRow#state} that the caller saw
     * @throws Problem when it cannot be set so; nothing is saved then
     */
    Draft set(UUID id, String threshold, ThresholdEdit edit, String seen, String account, Locale language) {
        for (var text : List.of(edit.legalBasis(), edit.source(), edit.confidence())) {
            if (!QUOTABLE.matcher(text).matches()) {
                throw invalid("threshold-quotes", "An article or a source has no quotes, and at most 300 characters.");
            }
        }
        var draft = drafts.find(id);
        var files = drafts.files(draft);
        var release = mustCompile(files);
        var versions = versions(release, threshold, seen);
        var version = version(versions, edit.from());
        String path = version.rule().file();
        byte[] there = files.getOrDefault(path, new byte[0]);
        byte[] changed = edit.in(new String(there, StandardCharsets.UTF_8), version)
                .orElseThrow(() -> invalid("threshold-form", "This threshold can be set in its file only: " + path))
                .getBytes(StandardCharsets.UTF_8);
        files.put(path, changed);
        allow(files, language);
        return drafts.save(id, path, changed, DigestUtils.sha256Hex(there), account);
    }

    /**
     * Gives a threshold another name wherever the draft speaks of it.
     *
     * @param seen the {@link ThresholdRow#state} that the caller saw
     * @throws Problem when it cannot be called so; nothing is saved then
     */
    Draft rename(UUID id, ThresholdRename rename, String seen, String account, Locale language) {
        var draft = drafts.find(id);
        var files = drafts.files(draft);
        var release = mustCompile(files);
        versions(release, rename.from(), seen);
        if (!ThresholdRename.isId(rename.to())) {
            throw invalid("threshold-name", "An id has words of lower case, digits and dashes between dots.");
        }
        if (names(release).contains(rename.to())) {
            throw invalid("threshold-name-taken", "Something else is called `" + rename.to() + "` already.");
        }
        var changed = rename.in(files);
        files.putAll(changed);
        allow(files, language);
        return drafts.save(id, changed, draft.content(), "Rename " + rename.from() + " to " + rename.to(), account);
    }

    private Release mustCompile(SortedMap<String, byte[]> files) {
        return Optional.ofNullable(compiler.compile(files).release())
                .orElseThrow(() -> Problem.of(
                        HttpStatus.CONFLICT, "no-release", "The files of the draft make no release; mend them first."));
    }

    /** Refuses files that make no release. */
    private void allow(SortedMap<String, byte[]> files, Locale language) {
        var compiled = compiler.compile(files);
        if (compiled.release() == null) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "threshold-refused", "The rules do not allow this.")
                    .with(compiled.diagnostics().stream()
                            .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                            .map(each -> Fault.of(each.message(language)))
                            .toList());
        }
    }

    /** The values of a threshold, as long as they are those that somebody saw. */
    private static List<ThresholdText> versions(Release release, String threshold, String seen) {
        var versions = release.thresholds().stream()
                .filter(each -> each.id().equals(threshold))
                .toList();
        if (versions.isEmpty()) {
            throw Problem.notFound("The draft has no threshold `" + threshold + "`.");
        }
        if (!ThresholdRow.stateOf(versions).equals(seen)) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "The threshold is `" + ThresholdRow.stateOf(versions) + "` by now; look at it again.");
        }
        return versions;
    }

    /** What is called something already. */
    private static Set<String> names(Release release) {
        var names = new HashSet<String>();
        release.thresholds().forEach(each -> names.add(each.id()));
        release.rules().forEach(rule -> names.add(rule.id()));
        names.addAll(release.stated());
        return names;
    }

    /** The version that holds on a day. */
    private static ThresholdText version(List<ThresholdText> versions, LocalDate day) {
        return versions.stream()
                .filter(each -> each.rule().holdsOn(day))
                .findFirst()
                .orElseThrow(() -> invalid("threshold-day", "The threshold has no value on " + day + "."));
    }

    private static Problem invalid(String type, String detail) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, type, detail);
    }
}
