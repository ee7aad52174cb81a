package id.takar.population;

import id.takar.web.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the columns of other systems stand for, said on a page: kept under a name, and what was sent is read again by it. */
@Component
public class MappedColumns {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private final Mappings mappings;
    private final Populations populations;

    MappedColumns(Mappings mappings, Populations populations) {
        this.mappings = mappings;
        this.populations = populations;
    }

    /** The names under which mappings are kept. */
    public List<String> names() {
        return List.copyOf(mappings.all().keySet());
    }

    /**
     * What columns are called by a mapping; what everybody understands where the name is empty.
     *
     * @throws Problem when none is kept under this name
     */
    public Headings headings(String name) {
        return mappings.headings(name);
    }

    /** What a column may stand for: paths, each with what it is called. */
    public SortedMap<String, String> paths(Locale language) {
        return Headings.paths(language);
    }

    /**
     * Keeps what columns stand for beside what is kept under the name already, and reads what was sent again, as a
     * population of its own.
     *
     * @param columns the path that each heading stands for; empty to leave the column out
     * @throws Problem when a path leads nowhere, or the name is none; then nothing is kept
     */
    public Population readAgain(UUID id, String name, Map<String, String> columns, String account) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "mapping-name",
                    "A name of a mapping has letters, digits, dots, hyphens and underscores.");
        }
        var sent = populations.find(id).orElseThrow(() -> Problem.notFound("There is no population `" + id + "`."));
        var all = new TreeMap<>(mappings.all().getOrDefault(name, Map.of()));
        all.putAll(columns);
        mappings.keep(name, all, account);
        try {
            var file = Files.createTempFile("takar-again-", "");
            try {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    populations.original(id, out);
                }
                try (var in = Files.newInputStream(file)) {
                    return populations.add(
                            in, new Populations.Sending(sent.name(), account, mappings.headings(name), false, null));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
