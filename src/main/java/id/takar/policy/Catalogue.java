package id.takar.policy;

import id.takar.engine.Register;
import id.takar.engine.Release;
import id.takar.engine.RuleText;
import id.takar.engine.ThresholdText;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of a release to be read beside the law: by policy, and the other way round by regulation. */
public final class Catalogue {
    /** What a catalogue is written in. */
    public enum Format {
        MD,
        HTML
    }

    private final Release release;
    private final Locale language;
    private final ResourceBundle words;
    private final CataloguePage page;
    private final Map<String, Set<String>> because = new TreeMap<>();
    private final Map<String, Set<String>> silent = new TreeMap<>();

    private Catalogue(Release release, Format format, Locale asked) {
        this.release = release;
        this.language = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("id");
        this.words = ResourceBundle.getBundle(
                "id.takar.policy.catalogue",
                language,
                Catalogue.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String title = words.getString("title");
        this.page = format == Format.HTML
                ? new CataloguePage.Html(title, language.getLanguage())
                : new CataloguePage.Markdown(title);
        for (var scenario : Scenarios.of(release)) {
            String place = scenario.name() + " (" + scenario.file() + ":" + scenario.line() + ")";
            scenario.because().forEach(rule -> add(because, rule.rule(), place));
            scenario.silent().forEach(rule -> add(silent, rule.rule(), place));
        }
    }

    private static void add(Map<String, Set<String>> named, String rule, String place) {
        named.computeIfAbsent(rule, none -> new LinkedHashSet<>()).add(place);
    }

    /** The catalogue of a release as a text; in Indonesian unless English is asked for. */
    public static String of(Release release, Format format, Locale language) {
        return new Catalogue(release, format, language).write();
    }

    private String write() {
        page.paragraph(words.getString("release") + " " + release.id());
        page.contentsHere();
        page.part(words.getString("byPolicy"));
        release.rules().stream()
                .collect(Collectors.groupingBy(RuleText::policy, TreeMap::new, Collectors.toList()))
                .forEach((policy, rules) -> {
                    page.chapter(policy);
                    rules.forEach(this::rule);
                });
        page.part(words.getString("byRegulation"));
        release.register().all().forEach(regulation -> {
            page.chapter(regulation.id());
            page.paragraph(regulation.subject(language));
            page.item(words.getString("days"), days(regulation.from(), regulation.until()));
            confidence(regulation.confidence());
            list("replaces", regulation.replaces());
            list("amends", regulation.amends());
            citing(regulation.id());
        });
        page.chapter(words.getString("unregulated"));
        release.rules().stream()
                .filter(rule -> Register.isUnregulated(rule.legalBasis()))
                .forEach(rule -> page.item(rule.legalBasis(), cited(rule), rule.policy()));
        return page.text();
    }

    private void citing(String regulation) {
        boolean cited = false;
        for (var rule : release.rules()) {
            for (var citation : release.register().citations(rule.legalBasis())) {
                if (citation.regulation().equals(regulation)) {
                    page.item(citation.place().isEmpty() ? regulation : citation.place(), cited(rule), rule.policy());
                    cited = true;
                }
            }
        }
        if (!cited) {
            page.paragraph(words.getString("uncited"));
        }
    }

    private String cited(RuleText rule) {
        return sentence(rule) + " (" + rule.policy() + ": " + rule.id() + ")";
    }

    private void rule(RuleText rule) {
        page.rule(sentence(rule));
        page.item(words.getString("id"), rule.id() + " (" + rule.file() + ":" + rule.line() + ")");
        page.item(words.getString("basis"), rule.legalBasis());
        page.item(words.getString("days"), days(rule.from().toString(), rule.until()));
        confidence(rule.confidence());
        if (rule.source() != null) {
            page.item(words.getString("source"), rule.source());
        }
        for (var threshold : release.thresholds()) {
            if (threshold.rule().equals(rule)) {
                page.item(words.getString("sets"), value(threshold));
            } else if (rule.thresholds().contains(threshold.id()) && meets(rule, threshold.rule())) {
                page.item(words.getString("threshold"), value(threshold));
            }
        }
        list("because", because.getOrDefault(rule.id(), Set.of()));
        list("silent", silent.getOrDefault(rule.id(), Set.of()));
    }

    private static boolean meets(RuleText one, RuleText other) {
        return one.holdsOn(other.from()) || other.holdsOn(one.from());
    }

    private String value(ThresholdText threshold) {
        var unit = threshold.unit();
        return threshold.id() + " = " + threshold.value().toPlainString() + (unit == null ? "" : " " + unit.word())
                + " ("
                + days(threshold.rule().from().toString(), threshold.rule().until()) + ")";
    }

    private void confidence(@Nullable String mark) {
        if (mark != null) {
            String unconfirmed = RuleText.isUnconfirmed(mark) ? ", " + words.getString("unconfirmed") : "";
            page.item(words.getString("confidence"), mark + unconfirmed);
        }
    }

    private void list(String label, java.util.Collection<String> texts) {
        if (!texts.isEmpty()) {
            page.item(words.getString(label), String.join("; ", texts));
        }
    }

    private String days(@Nullable String from, @Nullable LocalDate until) {
        return (from == null ? words.getString("unknown") : from) + " "
                + (until == null ? "(" + words.getString("open") + ")" : words.getString("until") + " " + until);
    }

    private String sentence(RuleText rule) {
        var text = release.message(rule.id(), language);
        return text == null ? rule.name() : text;
    }
}
