package id.takar.population;

import id.takar.facts.EmployeeFile;
import org.jspecify.annotations.Nullable;

/**
 * Whom an employee file is about, as it stands beside the file to be found by; null where the file does not say.
 *
 * @param nip the number
 * @param name the name
 * @param post the post's title
 * @param unit the unit
 * @param agency the agency
 */
public record Whom(
        @Nullable String nip,
        @Nullable String name,
        @Nullable String post,
        @Nullable String unit,
        @Nullable String agency) {

    /** Whom a file is about, without what the database does not keep. */
    public static Whom of(EmployeeFile file) {
        return new Whom(
                storable(file.identity().nip()),
                storable(file.identity().name()),
                storable(file.post().title()),
                storable(file.organisation().name()),
                storable(file.organisation().agency()));
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : RowText.storable(text);
    }
}
