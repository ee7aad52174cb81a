package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour ratings by core value, as rated in the period.
 *
 * @param ratings one rating for each core value; null when not stated
 */
@Given(at = "behaviour")
public record CoreValues(
        @Schema(
                description = "One rating for each core value; null when not stated",
                example =
                        "{\"BERORIENTASI_PELAYANAN\":\"ABOVE\",\"AKUNTABEL\":\"MEETS\",\"KOMPETEN\":\"MEETS\",\"HARMONIS\":\"MEETS\",\"LOYAL\":\"MEETS\",\"ADAPTIF\":\"MEETS\",\"KOLABORATIF\":\"MEETS\"}")
        @Nullable
        Map<CoreValue, Rating> ratings)
        implements NamesMissing {
    static final CoreValues UNKNOWN = new CoreValues(null);

    public CoreValues {
        ratings = ratings == null ? null : Collections.unmodifiableMap(new TreeMap<>(ratings));
    }

    /** The lowest rating of the seven; null unless all seven are stated. */
    @Reads("behaviour.ratings")
    public @Nullable Rating lowest() {
        return (ratings == null || !missing("lowest").isEmpty()) ? null : Collections.min(ratings.values());
    }

    /** The highest rating of the seven; null unless all seven are stated. */
    @Reads("behaviour.ratings")
    public @Nullable Rating highest() {
        return (ratings == null || !missing("highest").isEmpty()) ? null : Collections.max(ratings.values());
    }

    @Override
    public List<String> missing(String property) {
        var stated = ratings;
        if (stated == null || stated.isEmpty()) {
            return List.of("behaviour.ratings");
        }
        var names = new ArrayList<String>();
        for (var value : CoreValue.values()) {
            if (!stated.containsKey(value)) {
                names.add("behaviour.ratings." + value);
            }
        }
        return names;
    }
}
