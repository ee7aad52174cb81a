package id.takar.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The special grounds for a rank promotion that are stated by the day asked about. A ground is an event: where none is
 * stated there is none. A declaration of before the day from which the present rank is held was spent with that rank.
 */
@Given(at = "grounds")
public final class Grounds {
    private final List<Ground> grounds;
    private final @Nullable LocalDate rankSince;
    private final LocalDate day;

    Grounds(@Nullable List<Ground> grounds, @Nullable LocalDate rankSince, LocalDate day) {
        this.grounds = grounds == null ? List.of() : grounds;
        this.rankSince = rankSince;
        this.day = day;
    }

    /** Whether the performance was declared extraordinary since the present rank is held. */
    public Boolean extraordinary() {
        return inRank(GroundKind.EXTRAORDINARY_PERFORMANCE);
    }

    /** Whether a new discovery was declared useful to the state since the present rank is held. */
    public Boolean newDiscovery() {
        return inRank(GroundKind.NEW_DISCOVERY);
    }

    /** Whether the employee was made a state official since the present rank is held. */
    public Boolean stateOfficial() {
        return inRank(GroundKind.STATE_OFFICIAL);
    }

    /** Whether a post by presidential decree was taken up since the present rank is held. */
    public Boolean presidentialPost() {
        return inRank(GroundKind.PRESIDENTIAL_POST);
    }

    /** Whether a study leave was completed since the present rank is held. */
    public Boolean studyCompleted() {
        return inRank(GroundKind.STUDY_COMPLETED);
    }

    /** Whether the employee was declared killed in service. */
    public Boolean killedInService() {
        return stated(GroundKind.KILLED_IN_SERVICE);
    }

    /** Whether the employee died, not as killed in service, or reached the retirement age. */
    public Boolean endOfService() {
        return !killedInService() && (stated(GroundKind.DIED) || stated(GroundKind.RETIRING));
    }

    /** Whether the employee was invalided out: declared unfit for all posts by what happened in service. */
    public Boolean invalidedOut() {
        return stated(GroundKind.INVALIDED_OUT);
    }

    private boolean stated(GroundKind kind) {
        return grounds.stream().anyMatch(g -> g.kind() == kind && !g.on().isAfter(day));
    }

    private boolean inRank(GroundKind kind) {
        return grounds.stream()
                .filter(g -> g.kind() == kind && !g.on().isAfter(day))
                .anyMatch(g -> rankSince == null || !g.on().isBefore(rankSince));
    }
}
