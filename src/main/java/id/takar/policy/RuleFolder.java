package id.takar.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of a folder of policies, by path below it. */
public final class RuleFolder {
    private static final String SHIPPED = "/rules/";

    private RuleFolder() {}

    /**
     * Reads a folder. Hidden files and what is no plain file are left out.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static SortedMap<String, byte[]> read(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                var path = folder.relativize(file);
                if (!isHidden(path)) {
                    files.put(path.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules in " + folder, e);
        }
        return files;
    }

    private static boolean isHidden(Path path) {
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
