package id.takar.population;

import id.takar.facts.GroupFile;
import id.takar.population.EmployeeFiles.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes group files as strict JSON, as {@link EmployeeFiles} does employee files. Safe for many threads. */
public final class GroupFiles {
    private static final RecordShape FILE = Shapes.of(GroupFile.class);

    /**
     * What came of reading one group file.
     *
     * @param file the file; null when there is an error
     * @param errors what makes it no group file, in the order of the text
     */
    public record Reading(@Nullable GroupFile file, List<Fault> errors) {
        public Reading {
            errors = List.copyOf(errors);
        }
    }

    /** Reads one group file. Never throws for what the bytes hold. */
    public Reading read(byte[] json) {
        var faults = new Faults();
        var text = JsonText.of(json, faults);
        var root = text == null ? null : JsonTree.read(text, faults);
        var file = root == null ? null : (GroupFile) FILE.read(root, "", faults);
        var errors = faults.inOrder();
        return new Reading(errors.isEmpty() ? file : null, errors);
    }

    /** The canonical text: fields in the order of the records, nothing for what is not stated. Same file, same bytes. */
    public byte[] write(GroupFile file) {
        return FileText.of(file);
    }
}
