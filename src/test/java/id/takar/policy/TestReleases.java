package id.takar.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Releases that tests put in force. */
public final class TestReleases {
    private static final String RULE = """
            rule "%s"
                @id( "%s" )
                @legalBasis( "agency policy" )
                @from( "2000-01-01" )
            when
                %s
            then
                insert( Predicate.of( Predikat.%s ) );
            end
            """;

    private TestReleases() {}

    /** Publishes policies that conclude two predicates about whoever has a rank and its first day. */
    public static void publishConflicting(JdbcClient jdbc) {
        var files = new TreeMap<String, byte[]>();
        put(
                files,
                "a/b.drl",
                "package policy.a.b\n\nimport id.takar.facts.*\n\n"
                        + RULE.formatted("one", "one", "Rank( golongan != null )", "BAIK")
                        + RULE.formatted("two", "two", "Rank( since != null )", "KURANG"));
        put(files, "a/b.messages_id.properties", "one = satu\ntwo = dua\n");
        put(files, "a/b.messages_en.properties", "one = one\ntwo = two\n");
        new ReleaseStore(jdbc).publish(files, Instant.EPOCH, "test", "to conflict");
    }

    /** Publishes what came with Takar, again. */
    public static void publishShipped(JdbcClient jdbc) {
        new ReleaseStore(jdbc).publish(RuleFolder.shipped(), Instant.EPOCH, "test", "as before");
    }

    private static void put(TreeMap<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
