package id.takar.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Releases as a service tells of them. */
final class ServerReleases implements ReleaseSource {
    private static final String RELEASES = "/api/v1/releases";
    private static final int WELL = 2;
    private static final int HUNDRED = 100;

    private final URI server;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = new JsonMapper();

    ServerReleases(URI server, String token) {
        if (server.getHost() == null
                || !("https".equals(server.getScheme()) || ("http".equals(server.getScheme()) && isHere(server)))) {
            throw new Misuse("--server is `" + server
                    + "`; a token goes to an https address, or to this computer by http, for example"
                    + " http://127.0.0.1:8080");
        }
        this.server = server;
        this.token = token;
    }

    private static boolean isHere(URI server) {
        try {
            return InetAddress.getByName(server.getHost()).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    @Override
    public JsonNode list() throws IOException {
        return get(RELEASES);
    }

    @Override
    public JsonNode inForce(@Nullable LocalDate validAt, @Nullable Instant knownAt) throws IOException {
        var asked = new LinkedHashMap<String, Object>();
        if (validAt != null) {
            asked.put("validAt", validAt);
        }
        if (knownAt != null) {
            asked.put("knownAt", knownAt);
        }
        return get(RELEASES + "/in-force?"
                + asked.entrySet().stream()
                        .map(each -> each.getKey() + "="
                                + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    @Override
    public JsonNode show(String id) throws IOException {
        return get(RELEASES + "/" + id);
    }

    @Override
    public JsonNode diff(String id, String other) throws IOException {
        return get(RELEASES + "/" + id + "/diff/" + other);
    }

    @Override
    public JsonNode publish(UUID draft, LocalDate from, String words) throws IOException {
        var body = json.writeValueAsString(Map.of("from", from.toString(), "words", words));
        return send(request("/api/v1/drafts/" + draft + "/publish")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode get(String path) throws IOException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofMinutes(10))
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var said = json.readTree(answer.body());
            if (answer.statusCode() / HUNDRED != WELL) {
                throw new Refused(said.path("title").asString("") + ": "
                        + said.path("detail").asString(answer.body()));
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
