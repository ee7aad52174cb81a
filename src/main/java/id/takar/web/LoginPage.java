package id.takar.web;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where people sign in; it names the demo accounts while there are any. */
@Controller
class LoginPage {

    private final People people;

    LoginPage(People people) {
        this.people = people;
    }

    @GetMapping("/login")
    ModelAndView show() {
        var names = people.isDemo() ? DemoAccounts.ROLES.keySet() : Set.of();
        return new ModelAndView("web/login", Map.of("demo", names, "demoPassword", DemoAccounts.PASSWORD));
    }
}
