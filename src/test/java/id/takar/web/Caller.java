package id.takar.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the service over HTTP, for tests: `new Caller(port).as("hr").get("/api/v1/runs")`. */
public record Caller(int port, HttpRequest.Builder request) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    public Caller(int port) {
        this(port, HttpRequest.newBuilder());
    }

    /** Signs in as a demo account. */
    public Caller as(String account) {
        return as(account, DemoAccounts.PASSWORD);
    }

    public Caller as(String name, String password) {
        var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Caller with(String header, String value) {
        return new Caller(port, request.copy().setHeader(header, value));
    }

    public Answer get(String path) throws Exception {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) throws Exception {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    /** Saves a text over the one with this ETag. */
    public Answer putText(String path, String text, String etag) throws Exception {
        return with("Content-Type", "text/plain")
                .with("If-Match", etag)
                .send("PUT", path, BodyPublishers.ofString(text));
    }

    public Answer send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + port + path);
        return new Answer(
                CLIENT.send(request.copy().uri(uri).method(method, body).build(), BodyHandlers.ofString()));
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }
    }
}
