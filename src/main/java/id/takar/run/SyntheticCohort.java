package id.takar.run;

import id.takar.facts.EmployeeFile;
import id.takar.population.EmployeeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The people that came with Takar, whom anybody may see since there are none such. */
@Component
class SyntheticCohort {
    /** The day to ask about them. */
    static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private final List<EmployeeFile> people;

    SyntheticCohort() {
        var files = new EmployeeFiles();
        try (var in = new ClassPathResource("demo/cohort.jsonl").getInputStream()) {
            people = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Objects.requireNonNull(
                            files.read(line.getBytes(StandardCharsets.UTF_8)).file(), "the cohort can be read"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, in their order. */
    List<EmployeeFile> people() {
        return people;
    }
}
