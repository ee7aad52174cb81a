package id.takar.population;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A row that is no employee file.
 *
 * @param number its number among all rows that were sent, from 1
 * @param part the table it stands in; empty when there is only one
 * @param line its line there, from 1
 * @param text its text, or the beginning of it in a list
 * @param length how many characters are kept
 * @param faults what is wrong with it
 */
public record FaultyRow(
        @Schema(
                description = "Its number among all rows that were sent; its line when there is one table",
                example = "17")
        int number,

        @Schema(description = "The table it stands in; empty when there is only one", example = "Hasil Kerja")
        String part,

        @Schema(example = "17") int line,

        @Schema(
                description = "The row as it came; a list shows its beginning",
                example = "{\"rank\": {\"golongn\": \"III/c\"}}")
        String text,

        @Schema(description = "How many characters of it are kept", example = "30")
        int length,

        List<RowFault> faults) {

    /**
     * One thing wrong in a row.
     *
     * @param pointer the JSON pointer of the place; empty for the whole
     * @param field the field's name; empty for the whole
     * @param line the line in what was sent, from 1
     * @param column the character in the line, from 1; 0 when unknown
     * @param detail what is wrong
     * @param help what to do; may be empty
     */
    public record RowFault(
            @Schema(example = "/rank/golongn") String pointer,
            @Schema(example = "golongn") String field,
            @Schema(example = "17") int line,
            @Schema(example = "12") int column,

            @Schema(example = "unknown field `golongn`; did you mean `golongan`?")
            String detail,

            @Schema(example = "") String help) {

        static RowFault of(EmployeeFiles.Fault fault) {
            var pointer = RowText.storable(fault.pointer());
            return new RowFault(
                    pointer,
                    fieldAt(pointer),
                    fault.line(),
                    fault.column(),
                    RowText.storable(fault.detail()),
                    RowText.storable(fault.help()));
        }

        /** The last name on the way, for a place in a list has only a number. */
        private static String fieldAt(String pointer) {
            var steps = pointer.split("/", -1);
            for (int i = steps.length - 1; i > 0; i--) {
                if (!steps[i].matches("\\d+")) {
                    return steps[i].replace("~1", "/").replace("~0", "~");
                }
            }
            return "";
        }
    }
}
