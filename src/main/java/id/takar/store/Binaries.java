package id.takar.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the class path. */
final class Binaries {

    private final Path home;

    private Binaries(Path home) {
        this.home = home;
    }

    static Binaries unpackedIn(Path home) throws IOException {
        var archive = archive();
        var mark = home.resolve(".complete");
        var version = checksum(archive);
        if (!Files.exists(mark) || !Files.readString(mark).equals(version)) {
            Files.deleteIfExists(mark);
            try (var in = open(archive)) {
                unpack(in, home);
            }
            Files.writeString(mark, version);
        }
        return new Binaries(home);
    }

    String initdb() {
        return home.resolve("bin/initdb").toString();
    }

    String postgres() {
        return home.resolve("bin/postgres").toString();
    }

    String libraries() {
        return home.resolve("lib").toString();
    }

    private static String archive() {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new StoreUnavailable(
                    "The PostgreSQL inside Takar runs on Linux only, and this is " + platform() + ".");
        }
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-linux-" + processor + ".txz";
    }

    private static String platform() {
        return System.getProperty("os.name") + " on "
                + System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    }

    private static void unpack(InputStream in, Path home) throws IOException {
        Files.createDirectories(home);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, home);
            }
        }
        openFolders(home);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("The archive of PostgreSQL leads outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var isProgram = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Whatever the umask says, the server's user must be able to read its own programs. */
    private static void openFolders(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (var folder : files.filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static InputStream open(String archive) {
        var in = Binaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new StoreUnavailable("There is no PostgreSQL inside Takar for this machine (" + platform() + ").");
        }
        return new BufferedInputStream(in);
    }

    private static String checksum(String archive) throws IOException {
        var checksum = new CRC32();
        try (var in = new CheckedInputStream(open(archive), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return archive + " " + Long.toHexString(checksum.getValue());
    }
}
