package id.takar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;

/** Accounts for tests, made as an administrator makes them. */
public final class TestAccounts {
    /** What everybody here chooses. */
    public static final String PASSWORD = "kuda terbang biru";

    private TestAccounts() {}

    /** Makes an account and changes its first password; what comes back is signed in. */
    public static Caller make(int port, String name, Role... roles) throws Exception {
        String first = create(new Caller(port).as("admin"), name, roles);
        changed(port, name, first);
        return new Caller(port).as(name, PASSWORD);
    }

    /** Makes an account, and gives its first password. */
    static String create(Caller admin, String name, Role... roles) throws Exception {
        var made = admin.post(
                "/api/v1/accounts",
                "{\"name\":\"" + name + "\",\"roles\":[\"" + String.join("\",\"", Role.names(roles)) + "\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("firstPassword").asString();
    }

    static void changed(int port, String name, String first) throws Exception {
        var changed = change(new Caller(port).as(name, first), first, PASSWORD);
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
    }

    static Caller.Answer change(Caller person, String old, String wanted) throws Exception {
        return person.with("Content-Type", "application/json")
                .send(
                        "PUT",
                        "/api/v1/account/password",
                        BodyPublishers.ofString("{\"password\":\"" + old + "\",\"newPassword\":\"" + wanted + "\"}"));
    }
}
