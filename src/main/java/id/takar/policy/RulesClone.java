package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * A clone of the rules, for whoever wants to know without asking the service: what was published, by whom, approved by
 * whom, from which day on, and taken back; all of it stands in the tags. Times are known to the second there. What it
 * answers has the form of what the service answers.
 */
public final class RulesClone implements AutoCloseable {
    private static final String PUBLISHED = Constants.R_TAGS + "release/";
    private static final String WITHDRAWN = Constants.R_TAGS + "withdrawal/";

    private final Repository git;
    private final ReleaseCompiler compiler;
    private final Clock clock;

    private RulesClone(Repository git, @Nullable Path cache, Clock clock) {
        this.git = git;
        this.compiler = new ReleaseCompiler(cache);
        this.clock = clock;
    }

    /**
     * Opens a clone.
     *
     * @param cache where compiled policies are kept; null to compile them each time
     * @throws RepositoryNotFoundException when there is none
     */
    public static RulesClone open(Path folder, @Nullable Path cache, Clock clock) throws IOException {
        return new RulesClone(
                new FileRepositoryBuilder()
                        .setMustExist(true)
                        .findGitDir(folder.toFile())
                        .build(),
                cache,
                clock);
    }

    /** What was published, the last first, as `GET /api/v1/releases` answers it. */
    public List<?> all() throws IOException {
        var publications = publications();
        var today = inForce(publications, LocalDate.now(clock), clock.instant()).orElse(null);
        return publications.stream()
                .map(each -> ReleaseApi.Listed.of(each, today))
                .toList();
    }

    /** What held on a day as known at an instant, as `GET /api/v1/releases/in-force` answers it; empty when nothing did. */
    public Optional<?> inForce(LocalDate validAt, Instant knownAt) throws IOException {
        var publications = publications();
        var today = inForce(publications, LocalDate.now(clock), clock.instant()).orElse(null);
        var holds = inForce(publications, validAt, knownAt);
        if (holds.isEmpty()) {
            return Optional.empty();
        }
        var release = release(holds.get().release());
        return Optional.of(ReleaseApi.Whole.of(
                release,
                today != null && today.release().equals(holds.get().release()),
                release.toldRunner(),
                ReleaseApi.Listed.of(holds.get(), today)));
    }

    /** A release, as `GET /api/v1/releases/{id}` answers it. */
    public Object one(String id) throws IOException {
        var today = inForce(publications(), LocalDate.now(clock), clock.instant());
        var release = release(id);
        return ReleaseApi.Whole.of(
                release, today.map(Publication::release).filter(id::equals).isPresent(), release.toldRunner(), null);
    }

    /** What another release has otherwise than this one, as the service answers it. */
    public Object diff(String id, String other) throws IOException {
        return DraftApi.Diff.of(ReleaseDiff.of(release(id), release(other)));
    }

    private static Optional<Publication> inForce(List<Publication> publications, LocalDate validAt, Instant knownAt) {
        return publications.stream()
                .filter(each -> !each.publishedAt().isAfter(knownAt)
                        && !each.validFrom().isAfter(validAt)
                        && (each.withdrawn() == null || each.withdrawn().at().isAfter(knownAt)))
                .max(Comparator.comparing(Publication::validFrom).thenComparing(Publication::number));
    }

    private Release release(String id) throws IOException {
        for (var ref : git.getRefDatabase().getRefsByPrefix(PUBLISHED)) {
            try (var walk = new RevWalk(git)) {
                var tag = walk.parseTag(ref.getObjectId());
                if (id.equals(trailers(tag).get("Release"))) {
                    return release(id, files(walk, tag));
                }
            }
        }
        throw new IllegalArgumentException("no tag of this clone is of release " + id);
    }

    private Release release(String id, SortedMap<String, byte[]> files) {
        if (!Release.idOf(files).equals(id)) {
            throw new IllegalArgumentException("the files under the tag make release " + Release.idOf(files) + ", not "
                    + id + " as the tag says: this clone was tampered with");
        }
        var compiled = compiler.compile(files);
        var release = compiled.release();
        if (release == null) {
            throw new PoliciesRefused(compiled.diagnostics());
        }
        return release;
    }

    private SortedMap<String, byte[]> files(RevWalk walk, RevTag tag) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var tree = new TreeWalk(git)) {
            tree.addTree(walk.parseCommit(tag.getObject()).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.put(tree.getPathString(), git.open(tree.getObjectId(0)).getBytes());
            }
        }
        return files;
    }

    private List<Publication> publications() throws IOException {
        var publications = new ArrayList<Publication>();
        try (var walk = new RevWalk(git)) {
            for (Ref ref : git.getRefDatabase().getRefsByPrefix(PUBLISHED)) {
                publications.add(publication(walk, walk.parseTag(ref.getObjectId())));
            }
        }
        publications.sort(Comparator.comparing(Publication::number).reversed());
        return publications;
    }

    private Publication publication(RevWalk walk, RevTag tag) throws IOException {
        var says = trailers(tag);
        var number = Long.parseLong(says.getOrDefault("Publication", "0"));
        var draft = says.get("Draft");
        var by = tag.getTaggerIdent();
        return new Publication(
                number,
                says.getOrDefault("Release", ""),
                LocalDate.parse(says.getOrDefault("Holds-from", "")),
                by.getWhenAsInstant(),
                by.getName(),
                reason(tag),
                draft == null ? null : new Origin(UUID.fromString(draft), says.getOrDefault("Approved-by", ""), ""),
                withdrawal(walk, number));
    }

    private @Nullable Withdrawal withdrawal(RevWalk walk, long number) throws IOException {
        var ref = git.exactRef(WITHDRAWN + number);
        if (ref == null) {
            return null;
        }
        var tag = walk.parseTag(ref.getObjectId());
        var by = tag.getTaggerIdent();
        return new Withdrawal(number, by.getWhenAsInstant(), by.getName(), reason(tag), null, null);
    }

    /** What the last lines of a tag say, by name; what comes before is somebody's words. */
    private static Map<String, String> trailers(RevTag tag) {
        var says = new HashMap<String, String>();
        String message = tag.getFullMessage();
        message.substring(message.lastIndexOf("\n\n") + 2).lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                says.put(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        return says;
    }

    private static String reason(RevTag tag) {
        String message = tag.getFullMessage();
        return message.substring(0, Math.max(0, message.lastIndexOf("\n\n")));
    }

    @Override
    public void close() {
        git.close();
    }
}
