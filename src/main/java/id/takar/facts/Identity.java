package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the employee is. Out of the rules' sight: no policy may read what the law forbids to weigh.
 *
 * @param nip 18 digits: birth day (8), first appointment year and month (6), sex (1), serial (3); kept as text
 * @param name the name, for people only
 * @param birthDay the day of birth
 * @param sex the sex as registered
 */
public record Identity(
        @Schema(
                description =
                        "18 digits: birth day (8), first appointment year and month (6), sex (1), serial (3); kept as text, spaces dropped",
                example = "198505172010011000")
        @Pattern(regexp = "^[0-9]{18}$")
        @Nullable
        String nip,

        @Schema(description = "The name, for people only", example = "Peserta 01 (sintetis)") @Size(max = 200) @Nullable
        String name,

        @Schema(description = "The day of birth", example = "1985-05-17") @Nullable
        LocalDate birthDay,

        @Schema(description = "The sex as registered", example = "MALE") @Nullable
        Sex sex) {
    static final Identity UNKNOWN = new Identity(null, null, null, null);
}
