package id.takar.policy;

import id.takar.web.Role;
import id.takar.web.Told;
import id.takar.web.Waiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Drafts to be approved or published by somebody who wrote nothing of them, and one's own that are not submitted. */
@Component
class DraftsWaiting implements Waiting {
    private final DraftStore drafts;
    private final Releases releases;
    private final Told told;

    DraftsWaiting(DraftStore drafts, Releases releases, Told told) {
        this.drafts = drafts;
        this.releases = releases;
        this.told = told;
    }

    @Override
    public List<Task> of(String account, Set<Role> roles, Locale language) {
        var tasks = new ArrayList<Task>();
        for (var draft : drafts.all()) {
            boolean own = draft.authors().contains(account) || draft.createdBy().equals(account);
            boolean approves = roles.contains(Role.APPROVER) && !draft.authors().contains(account);
            var key = switch (draft.state()) {
                case OPEN -> own && roles.contains(Role.POLICY_OFFICER) ? "waiting.open" : "";
                case SUBMITTED -> approves ? "waiting.approve" : "";
                case APPROVED -> approves ? "waiting.publish" : "";
                case PUBLISHED -> "";
            };
            if (!key.isEmpty()) {
                tasks.add(new Task(told.word(key, language, draft.title()), "/drafts/" + draft.id()));
            }
        }
        Collections.reverse(tasks);
        if (roles.contains(Role.APPROVER)) {
            releases.unconfirmed()
                    .forEach(each -> tasks.add(new Task(
                            told.word("waiting.withdrawn", language, Long.toString(each.number())), "/releases")));
        }
        return tasks;
    }
}
