package dev.parley.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;

class SessionsTest {

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";
    private static final Instant MORNING = Instant.parse("2026-11-19T08:00:00Z");

    private final Who who = new Who(UUID.randomUUID(), "ada", "Ada", false);
    private final People people = mock();
    private final Clock clock = mock();
    private final Sessions sessions = new Sessions(people, clock, Duration.ofMinutes(30));

    SessionsTest() {
        when(clock.instant()).thenReturn(MORNING);
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
        when(people.standing(any())).thenReturn(Map.of(who.id(), 4L));
    }

    @Test
    void a_strangers_session_lives_five_minutes_and_a_persons_thirty() {
        var session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(300);
        signIn(session, 4);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(1_800);
    }

    @Test
    void twelve_hours_after_signing_in_it_is_over_however_busy_it_was() {
        var session = signedIn(4);
        when(clock.instant()).thenReturn(MORNING.plus(Duration.ofHours(12)));
        signIn(session, 4);
        sessions.sweep();
        assertThat(session.isInvalid()).isFalse();
        when(clock.instant()).thenReturn(MORNING.plus(Duration.ofHours(12)).plusSeconds(1));
        sessions.sweep();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_changed_or_vanished_account_ends_its_sessions_and_no_others() {
        var before = signedIn(3);
        var current = signedIn(4);
        sessions.sweep();
        assertThat(before.isInvalid()).isTrue();
        assertThat(current.isInvalid()).isFalse();
        when(people.standing(any())).thenReturn(Map.of());
        sessions.sweep();
        assertThat(current.isInvalid()).isTrue();
    }

    @Test
    void the_four_hundred_and_first_stranger_ends_another_strangers_session_and_nobody_elses() {
        var person = signedIn(4);
        for (var i = 0; i < 1_000; i++) {
            sessions.sessionCreated(new HttpSessionEvent(new MockHttpSession()));
        }
        assertThat(sessions.count()).isEqualTo(Sessions.MOST_ANONYMOUS + 1);
        assertThat(person.isInvalid()).isFalse();
    }

    private MockHttpSession signedIn(long version) {
        var session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        signIn(session, version);
        return session;
    }

    private void signIn(MockHttpSession session, long version) {
        var principal = new SignedIn(who, null, true, version);
        session.setAttribute(
                CONTEXT,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities())));
        sessions.attributeAdded(new HttpSessionBindingEvent(session, CONTEXT));
    }
}
