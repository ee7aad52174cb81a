package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.takar.store.TestDatabase;
import id.takar.web.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Officers, approvers and replicas at the same time: no word is lost, nothing is published twice, all agree on one order. */
class RacesTest {
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);
    private static final int ROUNDS = Boolean.getBoolean("takar.full") ? 30 : 3;

    @TempDir
    private Path folder;

    private Path remote;
    private Replica one;
    private Replica other;

    @BeforeEach
    void start() throws Exception {
        var database = TestDatabase.fresh();
        Replica.prepare(database);
        remote = folder.resolve("remote.git");
        Git.init().setBare(true).setDirectory(remote.toFile()).call().close();
        one = Replica.start(database, folder.resolve("one"), remote.toUri().toString());
        other = Replica.start(database, folder.resolve("other"), remote.toUri().toString());
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void officersWhoSaveOneFileLoseNoWord() throws Exception {
        var id = one.drafts().begin("Many words", "officer").id();
        int words = 5;
        var writers = List.of(one.drafts(), one.drafts(), other.drafts());

        together(IntStream.range(0, writers.size())
                .<Callable<Integer>>mapToObj(n -> () -> {
                    int told = 0;
                    for (int i = 0; i < words; ) {
                        var bytes = writers.get(n).file(id, ApprovedDraft.FILE);
                        String text = new String(bytes, StandardCharsets.UTF_8) + "# " + n + " " + i + "\n";
                        try {
                            writers.get(n)
                                    .save(
                                            id,
                                            ApprovedDraft.FILE,
                                            text.getBytes(StandardCharsets.UTF_8),
                                            DigestUtils.sha256Hex(bytes),
                                            "officer" + n);
                            i++;
                        } catch (Problem meanwhile) {
                            assertThat(meanwhile.type()).isEqualTo("changed-meanwhile");
                            told++;
                        }
                    }
                    return told;
                })
                .toList());

        String text = new String(other.drafts().file(id, ApprovedDraft.FILE), StandardCharsets.UTF_8);
        for (int n = 0; n < writers.size(); n++) {
            for (int i = 0; i < words; i++) {
                assertThat(text).contains("# " + n + " " + i + "\n");
            }
        }
        assertThat(one.drafts().find(id).authors()).contains("officer0", "officer1", "officer2");
    }

    @Test
    void approversWhoPublishOneDraftPublishItOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var draft = ApprovedDraft.of(one.drafts(), "Round " + round);
            int before = one.releases().publications().size();

            var outcomes = together(List.of(
                    () -> publish(one, draft),
                    () -> publish(one, draft),
                    () -> publish(other, draft),
                    () -> publish(other, draft)));

            assertThat(outcomes).containsOnlyOnce("published");
            assertThat(outcomes).containsOnly("published", "wrong-state");
            assertThat(one.releases().publications()).hasSize(before + 1);
        }
        theyAgree();
    }

    @Test
    void ofTwoDraftsOnOneReleaseOneIsPublishedAndAllAgree() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var here = ApprovedDraft.of(one.drafts(), "Here " + round);
            var there = ApprovedDraft.of(other.drafts(), "There " + round);

            var outcomes = together(List.of(() -> publish(one, here), () -> publish(other, there)));

            assertThat(outcomes).containsExactlyInAnyOrder("published", "stale");
            theyAgree();
        }
    }

    @Test
    void aDraftBegunHereIsPublishedThere() throws Exception {
        var draft = ApprovedDraft.of(one.drafts(), "Begun here");

        assertThat(publish(other, draft)).isEqualTo("published");

        assertThat(one.releases().latest().release()).isEqualTo(draft.content());
        theyAgree();
    }

    @Test
    void whoeverMovedTheRemoteWasFirst() throws Exception {
        var draft = ApprovedDraft.of(one.drafts(), "Too late");
        int before = one.releases().publications().size();
        try (var stranger = Git.cloneRepository()
                .setURI(remote.toUri().toString())
                .setBranch("main")
                .setDirectory(folder.resolve("clone").toFile())
                .call()) {
            stranger.commit()
                    .setAllowEmpty(true)
                    .setSign(false)
                    .setAuthor("stranger", "stranger@example.invalid")
                    .setCommitter("stranger", "stranger@example.invalid")
                    .setMessage("first")
                    .call();
            stranger.push().call();
        }

        assertThat(publish(one, draft)).isEqualTo("remote-moved");
        assertThat(one.releases().publications()).hasSize(before);
        assertThat(one.drafts().find(draft.id()).state()).isEqualTo(Draft.State.APPROVED);
    }

    @Test
    void whatTheRemoteMissedItGetsLater() throws Exception {
        var draft = ApprovedDraft.of(one.drafts(), "Away");
        var away = Files.move(remote, folder.resolve("away"));

        assertThat(publish(one, draft)).isEqualTo("remote-unreachable");
        assertThat(one.drafts().find(draft.id()).state()).isEqualTo(Draft.State.APPROVED);
        var saved = one.drafts().begin("While it was away", "officer");

        Files.move(away, remote);
        assertThat(publish(one, draft)).isEqualTo("published");
        try (var git = repository(remote)) {
            assertThat(git.resolve(Constants.R_HEADS + saved.branch())).isNotNull();
        }
        theyAgree();
    }

    @Test
    void aFolderIsForOneAtATime() {
        assertThatThrownBy(() -> new RulesRepository(folder.resolve("one"), new RulesRemote("", "", "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Another Takar works in", "takar.rules.remote");
    }

    /** Here, there and in the remote, {@code main} and all tags are the same. */
    private void theyAgree() throws Exception {
        one.drafts().follow();
        other.drafts().follow();
        var here = published(one.git().folder());
        assertThat(here).hasSize(one.releases().publications().size() + 1);
        assertThat(published(other.git().folder())).isEqualTo(here);
        assertThat(published(remote)).isEqualTo(here);
        assertThat(one.git().files(one.git().main()))
                .usingRecursiveComparison()
                .isEqualTo(one.releases().files(one.releases().latest().release()));
    }

    private static Map<String, String> published(Path git) throws Exception {
        var refs = new TreeMap<String, String>();
        try (var repository = repository(git)) {
            for (Ref ref : repository.getRefDatabase().getRefs()) {
                if (ref.getName().equals(RulesRepository.MAIN) || ref.getName().startsWith(Constants.R_TAGS)) {
                    refs.put(ref.getName(), ref.getObjectId().name());
                }
            }
        }
        return refs;
    }

    private static Repository repository(Path git) throws Exception {
        return new FileRepositoryBuilder().setGitDir(git.toFile()).setBare().build();
    }

    private static String publish(Replica replica, Draft draft) {
        try {
            replica.drafts().publish(draft.id(), DAY, "on " + Instant.EPOCH, "approver");
            return "published";
        } catch (Problem refused) {
            return refused.type();
        }
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            var barrier = new CyclicBarrier(tasks.size());
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks.stream()
                    .<Callable<T>>map(task -> () -> {
                        barrier.await();
                        return task.call();
                    })
                    .toList())) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
