package id.takar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

class DemoAccountsTest {

    private final Accounts accounts = new Accounts();
    private final PasswordEncoder encoder = accounts.passwordEncoder();

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.4", "::", "10.0.0.1"})
    void refuseToBeSeenByOtherMachines(String address) throws Exception {
        var exposed = InetAddress.getByName(address);

        assertThatThrownBy(() -> accounts.people(demo(true), encoder, exposed))
                .isInstanceOf(DemoAccountsExposed.class)
                .hasMessageContaining("server.address is `" + exposed.getHostAddress() + "`");
    }

    @Test
    void refuseAServiceThatListensEverywhere() {
        assertThatThrownBy(() -> accounts.people(demo(true), encoder, null))
                .isInstanceOf(DemoAccountsExposed.class)
                .hasMessageContaining("every address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1"})
    void areThereOnTheLoopbackAddress(String address) throws Exception {
        var people = accounts.people(demo(true), encoder, InetAddress.getByName(address));

        var officer = people.loadUserByUsername("officer");
        assertThat(encoder.matches(DemoAccounts.PASSWORD, officer.getPassword()))
                .isTrue();
        assertThat(officer.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_POLICY_OFFICER");
    }

    @Test
    void goAwayWithTheFirstAccountOfYourOwn() {
        var own = new AccountSettings.Account("siti", encoder.encode("rahasia"), Set.of(Role.HR));
        var settings = new AccountSettings(List.of(own), new AccountSettings.Demo(true));

        assertThatCode(() -> accounts.people(settings, encoder, null)).doesNotThrowAnyException();
        var people = accounts.people(settings, encoder, null);
        assertThat(people.loadUserByUsername("siti").getAuthorities()).hasSize(1);
        assertThatThrownBy(() -> people.loadUserByUsername("officer")).isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void goAwayWhenSwitchedOff() {
        var people = accounts.people(demo(false), encoder, null);

        assertThatThrownBy(() -> people.loadUserByUsername("admin")).isInstanceOf(UsernameNotFoundException.class);
    }

    private static AccountSettings demo(boolean on) {
        return new AccountSettings(List.of(), new AccountSettings.Demo(on));
    }
}
