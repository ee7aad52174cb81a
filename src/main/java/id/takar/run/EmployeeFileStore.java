package id.takar.run;

import id.takar.facts.EmployeeFile;
import id.takar.population.Whom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Employee files of single evaluations: personal data, kept apart from decisions. */
@Component
class EmployeeFileStore {
    private final JdbcClient jdbc;

    EmployeeFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stored file, as it was read; empty when it is no longer kept. */
    Optional<byte[]> bytes(UUID id) {
        return jdbc.sql("SELECT bytes FROM employee_file WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void add(UUID id, EmployeeFile file, byte[] bytes) {
        var whom = Whom.of(file);
        jdbc.sql("INSERT INTO employee_file (id, nip, name, post, unit, agency, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(whom.nip())
                .param(whom.name())
                .param(whom.post())
                .param(whom.unit())
                .param(whom.agency())
                .param(bytes)
                .update();
    }
}
