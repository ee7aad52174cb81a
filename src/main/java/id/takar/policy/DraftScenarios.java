package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets a scenario of a draft expect what comes out now, for those who do not write scenarios. */
@Component
class DraftScenarios {
    static final String EXPECTED = "scenario.expected";
    static final int OUTCOME = 1;
    private static final int WANTED = 2;
    private static final int FOUND = 3;
    /** One value, not several and not one that waits for a fact. */
    private static final Pattern ONE_VALUE = Pattern.compile("[A-Za-z0-9_./:-]+");

    private final Drafts drafts;

    DraftScenarios(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Whether a finding can be settled so. */
    static boolean isAcceptable(Diagnostic finding) {
        return finding.code().equals(EXPECTED)
                && ONE_VALUE.matcher(finding.arguments().get(FOUND)).matches();
    }

    /**
     * Writes into a line of a scenario what came out when the draft was last checked.
     *
     * @param outcome the outcome that the line expects
     * @throws Problem when the check says nothing of the kind, or the line is not written as scenarios are
     */
    Draft accept(UUID id, String path, int line, String outcome, String account) {
        var draft = drafts.find(id);
        var check = drafts.checked(draft);
        var finding = Optional.ofNullable(check).stream()
                .flatMap(each -> each.findings().stream())
                .filter(each -> each.file().equals(path) && each.line() == line && isAcceptable(each))
                .filter(each -> each.arguments().get(OUTCOME).equals(outcome))
                .findFirst()
                .orElseThrow(DraftScenarios::outdated);
        byte[] there = Optional.ofNullable(drafts.files(draft).get(path)).orElseThrow(DraftScenarios::outdated);
        var lines = new String(there, StandardCharsets.UTF_8).split("\n", -1);
        var expected = Pattern.compile("((?<![A-Za-z0-9_.-])" + Pattern.quote(outcome) + "\\s*:\\s*\"?)"
                + Pattern.quote(finding.arguments().get(WANTED)) + "(?![A-Za-z0-9_.-])");
        var now = expected.matcher(lines[line - 1])
                .replaceFirst(
                        "$1" + Matcher.quoteReplacement(finding.arguments().get(FOUND)));
        if (Objects.equals(now, lines[line - 1])) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "scenario-form", "This line can be changed in its file only.");
        }
        lines[line - 1] = now;
        return drafts.save(
                id,
                path,
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
                DigestUtils.sha256Hex(there),
                account);
    }

    private static Problem outdated() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "scenario-changed",
                "The last check of the draft found nothing of the kind there; check it again.");
    }
}
