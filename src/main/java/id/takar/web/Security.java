package id.takar.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** One chain for everything: form login for people, HTTP Basic and tokens for programs, refusal by default. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Refuses to start where the demo accounts would be open to other machines. */
    @Bean
    People people(
            AccountSettings settings,
            PasswordEncoder encoder,
            AccountStore store,
            WrongPasswords wrong,
            @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        var people = new People(settings, requireNonNull(encoder.encode(DemoAccounts.PASSWORD)), store, wrong);
        if (people.isDemo()) {
            DemoAccounts.mayExistOn(address);
        }
        return people;
    }

    @Bean
    AuthenticationManager authenticationManager(
            Tokens tokens, People people, PasswordEncoder encoder, ApplicationEventPublisher events) {
        var passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(encoder);
        var manager = new ProviderManager(List.of(new TokenProvider(tokens, people), passwords));
        manager.setAuthenticationEventPublisher(new DefaultAuthenticationEventPublisher(events));
        return manager;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, AuthenticationManager manager, People people, Refusals refusals) {
        return http.authenticationManager(manager)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll();
                    Access.rules(requests);
                })
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(bearer(manager, refusals), BasicAuthenticationFilter.class)
                .addFilterBefore(new StillHolds(people), BasicAuthenticationFilter.class)
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Security::mayBeForged))
                .headers(BrowserRules::apply)
                .build();
    }

    /** Another site can make a browser send its session, but no header of its own and no session where there is none. */
    private static boolean mayBeForged(HttpServletRequest request) {
        if (!CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)) {
            return false;
        }
        var isByProgram = Callers.isForPrograms(request.getRequestURI())
                && (request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getSession(false) == null);
        return !isByProgram;
    }

    private static AuthenticationFilter bearer(AuthenticationManager manager, Refusals refusals) {
        var filter = new AuthenticationFilter(manager, new BearerToken());
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(refusals::commence);
        return filter;
    }

    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()) && Callers.wantsPage(request));
        return cache;
    }
}
