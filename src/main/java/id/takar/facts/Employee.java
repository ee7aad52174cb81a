package id.takar.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The employee as rules see one: nobody in particular. Age is asked only where the law sets a limit. */
@Given(at = "employment")
public final class Employee {
    private final Employment employment;
    private final @Nullable LocalDate birthDay;

    Employee(Employment employment, @Nullable LocalDate birthDay) {
        this.employment = employment;
        this.birthDay = birthDay;
    }

    /** PNS or PPPK; null when not stated. */
    @Reads("employment.status")
    public @Nullable EmploymentStatus status() {
        return employment.status();
    }

    /** On study leave or seconded; null when neither is stated. */
    @Reads("employment.away")
    public @Nullable Away away() {
        return employment.away();
    }

    /** The regular promotions received in the present secondment; null when there is none. */
    @Reads("employment.promotionsInSecondment")
    public @Nullable Integer promotionsInSecondment() {
        return employment.promotionsInSecondment();
    }

    /** Full years of age on a day; null when the day of birth is not stated. */
    @Reads("identity.birthDay")
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDay == null ? null : (int) ChronoUnit.YEARS.between(birthDay, day);
    }
}
