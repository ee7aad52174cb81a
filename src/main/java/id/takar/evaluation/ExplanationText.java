package id.takar.evaluation;

import id.takar.evaluation.Explanation.Because;
import id.takar.evaluation.Explanation.Result;
import java.util.List;

/** Writes an explanation as indented text. */
final class ExplanationText {
    private final StringBuilder text = new StringBuilder();
    private final Words words;

    private ExplanationText(Words words) {
        this.words = words;
    }

    static String of(Explanation explanation) {
        var writer = new ExplanationText(Words.of(explanation.language()));
        explanation.outcomes().forEach(outcome -> writer.result(outcome, 0));
        writer.notes(explanation.notes());
        if (!explanation.gaps().isEmpty()) {
            writer.line(0, writer.words.get("gaps") + ": " + String.join(", ", explanation.gaps()));
        }
        return writer.text.toString();
    }

    private void result(Result result, int depth) {
        line(depth, result.title() + ": " + result.value());
        if (!result.missing().isEmpty() && result.requirements().isEmpty()) {
            line(depth + 1, words.get("missing") + ": " + String.join(", ", result.missing()));
        }
        if (result.foreseen()) {
            line(depth + 1, words.get("foreseen"));
        }
        result.because().forEach(b -> because(b, depth + 1));
        result.requirements().forEach(r -> result(r, depth + 1));
    }

    private void notes(List<Because> notes) {
        if (!notes.isEmpty()) {
            line(0, words.get("notes") + ":");
            notes.forEach(note -> because(note, 1));
        }
    }

    private void because(Because because, int depth) {
        String key = because.key() == null ? "" : because.key() + ": ";
        String unsure = because.unconfirmed() ? "; " + words.get("unconfirmed") : "";
        line(depth, "- " + key + because.text() + " [" + because.legalBasis() + unsure + "]");
        because.from().forEach(b -> because(b, depth + 1));
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
