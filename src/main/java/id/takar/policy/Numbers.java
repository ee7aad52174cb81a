package id.takar.policy;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exact numbers as people of a language write them: all their digits, nothing between the thousands. */
final class Numbers {
    private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,18}([.,][0-9]{1,9})?");

    private Numbers() {}

    /** The number with the decimal sign of the language. */
    static String text(BigDecimal number, Locale language) {
        return number.toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(language).getDecimalSeparator());
    }

    /** A number with a comma or a point before its decimals; empty where something else is written. */
    static Optional<BigDecimal> read(String text) {
        return Optional.of(text.strip())
                .filter(each -> WRITTEN.matcher(each).matches())
                .map(each -> new BigDecimal(each.replace(',', '.')));
    }
}
