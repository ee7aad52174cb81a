package id.takar.population;

import id.takar.population.Node.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people write into cells, as employee files have it: decimal commas, days as they are written in Indonesia or as
 * the numbers that spreadsheets keep, yes and no, words whatever their case. What is not understood is left as it is, so
 * that the error shows it.
 */
final class CellValues {
    private static final Pattern POINTS = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3}){2,}(,[0-9]+)?");
    private static final Pattern POINTS_AND_COMMA = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^(-?)0+(?=[0-9])");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2}|\\p{L}+)[-/. ]([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})([T ]00:00(:00)?)?");
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(\\.0+)?");
    /** The day that spreadsheets count as zero, so that days after February 1900 come out right. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate ZERO_FROM_1904 = LocalDate.of(1904, 1, 1);

    private static final Map<String, Boolean> FLAGS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("ya", true),
            Map.entry("y", true),
            Map.entry("benar", true),
            Map.entry("yes", true),
            Map.entry("1", true),
            Map.entry("false", false),
            Map.entry("tidak", false),
            Map.entry("t", false),
            Map.entry("salah", false),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("0", false));
    /** How the names of months begin, Indonesian and English. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("feb", "peb"),
            List.of("mar"),
            List.of("apr"),
            List.of("me", "may"),
            List.of("jun"),
            List.of("jul"),
            List.of("ag", "aug"),
            List.of("sep"),
            List.of("okt", "oct"),
            List.of("nov", "nop"),
            List.of("des", "dec"));

    private CellValues() {}

    /** What a cell that is neither blank nor an error holds, as the shape of its column has it. */
    static Node node(Cell cell, Shape shape, Place place, Headings headings) {
        var text = bare(cell.text());
        if (shape instanceof DecimalShape || shape instanceof WholeShape) {
            return number(text, shape instanceof WholeShape, place);
        }
        if (shape instanceof FlagShape) {
            var flag = FLAGS.get(text.toLowerCase(Locale.ROOT));
            return flag == null
                    ? Node.leaf(Kind.TEXT, text, place)
                    : Node.leaf(flag ? Kind.TRUE : Kind.FALSE, "", place);
        }
        if (shape instanceof DateShape) {
            var day = day(text, cell.kind() == Cell.Kind.NUMBER_FROM_1904 ? ZERO_FROM_1904 : ZERO);
            return Node.leaf(Kind.TEXT, day == null ? text : day.toString(), place);
        }
        if (shape instanceof WordShape words) {
            return Node.leaf(Kind.TEXT, headings.word(text, words), place);
        }
        if (shape instanceof NipShape && cell.isNumber()) {
            return Node.leaf(Kind.NUMBER, text, place);
        }
        boolean noItems = shape instanceof ListShape && text.equals("[]");
        return noItems ? Node.leaf(Kind.LIST, "", place) : Node.leaf(Kind.TEXT, text, place);
    }

    /** Without what stands around a value: blanks of all kinds, and the mark that keeps a spreadsheet from computing. */
    private static String bare(String text) {
        var stripped = text.replace('\u00A0', ' ').replace("\u200B", "").strip();
        boolean kept = stripped.length() > 1
                && stripped.charAt(0) == '\''
                && "=+-@'0123456789".indexOf(stripped.charAt(1)) >= 0;
        return kept ? stripped.substring(1) : stripped;
    }

    private static Node number(String written, boolean whole, Place place) {
        var text = written.replace(" ", "");
        if (POINTS.matcher(text).matches() || POINTS_AND_COMMA.matcher(text).matches()) {
            text = text.replace(".", "").replace(',', '.');
        } else if (COMMA.matcher(text).matches()) {
            text = text.replace(',', '.');
        }
        if (!NUMBER.matcher(text).matches()) {
            return Node.leaf(Kind.TEXT, written, place);
        }
        var plain = LEADING_ZEROS.matcher(text).replaceFirst("$1");
        boolean wholeWithZeros = whole && plain.matches("-?[0-9]+\\.0+");
        return Node.leaf(Kind.NUMBER, wholeWithZeros ? plain.substring(0, plain.indexOf('.')) : plain, place);
    }

    private static @Nullable LocalDate day(String text, LocalDate zero) {
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return LocalDate.of(whole(iso.group(1)), whole(iso.group(2)), whole(iso.group(3)));
            }
            var day = DAY.matcher(text);
            if (day.matches()) {
                int month = month(day.group(2).toLowerCase(Locale.ROOT));
                return month == 0 ? null : LocalDate.of(whole(day.group(3)), month, whole(day.group(1)));
            }
            return SERIAL.matcher(text).matches() ? zero.plusDays(new BigDecimal(text).longValueExact()) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return whole(written);
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(written::startsWith)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int whole(String digits) {
        return Integer.parseInt(digits);
    }
}
