package id.takar.engine;

import id.takar.facts.About;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that answers whether all its requirements are met.
 *
 * @param outcome its id
 * @param type the conclusion that carries the answer to later rules; null when none does
 * @param about whom it is about
 * @param requirements every requirement that is declared for it on any day
 */
record Combination(String outcome, Vocabulary.@Nullable Type type, About about, SortedSet<String> requirements) {}
