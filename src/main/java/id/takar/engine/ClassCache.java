package id.takar.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.drools.base.util.Drools;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled policies on disk, one file each, named by what they were compiled from: the policy's content, the
 * vocabulary and the Drools version. A damaged file counts as absent.
 */
final class ClassCache {
    private static final int FORM = 1;

    private final Path folder;

    ClassCache(Path folder) {
        this.folder = folder;
    }

    @Nullable
    PolicyClasses get(PolicyText policy) {
        var file = file(policy);
        if (!Files.exists(file)) {
            return null;
        }
        var check = new CRC32();
        try (var checked = new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), check);
                var in = new DataInputStream(checked)) {
            var kept = ClassBytes.read(in);
            long sum = check.getValue();
            return in.readLong() == sum && kept.isWhole() ? kept : null;
        } catch (IOException | IllegalArgumentException damaged) {
            return null;
        }
    }

    void put(PolicyText policy, PolicyClasses classes) {
        var file = file(policy);
        try {
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "fresh", ".classes");
            var check = new CRC32();
            try (var checked = new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)), check);
                    var out = new DataOutputStream(checked)) {
                ClassBytes.write(classes, out);
                out.writeLong(check.getValue());
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep compiled rules in " + folder, e);
        }
    }

    private Path file(PolicyText policy) {
        return folder.resolve(policy.name().replace('/', '.') + "-" + policy.hash() + "-" + Origin.ID + ".classes");
    }

    /** What class bytes depend on beside the policy. */
    private static final class Origin {
        static final String ID = id();

        private static String id() {
            Map<String, byte[]> parts = new TreeMap<>();
            parts.put("drools", Drools.getFullVersion().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            parts.put("form", new byte[] {FORM});
            List.of(
                            PolicyReader.class,
                            RuleReader.class,
                            RuleTree.class,
                            ConditionReader.class,
                            ActionReader.class,
                            Condition.class,
                            Action.class,
                            Term.class,
                            Term.Property.class,
                            Term.PropertyOf.class,
                            Term.Variable.class,
                            Term.ThresholdOf.class,
                            Term.Constant.class,
                            Term.Nothing.class,
                            Tokens.class,
                            PolicyCompiler.class)
                    .forEach(c -> parts.put(c.getName(), bytes(c)));
            Vocabulary.TAKAR.classes().forEach(c -> parts.put(c.getName(), bytes(c)));
            return Hashes.of(parts).substring(0, 16);
        }

        private static byte[] bytes(Class<?> type) {
            if (type.getName().startsWith("java.")) {
                return new byte[0];
            }
            String name = type.getName();
            try (InputStream in = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
                if (in == null) {
                    throw new IllegalStateException("no bytes of " + type);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
