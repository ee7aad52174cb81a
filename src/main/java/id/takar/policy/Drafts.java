package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.web.Fault;
import id.takar.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The life of a change: written, checked, submitted, approved by somebody who wrote nothing of it, published from a day.
 * Any edit takes an approval back. Each step is one transaction.
 */
@Component
class Drafts implements InitializingBean {
    private final DraftStore store;
    private final RulesRepository git;
    private final Releases releases;
    private final CheckWorkers checks;
    private final ReleaseCompiler compiler;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Drafts(
            DraftStore store,
            RulesRepository git,
            Releases releases,
            CheckWorkers checks,
            ReleaseCompiler trials,
            Clock clock) {
        this.store = store;
        this.git = git;
        this.releases = releases;
        this.checks = checks;
        this.compiler = trials;
        this.clock = clock;
    }

    /** Lets git follow where a crash kept it from doing so, and the remote where it could not be reached. */
    @Override
    public void afterPropertiesSet() {
        follow();
        git.catchUp();
    }

    /** Lets git follow what another Takar on the same database did. */
    void follow() {
        releases.mirror();
        store.all().forEach(git::point);
    }

    /** Begins a draft with the files of the release that was published last. */
    @Transactional
    public Draft begin(String title, String account) {
        var base = releases.latest().release();
        var files = releases.files(base);
        var now = clock.instant();
        var id = UUID.randomUUID();
        String head = git.commit(git.main(), files, account, now, title);
        var draft = new Draft(
                id, Draft.BRANCHES + id, title, base, Draft.State.OPEN, head, base, now, account, new TreeSet<>());
        keep(draft);
        return begun(draft);
    }

    List<Draft> all() {
        return store.all();
    }

    Draft find(UUID id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    List<DraftEvent> events(UUID id) {
        return store.events(id);
    }

    SortedMap<String, byte[]> files(Draft draft) {
        return git.files(draft.head());
    }

    /** What a file of a draft holds. */
    byte[] file(UUID id, String path) {
        return git.file(find(id).head(), path)
                .orElseThrow(() -> Problem.notFound("The draft has no file `" + path + "`."));
    }

    /**
     * Saves a file, or removes it.
     *
     * @param bytes what it is to hold; null to remove it
     * @param expected the digest of what the caller saw there; null where the caller saw no file
     */
    @Transactional
    public Draft save(UUID id, String path, byte @Nullable [] bytes, @Nullable String expected, String account) {
        check(path);
        var draft = unpublished(id);
        var files = new TreeMap<>(git.files(draft.head()));
        var there = files.get(path);
        String found = there == null ? null : DigestUtils.sha256Hex(there);
        if (!Objects.equals(found, expected)) {
            throw changedMeanwhile(draft, path, found).showing(both(there, bytes));
        }
        if (bytes == null) {
            files.remove(path);
        } else if (Arrays.equals(bytes, there)) {
            return draft;
        } else {
            files.put(path, bytes);
        }
        if (files.size() > ReleaseCompiler.MOST_FILES) {
            throw Problem.badRequest("A release has at most " + ReleaseCompiler.MOST_FILES + " files.");
        }
        String head = git.commit(
                draft.head(),
                files,
                account,
                clock.instant(),
                (bytes == null ? "Remove " : there == null ? "Add " : "Change ") + path);
        store.saved(id, draft.base(), head, Release.idOf(files), account);
        var saved = find(id);
        note(saved, account, bytes == null ? DraftEvent.Kind.REMOVED : DraftEvent.Kind.SAVED, path);
        keep(saved);
        return saved;
    }

    /**
     * Saves several files as one change.
     *
     * @param changed what they are to hold, by path; none is removed
     * @param content the content of the draft that the caller saw
     */
    @Transactional
    public Draft save(UUID id, SortedMap<String, byte[]> changed, String content, String words, String account) {
        changed.keySet().forEach(Drafts::check);
        var draft = unpublished(id);
        if (!draft.content().equals(content)) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "Somebody changed the draft meanwhile; look at it again.");
        }
        var files = new TreeMap<>(git.files(draft.head()));
        files.putAll(changed);
        String head = git.commit(draft.head(), files, account, clock.instant(), words);
        store.saved(id, draft.base(), head, Release.idOf(files), account);
        var saved = find(id);
        changed.keySet().forEach(path -> note(saved, account, DraftEvent.Kind.SAVED, path));
        keep(saved);
        return saved;
    }

    /**
     * Takes over what was pushed to a branch, which was checked and is well: the draft there goes on with it, or begins.
     *
     * @param branch as {@code draft/name}
     * @param before the commit that the branch ended in for whoever pushed; null where it was not there
     * @param pushed what was pushed, whose commits git keeps already
     */
    @Transactional
    public Draft push(String branch, @Nullable String before, Pushed pushed, String account) {
        releases.onlyOneAtATime();
        var there = store.lock(branch);
        if (!Objects.equals(there.map(Draft::head).orElse(null), before)) {
            throw Problem.conflict("`" + branch + "` has moved meanwhile; fetch it and put your change on top.");
        }
        var latest = releases.latest().release();
        var now = clock.instant();
        var content = pushed.check().release();
        var draft = there.map(known -> unpublished(known.id()))
                .orElseGet(() -> begun(new Draft(
                        UUID.randomUUID(),
                        branch,
                        pushed.title(),
                        latest,
                        Draft.State.OPEN,
                        pushed.head(),
                        content,
                        now,
                        account,
                        new TreeSet<>())));
        store.saved(draft.id(), pushed.isOnMain() ? latest : draft.base(), pushed.head(), content, account);
        var saved = find(draft.id());
        note(saved, account, DraftEvent.Kind.PUSHED, pushed.title());
        store.checked(saved.id(), pushed.check(), now);
        note(saved, account, DraftEvent.Kind.CHECKED, "well");
        keep(saved);
        return saved;
    }

    /**
     * Begins a draft of files that nobody here wrote, or goes on with one: of those whose branch begins so, the one that
     * is not published and not stale.
     *
     * @param branch how the name of the branch begins, as {@code draft/name}
     * @param check what the check of the files said; null when they were not checked yet
     * @return the draft, or the one that has these files already; empty when they are what was published last
     */
    @Transactional
    public Optional<Draft> offer(
            String branch, String title, SortedMap<String, byte[]> files, @Nullable ReleaseCheck check) {
        releases.onlyOneAtATime();
        var base = releases.latest().release();
        var content = Release.idOf(files);
        if (content.equals(base)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var draft = store.all().stream()
                .filter(each -> each.branch().startsWith(branch)
                        && each.state() != Draft.State.PUBLISHED
                        && each.base().equals(base))
                .findFirst()
                .orElse(null);
        if (draft != null && draft.content().equals(content)) {
            return Optional.of(draft);
        }
        String head = git.commit(draft == null ? git.main() : draft.head(), files, Releases.TAKAR, now, title);
        if (draft == null) {
            draft = begun(new Draft(
                    UUID.randomUUID(),
                    branch + "-" + content.substring(0, 12),
                    title,
                    base,
                    Draft.State.OPEN,
                    head,
                    content,
                    now,
                    Releases.TAKAR,
                    new TreeSet<>()));
        }
        store.saved(draft.id(), base, head, content, Releases.TAKAR);
        var saved = find(draft.id());
        note(saved, Releases.TAKAR, DraftEvent.Kind.PUSHED, title);
        if (check != null) {
            store.checked(saved.id(), check, now);
        }
        keep(saved);
        return Optional.of(saved);
    }

    private Draft begun(Draft draft) {
        store.add(draft);
        note(draft, draft.createdBy(), DraftEvent.Kind.BEGUN, draft.title());
        return draft;
    }

    /** Lets git follow a draft when the database has kept it. */
    private void keep(Draft draft) {
        git.tell(draft);
        AfterCommit.run(() -> point(draft.id()));
    }

    /** Lets git follow a draft; one after the other, so that none is left at what came before. */
    private synchronized void point(UUID id) {
        git.point(find(id));
    }

    private static void check(String path) {
        if (!RulePaths.isOne(path)) {
            throw Problem.badRequest("`" + path + "` is no path of a rule file; use letters, digits, `-`, `_`, `.`"
                            + " and `/` between folders.")
                    .with(List.of(Fault.of("no path of a rule file").inField("path")));
        }
    }

    /** What is there and what was sent, so that the one who is told can put both together. */
    private static Map<String, String> both(byte @Nullable [] there, byte @Nullable [] sent) {
        var texts = new TreeMap<String, String>();
        if (there != null) {
            texts.put("saved", new String(there, StandardCharsets.UTF_8));
        }
        if (sent != null) {
            texts.put("sent", new String(sent, StandardCharsets.UTF_8));
        }
        if (there != null && sent != null) {
            texts.put("diff", TextDiff.of(there, sent));
        }
        return texts;
    }

    private Problem changedMeanwhile(Draft draft, String path, @Nullable String found) {
        var last = store.events(draft.id()).stream()
                .filter(event -> event.kind() == DraftEvent.Kind.SAVED || event.kind() == DraftEvent.Kind.REMOVED)
                .filter(event -> event.words().equals(path))
                .reduce((first, second) -> second);
        String who = last.map(event -> " by " + event.account() + " at " + event.at())
                .orElse("");
        return Problem.of(
                HttpStatus.PRECONDITION_FAILED,
                "changed-meanwhile",
                found == null
                        ? "`" + path + "` was removed" + who + "; nothing was saved. Save it as a new file if it is"
                                + " still wanted."
                        : "`" + path + "` is another than you saw: it was saved" + who + ". Nothing was saved; read it"
                                + " again (its ETag is \"" + found + "\") and put your change into it.");
    }

    /** Checks a draft as it is now, scenarios and all; takes seconds. */
    public ReleaseCheck check(UUID id, String account) {
        var draft = find(id);
        var check = checks.check(files(draft));
        if (check.isDone()) {
            store.checked(id, check, clock.instant());
            note(draft, account, DraftEvent.Kind.CHECKED, check.isWell() ? "well" : check.errors() + " to mend");
        }
        return check;
    }

    /** What the check of the draft as it is now said; null when it was not checked since. */
    @Nullable
    ReleaseCheck checked(Draft draft) {
        return store.check(draft.id(), draft.content()).orElse(null);
    }

    /** What the approver was shown that the draft changes, as JSON; empty as long as nobody approved of it as it is. */
    Optional<String> shown(Draft draft) {
        return store.shown(draft.id(), draft.content());
    }

    /** What a draft would change, in the terms of an officer; null when it makes no release. */
    @Nullable
    ReleaseDiff diff(Draft draft) {
        var release = compiler.compile(files(draft)).release();
        return release == null
                ? null
                : ReleaseDiff.of(releases.find(draft.base()).orElseThrow(), release);
    }

    /** The files that a draft has otherwise than what it began with, whether they make a release or not. */
    List<ReleaseDiff.FileChange> changedFiles(Draft draft) {
        return ReleaseDiff.files(releases.files(draft.base()), files(draft));
    }

    /** A file as the draft began with it; null where there was none. */
    byte @Nullable [] original(Draft draft, String path) {
        return releases.files(draft.base()).get(path);
    }

    /** Asks for approval; whoever does stands for the change as one who wrote it. */
    @Transactional
    public Draft submit(UUID id, String words, String account) {
        var draft = in(Draft.State.OPEN, unpublished(id));
        if (draft.content().equals(draft.base())) {
            throw Problem.conflict("The draft changes nothing yet.");
        }
        var check = checked(draft);
        if (check == null || !check.isWell()) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "not-checked",
                    check == null
                            ? "The draft was not checked since its last change; check it first."
                            : "The check of the draft finds " + check.errors() + " to mend.");
        }
        store.author(id, account);
        return step(draft, Draft.State.SUBMITTED, DraftEvent.Kind.SUBMITTED, words, account);
    }

    /**
     * Approves of exactly what was seen.
     *
     * @param content the content hash that the approver saw
     */
    @Transactional
    public Draft approve(UUID id, String content, String words, String account) {
        var draft = in(Draft.State.SUBMITTED, unpublished(id));
        if (draft.authors().contains(account)) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    "own-change",
                    "You saved something in this draft; somebody who did not has to approve of it.");
        }
        if (!draft.content().equals(content)) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "other-content",
                    "The draft is `" + draft.content() + "` by now, not what you saw; look at it again.");
        }
        var diff = diff(draft);
        if (diff != null) {
            store.shown(id, draft.content(), json.writeValueAsString(DraftApi.Diff.of(diff)));
        }
        return step(draft, Draft.State.APPROVED, DraftEvent.Kind.APPROVED, words, account);
    }

    /** Sends a draft back to its authors. */
    @Transactional
    public Draft sendBack(UUID id, String words, String account) {
        var draft = unpublished(id);
        if (draft.state() == Draft.State.OPEN) {
            throw wrongState(draft);
        }
        return step(draft, Draft.State.OPEN, DraftEvent.Kind.SENT_BACK, words, account);
    }

    /**
     * Publishes an approved draft.
     *
     * @param from the day from which it holds; one in the past makes it a correction
     */
    @Transactional
    public Publication publish(UUID id, LocalDate from, String words, String account) {
        releases.onlyOneAtATime();
        var draft = in(Draft.State.APPROVED, unpublished(id));
        if (draft.authors().contains(account)) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    "own-change",
                    "You saved something in this draft; somebody who did not has to publish it.");
        }
        releases.mirror();
        git.ready();
        var latest = releases.latest();
        if (!latest.release().equals(draft.base())) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "stale",
                    "Publication " + latest.number() + " came after this draft was begun; begin a new one with it and"
                            + " put your change into that.");
        }
        boolean correction = from.isBefore(LocalDate.now(clock));
        if (correction && words.isBlank()) {
            throw Problem.invalid(
                    "A day in the past makes this a correction of what was decided since; say why.",
                    List.of(Fault.of("a correction needs its reason").inField("words")));
        }
        String approver = store.events(id).stream()
                .filter(event -> event.kind() == DraftEvent.Kind.APPROVED)
                .reduce((first, second) -> second)
                .orElseThrow()
                .account();
        var files = files(draft);
        var publication = releases.publish(
                files, from, account, words.isBlank() ? draft.title() : words, new Origin(id, approver, draft.head()));
        step(draft, Draft.State.PUBLISHED, DraftEvent.Kind.PUBLISHED, words, account);
        AfterCommit.run(releases::mirror);
        return publication;
    }

    private Draft step(Draft draft, Draft.State to, DraftEvent.Kind kind, String words, String account) {
        store.becomes(draft.id(), to);
        note(draft, account, kind, words);
        return find(draft.id());
    }

    private void note(Draft draft, String account, DraftEvent.Kind kind, String words) {
        store.note(new DraftEvent(draft.id(), clock.instant(), account, kind, words, draft.content()));
    }

    private Draft unpublished(UUID id) {
        var draft = store.lock(id).orElseThrow(() -> unknown(id));
        if (draft.state() == Draft.State.PUBLISHED) {
            throw wrongState(draft);
        }
        return draft;
    }

    private static Draft in(Draft.State state, Draft draft) {
        if (draft.state() != state) {
            throw wrongState(draft);
        }
        return draft;
    }

    private static Problem wrongState(Draft draft) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "wrong-state",
                switch (draft.state()) {
                    case OPEN -> "The draft is still being written; it has to be submitted first.";
                    case SUBMITTED -> "The draft waits for approval.";
                    case APPROVED -> "The draft is approved already.";
                    case PUBLISHED -> "The draft is published; begin a new one.";
                });
    }

    private static Problem unknown(UUID id) {
        return Problem.notFound("There is no draft `" + id + "`.");
    }
}
