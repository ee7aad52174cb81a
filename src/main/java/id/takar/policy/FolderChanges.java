package id.takar.policy;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What changes in a folder and those below it, told once it has been quiet for a moment. Links are not followed. */
final class FolderChanges implements Closeable {
    /** An editor saves in several steps: what comes within this time belongs together. */
    private static final long QUIET_MILLISECONDS = 15;

    /** Somebody who never stops writing is listened to for a while only. */
    private static final int MOST_AT_ONCE = 20;

    private static final int MOST_FOLDERS = 1_000;
    private static final int DEEPEST = 16;
    private static final long AGAIN_SECONDS = 1;

    /**
     * What changed.
     *
     * @param files the paths of files that came, went or changed
     * @param everything whether other files may have changed too, as when folders come and go
     */
    record Changes(Set<Path> files, boolean everything) {}

    private final Path folder;
    private final WatchService watch;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    FolderChanges(Path folder) throws IOException {
        this.folder = folder;
        this.watch = folder.getFileSystem().newWatchService();
        register(folder);
    }

    /**
     * Waits for changes.
     *
     * @throws InterruptedException when nobody waits for them any more
     * @throws java.nio.file.ClosedWatchServiceException likewise
     */
    Changes await() throws InterruptedException, IOException {
        var files = new TreeSet<Path>();
        boolean everything = false;
        while (files.isEmpty() && !everything) {
            var key = watch.poll(AGAIN_SECONDS, TimeUnit.SECONDS);
            everything = isBack();
            for (int told = 1; key != null; told++) {
                everything |= collect(key, files);
                key = told < MOST_AT_ONCE ? watch.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS) : null;
            }
        }
        return new Changes(files, everything);
    }

    /** Whether the folder itself had gone and is there again. */
    private boolean isBack() throws IOException {
        if (folders.containsValue(folder) || !Files.isDirectory(folder)) {
            return false;
        }
        register(folder);
        return true;
    }

    /** Adds what happened in one folder; says whether anything may have changed. */
    private boolean collect(WatchKey key, Set<Path> files) throws IOException {
        boolean everything = false;
        var in = folders.get(key);
        for (var event : key.pollEvents()) {
            if (event.kind() == OVERFLOW || in == null) {
                everything = true;
                continue;
            }
            var path = in.resolve((Path) event.context());
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                register(path);
                everything = true;
            } else if (folders.containsValue(path)) {
                everything = true;
            } else {
                files.add(path);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            everything = true;
        }
        return everything;
    }

    private void register(Path below) throws IOException {
        Files.walkFileTree(below, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (!each.equals(folder) && each.getFileName().toString().startsWith(".")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (folders.size() >= MOST_FOLDERS) {
                    return FileVisitResult.TERMINATE;
                }
                folders.put(each.register(watch, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException failed) {
                // It went while we looked; that it went is told as a change.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failed) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop watching " + folder, e);
        }
    }
}
