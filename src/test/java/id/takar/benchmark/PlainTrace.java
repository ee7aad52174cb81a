package id.takar.benchmark;

import java.util.Arrays;

/** What plain Java said about one employee: rule by rule what was said, and the facts behind it. */
public record PlainTrace(int[] rules, int[] ends, Object[] words) {
    /** Collects it; used again for the next employee. */
    static final class Writer {
        private int[] rules = new int[64];
        private int[] ends = new int[64];
        private Object[] words = new Object[256];
        private int count;
        private int used;

        void begin() {
            count = 0;
            used = 0;
        }

        void said(int rule, Object said, Object fact) {
            room();
            words[used++] = said;
            words[used++] = fact;
            end(rule);
        }

        void said(int rule, Object said, Object one, Object other) {
            room();
            words[used++] = said;
            words[used++] = one;
            words[used++] = other;
            end(rule);
        }

        private void end(int rule) {
            rules[count] = rule;
            ends[count++] = used;
        }

        private void room() {
            if (used + 4 > words.length) {
                words = Arrays.copyOf(words, 2 * words.length);
            }
            if (count == rules.length) {
                rules = Arrays.copyOf(rules, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
        }

        PlainTrace taken() {
            return new PlainTrace(Arrays.copyOf(rules, count), Arrays.copyOf(ends, count), Arrays.copyOf(words, used));
        }
    }

    /** How often rules spoke. */
    public int count() {
        return rules.length;
    }
}
