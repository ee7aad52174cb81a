package id.takar.engine.straight;

import java.util.Arrays;
import java.util.List;

/** What rules said in one evaluation, firing by firing in the order in which they spoke, with the facts they matched. */
public final class Fired {
    private final int[] rules;
    private final int[] ends;
    private final Object[] words;

    /**
     * @param rules the place of each rule that spoke
     * @param ends where the words of each firing end
     * @param words for each firing what was said, then the matched facts
     */
    Fired(int[] rules, int[] ends, Object[] words) {
        this.rules = rules;
        this.ends = ends;
        this.words = words;
    }

    /** How many firings there were. */
    public int count() {
        return rules.length;
    }

    /** The place of the rule of a firing in the order of rules. */
    public int rule(int firing) {
        return rules[firing];
    }

    /** What was said in a firing. */
    public Object said(int firing) {
        return words[start(firing)];
    }

    /** The facts that a firing matched, in the order of the rule. */
    public List<Object> matched(int firing) {
        return Arrays.asList(words).subList(start(firing) + 1, ends[firing]);
    }

    private int start(int firing) {
        return firing == 0 ? 0 : ends[firing - 1];
    }
}
