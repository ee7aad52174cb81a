package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.PreReceiveHook;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.springframework.context.MessageSource;

/**
 * What has to be true of a push: one branch of a draft, ahead of where it was, written by whoever pushes, and well when
 * checked. What is wrong is told line by line in the terminal.
 */
final class PushRules implements PreReceiveHook {
    private static final Pattern BRANCH = Pattern.compile("draft/[a-z0-9][a-z0-9-]{0,99}");
    private static final int MOST_TOLD = 50;
    private static final int LONGEST_TITLE = 200;

    private final Quarantine quarantine;
    private final Collection<Ref> known;
    private final Drafts drafts;
    private final CheckWorkers checks;
    private final MessageSource texts;
    private final String account;
    private final Locale language;

    PushRules(
            Quarantine quarantine,
            Collection<Ref> known,
            Drafts drafts,
            CheckWorkers checks,
            MessageSource texts,
            String account,
            Locale language) {
        this.quarantine = quarantine;
        this.known = known;
        this.drafts = drafts;
        this.checks = checks;
        this.texts = texts;
        this.account = account;
        this.language = language;
    }

    @Override
    public void onPreReceive(ReceivePack pack, Collection<ReceiveCommand> commands) {
        if (commands.size() > 1) {
            commands.forEach(command -> refuse(pack, command, text("push.one")));
            return;
        }
        for (var command : commands) {
            try {
                accept(pack, command);
                command.setResult(ReceiveCommand.Result.OK);
            } catch (PushRefused e) {
                refuse(pack, command, text(e.key(), e.about()));
            } catch (Problem e) {
                refuse(pack, command, e.detail());
            } catch (IOException e) {
                throw new UncheckedIOException("what was pushed cannot be read", e);
            }
        }
    }

    private static void refuse(ReceivePack pack, ReceiveCommand command, String why) {
        pack.sendMessage(why);
        command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, "takar");
    }

    private void accept(ReceivePack pack, ReceiveCommand command) throws IOException, PushRefused {
        String branch = branch(command);
        boolean isNew = command.getType() == ReceiveCommand.Type.CREATE;
        if (!isNew && command.getType() != ReceiveCommand.Type.UPDATE) {
            throw new PushRefused("ahead", branch);
        }
        var head = command.getNewId();
        var commits = new PushedCommits(quarantine.git(), known, main());
        boolean isOnMain = commits.areOnMain(head);
        if (isNew && !isOnMain) {
            throw new PushRefused("base");
        }
        commits.examine(head, account);
        pack.sendMessage(text("push.checking"));
        var check = checks.check(commits.files(head));
        tell(pack, check);
        if (!check.isWell()) {
            throw new PushRefused("findings", check.errors());
        }
        quarantine.keep();
        String title = commits.title(head);
        var pushed =
                new Pushed(head.name(), title.substring(0, Math.min(title.length(), LONGEST_TITLE)), isOnMain, check);
        var draft = drafts.push(branch, isNew ? null : command.getOldId().name(), pushed, account);
        pack.sendMessage(text("push.done", draft.id(), check.release()));
    }

    private static String branch(ReceiveCommand command) throws PushRefused {
        String ref = command.getRefName();
        String branch = ref.startsWith(Constants.R_HEADS) ? ref.substring(Constants.R_HEADS.length()) : "";
        if (!BRANCH.matcher(branch).matches()) {
            throw new PushRefused("branch", PushedCommits.printable(ref));
        }
        return branch;
    }

    private ObjectId main() {
        return known.stream()
                .filter(ref -> ref.getName().equals(RulesRepository.MAIN))
                .findFirst()
                .orElseThrow()
                .getObjectId();
    }

    private void tell(ReceivePack pack, ReleaseCheck check) {
        check.findings().stream().limit(MOST_TOLD).forEach(found -> pack.sendMessage(line(found)));
        int more = check.findings().size() - MOST_TOLD;
        if (more > 0) {
            pack.sendMessage(text("push.more", more));
        }
    }

    private String line(Diagnostic found) {
        String help = found.help(language);
        return "%s:%d:%d: %s %s%s"
                .formatted(
                        found.file(),
                        found.line(),
                        found.column(),
                        found.number(),
                        found.message(language),
                        help.isEmpty() ? "" : " (" + help + ")");
    }

    private String text(String key, Object... about) {
        return texts.getMessage(key, about, language);
    }
}
