package id.takar.evaluation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All outcomes and reasons for one employee, period and release, as canonical bytes (RFC 8785). The same release, file
 * and day give the same bytes. Who asked, when and under which number is no part of it.
 */
public final class Decision {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[] bytes;
    private @Nullable SortedMap<String, String> values;
    private @Nullable JsonNode tree;

    private Decision(byte[] bytes, @Nullable SortedMap<String, String> values) {
        this.bytes = bytes;
        this.values = values;
    }

    /**
     * A decision of bytes that were just written.
     *
     * @param values what the outcomes in them came to, by id
     */
    static Decision of(byte[] canonical, SortedMap<String, String> values) {
        return new Decision(canonical, values);
    }

    /**
     * Reads a decision from its canonical bytes.
     *
     * @throws tools.jackson.core.JacksonException if they are not JSON
     */
    public static Decision read(byte[] canonical) {
        var decision = new Decision(canonical.clone(), null);
        decision.tree();
        return decision;
    }

    private JsonNode tree() {
        var read = tree;
        if (read == null) {
            read = JSON.readTree(bytes);
            tree = read;
        }
        return read;
    }

    /** The canonical bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The id of the release that decided. */
    public String release() {
        return tree().path("release").asString();
    }

    /** The day asked about. */
    public LocalDate day() {
        return LocalDate.parse(tree().path("day").asString());
    }

    /** The outcomes, by id. */
    public List<DecidedOutcome> outcomes() {
        return tree().path("outcomes").valueStream().map(DecidedOutcome::of).toList();
    }

    /** What the outcomes came to, by id. */
    public SortedMap<String, String> values() {
        var read = values;
        if (read == null) {
            read = new TreeMap<>();
            for (var outcome : outcomes()) {
                read.put(outcome.id(), outcome.value());
            }
            values = read;
        }
        return Collections.unmodifiableSortedMap(read);
    }

    /** The outcome of this id, if the decision has it. */
    public Optional<DecidedOutcome> outcome(String id) {
        return outcomes().stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** Every rule that spoke, by what it spoke about. */
    public List<Reason> reasons() {
        return tree().path("reasons").valueStream().map(Reason::of).toList();
    }

    /** The requirements or outcomes that the policies left unanswered, or answered both ways. */
    public List<String> gaps() {
        return tree().path("gaps")
                .valueStream()
                .map(gap -> gap.path("id").asString())
                .toList();
    }
}
