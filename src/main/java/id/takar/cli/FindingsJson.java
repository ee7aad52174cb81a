package id.takar.cli;

import id.takar.engine.Diagnostic;
import id.takar.engine.Fix;
import id.takar.engine.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array with an object for each finding. */
final class FindingsJson implements Findings {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public String write(List<Diagnostic> findings, Map<String, byte[]> files, Locale language) {
        return JSON.writeValueAsString(findings.stream()
                        .map(finding -> json(finding, files, language))
                        .toList())
                + System.lineSeparator();
    }

    private static Map<String, Object> json(Diagnostic finding, Map<String, byte[]> files, Locale language) {
        var place = Place.of(finding, files);
        var json = new LinkedHashMap<String, Object>();
        json.put("code", finding.number());
        json.put("kind", finding.code());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("file", finding.file());
        json.put("line", place.line());
        json.put("column", place.column());
        json.put("endLine", place.line());
        json.put("endColumn", place.endColumn());
        json.put("message", finding.message(language));
        json.put("help", finding.help(language));
        Fix.of(finding, files).ifPresent(fix -> json.put("fix", json(fix)));
        return json;
    }

    private static Map<String, Object> json(Fix fix) {
        var json = new LinkedHashMap<String, Object>();
        json.put("line", fix.place().line());
        json.put("column", fix.place().column());
        json.put("endLine", fix.place().line());
        json.put("endColumn", fix.place().endColumn());
        json.put("text", fix.text());
        return json;
    }
}
