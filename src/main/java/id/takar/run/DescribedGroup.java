package id.takar.run;

import id.takar.facts.GroupFile;
import id.takar.facts.GroupKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the API's description tells of a group; what is sent is written by {@link GroupApi} around bytes as they are. */
@Schema(name = "GroupDecision", description = "A group of the people of a run, and what was decided about it")
record DescribedGroup(
        @Schema(description = "Its number in the run", example = "2")
        int number,

        @Schema(description = "What holds it together") GroupKind kind,

        @Schema(description = "Its name", example = "Bidang Pelayanan")
        String name,

        @Schema(description = "The groups above it, nearest first", example = "[\"Dinas Kesehatan\"]")
        List<String> within,

        @Schema(description = "How many members it has; none where it is one of results", example = "12")
        int people,

        @Schema(description = "Why it could not be decided, if it could not") @Nullable
        String reason,

        @Schema(description = "Its sums") GroupFile file,

        @Schema(description = "The canonical bytes (RFC 8785), if it was decided")
        DescribedDecision.@Nullable Canonical decision) {

    /** Groups of a run, in pages. */
    @Schema(name = "GroupPage", description = "Groups of a run: the one above before those within")
    record Page(
            List<DescribedGroup> items,

            @Schema(description = "Ask for the next page with it as `after`; null when all was given", example = "100")
            @Nullable
            Integer next) {}
}
