package id.takar.policy;

import id.takar.web.Alarm;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says on every page that a publication was taken back by one approver alone. */
@Component
class WithdrawalAlarm implements Alarm {
    private final Releases releases;

    WithdrawalAlarm(Releases releases) {
        this.releases = releases;
    }

    @Override
    public List<MessageSourceResolvable> now() {
        return releases.unconfirmed().stream().map(WithdrawalAlarm::said).toList();
    }

    private static MessageSourceResolvable said(Publication publication) {
        var withdrawal = Objects.requireNonNull(publication.withdrawn());
        return new DefaultMessageSourceResolvable(
                new String[] {"withdrawal.alarm"},
                new Object[] {Long.toString(publication.number()), withdrawal.by(), withdrawal.reason()});
    }
}
