package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills publishing with -9 before each of its steps (before some of them, in a quick build): afterwards a release is
 * wholly there or wholly not, and a start makes git and the database agree.
 */
class CrashTest {
    private static final boolean FULL = Boolean.getBoolean("takar.full");
    private static final int STRIDE = FULL ? 1 : 7;

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void aReleaseIsWhollyThereOrWhollyNot() throws Exception {
        Replica.prepare(database);
        var data = folder.resolve("data");
        var steps = new ArrayList<String>();
        var outcomes = new TreeSet<String>();
        int step = FULL ? 1 : 3;
        boolean published = false;
        while (!published) {
            Draft draft;
            int before;
            try (var replica = Replica.start(database, data, "")) {
                draft = ApprovedDraft.of(replica.drafts(), "Change " + step);
                before = replica.releases().publications().size();
            }
            var said = publish(data, draft, step);
            published = said.contains("published");
            steps.add(said.get(said.size() - 1));

            try (var replica = Replica.start(database, data, "")) {
                boolean isThere = replica.releases().publications().size() > before;
                outcomes.add(isThere ? "there" : "not there");
                agree(replica, draft, before, isThere);
                if (!isThere) {
                    replica.drafts().publish(draft.id(), java.time.LocalDate.of(2020, 1, 1), "again", "approver");
                    agree(replica, draft, before, true);
                }
            }
            step += STRIDE;
        }

        assertThat(outcomes).containsExactly("not there", "there");
        if (FULL) {
            assertThat(steps)
                    .as("every step that there is")
                    .anyMatch(each -> each.contains("INSERT INTO publication"))
                    .anyMatch(each -> each.contains("INSERT INTO release_file"))
                    .anyMatch(each -> each.contains("INSERT INTO draft_event"))
                    .contains("step COMMIT", "step after COMMIT", "step git while main is locked")
                    .anyMatch(each -> each.contains("git after the commit"))
                    .contains("step git after main moved");
        }
    }

    private static void agree(Replica replica, Draft draft, int before, boolean isThere) {
        var publications = replica.releases().publications();
        var now = replica.drafts().find(draft.id());
        assertThat(publications).hasSize(isThere ? before + 1 : before);
        assertThat(now.state()).isEqualTo(isThere ? Draft.State.PUBLISHED : Draft.State.APPROVED);
        assertThat(replica.drafts().events(draft.id()).stream()
                        .filter(event -> event.kind() == DraftEvent.Kind.PUBLISHED))
                .hasSize(isThere ? 1 : 0);
        var latest = publications.get(0);
        assertThat(latest.release().equals(draft.content())).isEqualTo(isThere);
        assertThat(Release.idOf(replica.releases().files(latest.release()))).isEqualTo(latest.release());
        assertThat(Release.idOf(replica.git().files(replica.git().main()))).isEqualTo(latest.release());
        var tags = replica.git().refs().stream()
                .filter(ref -> ref.getName().startsWith(Constants.R_TAGS))
                .toList();
        assertThat(tags).hasSameSizeAs(publications);
        assertThat(Files.exists(replica.git().folder().resolve("packed-refs.lock")))
                .isFalse();
    }

    private List<String> publish(Path data, Draft draft, int step) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledPublishing.class.getName(),
                        database.url(),
                        database.username(),
                        database.password(),
                        data.toString(),
                        draft.id().toString(),
                        "" + step)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("step ") || line.equals("published"))
                .toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join("\n", said)).isIn(0, 137);
        assertThat(said).isNotEmpty();
        return said;
    }
}
