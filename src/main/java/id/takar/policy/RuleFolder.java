package id.takar.policy;

import id.takar.engine.ReleaseCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of a folder of policies, by path below it. */
public final class RuleFolder {
    private static final String SHIPPED = "/rules/";

    private RuleFolder() {}

    /**
     * Reads a folder. Hidden files and what is no plain file are left out; of a file that is too large only as much is
     * read as shows that it is.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static SortedMap<String, byte[]> read(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !isHidden(folder.relativize(f)))
                    .limit(ReleaseCompiler.MOST_FILES + 1L)
                    .toList()) {
                var bytes = bytes(file);
                if (bytes != null) {
                    files.put(path(folder, file), bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules in " + folder, e);
        }
        return files;
    }

    /** What a file holds, or as much as shows that it is too large; null when it has just gone. */
    static byte @Nullable [] bytes(Path file) {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(ReleaseCompiler.MOST_BYTES_OF_A_FILE + 1);
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The path of a file below a folder, with {@code /} between folders. */
    static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Whether it, or a folder that it is in, is hidden. */
    static boolean isHidden(Path path) {
        for (var part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** The policies that came with this Takar. */
    public static SortedMap<String, byte[]> shipped() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver(RuleFolder.class.getClassLoader())
                    .getResources("classpath:rules/**/*.*")) {
                files.put(path(resource), bytes(resource));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the policies that came with Takar", e);
        }
        return files;
    }

    private static String path(Resource resource) throws IOException {
        String url = java.net.URLDecoder.decode(resource.getURL().toString(), java.nio.charset.StandardCharsets.UTF_8);
        return url.substring(url.lastIndexOf(SHIPPED) + SHIPPED.length());
    }

    private static byte[] bytes(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
