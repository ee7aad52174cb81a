package id.takar.policy;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of a watched folder as they were read last; only those that changed are read again. For one thread. */
final class WatchedFiles {
    /** What editors write beside a file while they save it. */
    private static final Pattern PASSING = Pattern.compile(".*(~|\\.tmp|\\.swp|\\.bak)|[0-9]+|___jb_.*");

    private final Path folder;
    private SortedMap<String, byte[]> files = new TreeMap<>();

    WatchedFiles(Path folder) {
        this.folder = folder;
    }

    /** All files, read anew. */
    SortedMap<String, byte[]> read() {
        var all = Files.isDirectory(folder) ? RuleFolder.read(folder) : new TreeMap<String, byte[]>();
        all.keySet().removeIf(WatchedFiles::isPassing);
        files = all;
        return all();
    }

    /** All files, of which these are read anew. */
    SortedMap<String, byte[]> read(Iterable<Path> changed) {
        var all = new TreeMap<>(files);
        for (var file : changed) {
            String path = RuleFolder.path(folder, file);
            if (isPassing(path) || RuleFolder.isHidden(folder.relativize(file))) {
                continue;
            }
            var bytes = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? RuleFolder.bytes(file) : null;
            if (bytes == null) {
                all.remove(path);
            } else {
                all.put(path, bytes);
            }
        }
        files = all;
        return all();
    }

    private SortedMap<String, byte[]> all() {
        return Collections.unmodifiableSortedMap(files);
    }

    private static boolean isPassing(String path) {
        return PASSING.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }
}
