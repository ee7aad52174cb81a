package id.takar.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One running PostgreSQL on a free port of the loopback address. */
final class Server {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Another program may take the free port before PostgreSQL does, so it is tried again with another one. */
    static Server launch(DataFolder folder, Binaries binaries, ServerUser user, String password)
            throws IOException, SQLException {
        for (var attempt = 1; ; attempt++) {
            var logged = Files.size(folder.log());
            var server = begin(folder, binaries, user);
            if (server.answers(password)) {
                return server;
            }
            var log = Files.readString(folder.log()).substring((int) logged);
            var portWasTaken = log.contains("could not create any TCP/IP sockets");
            if (!portWasTaken || attempt == ATTEMPTS) {
                throw new StoreUnavailable(
                        "PostgreSQL ended while it started. It wrote to `" + folder.log() + "`: " + log.strip());
            }
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    long pid() {
        return process.pid();
    }

    /** A fast shutdown: what is committed is on disk, what is not is rolled back. */
    void stop() throws IOException {
        try {
            ServerProcesses.signal("INT", process.pid());
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                ServerProcesses.signal("QUIT", process.pid());
                process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Server begin(DataFolder folder, Binaries binaries, ServerUser user) throws IOException {
        var port = freePort();
        var builder = new ProcessBuilder(user.running(
                // A session of its own: Ctrl-C on the terminal stops Takar, and Takar stops the database last.
                "setsid",
                binaries.postgres(),
                "-D",
                folder.database().toString(),
                "-p",
                String.valueOf(port),
                "--listen_addresses=127.0.0.1",
                "--unix_socket_directories=",
                "--password_encryption=scram-sha-256",
                "--fsync=on",
                "--synchronous_commit=on",
                "--full_page_writes=on",
                "--timezone=UTC",
                "--log_timezone=UTC",
                "--shared_buffers=256MB",
                "--max_wal_size=2GB"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("LD_LIBRARY_PATH", binaries.libraries());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        var process = builder.start();
        process.getOutputStream().close();
        return new Server(process, port);
    }

    private boolean answers(String password) throws IOException, SQLException {
        var end = System.nanoTime() + START.toNanos();
        while (!hasEndedWithin(50)) {
            try (var connection = DriverManager.getConnection(url("postgres"), EmbeddedPostgres.SUPERUSER, password)) {
                return connection.isValid(5);
            } catch (SQLException e) {
                var isRefused = "28P01".equals(e.getSQLState());
                if (isRefused || System.nanoTime() > end) {
                    stop();
                    throw e;
                }
            }
        }
        return false;
    }

    private boolean hasEndedWithin(long milliseconds) throws IOException {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL starts", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
