package id.takar.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** Releases in words. */
final class ReleaseText {
    private static final int SHORT = 12;

    private final PrintWriter out;

    ReleaseText(PrintWriter out) {
        this.out = out;
    }

    void list(JsonNode publications) {
        for (var each : publications) {
            publication(each);
        }
    }

    void publication(JsonNode each) {
        out.printf(
                "%4d  %s  from %s  %s by %s%s%s%n      %s%n",
                each.path("number").asLong(),
                each.path("id").asString().substring(0, SHORT),
                each.path("validFrom").asString(),
                each.path("publishedAt").asString(),
                each.path("publishedBy").asString(),
                each.path("approvedBy").isString()
                        ? ", approved by " + each.path("approvedBy").asString()
                        : "",
                each.path("withdrawn").asBoolean()
                        ? ", WITHDRAWN"
                        : each.path("inForce").asBoolean() ? ", in force" : "",
                each.path("reason").asString().replace("\n", "\n      "));
    }

    void whole(JsonNode release) {
        out.println("release " + release.path("id").asString()
                + (release.path("inForce").asBoolean() ? " (in force)" : "") + ", "
                + release.path("rules").asInt() + " rules");
        if (release.path("publication").isObject()) {
            publication(release.path("publication"));
        }
        for (var policy : release.path("policies")) {
            out.println(
                    policy.path("name").asString() + "  " + policy.path("rules").size() + " rules");
        }
    }

    void diff(JsonNode diff) {
        for (var rule : diff.path("rules")) {
            out.println(rule.path("change").asString() + " rule "
                    + rule.path("id").asString() + " from " + rule.path("from").asString() + " in "
                    + rule.path("policy").asString());
            out.println("    \"" + rule.path("name").asString() + "\" ("
                    + rule.path("legalBasis").asString() + ")");
            lines("    - ", rule.path("before"));
            lines("    + ", rule.path("after"));
        }
        for (var moved : diff.path("thresholds")) {
            out.println("THRESHOLD " + moved.path("id").asString() + " from "
                    + moved.path("from").asString() + ": " + number(moved.path("before")) + " -> "
                    + number(moved.path("after")) + " " + moved.path("unit").asString("") + " ("
                    + moved.path("legalBasis").asString() + ")");
        }
        for (var scenario : diff.path("scenarios")) {
            out.println(scenario.path("change").asString() + " scenario \""
                    + scenario.path("name").asString() + "\" in "
                    + scenario.path("file").asString());
        }
        for (var file : diff.path("files")) {
            out.println(file.path("change").asString() + " file "
                    + file.path("path").asString());
            lines("    ", file.path("text"));
        }
        if (diff.path("files").isEmpty()) {
            out.println("nothing differs");
        }
    }

    private void lines(String mark, JsonNode text) {
        if (text.isString()) {
            text.asString().lines().forEach(line -> out.println(mark + line));
        }
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : "none";
    }
}
