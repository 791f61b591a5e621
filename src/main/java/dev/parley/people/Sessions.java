package dev.parley.people;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The life of sessions on this node. Before somebody signs in, a session lives 5 minutes and there are at most 400; once
 * signed in, 30 minutes idle (the server's session timeout) and 12 hours in all. When an account is disabled or changed in
 * any way its sessions end at the next sweep, within about two seconds, whether or not their screens ask for anything.
 */
@Component
class Sessions implements HttpSessionListener, HttpSessionAttributeListener {

    static final Duration ANONYMOUS = Duration.ofMinutes(5);
    static final Duration ABSOLUTE = Duration.ofHours(12);
    static final int MOST_ANONYMOUS = 400;
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final People people;
    private final Clock clock;
    private final Duration idle;
    /** When each session was signed in; {@link Instant#MAX} while it is not. */
    private final Map<HttpSession, Instant> sessions = new ConcurrentHashMap<>();

    Sessions(People people, Clock clock, @Value("${server.servlet.session.timeout:30m}") Duration idle) {
        this.people = people;
        this.clock = clock;
        this.idle = idle;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) ANONYMOUS.toSeconds());
        sessions.put(event.getSession(), Instant.MAX);
        var anonymous = sessions.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Instant.MAX))
                .map(Map.Entry::getKey)
                .toList();
        if (anonymous.size() > MOST_ANONYMOUS) {
            anonymous.stream()
                    .min((one, other) -> Long.compare(lastUsed(one), lastUsed(other)))
                    .ifPresent(this::end);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        noteSignIn(event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        noteSignIn(event);
    }

    private void noteSignIn(HttpSessionBindingEvent event) {
        if (event.getName().equals(CONTEXT) && signedIn(event.getSession()).isPresent()) {
            event.getSession().setMaxInactiveInterval((int) idle.toSeconds());
            sessions.compute(
                    event.getSession(),
                    (session, since) -> since == null || since.equals(Instant.MAX) ? clock.instant() : since);
        }
    }

    /** Ends what is too old or whose account is not what it was. One query for all sessions. */
    void sweep() {
        var people = new HashMap<HttpSession, SignedIn>();
        var now = clock.instant();
        sessions.forEach((session, since) -> signedIn(session).ifPresent(person -> {
            if (now.isAfter(since.equals(Instant.MAX) ? now : since.plus(ABSOLUTE))) {
                end(session);
            } else {
                people.put(session, person);
            }
        }));
        if (people.isEmpty()) {
            return;
        }
        var standing = this.people.standing(people.values().stream()
                .map(person -> person.who().id())
                .distinct()
                .toList());
        people.forEach((session, person) -> {
            var version = standing.get(person.who().id());
            if (version == null || version != person.version()) {
                end(session);
            }
        });
    }

    /** Sessions that are alive on this node, signed in or not. */
    int count() {
        return sessions.size();
    }

    private void end(HttpSession session) {
        sessions.remove(session);
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            // It has ended by itself meanwhile, which is what was wanted.
        }
    }

    private static long lastUsed(HttpSession session) {
        try {
            return session.getLastAccessedTime();
        } catch (IllegalStateException over) {
            return Long.MIN_VALUE;
        }
    }

    private static Optional<SignedIn> signedIn(HttpSession session) {
        try {
            return session.getAttribute(CONTEXT) instanceof SecurityContext context
                            && context.getAuthentication() != null
                            && context.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                    ? Optional.of(signedIn)
                    : Optional.empty();
        } catch (IllegalStateException over) {
            return Optional.empty();
        }
    }
}
