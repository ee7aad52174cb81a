package id.takar.policy;

import tools.jackson.databind.JsonNode;

/** One number of the rules that came with Takar, somebody who just reaches it, and what is decided of that. */
public final class BoundOfNeeds {
    /** Where it stands. */
    public static final String FILE = "samarinda/productivity/levels.thresholds.drl";

    /** How it stands there. */
    public static final String WRITTEN = "\"needs.met\", 60";

    /** Somebody who meets all five needs by it, and none by a higher one. */
    public static final String EMPLOYEE = """
            {"identity": {"nip": "198505172010011000", "name": "Contoh (sintetis)"},
             "period": {"from": "2023-01-01", "to": "2023-12-31"},
             "needLevels": {"physiological": 60, "safety": 60, "belonging": 60, "esteem": 60, "actualisation": 60}}
            """;

    private BoundOfNeeds() {}

    /** What an answer of the service decides of the needs; empty when it decides nothing. */
    public static String level(JsonNode answer) {
        for (var outcome : answer.path("decision").path("outcomes")) {
            if (outcome.path("id").asString().equals("needs.level")) {
                return outcome.path("value").asString();
            }
        }
        return "";
    }
}
