package id.takar.evaluation;

import id.takar.engine.Release;
import id.takar.engine.RuleText;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How values and sentences are said in one language. The policies' own words come first. */
final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "id.takar.evaluation.explanation",
                language,
                Words.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Indonesian, unless English is asked for. */
    static Words of(Locale language) {
        return new Words(language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("id"));
    }

    Locale language() {
        return language;
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** A value in words: the policies' label for it, ours, or the value as this language writes it. */
    String value(Release release, String value) {
        var label = release.message("value." + value, language);
        if (label != null) {
            return label;
        }
        if (bundle.containsKey("value." + value)) {
            return bundle.getString("value." + value);
        }
        if (NUMBER.matcher(value).matches()) {
            return number(new BigDecimal(value));
        }
        return DAY.matcher(value).matches() ? day(LocalDate.parse(value)) : value;
    }

    /** A legal basis: the policies' label for it, or the article with the words between its numbers translated. */
    String basis(Release release, String basis) {
        var label = release.message("value." + basis, language);
        return label != null
                ? label
                : Stream.of(basis.split(" ", -1))
                        .map(word -> bundle.containsKey("basis." + word) ? bundle.getString("basis." + word) : word)
                        .collect(Collectors.joining(" "));
    }

    /** The rule's sentence with its values filled in, or its name when the release has no sentence for it. */
    String sentence(Release release, Reason reason) {
        var text = release.message(reason.rule(), language);
        if (text == null) {
            var rule = release.rule(reason.rule());
            return rule == null ? reason.rule() : rule.name();
        }
        var rule = release.rule(reason.rule());
        return PLACE.matcher(text).replaceAll(place -> {
            var value = filled(reason, place.group(1));
            boolean asItIs = rule != null && rule.freeTexts().contains(place.group(1));
            return Matcher.quoteReplacement(asItIs ? value : value(release, value));
        });
    }

    /** The rule's sentence with the thresholds filled in that it names; dots for what only facts can fill. */
    String sentence(Release release, RuleText rule) {
        var text = release.message(rule.id(), language);
        return text == null
                ? rule.name()
                : PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(threshold(release, place.group(1))));
    }

    private String threshold(Release release, String id) {
        return release.thresholds().stream()
                .filter(threshold -> threshold.id().equals(id))
                .max(Comparator.comparing(threshold -> threshold.rule().from()))
                .map(threshold -> number(threshold.value()))
                .orElse("…");
    }

    private static String filled(Reason reason, String name) {
        var bound = reason.bindings().get(name);
        return bound != null
                ? bound
                : Objects.requireNonNullElse(reason.thresholds().get(name), "{" + name + "}");
    }

    private String number(BigDecimal number) {
        char separator = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        return number.toPlainString().replace('.', separator);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }
}
