package id.takar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the time for an objection has passed. Whether days or working days are counted is the policy's choice: 0
 * counts all days, any other number working days only.
 */
@Given(at = "objection")
public final class ObjectionClock implements NamesMissing {
    private final Objection objection;
    private final LocalDate day;
    private final Calendar calendar;

    ObjectionClock(Objection objection, LocalDate day, Calendar calendar) {
        this.objection = objection;
        this.day = day;
        this.calendar = calendar;
    }

    /** Days from the receipt of the result to the filing; null when either day or a year's calendar is not known. */
    @Reads({"objection.receivedOn", "objection.filedOn"})
    public @Nullable Integer taken(BigDecimal workingDays) {
        var clock = clock();
        var filed = objection.filedOn();
        return clock == null || filed == null ? null : clock.until(filed, workingDays.signum() != 0);
    }

    /** Days from the receipt of the result to the day asked about, likewise. */
    @Reads("objection.receivedOn")
    public @Nullable Integer passed(BigDecimal workingDays) {
        var clock = clock();
        return clock == null ? null : clock.until(day, workingDays.signum() != 0);
    }

    /** The last of so many days after the receipt of the result, likewise. */
    @Reads("objection.receivedOn")
    public @Nullable LocalDate lastDay(BigDecimal days, BigDecimal workingDays) {
        var clock = clock();
        return clock == null ? null : clock.after(days, workingDays.signum() != 0);
    }

    @Override
    public List<String> missing(String property) {
        var clock = clock();
        var to = property.equals("taken") ? objection.filedOn() : day;
        if (clock == null || to == null) {
            return List.of();
        }
        return property.equals("lastDay") ? clock.lacks() : clock.lacks(to);
    }

    private @Nullable Clock clock() {
        var received = objection.receivedOn();
        return received == null ? null : new Clock(received, calendar);
    }
}
