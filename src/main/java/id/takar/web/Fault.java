package id.takar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One of several things wrong with a request, with its place as far as it is known.
 *
 * @param detail what is wrong and what would be right, for this case
 * @param pointer JSON pointer into the request's body, such as `/skp/results/0/weight`
 * @param field name of a parameter, or of a column of a file
 * @param file name of a file, of a policy for example
 * @param line line in that file or in the body, from 1
 * @param column column in that line, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        String detail,
        @Nullable String pointer,
        @Nullable String field,
        @Nullable String file,
        @Nullable Integer line,
        @Nullable Integer column) {

    public static Fault of(String detail) {
        return new Fault(detail, null, null, null, null, null);
    }

    public Fault at(String newPointer) {
        return new Fault(detail, newPointer, field, file, line, column);
    }

    public Fault inField(String newField) {
        return new Fault(detail, pointer, newField, file, line, column);
    }

    public Fault inFile(String newFile) {
        return new Fault(detail, pointer, field, newFile, line, column);
    }

    public Fault atLine(int newLine) {
        return new Fault(detail, pointer, field, file, newLine, column);
    }

    public Fault atColumn(int newColumn) {
        return new Fault(detail, pointer, field, file, line, newColumn);
    }
}
