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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DemoAccountsTest {
    private final Security security = new Security();

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private AccountStore store;

    @Autowired
    private WrongPasswords wrong;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.4", "::", "10.0.0.1"})
    void refuseToBeSeenByOtherMachines(String address) throws Exception {
        var exposed = InetAddress.getByName(address);

        assertThatThrownBy(() -> people(demo(true), exposed))
                .isInstanceOf(DemoAccountsExposed.class)
                .hasMessageContaining("server.address is `" + exposed.getHostAddress() + "`");
    }

    @Test
    void refuseAServiceThatListensEverywhere() {
        assertThatThrownBy(() -> people(demo(true), null))
                .isInstanceOf(DemoAccountsExposed.class)
                .hasMessageContaining("every address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1"})
    void areThereOnTheLoopbackAddress(String address) throws Exception {
        var people = people(demo(true), InetAddress.getByName(address));

        var officer = people.loadUserByUsername("officer");
        assertThat(encoder.matches(DemoAccounts.PASSWORD, officer.getPassword()))
                .isTrue();
        assertThat(officer.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_POLICY_OFFICER");
    }

    @Test
    void goAwayWithTheFirstAccountOfTheSettings() {
        var own = new AccountSettings.Account("siti", encoder.encode("rahasia"), Set.of(Role.HR));
        var settings = new AccountSettings(List.of(own), new AccountSettings.Demo(true));

        assertThatCode(() -> people(settings, null)).doesNotThrowAnyException();
        var people = people(settings, null);
        assertThat(people.loadUserByUsername("siti").getAuthorities()).hasSize(1);
        assertThatThrownBy(() -> people.loadUserByUsername("officer")).isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void goAwayWhenSwitchedOff() {
        var people = people(demo(false), null);

        assertThatThrownBy(() -> people.loadUserByUsername("admin")).isInstanceOf(UsernameNotFoundException.class);
    }

    private People people(AccountSettings settings, InetAddress address) {
        return security.people(settings, encoder, store, wrong, address);
    }

    private static AccountSettings demo(boolean on) {
        return new AccountSettings(List.of(), new AccountSettings.Demo(on));
    }
}
