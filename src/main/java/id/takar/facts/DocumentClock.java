package id.takar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many working days the evaluation document has been with the employee. */
@Given(at = "evaluationDocument")
public final class DocumentClock implements NamesMissing {
    private final EvaluationDocument document;
    private final LocalDate day;
    private final Calendar calendar;

    DocumentClock(EvaluationDocument document, LocalDate day, Calendar calendar) {
        this.document = document;
        this.day = day;
        this.calendar = calendar;
    }

    /** Working days from sending to return; null when either day or a year's calendar is not known. */
    @Reads({"evaluationDocument.sentOn", "evaluationDocument.returnedOn"})
    public @Nullable Integer taken() {
        var clock = clock();
        var returned = document.returnedOn();
        return clock == null || returned == null ? null : clock.until(returned, true);
    }

    /** Working days from sending to the day asked about, likewise. */
    @Reads("evaluationDocument.sentOn")
    public @Nullable Integer passed() {
        var clock = clock();
        return clock == null ? null : clock.until(day, true);
    }

    /** The last of so many working days after sending, likewise. */
    @Reads("evaluationDocument.sentOn")
    public @Nullable LocalDate lastDay(BigDecimal days) {
        var clock = clock();
        return clock == null ? null : clock.after(days, true);
    }

    @Override
    public List<String> missing(String property) {
        var clock = clock();
        var to = property.equals("taken") ? document.returnedOn() : day;
        if (clock == null || to == null) {
            return List.of();
        }
        return property.equals("lastDay") ? clock.lacks() : clock.lacks(to);
    }

    private @Nullable Clock clock() {
        var sent = document.sentOn();
        return sent == null ? null : new Clock(sent, calendar);
    }
}
