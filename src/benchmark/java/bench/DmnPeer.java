package bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN: three decision tables, 23 rows. */
final class DmnPeer implements Engine {
    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnPeer() {
        var bytes = dmn().getBytes(StandardCharsets.UTF_8);
        var resource = ResourceFactory.newByteArrayResource(bytes);
        resource.setSourcePath("boxes.dmn");
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().get(0);
    }

    @Override
    public int[] boxes(List<Case> cases) {
        return cases.stream().mapToInt(this::box).toArray();
    }

    private int box(Case each) {
        var context = runtime.newContext();
        context.set("results", Case.RATINGS.get(each.results()));
        context.set("behaviour", Case.RATINGS.get(each.behaviour()));
        context.set("potential", each.potential());
        var result = runtime.evaluateAll(model, context);
        return ((Number) result.getContext().get("box")).intValue();
    }

    private static String dmn() {
        var text = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="takar" name="boxes" id="boxes">
                """);
        for (String input : List.of("results", "behaviour")) {
            text.append(input(input, "string"));
        }
        text.append(input("potential", "number"));
        var predicate = new StringBuilder();
        for (int r = 0; r < 3; r++) {
            for (int b = 0; b < 3; b++) {
                predicate.append(row(
                        List.of(quoted(Case.RATINGS.get(r)), quoted(Case.RATINGS.get(b))), quoted(Case.predicate(r, b))));
            }
        }
        text.append(table("predicate", "string", List.of("results", "behaviour"), List.of(), predicate));
        var score = new StringBuilder();
        for (int i = 0; i < Case.SCORED.size(); i++) {
            score.append(row(List.of(quoted(Case.SCORED.get(i))), "" + Case.SCORES.get(i)));
        }
        text.append(table("score", "number", List.of(), List.of("predicate"), score));
        var box = new StringBuilder();
        var bounds = List.of("< 60", "[60..80)", ">= 80");
        int[][] boxes = {{1, 3, 6}, {2, 5, 8}, {4, 7, 9}};
        for (int p = 0; p < 3; p++) {
            for (int q = 0; q < 3; q++) {
                box.append(row(List.of(bounds.get(p), bounds.get(q)), "" + boxes[p][q]));
            }
        }
        text.append(table("box", "number", List.of("potential"), List.of("score"), box));
        return text + "</definitions>";
    }

    private static String quoted(String word) {
        return "\"" + word + "\"";
    }

    private static String input(String name, String type) {
        return "<inputData id=\"i_%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/></inputData>\n"
                .formatted(name, type);
    }

    private static String table(
            String name, String type, List<String> inputs, List<String> decisions, StringBuilder rows) {
        var text = new StringBuilder("<decision id=\"d_%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/>"
                .formatted(name, type));
        decisions.forEach(d -> text.append(
                "<informationRequirement><requiredDecision href=\"#d_" + d + "\"/></informationRequirement>"));
        inputs.forEach(i -> text.append(
                "<informationRequirement><requiredInput href=\"#i_" + i + "\"/></informationRequirement>"));
        text.append("<decisionTable hitPolicy=\"UNIQUE\">");
        decisions.forEach(d -> text.append(clause(d)));
        inputs.forEach(i -> text.append(clause(i)));
        return text.append("<output/>").append(rows).append("</decisionTable></decision>\n").toString();
    }

    private static String clause(String name) {
        return "<input><inputExpression><text>" + name + "</text></inputExpression></input>";
    }

    private static String row(List<String> entries, String output) {
        var text = new StringBuilder("<rule>");
        entries.forEach(e -> text.append("<inputEntry><text>" + e.replace("<", "&lt;") + "</text></inputEntry>"));
        return text + "<outputEntry><text>" + output + "</text></outputEntry></rule>";
    }
}
