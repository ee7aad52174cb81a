package id.takar.engine;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/** Finds lines in the files of a release. */
final class Lines {
    private Lines() {}

    /** The first line from this one on that begins with a word; this line when none does. */
    static int find(SortedMap<String, byte[]> files, String path, int from, String word) {
        var lines = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int i = from; i <= lines.size(); i++) {
            if (lines.get(i - 1).strip().startsWith(word)) {
                return i;
            }
        }
        return from;
    }
}
