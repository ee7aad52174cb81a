package id.takar.policy;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** All files as they were read last. */
    SortedMap<String, byte[]> all() {
        return Collections.unmodifiableSortedMap(files);
    }

    /**
     * Reads all files anew.
     *
     * @return the paths of those that came, went or changed
     * @throws java.io.UncheckedIOException when one cannot be read
     */
    List<String> read() {
        var all = Files.isDirectory(folder) ? RuleFolder.read(folder) : new TreeMap<String, byte[]>();
        all.keySet().removeIf(WatchedFiles::isPassing);
        return become(all);
    }

    /** Reads these files anew, likewise. */
    List<String> read(Iterable<Path> told) {
        var all = new TreeMap<>(files);
        for (var file : told) {
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
        return become(all);
    }

    private List<String> become(SortedMap<String, byte[]> all) {
        var before = files;
        files = all;
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(all.keySet());
        return paths.stream()
                .filter(path -> !Arrays.equals(before.get(path), all.get(path)))
                .toList();
    }

    private static boolean isPassing(String path) {
        return PASSING.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }
}
