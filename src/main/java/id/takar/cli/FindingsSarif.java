package id.takar.cli;

import id.takar.engine.Diagnostic;
import id.takar.engine.DiagnosticKind;
import id.takar.engine.Fix;
import id.takar.engine.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** SARIF 2.1.0 (OASIS), which code review tools read. */
final class FindingsSarif implements Findings {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String root;

    FindingsSarif(String root) {
        this.root = root;
    }

    @Override
    public String write(List<Diagnostic> findings, Map<String, byte[]> files, Locale language) {
        var kinds = DiagnosticKind.known().stream()
                .filter(kind ->
                        findings.stream().anyMatch(finding -> finding.number().equals(kind.number())))
                .toList();
        var driver = Map.of(
                "name",
                "Takar",
                "rules",
                kinds.stream().map(kind -> rule(kind, language)).toList());
        var results = findings.stream()
                .map(finding -> result(finding, files, language))
                .toList();
        var run = Map.of("tool", Map.of("driver", driver), "columnKind", "utf16CodeUnits", "results", results);
        return JSON.writeValueAsString(Map.of(
                        "$schema",
                        "https://json.schemastore.org/sarif-2.1.0.json",
                        "version",
                        "2.1.0",
                        "runs",
                        List.of(run)))
                + System.lineSeparator();
    }

    private static Map<String, Object> rule(DiagnosticKind kind, Locale language) {
        return Map.of(
                "id",
                kind.number(),
                "name",
                kind.code(),
                "shortDescription",
                Map.of("text", kind.message(language)),
                "help",
                Map.of("text", kind.help(language).isEmpty() ? kind.message(language) : kind.help(language)));
    }

    private Map<String, Object> result(Diagnostic finding, Map<String, byte[]> files, Locale language) {
        String help = finding.help(language);
        var file = Map.<String, Object>of("uri", root + "/" + finding.file());
        var result = new LinkedHashMap<String, Object>();
        result.put("ruleId", finding.number());
        result.put("level", finding.severity().name().toLowerCase(Locale.ROOT));
        result.put("message", Map.of("text", finding.message(language) + (help.isEmpty() ? "" : "\n" + help)));
        result.put(
                "locations",
                List.of(Map.of(
                        "physicalLocation",
                        Map.of("artifactLocation", file, "region", region(Place.of(finding, files))))));
        Fix.of(finding, files).ifPresent(fix -> result.put("fixes", List.of(fix(fix, file))));
        return result;
    }

    private static Map<String, Object> fix(Fix fix, Map<String, Object> file) {
        var replacement = Map.of("deletedRegion", region(fix.place()), "insertedContent", Map.of("text", fix.text()));
        return Map.of(
                "artifactChanges", List.of(Map.of("artifactLocation", file, "replacements", List.of(replacement))));
    }

    private static Map<String, Object> region(Place place) {
        return Map.of(
                "startLine",
                place.line(),
                "startColumn",
                place.column(),
                "endLine",
                place.line(),
                "endColumn",
                place.endColumn());
    }
}
