package id.takar.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Who did what, when and why, from all parts of the service; the latest first. */
@Controller
class AuditPages {
    private static final int PAGE = 100;
    private static final int TIES = 1_000;
    private static final int EXPORTED = 100_000;

    private final List<Deeds> deeds;
    private final MessageSource texts;
    private final Clock clock;

    AuditPages(List<Deeds> deeds, MessageSource texts, Clock clock) {
        this.deeds = deeds.stream().sorted(Comparator.comparing(Deeds::part)).toList();
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param who by whom; nothing for everybody
     * @param part which part of the service; nothing for all
     * @param until the last day; nothing for today
     * @param before an instant, to go on from the page before; nothing to begin
     */
    record Wanted(
            @Nullable String who,
            @Nullable String part,
            @Nullable String until,
            @Nullable String before) {
        private @Nullable String account() {
            return who == null || who.isBlank() ? null : who.strip();
        }
    }

    @GetMapping("/audit")
    ModelAndView show(@ModelAttribute Wanted wanted) {
        var model = new HashMap<String, Object>();
        var found = found(wanted, PAGE + TIES);
        int end = Math.min(PAGE, found.size());
        // What happened at the same instant stands on the same page, since the next one begins before it.
        while (end < found.size()
                && found.get(end).at().equals(found.get(end - 1).at())) {
            end++;
        }
        model.put("wanted", wanted);
        model.put("parts", deeds.stream().map(Deeds::part).toList());
        model.put("deeds", found.subList(0, end));
        model.put("zone", clock.getZone());
        if (end < found.size()) {
            model.put("next", found.get(end - 1).at());
        }
        return new ModelAndView("web/audit", model);
    }

    private List<Deed> found(Wanted wanted, int limit) {
        var before = before(wanted);
        return deeds.stream()
                .filter(each -> wanted.part() == null
                        || wanted.part().isEmpty()
                        || each.part().equals(wanted.part()))
                .flatMap(each -> each.before(before, wanted.account(), limit).stream())
                .sorted(Comparator.comparing(Deed::at).reversed())
                .limit(limit)
                .toList();
    }

    /** Days and instants that cannot be read count as now. */
    private Instant before(Wanted wanted) {
        try {
            if (wanted.before() != null && !wanted.before().isEmpty()) {
                return Instant.parse(wanted.before());
            }
            if (wanted.until() != null && !wanted.until().isEmpty()) {
                return LocalDate.parse(wanted.until())
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant();
            }
        } catch (DateTimeException unreadable) {
            return clock.instant();
        }
        return clock.instant();
    }

    /** The same as a table for programs. */
    @GetMapping("/audit.csv")
    ResponseEntity<StreamingResponseBody> export(@ModelAttribute Wanted wanted, Locale language) {
        var found = found(wanted, EXPORTED);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .body(out -> write(found, out, language));
    }

    private void write(List<Deed> found, OutputStream out, Locale language) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord("at", "account", "kind", "what", "about", "words");
        for (var deed : found) {
            csv.writeRecord(
                    deed.at().toString(),
                    SafeCell.of(deed.account()),
                    deed.kind(),
                    Objects.requireNonNull(texts.getMessage("deed." + deed.kind(), null, deed.kind(), language)),
                    SafeCell.of(deed.about()),
                    SafeCell.of(deed.words()));
        }
        csv.flush();
    }
}
