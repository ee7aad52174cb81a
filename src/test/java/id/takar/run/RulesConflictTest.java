package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.policy.Releases;
import id.takar.web.Caller;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies in force that contradict each other for some employees. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class RulesConflictTest {
    private static final String ON = "/api/v1/evaluations?on=2024-03-14";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Releases releases;

    private String before;

    @BeforeEach
    void publishPoliciesThatContradictEachOther() {
        before = releases.inForce().id();
        var files = new TreeMap<String, byte[]>();
        files.put("test/both.drl", bytes("""
                package policy.test.both

                import id.takar.facts.*

                %s
                %s
                """.formatted(
                        rule("both.first", "AbilityMeasures( $skill : skill, skill != null )"),
                        rule("both.second", "AbilityMeasures( $skill : skill, skill > 0 )"))));
        for (var language : new String[] {"id", "en"}) {
            files.put("test/both.messages_" + language + ".properties", bytes("both.first = A\nboth.second = B\n"));
        }
        var id = Release.idOf(files);
        jdbc.sql("INSERT INTO release VALUES (?, now(), 'test', 1, 'test') ON CONFLICT DO NOTHING")
                .param(id)
                .update();
        files.forEach((path, text) -> jdbc.sql("INSERT INTO release_file VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(id, path, text)
                .update());
        publish(id);
    }

    @AfterEach
    void publishWhatDecidedBefore() {
        publish(before);
    }

    @Test
    void namesBothRulesAndDecidesNothing() throws Exception {
        var decisions = decisions();

        var answer = hr().with("Idempotency-Key", "conflict").post(ON, "{\"ability\":{\"skill\":50}}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/rules-at-fault");
        assertThat(answer.json().path("title").asString()).isEqualTo("Aturan tidak dapat memutuskan pegawai ini");
        assertThat(answer.json().path("detail").asString()).contains("both.first", "both.second", "2024-03-14");
        assertThat(decisions()).isEqualTo(decisions);
    }

    @Test
    void decidesAboutTheNextEmployeeAsIfNothingHadHappened() throws Exception {
        hr().post(ON, "{\"ability\":{\"skill\":50}}");

        var answer = hr().post(ON, "{\"ability\":{\"skill\":0}}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("decision").path("reasons").findValuesAsString("rule"))
                .containsExactly("both.first");
    }

    private static String rule(String id, String when) {
        return """
                rule "%s speaks"
                    @id( "%s" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                when
                    %s
                then
                    insert( Ability.of( $skill ) );
                end
                """.formatted(id, id, when);
    }

    private void publish(String release) {
        jdbc.sql("INSERT INTO publication (release, valid_from, published_at, published_by, reason)"
                        + " VALUES (?, '0001-01-01', now(), 'test', 'test')")
                .param(release)
                .update();
    }

    private long decisions() {
        return jdbc.sql("SELECT count(*) FROM decision").query(Long.class).single();
    }

    private Caller hr() {
        return new Caller(port).as("hr");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
