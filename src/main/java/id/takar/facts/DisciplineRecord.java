package id.takar.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The discipline record on the day asked about.
 *
 * @param serving the heaviest punishment being served; {@code NONE} when the record is stated and none is; null when
 *     the record is not stated
 */
@Given(at = "discipline")
public record DisciplineRecord(
        @Reads("discipline") @Nullable DisciplineLevel serving) {

    static DisciplineRecord on(@Nullable List<Punishment> punishments, LocalDate day) {
        return new DisciplineRecord(
                punishments == null
                        ? null
                        : punishments.stream()
                                .filter(p -> p.servedOn(day))
                                .map(Punishment::level)
                                .max(Comparator.naturalOrder())
                                .orElse(DisciplineLevel.NONE));
    }
}
