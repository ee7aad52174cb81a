package id.takar.run;

import id.takar.population.EmployeeFiles.Fault;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a decision for the wire: what is known about it, and its canonical bytes as they are kept. */
@Component
class Envelope {
    private final JsonMapper json;

    Envelope(JsonMapper json) {
        this.json = json;
    }

    String of(StoredDecision stored, List<Fault> warnings) {
        var around = new LinkedHashMap<String, Object>();
        around.put("id", stored.id());
        around.put("decidedAt", stored.decidedAt());
        around.put("decidedBy", stored.decidedBy());
        around.put("validAt", stored.validAt());
        around.put("knownAt", stored.knownAt());
        around.put("runner", stored.runner());
        around.put("engine", stored.engine());
        around.put("file", stored.file());
        around.put("factsSha256", stored.facts());
        if (stored.run() != null && stored.row() != null) {
            around.put("run", stored.run());
            around.put("row", stored.row());
        }
        if (stored.corrects() != null) {
            around.put("corrects", stored.corrects());
        }
        if (stored.correctedBy() != null) {
            around.put("correctedBy", stored.correctedBy());
        }
        if (!warnings.isEmpty()) {
            around.put("warnings", warnings);
        }
        var text = json.writeValueAsString(around);
        return text.substring(0, text.length() - 1) + ",\"decision\":"
                + new String(stored.decision().bytes(), StandardCharsets.UTF_8) + "}";
    }
}
