package id.takar.run;

import id.takar.facts.EmployeeFile;
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

    void add(UUID id, EmployeeFile file, byte[] bytes) {
        jdbc.sql("INSERT INTO employee_file (id, nip, name, bytes) VALUES (?, ?, ?, ?)")
                .param(id)
                .param(file.identity().nip())
                .param(file.identity().name())
                .param(bytes)
                .update();
    }
}
