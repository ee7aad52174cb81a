package id.takar.run;

import id.takar.evaluation.Decision;
import id.takar.facts.GroupFile;
import id.takar.facts.GroupKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a group of the people of a run.
 *
 * @param number its number in the run, from 1: agencies, units, teams, programmes, activities, the one above first
 * @param kind what holds it together
 * @param name its name
 * @param within the groups above it, nearest first
 * @param people how many members it has; none where it is one of results
 * @param file its sums
 * @param decision the decision; null when it could not be decided
 * @param reason why it could not be decided; null when it was
 */
record GroupDecision(
        int number,
        GroupKind kind,
        String name,
        List<String> within,
        int people,
        GroupFile file,
        @Nullable Decision decision,
        @Nullable String reason) {}
