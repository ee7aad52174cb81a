package id.takar.cli;

import id.takar.policy.RulesClone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Releases as a clone tells of them, without asking anybody. */
final class CloneReleases implements ReleaseSource {
    private final RulesClone clone;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    private CloneReleases(RulesClone clone, Clock clock) {
        this.clone = clone;
        this.clock = clock;
    }

    static CloneReleases open(Path folder, @Nullable Path cache) throws IOException {
        var clock = Clock.systemUTC();
        try {
            return new CloneReleases(RulesClone.open(folder, cache, clock), clock);
        } catch (RepositoryNotFoundException | IllegalArgumentException none) {
            throw new Misuse("`" + folder + "` is no clone of the rules; make one with `git clone .../git/rules`");
        }
    }

    @Override
    public JsonNode list() throws IOException {
        return json.valueToTree(clone.all());
    }

    @Override
    public JsonNode inForce(@Nullable LocalDate validAt, @Nullable Instant knownAt) throws IOException {
        var day = validAt == null ? LocalDate.now(clock) : validAt;
        var instant = knownAt == null ? clock.instant() : knownAt;
        return clone.inForce(day, instant)
                .<JsonNode>map(json::valueToTree)
                .orElseThrow(() -> new Misuse("no release held on " + day + ", as known at " + instant));
    }

    @Override
    public JsonNode show(String id) throws IOException {
        return asked(() -> clone.one(id));
    }

    @Override
    public JsonNode diff(String id, String other) throws IOException {
        return asked(() -> clone.diff(id, other));
    }

    @Override
    public JsonNode publish(UUID draft, LocalDate from, String words) {
        throw new Misuse("a clone publishes nothing; name the service with --server");
    }

    /** A question to the clone. */
    private interface Question {
        Object ask() throws IOException;
    }

    private JsonNode asked(Question question) throws IOException {
        try {
            return json.valueToTree(question.ask());
        } catch (IllegalArgumentException tampered) {
            throw new Refused(String.valueOf(tampered.getMessage()));
        }
    }

    @Override
    public void close() {
        clone.close();
    }
}
