package id.takar.engine.straight;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the rules of one release, wave by wave; what is particular to the release is in the class that is
 * generated for it. One evaluation at a time: {@link #begin}, {@link #add facts}, {@link #speak}, {@link #fired}.
 */
public abstract class Straight extends Inserting {
    private static final int ROOM = 64;

    /** Tells whether an evaluation is to end; asked before every few rules. */
    @FunctionalInterface
    public interface Brake {
        /** Whether it is to end here. */
        boolean isPulled();
    }

    private final Map<Class<?>, Integer> places;
    private final Map<?, ?>[] tables;
    private int[] rules = new int[ROOM];
    private int[] ends = new int[ROOM];
    private @Nullable Object[] words = new Object[4 * ROOM];
    private int firings;
    private int used;
    private @Nullable Object inserted;
    private Brake brake = () -> false;
    private long[] on = {};

    /** The rule that is tried now; read when one fails. */
    protected int current = -1;

    /**
     * @param places where facts of each type are kept
     * @param tables which branch to take for a constant, by the number of the look-up
     */
    protected Straight(Map<Class<?>, Integer> places, Map<?, ?>[] tables) {
        this.places = places;
        this.tables = tables;
    }

    /** Forgets all facts. */
    protected abstract void clear();

    /** Keeps a fact of a type that has a place. */
    protected abstract void put(int place, Object fact);

    /** Lets the rules of a wave speak. */
    protected abstract void carryOut(int wave) throws Exception;

    /**
     * Begins an evaluation.
     *
     * @param holding the places of the rules that may speak, as bits
     * @param pulled what ends it
     */
    public final void begin(long[] holding, Brake pulled) {
        clear();
        Arrays.fill(words, 0, used, null);
        firings = 0;
        used = 0;
        inserted = null;
        current = -1;
        on = holding;
        brake = pulled;
    }

    /**
     * Adds a fact; one that no rule asks for is let go, and so is one that is already there.
     *
     * @throws SecondSingle when there is another of a type of which there may be one
     */
    public final void add(Object fact) {
        var place = places.get(fact.getClass());
        if (place != null) {
            put(place, fact);
        }
    }

    /**
     * Lets the rules of a wave speak.
     *
     * @throws Stopped when the brake is pulled
     * @throws FailedRule when one cannot be carried out
     * @throws SecondSingle when two conclude the same single thing
     */
    public final void speak(int wave) {
        try {
            carryOut(wave);
        } catch (RuntimeException e) {
            throw e instanceof SecondSingle || e instanceof Stopped ? e : new FailedRule(current, e);
        } catch (Exception e) {
            throw new FailedRule(current, e);
        }
    }

    /** How often rules spoke so far. */
    public final int count() {
        return firings;
    }

    /** The place of the rule of a firing. */
    public final int rule(int firing) {
        return rules[firing];
    }

    /** What was said in a firing. */
    @SuppressWarnings("NullAway") // a firing always says something
    public final Object said(int firing) {
        return words[firing == 0 ? 0 : ends[firing - 1]];
    }

    /** What was said so far, to keep. */
    public final Fired fired() {
        return new Fired(Arrays.copyOf(rules, firings), Arrays.copyOf(ends, firings), said());
    }

    @SuppressWarnings("NullAway") // all below what is used are there
    private Object[] said() {
        return Arrays.copyOf(words, used);
    }

    /** An action inserts its one fact. */
    @Override
    public final void insert(Object fact) {
        if (inserted != null) {
            throw new IllegalStateException("an action inserted twice");
        }
        inserted = fact;
    }

    /** What the action inserted. */
    protected final Object taken() {
        var fact = inserted;
        if (fact == null) {
            throw new IllegalStateException("an action inserted nothing");
        }
        inserted = null;
        return fact;
    }

    /** Looks whether to go on, and whether any rule of a group may speak. */
    protected final boolean mayAny(int first, int word, long mask) {
        look(first);
        return (on[word] & mask) != 0;
    }

    /** Looks whether to go on. */
    protected final void look(int first) {
        if (brake.isPulled()) {
            throw new Stopped(first);
        }
    }

    /** Whether a rule may speak. */
    protected final boolean may(int rule) {
        return (on[rule >> 6] & 1L << rule) != 0;
    }

    /** The branch for a constant; negative when there is none. */
    protected final int branch(int table, @Nullable Object constant) {
        Object branch = constant == null ? null : tables[table].get(constant);
        return branch == null ? -1 : (Integer) branch;
    }

    /** A rule spoke about one fact. */
    protected final void spoke(int rule, Object said, Object fact) {
        int at = room(2);
        words[at] = said;
        words[at + 1] = fact;
        end(rule, at + 2);
    }

    /** A rule spoke about two facts. */
    protected final void spoke(int rule, Object said, Object first, Object second) {
        int at = room(3);
        words[at] = said;
        words[at + 1] = first;
        words[at + 2] = second;
        end(rule, at + 3);
    }

    /** A rule spoke about three facts. */
    protected final void spoke(int rule, Object said, Object first, Object second, Object third) {
        int at = room(4);
        words[at] = said;
        words[at + 1] = first;
        words[at + 2] = second;
        words[at + 3] = third;
        end(rule, at + 4);
    }

    /** A rule spoke about many facts. */
    protected final void spoke(int rule, Object said, Object[] facts) {
        int at = room(1 + facts.length);
        words[at] = said;
        System.arraycopy(facts, 0, words, at + 1, facts.length);
        end(rule, at + 1 + facts.length);
    }

    private int room(int words) {
        if (used + words > this.words.length) {
            this.words = Arrays.copyOf(this.words, 2 * this.words.length + words);
        }
        if (firings == rules.length) {
            rules = Arrays.copyOf(rules, 2 * firings);
            ends = Arrays.copyOf(ends, 2 * firings);
        }
        return used;
    }

    private void end(int rule, int at) {
        rules[firings] = rule;
        ends[firings] = at;
        firings++;
        used = at;
    }

    /** There is one already. */
    protected final SecondSingle second(int rule, Object first) {
        int earlier = -1;
        for (int firing = 0, start = 0; firing < firings; start = ends[firing], firing++) {
            if (words[start] == first) {
                earlier = rules[firing];
            }
        }
        return new SecondSingle(earlier, rule);
    }

    /** Room for more facts of a type. */
    protected static Object[] more(Object[] facts) {
        return Arrays.copyOf(facts, 2 * facts.length);
    }

    /** Whether this very fact is there already, as Drools looks at it. */
    protected static boolean isThere(Object[] facts, int count, Object fact) {
        for (int i = 0; i < count; i++) {
            if (facts[i] == fact) {
                return true;
            }
        }
        return false;
    }
}
