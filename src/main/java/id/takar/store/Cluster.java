package id.takar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The database on disk: made once, whole or not at all. */
final class Cluster {

    private Cluster() {}

    static void makeIfMissing(DataFolder folder, Binaries binaries, ServerUser user, String password)
            throws IOException {
        if (Files.exists(folder.database())) {
            return;
        }
        var unfinished = folder.unfinishedDatabase();
        var secret = folder.path().resolve("initdb.password");
        deleteTree(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        DataFolder.writeSecret(secret, password);
        user.own(unfinished);
        user.own(secret);
        try {
            var made = Command.run(user.running(
                    binaries.initdb(),
                    "--pgdata=" + unfinished,
                    "--username=" + EmbeddedPostgres.SUPERUSER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--data-checksums"));
            if (!made.succeeded()) {
                throw new StoreUnavailable(
                        "PostgreSQL could not make its database in `" + folder.path() + "`: " + made.output());
            }
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(unfinished, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
