package id.takar.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
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

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /** Publishes the small release. */
    public static void publishSmall(JdbcClient jdbc) {
        new ReleaseStore(jdbc).publish(small(), EVER, Instant.EPOCH, "test", "small");
    }

    /** Files of one rule and one scenario, whose check takes no time and is well. */
    static SortedMap<String, byte[]> small() {
        var files = new TreeMap<String, byte[]>();
        put(files, "test/seen.drl", """
                package policy.test.seen

                import id.takar.facts.*

                rule "A rank is seen"
                    @id( "test.seen" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                when
                    Rank( golongan != null )
                then
                    insert( Outcome.of( "test.rank", "seen" ) );
                end

                rule "The rank is promised"
                    @id( "test.promise" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                when
                then
                    insert( Promise.of( "test.rank" ) );
                end
                """);
        put(files, "test/seen.messages_id.properties", "test.seen = terlihat\noutcome.test.rank = Pangkat\n");
        put(files, "test/seen.messages_en.properties", "test.seen = seen\noutcome.test.rank = Rank\n");
        put(files, "test/seen.scenarios.yaml", """
                scenarios:
                  - name: a rank
                    on: 2024-04-01
                    given: { rank: { golongan: III/b } }
                    expect: { test.rank: seen }
                    because: [test.seen]
                """);
        return files;
    }

    /** Publishes what came with Takar with one number changed, from a day on. */
    public static String publishChanged(
            JdbcClient jdbc, String path, String before, String after, LocalDate from, Instant at) {
        var files = RuleFolder.shipped();
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        if (!text.contains(before)) {
            throw new AssertionError(path + " does not say " + before);
        }
        files.put(path, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
        new ReleaseStore(jdbc).publish(files, from, at, "test", "changed");
        return id.takar.engine.Release.idOf(files);
    }

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
        new ReleaseStore(jdbc).publish(files, EVER, Instant.EPOCH, "test", "to conflict");
    }

    /** Publishes small releases that differ, one for each day. */
    public static void publishMany(JdbcClient jdbc, int number, LocalDate first, Instant at) {
        var store = new ReleaseStore(jdbc);
        for (int i = 0; i < number; i++) {
            var files = small();
            put(files, "test/seen.messages_en.properties", "test.seen = seen " + i + "\noutcome.test.rank = Rank\n");
            store.publish(files, first.plusDays(i), at, "test", "one of many");
        }
    }

    /** Publishes what came with Takar, again. */
    public static void publishShipped(JdbcClient jdbc) {
        new ReleaseStore(jdbc).publish(RuleFolder.shipped(), EVER, Instant.EPOCH, "test", "as before");
    }

    private static void put(SortedMap<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
