package id.takar.policy;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The watched folder of rules as its officer sees it: what has to be mended, or what it would change. */
@Controller
class WatchPage {
    private final RulesWatch watch;
    private final Clock clock;

    WatchPage(RulesWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @GetMapping("/policies/watch")
    ModelAndView now(Locale language) {
        var folder = WatchApi.Folder.of(watch, language);
        return new ModelAndView(
                "policy/watch", Map.of("state", folder.state(), "zone", clock.getZone(), "folder", folder));
    }
}
