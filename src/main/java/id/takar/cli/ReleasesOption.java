package id.takar.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where releases are asked about, and how the answer looks. */
final class ReleasesOption {
    private static final String TOKEN = "TAKAR_TOKEN";
    private static final int SHORTEST_PREFIX = 6;

    @Option(
            names = "--server",
            paramLabel = "ADDRESS",
            description = "The service, for example http://127.0.0.1:8080; its token is read from the environment"
                    + " (" + TOKEN + ") or from --token-file.")
    private @Nullable URI server;

    @Option(names = "--token-file", paramLabel = "FILE", description = "A file that holds a token and nothing else.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--clone",
            paramLabel = "FOLDER",
            description = "A clone of the rules instead, which tells the same without a service.")
    private @Nullable Path clone;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "With --clone: keep compiled policies here, so that the next call does not compile.")
    private @Nullable Path cache;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "Form: text (default) or json, as the service answers.")
    private String output = "text";

    ReleaseSource open() throws IOException {
        if ((server == null) == (clone == null)) {
            throw new Misuse("name one of --server and --clone");
        }
        return server != null
                ? new ServerReleases(server, token())
                : CloneReleases.open(Objects.requireNonNull(clone), cache);
    }

    private String token() throws IOException {
        var token = tokenFile == null ? System.getenv(TOKEN) : Files.readString(tokenFile);
        if (token == null || token.isBlank()) {
            throw new Misuse("no token: put one into " + TOKEN + " or into a file named by --token-file; make it with"
                    + " POST /api/v1/account/tokens");
        }
        return token.strip();
    }

    /**
     * The id of a release that somebody names.
     *
     * @param named its id or the beginning of it, the number of a publication, or {@code in-force}
     */
    static String id(ReleaseSource releases, String named) throws IOException {
        if (named.equals("in-force")) {
            return releases.inForce(null, null).path("id").asString();
        }
        for (var each : releases.list()) {
            String id = each.path("id").asString();
            if (each.path("number").asString().equals(named)
                    || (named.length() >= SHORTEST_PREFIX && id.startsWith(named))) {
                return id;
            }
        }
        throw new Misuse("no release is `" + named + "`; `release list` names them, by number and id");
    }

    void print(JsonNode answer, PrintWriter out, Consumer<JsonNode> asText) {
        if (output.equals("json")) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(answer));
        } else if (output.equals("text")) {
            asText.accept(answer);
        } else {
            throw new Misuse("--output is `" + output + "`; it can be text or json");
        }
    }
}
