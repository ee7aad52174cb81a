package id.takar.policy;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a threshold another name wherever files speak of it: in its own rules, in rules that compare with it, in
 * sentences and in scenarios. A rule of the same id goes with it. Everything else stays as it is.
 *
 * @param from its id
 * @param to its id from now on
 */
record ThresholdRename(String from, String to) {
    /** Words of lower case, digits and dashes between dots, as ids are. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+");

    private static final int LONGEST = 120;

    /** Whether a text can be the id of a threshold. */
    static boolean isId(String text) {
        return text.length() <= LONGEST && ID.matcher(text).matches();
    }

    /** The files that read otherwise then, by path. */
    SortedMap<String, byte[]> in(SortedMap<String, byte[]> files) {
        // An id that goes on behind it, or began before it, is another's.
        var whole = Pattern.compile("(?<![A-Za-z0-9_.-])" + Pattern.quote(from) + "(?![A-Za-z0-9_-]|\\.[A-Za-z0-9_-])");
        var changed = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            var renamed = whole.matcher(text).replaceAll(Matcher.quoteReplacement(to));
            if (!renamed.equals(text)) {
                changed.put(path, renamed.getBytes(StandardCharsets.UTF_8));
            }
        });
        return changed;
    }
}
