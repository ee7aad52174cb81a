package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {
    private static final String ONE = rule("one", "Rank( golongan != null )", "insert( Finding.noted( \"n\" ) );");
    private static final String TWO = rule("two", "Rank( golongan != null )", "insert( Finding.noted( \"n\" ) );");

    @TempDir
    private Path folder;

    @Test
    void doesNotCompileWhatItHasCompiled() {
        var files = policies().logic("a/b", ONE).files();

        assertThat(new ReleaseCompiler(folder).compile(files).orThrow().fromCache())
                .isFalse();
        assertThat(new ReleaseCompiler(folder).compile(files).orThrow().fromCache())
                .isTrue();
    }

    @Test
    void compilesOnlyThePolicyThatChanged() throws IOException {
        new ReleaseCompiler(folder)
                .compile(policies().logic("a/b", ONE).logic("a/c", TWO).files());
        var before = files();

        new ReleaseCompiler(folder)
                .compile(policies()
                        .logic("a/b", ONE.replace("!= null", "== null"))
                        .logic("a/c", TWO)
                        .files());

        assertThat(files()).hasSize(before.size() + 1);
    }

    @Test
    void countsADamagedFileAsAbsent() throws IOException {
        var files = policies().logic("a/b", ONE).files();
        new ReleaseCompiler(folder).compile(files);
        for (var kept : files()) {
            var bytes = Files.readAllBytes(kept);
            bytes[bytes.length / 2]++;
            Files.write(kept, bytes);
        }

        assertThat(new ReleaseCompiler(folder).compile(files).orThrow().fromCache())
                .isFalse();
        assertThat(new ReleaseCompiler(folder).compile(files).orThrow().fromCache())
                .isTrue();
    }

    @Test
    void countsAPolicyWithoutItsClassesAsAbsent() {
        var policy = ReleaseCompiler.policies(policies().logic("a/b", ONE).files(), new ArrayList<>())
                .get(0);
        var cache = new ClassCache(folder);

        cache.put(policy, new PolicyClasses(List.of("policy.a.b.Rules"), Map.of()));

        assertThat(cache.get(policy)).isNull();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
