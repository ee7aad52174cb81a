package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What a newer Takar brings is offered, never imposed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class UpgradeTest {
    private static final String ONE = "samarinda/productivity/levels.messages_en.properties";
    private static final String OTHER = "samarinda/productivity/levels.messages_id.properties";

    @Autowired
    private Upgrade upgrade;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Releases releases;

    @Autowired
    private RulesRepository git;

    @AfterEach
    void whatCameWithThisTakar() {
        git.shipped(RuleFolder.shipped(), Instant.EPOCH);
    }

    @Test
    void newerPoliciesBecomeADraftOnce() {
        var inForce = releases.inForce().id();
        var newer = with(RuleFolder.shipped(), ONE, "# newer\n");

        upgrade.offer(newer);
        upgrade.offer(newer);

        assertThat(releases.inForce().id()).isEqualTo(inForce);
        assertThat(drafts.all().stream().filter(each -> each.branch().startsWith("draft/takar-")))
                .hasSize(1);
        var draft = offered();
        assertThat(draft.branch()).startsWith("draft/takar-");
        assertThat(draft.authors()).containsExactly("takar");
        assertThat(draft.state()).isEqualTo(Draft.State.OPEN);
        assertThat(text(drafts.files(draft), ONE)).endsWith("# newer\n");
        assertThat(git.refs()).anySatisfy(ref -> assertThat(ref.getName()).isEqualTo("refs/heads/" + draft.branch()));
    }

    @Test
    void whatWasChangedHereStaysAndIsNamed() {
        var older = with(with(RuleFolder.shipped(), ONE, "# older\n"), OTHER, "# older\n");
        git.shipped(older, Instant.EPOCH);
        var newest = with(with(older, ONE, "# newest\n"), "new/file.properties", "a=b\n");

        upgrade.offer(newest);

        var draft = offered();
        var events = drafts.events(draft.id());
        assertThat(events.get(events.size() - 1).words())
                .contains("left as they are here", ONE)
                .doesNotContain(OTHER);
        var files = drafts.files(draft);
        assertThat(text(files, ONE)).isEqualTo(text(RuleFolder.shipped(), ONE));
        assertThat(text(files, OTHER)).isEqualTo(text(RuleFolder.shipped(), OTHER));
        assertThat(text(files, "new/file.properties")).isEqualTo("a=b\n");
    }

    @Test
    void theSamePoliciesAreNoNews() {
        int before = drafts.all().size();

        upgrade.offer(RuleFolder.shipped());

        assertThat(drafts.all()).hasSize(before);
    }

    private Draft offered() {
        return drafts.all().stream()
                .filter(draft -> draft.branch().startsWith("draft/takar-"))
                .findFirst()
                .orElseThrow();
    }

    private static SortedMap<String, byte[]> with(SortedMap<String, byte[]> files, String path, String more) {
        var changed = new TreeMap<>(files);
        var before = changed.containsKey(path) ? text(changed, path) : "";
        changed.put(path, (before + more).getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}
