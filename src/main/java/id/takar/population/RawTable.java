package id.takar.population;

import java.util.stream.Stream;

/** A table among what was sent: a file of values between commas, or a sheet of a workbook. */
interface RawTable {
    /** The sheet's name, or the file's without its ending. */
    String name();

    /** Its rows from the top, blank ones too; to be closed. Can be asked for more than once. */
    Stream<RawRow> rows();
}
