package id.takar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void leadsPeopleToTheLoginPage() throws Exception {
        var answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void listsTheDemoAccountsInBothLanguages() throws Exception {
        assertThat(get("/login").body())
                .contains("Kata sandi", "<code>officer</code>", DemoAccounts.PASSWORD, "lang=\"id\"");
        assertThat(get("/login?lang=en").body()).contains("Password", "lang=\"en\"");
        assertThat(get("/login").body()).as("English is remembered").contains("Sign in");
    }

    @Test
    void signsInWithTheRightPasswordAndTheFormsOwnToken() throws Exception {
        var token = csrf(get("/login").body());

        assertThat(signIn("hr", "wrong", token).headers().firstValue("Location").orElse(""))
                .endsWith("/login?error");
        assertThat(get("/login?error").body()).contains("salah");
        var signedIn = signIn("hr", DemoAccounts.PASSWORD, csrf(get("/login").body()));
        assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anyMatch(cookie ->
                        cookie.startsWith("takar=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(get("/api/v1/runs/1").statusCode())
                .as("the session works for the API too")
                .isNotIn(302, 401, 403);
    }

    @Test
    void takesNoFormWithoutItsToken() throws Exception {
        assertThat(signIn("hr", DemoAccounts.PASSWORD, "forged").statusCode()).isEqualTo(403);
    }

    @Test
    void takesNoCallOfTheApiThatAnotherSiteCouldForge() throws Exception {
        signIn("hr", DemoAccounts.PASSWORD, csrf(get("/login").body()));

        assertThat(post("/api/v1/runs", "").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> signIn(String name, String password, String token) throws Exception {
        return post(
                "/login",
                "username=" + name + "&password=" + password + "&_csrf="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,application/xhtml+xml");
    }

    private static String csrf(String page) {
        var matcher = CSRF.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
