package id.takar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: what one may do, and another password. */
@Controller
class OwnAccountPage {
    static final String PATH = "/account";

    private final Accounts accounts;
    private final People people;
    private final MessageSource texts;

    OwnAccountPage(Accounts accounts, People people, MessageSource texts) {
        this.accounts = accounts;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping(PATH)
    ModelAndView show(Authentication person) {
        return page(person, null);
    }

    @PostMapping(PATH + "/password")
    ModelAndView change(
            @RequestParam String password,
            @RequestParam String newPassword,
            @RequestParam String again,
            Authentication person,
            HttpServletRequest request,
            Locale language) {
        if (!newPassword.equals(again)) {
            return page(person, texts.getMessage("account.again.wrong", null, language));
        }
        try {
            accounts.changePassword(person.getName(), password, newPassword);
        } catch (Problem refused) {
            return page(person, texts.getMessage("problem." + refused.type(), null, language));
        }
        request.getSession().invalidate();
        return new ModelAndView("redirect:/login?changed");
    }

    private ModelAndView page(Authentication person, @Nullable String fault) {
        var model = new HashMap<String, Object>();
        model.put("roles", people.roles(person.getName()));
        model.put(
                "first",
                person.getAuthorities().stream().anyMatch(each -> SignedIn.FIRST_PASSWORD.equals(each.getAuthority())));
        model.put("changeable", accounts.isKept(person.getName()));
        model.put("shortest", Accounts.SHORTEST_PASSWORD);
        if (fault != null) {
            model.put("fault", fault);
        }
        return new ModelAndView("web/account", model);
    }
}
