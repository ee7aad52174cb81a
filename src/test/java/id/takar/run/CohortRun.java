package id.takar.run;

import id.takar.evaluation.Evaluation;
import id.takar.policy.Releases;
import id.takar.population.EmployeeFiles;
import id.takar.population.Whom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo cohort decided as a run, for tests of pages. */
final class CohortRun {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private CohortRun() {}

    /** Decides about the first people of the cohort; a run of fewer than its population is unfinished. */
    static List<UUID> insert(JdbcClient jdbc, Releases releases, int people) throws IOException {
        var lines = cohort();
        var population = UUID.randomUUID();
        var run = UUID.randomUUID();
        var now = Timestamp.from(Instant.now());
        jdbc.sql("INSERT INTO population (id, created_at, created_by, complete, rows, sha256)"
                        + " VALUES (?, ?, 'hr', true, ?, sha256('cohort'))")
                .params(population, now, lines.size())
                .update();
        var release = releases.inForce();
        var outcomes = Shown.outcomes(release);
        jdbc.sql("INSERT INTO run (id, population, release, day, created_at, created_by, finished_at, shown)"
                        + " VALUES (?, ?, ?, ?, ?, 'hr', ?, ?)")
                .params(run, population, release.id(), DAY, now, people < lines.size() ? null : now)
                .param(outcomes.toArray(String[]::new))
                .update();
        jdbc.sql("INSERT INTO chunk (run, number, first_row, last_row, decided, done_at) VALUES (?, 0, 1, ?, ?, ?)")
                .params(run, lines.size(), people, now)
                .update();
        var evaluation = Evaluation.of(release);
        var tally = new Tally(release.overview(Locale.ENGLISH).keySet(), ScatterLabel.of(release, Locale.ENGLISH));
        var ids = new ArrayList<UUID>();
        for (int row = 1; row <= people; row++) {
            ids.add(insert(
                    jdbc, evaluation, population, run, row, lines.get(row - 1), now, tally, new Shown(outcomes)));
        }
        tally.people()
                .forEach((key, counted) -> jdbc.sql(
                                "INSERT INTO tally (run, chunk, kind, name, value, people) VALUES (?, 0, ?, ?, ?, ?)")
                        .params(run, key.kind().name(), key.name(), key.value(), counted)
                        .update());
        return ids;
    }

    private static UUID insert(
            JdbcClient jdbc,
            Evaluation evaluation,
            UUID population,
            UUID run,
            int row,
            String line,
            Timestamp now,
            Tally tally,
            Shown shown) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var file = new EmployeeFiles().read(bytes).file();
        var fileId = UUID.randomUUID();
        var whom = Whom.of(file);
        jdbc.sql("INSERT INTO employee_file (id, population, row, line, nip, name, post, unit, agency, bytes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(fileId, population, row, row, whom.nip(), whom.name(), whom.post(), whom.unit(), whom.agency())
                .param(bytes)
                .update();
        var decided = evaluation.watched(file, DAY);
        tally.add(file, decided.evaluated());
        var decision = decided.decision();
        var id = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO decision (id, release, day, file, run, row, runner, decided_at, decided_by, bytes, valid_at,"
                                + " known_at, engine, facts_sha256, shown) VALUES (?, ?, ?, ?, ?, ?, 'network', ?, 'hr', ?, ?, ?, 'test', sha256(?), ?)")
                .params(id, decision.release(), DAY, fileId, run, row, now, decision.bytes(), DAY, now, bytes)
                .param(shown.values(decision).toArray(String[]::new))
                .update();
        return id;
    }

    private static List<String> cohort() throws IOException {
        try (var in = CohortRun.class.getResourceAsStream("/demo/cohort.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
