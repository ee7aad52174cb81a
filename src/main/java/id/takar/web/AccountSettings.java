package id.takar.web;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in; without an account of your own, the demo accounts may.
 *
 * @param accounts your own accounts
 * @param demo whether the demo accounts exist as long as there are none of your own
 */
@ConfigurationProperties("takar")
record AccountSettings(
        @DefaultValue List<Account> accounts, @DefaultValue Demo demo) {

    boolean isDemo() {
        return demo.accounts() && accounts.isEmpty();
    }

    /**
     * One person.
     *
     * @param name what is typed to sign in
     * @param passwordHash the password as `{bcrypt}...`
     * @param roles what this person may do
     */
    record Account(
            String name, String passwordHash, @DefaultValue Set<Role> roles) {}

    /**
     * The demo accounts.
     *
     * @param accounts false takes them away
     */
    record Demo(@DefaultValue("true") boolean accounts) {}
}
