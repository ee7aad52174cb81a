package id.takar.web;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * The browser of the tests, looked for in this order: the environment's `CHROMIUM`, an installed one, one unpacked
 * earlier, and one that npm fetches. Without any, the tests fail and say what to install.
 */
public final class Browser {
    private static final List<String> INSTALLED =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path UNPACKED = Path.of("target", "browser").toAbsolutePath();
    private static final String PACKAGE = "@sparticuz/chromium@153.0.0";
    private static final String SHA_512 =
            "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==";

    private Browser() {}

    /** Starts the browser. */
    public static com.microsoft.playwright.Browser launch(Playwright playwright) {
        var executable = executable();
        var options = new LaunchOptions()
                .setExecutablePath(executable)
                .setChromiumSandbox(false)
                .setArgs(List.of(
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-gpu"));
        if (executable.startsWith(UNPACKED)) {
            options.setEnv(Map.of(
                    "LD_LIBRARY_PATH", UNPACKED.resolve("lib").toString(),
                    "HOME", UNPACKED.toString(),
                    "PATH", System.getenv().getOrDefault("PATH", "")));
        }
        return playwright.chromium().launch(options);
    }

    private static Path executable() {
        return Stream.<java.util.function.Supplier<Optional<Path>>>of(
                        Browser::named, Browser::installed, Browser::unpacked, Browser::fetched)
                .flatMap(place -> place.get().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium for the browser tests. Set CHROMIUM to one,"
                        + " or install one (Debian: apt-get install -y chromium), or put npm on the PATH."));
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    }

    private static Optional<Path> installed() {
        return INSTALLED.stream().flatMap(name -> onPath(name).stream()).findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> unpacked() {
        return Optional.of(UNPACKED.resolve("chromium")).filter(Files::isExecutable);
    }

    private static Optional<Path> fetched() {
        if (onPath("npm").isEmpty()) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(UNPACKED);
            var packing = new ProcessBuilder("npm", "pack", "--silent", PACKAGE)
                    .directory(UNPACKED.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(packing.getInputStream().readAllBytes()).strip();
            if (packing.waitFor() != 0) {
                return Optional.empty();
            }
            var lines = said.lines().toList();
            unpack(Files.readAllBytes(UNPACKED.resolve(lines.get(lines.size() - 1))));
            return unpacked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while npm fetched a browser", e);
        }
    }

    private static void unpack(byte[] archive) throws IOException {
        if (!sha512(archive).equals(SHA_512)) {
            throw new IllegalStateException("npm's " + PACKAGE + " is not the one we know; its SHA-512 differs");
        }
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("/bin/al2023.tar.br")) {
                    libraries(new BrotliInputStream(new BufferedInputStream(tar)));
                } else if (entry.getName().endsWith("/bin/chromium.br")) {
                    program(new BrotliInputStream(new BufferedInputStream(tar)));
                }
            }
        }
    }

    private static void program(InputStream in) throws IOException {
        var unfinished = UNPACKED.resolve("chromium.part");
        Files.copy(in, unfinished, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        unfinished.toFile().setExecutable(true);
        Files.move(unfinished, UNPACKED.resolve("chromium"));
    }

    private static void libraries(InputStream in) throws IOException {
        var tar = new TarArchiveInputStream(in);
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var file = UNPACKED.resolve(entry.getName()).normalize();
            if (entry.isFile() && file.startsWith(UNPACKED)) {
                Files.createDirectories(file.getParent());
                Files.copy(tar, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String sha512(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
