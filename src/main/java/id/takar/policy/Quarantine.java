package id.takar.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * Where what is pushed stays until it is known to be good: a repository that sees the objects of another one and writes
 * to a folder of its own. What is refused goes with it, and fills no disk.
 */
final class Quarantine implements AutoCloseable {
    private static final String OBJECTS = "objects";
    private static final String PACKS = "objects/pack";
    private static final String PACK = ".pack";
    private static final String INDEX = ".idx";

    private final Path folder;
    private final Path home;
    private final Repository git;

    private Quarantine(Path folder, Path home) throws IOException {
        this.folder = folder;
        this.home = home;
        this.git = new FileRepositoryBuilder()
                .setGitDir(folder.toFile())
                .setBare()
                .addAlternateObjectDirectory(home.resolve(OBJECTS).toFile())
                .build();
        git.create(true);
        git.getConfig().setBoolean("receive", null, "autogc", false);
        git.getConfig().save();
    }

    static Quarantine beside(Repository git) {
        var home = git.getDirectory().toPath();
        try {
            return new Quarantine(Files.createTempDirectory(folder(home), ""), home);
        } catch (IOException e) {
            throw new UncheckedIOException("no place for what is pushed", e);
        }
    }

    /** Deletes what a crash left. */
    static void clear(Repository git) {
        try {
            FileSystemUtils.deleteRecursively(folder(git.getDirectory().toPath()));
        } catch (IOException e) {
            throw new UncheckedIOException("what was pushed before cannot be deleted", e);
        }
    }

    private static Path folder(Path home) throws IOException {
        return Files.createDirectories(home.resolve("incoming"));
    }

    Repository git() {
        return git;
    }

    /** Gives all packs to the other repository; a pack before its index, since the index makes it seen. */
    void keep() {
        try (var files = Files.list(folder.resolve(PACKS))) {
            var packs = files.filter(file -> file.toString().endsWith(PACK)).toList();
            for (var pack : packs) {
                keep(pack);
                keep(pack.resolveSibling(pack.getFileName().toString().replace(PACK, INDEX)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was pushed cannot be kept", e);
        }
    }

    private void keep(Path file) throws IOException {
        var to = Files.createDirectories(home.resolve(PACKS)).resolve(file.getFileName());
        var half = to.resolveSibling("incoming-" + folder.getFileName() + file.getFileName());
        Files.copy(file, half);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        git.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("what was pushed cannot be deleted", e);
        }
    }
}
