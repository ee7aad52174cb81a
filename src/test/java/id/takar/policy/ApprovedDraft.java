package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/** Drafts of the small release that wait for nothing but to be published. */
final class ApprovedDraft {
    static final String FILE = "test/seen.messages_en.properties";

    private ApprovedDraft() {}

    /** One that adds a line of these words to a file. */
    static Draft of(Drafts drafts, String words) {
        var begun = drafts.begin(words, "officer");
        var bytes = drafts.file(begun.id(), FILE);
        String text = new String(bytes, StandardCharsets.UTF_8) + "# " + words + "\n";
        drafts.save(begun.id(), FILE, text.getBytes(StandardCharsets.UTF_8), DigestUtils.sha256Hex(bytes), "officer");
        assertThat(drafts.check(begun.id(), "officer").isWell()).isTrue();
        var submitted = drafts.submit(begun.id(), "please", "officer");
        return drafts.approve(begun.id(), submitted.content(), "seen", "approver");
    }
}
