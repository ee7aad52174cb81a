package id.takar.cli;

import id.takar.engine.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A line for each finding, as editors understand it. */
final class FindingsText implements Findings {
    @Override
    public String write(List<Diagnostic> findings, Map<String, byte[]> files, Locale language) {
        return findings.stream()
                .map(finding -> finding.text(language) + System.lineSeparator())
                .collect(Collectors.joining());
    }

    @Override
    public boolean forPeople() {
        return true;
    }
}
