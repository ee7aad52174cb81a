package id.takar.cli;

import id.takar.cli.DecisionLines.Line;
import id.takar.engine.Evaluated;
import id.takar.engine.Release;
import id.takar.engine.RuleFault;
import id.takar.evaluation.Evaluation;
import id.takar.evaluation.Groups;
import id.takar.facts.Region;
import id.takar.population.IncomingRow;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sums employees up to groups, then writes one line for each group. A faulty row enters no sum. */
final class GroupLines {
    private final DecisionLines lines;
    private final Release release;
    private final LocalDate day;
    private final Groups groups = new Groups();

    GroupLines(DecisionLines lines, Release release, LocalDate day) {
        this.lines = lines;
        this.release = release;
        this.day = day;
    }

    /**
     * An employee before he or she is counted.
     *
     * @param row the row
     * @param evaluated what rules said; null when it is faulty
     * @param faulty the line that says what is wrong; null when nothing is
     */
    record Member(
            IncomingRow row,
            @Nullable Evaluated evaluated,
            @Nullable Line faulty) {}

    /** Evaluates employees; for one thread. */
    Function<IncomingRow, Member> member(Evaluation evaluation) {
        return row -> {
            var file = row.reading().file();
            if (file == null) {
                return new Member(row, null, DecisionLines.faulty(row));
            }
            try {
                return new Member(
                        row, evaluation.decided(file, day, forecast -> false).evaluated(), null);
            } catch (RuleFault fault) {
                return new Member(row, null, DecisionLines.faulty(row, fault));
            }
        };
    }

    /** Counts an employee; the line that says what is wrong when it cannot be, else null. */
    @Nullable
    Line add(Member member) {
        var file = member.row().reading().file();
        if (file != null && member.evaluated() != null) {
            groups.add("line-" + member.row().line(), file, member.evaluated());
        }
        return member.faulty();
    }

    /**
     * Decides about all groups, and says whether some line was faulty.
     *
     * @param region the region that the agencies serve, shown as context
     */
    boolean decided(Region region, Predicate<Line> isFaulty) {
        var evaluation = Evaluation.of(release);
        boolean faulty = false;
        for (var group : groups.files(region)) {
            faulty |= isFaulty.test(lines.line(group, evaluation));
        }
        return faulty;
    }
}
