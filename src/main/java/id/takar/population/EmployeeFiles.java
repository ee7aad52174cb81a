package id.takar.population;

import id.takar.facts.EmployeeFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes employee files as strict JSON: nothing unknown passes, nothing is bent into shape, and every fault is
 * named at once. Safe for use by many threads.
 */
public final class EmployeeFiles {
    private static final RecordShape FILE = Shapes.of(EmployeeFile.class);

    /**
     * What came of reading one employee file.
     *
     * @param file the file; null when there is an error
     * @param errors what makes it no employee file, in the order of the text
     * @param warnings what can hardly be true, though it is an employee file
     */
    public record Reading(@Nullable EmployeeFile file, List<Fault> errors, List<Fault> warnings) {
        public Reading {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * One thing wrong in an employee file.
     *
     * @param pointer the JSON pointer of the place; empty for the whole
     * @param line the line, from 1; 0 when unknown
     * @param column the character in the line, from 1; 0 when unknown
     * @param detail what is wrong and what was expected
     * @param help what to do; may be empty
     */
    public record Fault(String pointer, int line, int column, String detail, String help) {
        /** Likewise, naming the column of a table by its heading. */
        Fault in(String heading) {
            return new Fault(pointer, line, column, "column `" + heading + "`: " + detail, help);
        }

        /** Likewise, on a line. */
        Fault on(int newLine) {
            return new Fault(pointer, newLine, column, detail, help);
        }
    }

    /** Reads one employee file. Never throws for what the bytes hold. */
    public Reading read(byte[] json) {
        var errors = new Faults();
        var text = JsonText.of(json, errors);
        var root = text == null ? null : JsonTree.read(text, errors);
        var file = root == null ? null : (EmployeeFile) FILE.read(root, "", errors);
        var found = errors.inOrder();
        return root == null || file == null || !found.isEmpty()
                ? new Reading(null, found, List.of())
                : new Reading(file, found, Doubts.about(file, root).inOrder());
    }

    /** The canonical text: fields in the order of the records, nothing for what is not stated. Same file, same bytes. */
    public byte[] write(EmployeeFile file) {
        return FileText.of(file);
    }
}
