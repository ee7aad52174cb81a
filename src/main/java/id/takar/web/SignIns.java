package id.takar.web;

import id.takar.web.AccountLog.What;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes down who signed in and who was refused, and lets an account rest after wrong passwords. */
@Component
class SignIns {
    /** A program that signs in with each call gets a line as often as this. */
    private static final Duration AGAIN = Duration.ofMinutes(30);

    private static final int MOST_REMEMBERED = 10_000;

    private final AccountLog log;
    private final AccountStore accounts;
    private final People people;
    private final WrongPasswords wrong;
    private final Clock clock;
    private final Map<String, Instant> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    SignIns(AccountLog log, AccountStore accounts, People people, WrongPasswords wrong, Clock clock) {
        this.log = log;
        this.accounts = accounts;
        this.people = people;
        this.wrong = wrong;
        this.clock = clock;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        var request = request();
        String name = event.getAuthentication().getName();
        boolean isPassword = event.getAuthentication().getPrincipal() instanceof SignedIn;
        String how = !isPassword ? "token" : request.getRequestURI().equals("/login") ? "form" : "basic";
        if (isPassword) {
            wrong.forget(name);
        }
        if (how.equals("form") || isNew(name + " " + how + " " + request.getRemoteAddr())) {
            log.note(name, What.SIGNED_IN, name, request.getRemoteAddr(), how);
        }
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        Authentication attempt = event.getAuthentication();
        String name = attempt.getName();
        boolean isKnown = accounts.find(name).isPresent() || people.isGiven(name);
        if (isKnown && event instanceof AuthenticationFailureBadCredentialsEvent) {
            wrong.add(name);
        }
        String why = event.getException() instanceof AccountStatusException status
                ? status.getClass().getSimpleName().replace("Exception", "").toLowerCase(java.util.Locale.ROOT)
                : isKnown ? "wrong password" : "unknown";
        log.note(name, What.REFUSED, name, request().getRemoteAddr(), why);
    }

    /** Somebody signed in asked for what the role does not allow. */
    void forbidden(String name, HttpServletRequest request) {
        String what = request.getMethod() + " " + request.getRequestURI();
        log.note(name, What.FORBIDDEN, name, request.getRemoteAddr(), what.substring(0, Math.min(what.length(), 200)));
    }

    private synchronized boolean isNew(String key) {
        var now = clock.instant();
        var last = recent.get(key);
        if (last != null && last.plus(AGAIN).isAfter(now)) {
            return false;
        }
        recent.remove(key);
        recent.put(key, now);
        return true;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
