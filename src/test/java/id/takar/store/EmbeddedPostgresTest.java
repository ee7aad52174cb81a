package id.takar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    /** JUnit makes it 0700 and, when root runs the tests, nobody may not pass: the way through a user namespace. */
    @TempDir
    private Path closedFolder;

    @Test
    void isDurableAndTakesAPasswordOnly() throws Exception {
        try (var postgres = EmbeddedPostgres.start(openFolder());
                var connection = connect(postgres, postgres.password())) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(value(connection, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(value(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(connection, "SHOW unix_socket_directories")).isEmpty();
            assertThat(value(connection, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThatThrownBy(() -> connect(postgres, "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void keepsItsPasswordToItself() throws Exception {
        var folder = openFolder();

        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Files.readString(folder.resolve("postgres.password"))).isEqualTo(postgres.password());
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("postgres.password"))))
                    .isEqualTo("rw-------");
            assertThat(folder.resolve("initdb.password")).doesNotExist();
        }
    }

    @Test
    void findsItsDataAgainAndStartsANewLog() throws Exception {
        var folder = openFolder();
        try (var postgres = EmbeddedPostgres.start(folder)) {
            keepARow(postgres);
        }

        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(keptRows(postgres)).isEqualTo("1");
            assertThat(folder.resolve("postgres.log.1")).exists();
        }
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void clearsAwayAServerThatOutlivedItsService() throws Exception {
        var folder = openFolder();
        var killed = KilledService.on(folder);

        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(keptRows(postgres)).isEqualTo("1");
            assertThat(ServerProcesses.works(killed.postmaster())).isFalse();
        }
    }

    @Test
    void recoversAfterServiceAndServerWereKilledTogether() throws Exception {
        var folder = openFolder();
        KilledService.on(folder).killPostmasterToo();

        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(keptRows(postgres)).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondServiceOnTheSameFolder() throws Exception {
        var folder = openFolder();
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("Another Takar is running on the folder");
            assertThat(ServerProcesses.works(postgres.pid())).isTrue();
        }
    }

    @Test
    void startsBelowAFolderThatOnlyRootMayEnter() throws Exception {
        assumeTrue(isRoot(), "only root needs another user for the server");
        Files.setPosixFilePermissions(closedFolder, PosixFilePermissions.fromString("rwx------"));

        try (var postgres = EmbeddedPostgres.start(closedFolder.resolve("data"))) {
            keepARow(postgres);
            assertThat(keptRows(postgres)).isEqualTo("1");
        }
    }

    @Test
    void movesBetweenTheTwoWaysRootHas() throws Exception {
        assumeTrue(isRoot(), "only root needs another user for the server");
        var folder = openFolder();
        try (var postgres = EmbeddedPostgres.start(folder)) {
            keepARow(postgres);
        }
        assertThat(Files.getOwner(folder.resolve("database")).getName()).isEqualTo("nobody");

        Files.setPosixFilePermissions(closedFolder, PosixFilePermissions.fromString("rwx------"));
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(keptRows(postgres)).isEqualTo("1");
        }
        assertThat(Files.getOwner(folder.resolve("database")).getName()).isEqualTo("root");
    }

    static void keepARow(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = connect(postgres, postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id int)");
            statement.execute("INSERT INTO kept VALUES (1)");
        }
    }

    private Path openFolder() throws IOException {
        Files.setPosixFilePermissions(closedFolder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return closedFolder.resolve("data");
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static String keptRows(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = connect(postgres, postgres.password())) {
            return value(connection, "SELECT count(*) FROM kept");
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, String password) throws SQLException {
        return DriverManager.getConnection(postgres.url("postgres"), EmbeddedPostgres.SUPERUSER, password);
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
