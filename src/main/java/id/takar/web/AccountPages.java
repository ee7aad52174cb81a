package id.takar.web;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts as an administrator keeps them. */
@Controller
@RequestMapping("/accounts")
class AccountPages {
    private static final String BACK = "redirect:/accounts";

    private final Accounts accounts;
    private final People people;
    private final MessageSource texts;
    private final Clock clock;

    AccountPages(Accounts accounts, People people, MessageSource texts, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView(
                "web/accounts",
                Map.of(
                        "accounts", accounts.all(),
                        "allRoles", Role.values(),
                        "isDemo", people.isDemo(),
                        "zone", clock.getZone()));
    }

    @PostMapping
    String create(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            Principal admin,
            RedirectAttributes next,
            Locale language) {
        return first(name, () -> accounts.create(name, some(roles), admin.getName()), next, language);
    }

    @PostMapping("/{name}/roles")
    String roles(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            Principal admin,
            RedirectAttributes next,
            Locale language) {
        return then(() -> accounts.roles(name, some(roles), admin.getName()), next, language);
    }

    @PostMapping("/{name}/reset")
    String reset(@PathVariable String name, Principal admin, RedirectAttributes next, Locale language) {
        return first(name, () -> accounts.reset(name, admin.getName()), next, language);
    }

    @PostMapping("/{name}/close")
    String close(@PathVariable String name, Principal admin, RedirectAttributes next, Locale language) {
        return then(() -> accounts.close(name, admin.getName()), next, language);
    }

    @PostMapping("/{name}/open")
    String open(@PathVariable String name, Principal admin, RedirectAttributes next, Locale language) {
        return then(() -> accounts.open(name, admin.getName()), next, language);
    }

    private String first(String name, Supplier<String> step, RedirectAttributes next, Locale language) {
        return then(
                () -> {
                    next.addFlashAttribute("firstPassword", step.get());
                    next.addFlashAttribute("firstName", name);
                },
                next,
                language);
    }

    private String then(Runnable step, RedirectAttributes next, Locale language) {
        try {
            step.run();
        } catch (Problem refused) {
            next.addFlashAttribute(
                    "fault", texts.getMessage("problem." + refused.type(), null, refused.detail(), language));
        }
        return BACK;
    }

    private static Set<Role> some(@Nullable Set<Role> roles) {
        if (roles == null || roles.isEmpty()) {
            throw Problem.of(
                    org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT, "no-role", "Choose at least one role.");
        }
        return new TreeSet<>(roles);
    }
}
