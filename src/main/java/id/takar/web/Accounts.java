package id.takar.web;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The people who may sign in: those of the settings, or the demo accounts. */
@Configuration(proxyBeanMethods = false)
class Accounts {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService people(
            AccountSettings settings,
            PasswordEncoder encoder,
            @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        if (settings.isDemo()) {
            DemoAccounts.mayExistOn(address);
            return new InMemoryUserDetailsManager(demo(encoder.encode(DemoAccounts.PASSWORD)));
        }
        return new InMemoryUserDetailsManager(
                settings.accounts().stream().map(Accounts::person).toList());
    }

    private static List<UserDetails> demo(String passwordHash) {
        return DemoAccounts.ROLES.entrySet().stream()
                .map(account -> person(
                        account.getKey(), passwordHash, account.getValue().name()))
                .toList();
    }

    private static UserDetails person(AccountSettings.Account account) {
        return person(
                account.name(),
                account.passwordHash(),
                account.roles().stream().map(Role::name).toArray(String[]::new));
    }

    private static UserDetails person(String name, String passwordHash, String... roles) {
        return User.withUsername(name).password(passwordHash).roles(roles).build();
    }
}
