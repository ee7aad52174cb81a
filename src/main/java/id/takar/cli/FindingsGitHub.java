package id.takar.cli;

import id.takar.engine.Diagnostic;
import id.takar.engine.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Workflow commands, which GitHub and what follows it show beside the line of a change. */
final class FindingsGitHub implements Findings {
    private final String root;

    FindingsGitHub(String root) {
        this.root = root;
    }

    @Override
    public String write(List<Diagnostic> findings, Map<String, byte[]> files, Locale language) {
        return findings.stream()
                .map(finding -> line(finding, Place.of(finding, files), language) + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private String line(Diagnostic finding, Place place, Locale language) {
        String help = finding.help(language);
        return "::" + finding.severity().name().toLowerCase(Locale.ROOT) + " file="
                + property(root + "/" + finding.file()) + ",line=" + place.line() + ",endLine=" + place.line()
                + ",col=" + place.column() + ",endColumn=" + place.endColumn() + ",title=" + finding.number() + "::"
                + data(finding.message(language) + (help.isEmpty() ? "" : "\n" + help));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
