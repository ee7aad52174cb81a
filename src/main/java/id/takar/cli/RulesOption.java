package id.takar.cli;

import id.takar.engine.Compiled;
import id.takar.engine.ReleaseCompiler;
import id.takar.policy.RuleFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that read policies have in common. */
final class RulesOption {
    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "id",
            description = "Language of messages: id (default) or en.")
    private String language = "id";

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Keep compiled policies here, so that the next start does not compile.")
    private @Nullable Path cache;

    Locale language() {
        return language(language);
    }

    static Locale language(String language) {
        if (!language.equals("id") && !language.equals("en")) {
            throw new Misuse("--lang is `" + language + "`; it can be id or en");
        }
        return Locale.forLanguageTag(language);
    }

    Compiled compile(Path folder) {
        return compile(files(folder));
    }

    static SortedMap<String, byte[]> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Misuse("there is no folder `" + folder + "`; name the folder that holds the policies");
        }
        return RuleFolder.read(folder);
    }

    Compiled compile(SortedMap<String, byte[]> files) {
        return new ReleaseCompiler(cache).compile(files);
    }
}
