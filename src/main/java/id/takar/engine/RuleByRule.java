package id.takar.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file that cannot be read as a whole, cut into texts of one rule each, so that what is wrong with the others is told
 * too. What stands before the first rule stays in front of each, and every line keeps its number.
 */
final class RuleByRule {
    private static final Pattern RULE = Pattern.compile("\\s*rule\\b.*");

    private RuleByRule() {}

    /** The texts, in the order of their rules; none where no rule begins. */
    static List<String> cut(String text) {
        var lines = text.lines().toList();
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (RULE.matcher(lines.get(i)).matches()) {
                starts.add(i);
            }
        }
        var cut = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            cut.add(only(lines, starts.get(0), starts.get(i), to));
        }
        return cut;
    }

    private static String only(List<String> lines, int head, int from, int to) {
        var text = new StringBuilder();
        for (int i = 0; i < to; i++) {
            if (i < head || i >= from) {
                text.append(lines.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
