package id.takar.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Where the embedded database keeps its things, held by one Takar at a time. */
final class DataFolder implements AutoCloseable {

    private static final Set<PosixFilePermission> ONLY_MINE = PosixFilePermissions.fromString("rw-------");
    private static final int KEPT_LOGS = 3;

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataFolder hold(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            // The server's user passes through and sees nothing.
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        }
        var folder = path.toRealPath();
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new StoreUnavailable("Another Takar is running on the folder `" + folder + "`.");
        }
        return new DataFolder(folder, channel);
    }

    Path path() {
        return folder;
    }

    Path programs() {
        return folder.resolve("postgres");
    }

    Path database() {
        return folder.resolve("database");
    }

    Path unfinishedDatabase() {
        return folder.resolve("database.unfinished");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /** Starts a new log, so that the log of a database that runs for years stays small. */
    void rotateLog() throws IOException {
        for (var number = KEPT_LOGS; number > 0; number--) {
            var older = folder.resolve("postgres.log." + number);
            var newer = number == 1 ? log() : folder.resolve("postgres.log." + (number - 1));
            if (Files.exists(newer)) {
                Files.move(newer, older, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createFile(log(), PosixFilePermissions.asFileAttribute(ONLY_MINE));
    }

    String password() throws IOException {
        var file = folder.resolve("postgres.password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (Files.exists(database())) {
            throw new StoreUnavailable("The password of the database is gone: `" + file + "` does not exist.");
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        writeSecret(file, password);
        return password;
    }

    static void writeSecret(Path file, String secret) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(ONLY_MINE));
        Files.writeString(unfinished, secret);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
