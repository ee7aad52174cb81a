package id.takar.run;

import id.takar.population.EmployeeFiles.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the API's description tells of a decision. What is sent is written by {@link Envelope}, around bytes that are
 * never taken apart.
 */
@Schema(name = "Decision", description = "A decision and what is known about it")
record DescribedDecision(
        @Schema(description = "Its id") UUID id,

        @Schema(description = "When it was decided") Instant decidedAt,

        @Schema(description = "By which account", example = "hr")
        String decidedBy,

        @Schema(description = "The day whose rules decided") LocalDate validAt,

        @Schema(description = "The instant by whose knowledge they were chosen")
        Instant knownAt,

        @Schema(description = "How the rules were run", example = "straight")
        String runner,

        @Schema(description = "Which Takar decided", example = "takar 1.0.0, drools 10.2.0")
        String engine,

        @Schema(description = "The employee file it is about, kept apart from it")
        UUID file,

        @Schema(description = "The SHA-256 of that file's bytes as they are kept")
        String factsSha256,

        @Schema(description = "The run it belongs to, if it does") @Nullable
        UUID run,

        @Schema(description = "The row of the run's population, if it belongs to a run") @Nullable
        Integer row,

        @Schema(description = "The earlier decision that it takes the place of, if it does") @Nullable
        UUID corrects,

        @Schema(description = "The later decision that took its place, if one did") @Nullable
        UUID correctedBy,

        @Schema(description = "What in the file is doubtful, and kept it from nothing") @Nullable
        List<Fault> warnings,

        @Schema(description = "The canonical bytes (RFC 8785), the same for the same release, file and day")
        Canonical decision) {

    /** Decisions of a run, in pages. */
    @Schema(name = "DecisionPage", description = "Decisions of a run in the order of its rows")
    record Page(
            List<DescribedDecision> items,

            @Schema(description = "Ask for the next page with it as `after`; null when all was given", example = "100")
            @Nullable
            Integer next) {}

    /** What is decided. */
    @Schema(name = "CanonicalDecision", description = "All outcomes for one employee, and every rule that spoke")
    record Canonical(
            @Schema(description = "The release that decided (SHA-256)")
            String release,

            @Schema(description = "The day asked about") LocalDate day,

            @Schema(description = "First day of the period the file is about") @Nullable
            LocalDate periodFrom,

            @Schema(description = "Last day of the period the file is about") @Nullable
            LocalDate periodTo,

            @Schema(description = "The outcomes, by id") List<Outcome> outcomes,

            @Schema(description = "The rules that spoke, by what they spoke about")
            List<Reason> reasons,

            @Schema(description = "What the policies leave unanswered although no fact is missing")
            List<Gap> gaps) {}

    /** A named result. */
    @Schema(name = "Outcome", description = "A named result")
    record Outcome(
            @Schema(description = "Its id") String id,

            @Schema(description = "A word, a number or day as text, or MET, UNMET, UNDECIDED or NOT_APPLICABLE")
            String value,

            @Schema(description = "The rules that made it so")
            List<String> because,

            @Schema(description = "What the file would have to state, when undecided")
            List<String> missing,

            @Schema(description = "The requirements it combines, if it does") @Nullable
            List<Outcome> requirements,

            @Schema(description = "Found by asking the same on coming days, by the rules of those days") @Nullable
            Boolean foreseen) {}

    /** A rule that spoke. */
    @Schema(name = "Reason", description = "A rule that spoke, with the values it spoke about")
    record Reason(
            @Schema(description = "What it spoke about: an outcome, a finding or a conclusion")
            String about,

            @Schema(description = "Which of several facts it is about, if of one of several") @Nullable
            String key,

            @Schema(description = "What it said") Object says,

            @Schema(description = "The rule's id") String rule,

            @Schema(description = "Folder and stem of its policy")
            String policy,

            @Schema(description = "The article, to the letter")
            String legalBasis,

            @Schema(description = "From which day the rule holds")
            LocalDate from,

            @Schema(description = "The last day it holds, if there is one") @Nullable
            LocalDate until,

            @Schema(description = "How sure the source is") @Nullable
            String confidence,

            @Schema(description = "Where the reading comes from") @Nullable
            String source,

            @Schema(description = "The values it gave names to")
            Map<String, Object> bindings,

            @Schema(description = "The thresholds it named, as they stood on the day")
            Map<String, Object> thresholds,

            @Schema(description = "Where the facts stand in the file that it matched")
            List<String> facts) {}

    /** Something the policies leave unanswered. */
    @Schema(name = "Gap", description = "Something the policies leave unanswered")
    record Gap(
            @Schema(description = "What kind of thing") String kind,

            @Schema(description = "Its id") String id) {}
}
