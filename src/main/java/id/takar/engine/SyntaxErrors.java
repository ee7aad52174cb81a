package id.takar.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says in an officer's words what the parser could not read. */
final class SyntaxErrors {
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+(\"[^\"]*\"|\\S+).*");
    private static final Pattern AND = Pattern.compile("(and|or) .*");
    private static final Pattern CONDITION = Pattern.compile("(\\$?[a-z]\\w*)\\s*(==|!=|<|>|:|in\\b|\\().*");
    private static final Pattern TYPOGRAPHIC = Pattern.compile("[\u201C\u201D\u201E\u2018\u2019]");

    private SyntaxErrors() {}

    /** What the structure of the text shows to be wrong; empty when it shows nothing. */
    static List<Diagnostic> explain(String path, String text) {
        var found = new ArrayList<Diagnostic>();
        String rule = null;
        int start = 0;
        boolean then = false;
        boolean when = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = line.replaceAll("//.*$", "").strip();
            var quotes = TYPOGRAPHIC.matcher(bare);
            if (quotes.find()) {
                found.add(Diagnostic.error("syntax.quotes", path, number, line.indexOf(quotes.group()) + 1));
            } else if (bare.chars().filter(c -> c == '"').count() % 2 == 1) {
                found.add(Diagnostic.error("syntax.text-open", path, number, line.lastIndexOf('"') + 1));
            }
            var opens = RULE.matcher(bare);
            if (opens.matches()) {
                if (rule != null) {
                    found.add(Diagnostic.error("syntax.no-end", path, start, 1, rule, "" + number));
                }
                rule = opens.group(1);
                start = number;
                then = false;
                when = false;
            } else if (bare.equals("when")) {
                when = true;
            } else if (bare.equals("then")) {
                then = true;
            } else if (bare.equals("end")) {
                if (rule == null) {
                    found.add(Diagnostic.error("syntax.end-alone", path, number, 1));
                } else if (!then) {
                    found.add(Diagnostic.error("syntax.no-then", path, start, 1, rule));
                } else if (!when) {
                    found.add(Diagnostic.error("syntax.no-when", path, start, 1, rule));
                }
                rule = null;
            }
        }
        if (rule != null) {
            found.add(Diagnostic.error("syntax.no-end", path, start, 1, rule, "" + number));
        }
        return found;
    }

    /** What stands at the place where the parser stopped. */
    static Diagnostic near(String path, String text, int foundAt, int column) {
        var lines = text.lines().toList();
        // Where the file ends too early, the parser stops on a line that is not there.
        int row = Math.min(foundAt, Math.max(1, lines.size()));
        String line = row <= lines.size() ? lines.get(row - 1) : "";
        String rest =
                column >= 0 && column < line.length() ? line.substring(column).strip() : line.strip();
        return slip(path, lines, row, column + 1, rest);
    }

    /** The slips that people make most, told by what stands where the parser stopped. */
    private static Diagnostic slip(String path, List<String> lines, int row, int column, String rest) {
        if (rest.startsWith("=") && !rest.startsWith("==")) {
            return Diagnostic.error("condition.assigns", path, row, column);
        }
        if (AND.matcher(rest).matches()) {
            return Diagnostic.error("syntax.and", path, row, column, rest.substring(0, rest.indexOf(' ')));
        }
        if (rest.equals("then") || rest.equals("end")) {
            int open = openBracket(lines, row);
            if (open > 0) {
                int at = lines.get(open - 1).lastIndexOf('(');
                return Diagnostic.error("syntax.bracket-open", path, open, at + 1);
            }
        }
        var condition = CONDITION.matcher(rest);
        if (condition.matches()) {
            return Diagnostic.error("syntax.comma", path, row, column, condition.group(1));
        }
        return Diagnostic.error("syntax.near", path, row, column, rest);
    }

    /** The last line before a row whose brackets are not closed by then, or 0. */
    private static int openBracket(List<String> lines, int row) {
        int closed = 0;
        for (int i = row - 1; i >= 1 && !lines.get(i - 1).strip().equals("when"); i--) {
            String line = lines.get(i - 1).replaceAll("\"[^\"]*\"|//.*$", "");
            closed += (int) (line.chars().filter(sign -> sign == ')').count()
                    - line.chars().filter(sign -> sign == '(').count());
            if (closed < 0) {
                return i;
            }
        }
        return 0;
    }
}
