package id.takar.engine;

import id.takar.facts.Answer;
import java.util.List;
import java.util.SortedSet;

/**
 * A requirement, or an outcome that combines requirements, with its answer.
 *
 * @param id the requirement's or the outcome's id
 * @param answer how it came out
 * @param because the rules that made it so
 * @param missing what the employee file would have to state, when undecided; empty then means a gap in the policy
 * @param requirements the answers of its requirements; empty for a requirement
 */
public record Answered(
        String id, Answer answer, List<String> because, SortedSet<String> missing, List<Answered> requirements) {}
