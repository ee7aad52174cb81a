package id.takar.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A repository that one Takar works in at a time, so that what a killed one left locked can be told and unlocked. */
final class RepositoryLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RepositoryLock.class);

    private final FileChannel channel;

    private RepositoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Holds a repository until it is closed.
     *
     * @throws IllegalStateException when another Takar works in it
     */
    static RepositoryLock hold(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel =
                FileChannel.open(folder.resolve("takar-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new IllegalStateException("Another Takar works in `" + folder
                    + "`; give each its own folder with takar.data, and share the rules with takar.rules.remote.");
        }
        unlock(folder);
        return new RepositoryLock(channel);
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** Takes away what git itself locked when it was killed; nobody else works here, so it locks nothing. */
    private static void unlock(Path folder) throws IOException {
        List<Path> left;
        try (var files = Files.find(
                folder, 8, (file, is) -> is.isRegularFile() && file.toString().endsWith(".lock"))) {
            left = files.toList();
        }
        for (var file : left) {
            Files.delete(file);
            LOG.warn("Git was killed while it wrote; `{}` is taken away.", folder.relativize(file));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the repository of the rules cannot be let go", e);
        }
    }
}
