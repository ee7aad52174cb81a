package id.takar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL beside this JVM, durable and by password only, that finds its data again after any crash. */
final class EmbeddedPostgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataFolder folder;
    private final Server server;
    private final String password;

    private EmbeddedPostgres(DataFolder folder, Server server, String password) {
        this.folder = folder;
        this.server = server;
        this.password = password;
    }

    static EmbeddedPostgres start(Path path) {
        try {
            var folder = DataFolder.hold(path);
            try {
                return start(folder);
            } catch (IOException | SQLException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new StoreUnavailable("PostgreSQL does not start in `" + path + "`: " + e.getMessage(), e);
        }
    }

    String url(String database) {
        return server.url(database);
    }

    String password() {
        return password;
    }

    long pid() {
        return server.pid();
    }

    @Override
    public void close() throws IOException {
        server.stop();
        folder.close();
    }

    private static EmbeddedPostgres start(DataFolder folder) throws IOException, SQLException {
        var binaries = Binaries.unpackedIn(folder.programs());
        var user = ServerUser.of(folder.path());
        var password = folder.password();
        new ServerProcesses(folder.database()).clear();
        Cluster.makeIfMissing(folder, binaries, user, password);
        user.own(folder.database());
        folder.rotateLog();
        var server = Server.launch(folder, binaries, user, password);
        LOG.info("PostgreSQL runs in {} at {}", folder.database(), server.url(""));
        return new EmbeddedPostgres(folder, server, password);
    }
}
