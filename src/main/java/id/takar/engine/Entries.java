package id.takar.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Sets of entries that a file does not state, in one evaluation: each entry has a number, so that sets are bits and are
 * joined in no time, which happens a thousand times for each set that anybody sees.
 */
final class Entries {
    /** No entry. */
    static final Bits NOTHING = new Bits(new long[0]);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Bits> single = new HashMap<>();
    private final IdentityHashMap<Bits, SortedSet<String>> told = new IdentityHashMap<>();

    /** A set; never changed once it is made. */
    static final class Bits {
        private final long[] bits;

        private Bits(long[] bits) {
            this.bits = bits;
        }

        boolean isEmpty() {
            return bits.length == 0;
        }

        /** These and others; one of both where it holds the other. */
        Bits and(Bits others) {
            if (others.isEmpty() || others == this || holds(others)) {
                return this;
            }
            if (isEmpty() || others.holds(this)) {
                return others;
            }
            boolean longer = bits.length >= others.bits.length;
            long[] all = longer ? bits.clone() : others.bits.clone();
            long[] more = longer ? others.bits : bits;
            for (int i = 0; i < more.length; i++) {
                all[i] |= more[i];
            }
            return new Bits(all);
        }

        private boolean holds(Bits others) {
            if (others.bits.length > bits.length) {
                return false;
            }
            for (int i = 0; i < others.bits.length; i++) {
                if ((others.bits[i] & ~bits[i]) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The set of one entry. */
    Bits of(String name) {
        return single.computeIfAbsent(name, n -> {
            int number = numbers.computeIfAbsent(n, each -> {
                names.add(each);
                return names.size() - 1;
            });
            long[] bits = new long[number / Long.SIZE + 1];
            bits[number / Long.SIZE] = 1L << number;
            return new Bits(bits);
        });
    }

    /** The set of these entries. */
    Bits of(Collection<String> all) {
        var set = NOTHING;
        for (String name : all) {
            set = set.and(of(name));
        }
        return set;
    }

    /** The names of a set. */
    SortedSet<String> names(Bits set) {
        if (set.isEmpty()) {
            return Collections.emptySortedSet();
        }
        return told.computeIfAbsent(set, s -> {
            var sorted = new TreeSet<String>();
            for (int i = 0; i < names.size() && i / Long.SIZE < s.bits.length; i++) {
                if (((s.bits[i / Long.SIZE] >>> i) & 1) != 0) {
                    sorted.add(names.get(i));
                }
            }
            return Collections.unmodifiableSortedSet(sorted);
        });
    }
}
