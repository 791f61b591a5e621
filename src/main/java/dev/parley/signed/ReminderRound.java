package dev.parley.signed;

import dev.parley.base.failure.Failure;
import dev.parley.negotiation.NotAllowed;
import dev.parley.people.People;
import dev.parley.people.SignedIn;
import dev.parley.people.Who;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Sends the reminders that are due. Each person's days are asked as that person: who may no longer see the talks is reminded of
 * nothing.
 */
@Component
class ReminderRound {

    private final ReminderStore store;
    private final ReminderDays days;
    private final ReminderPost post;
    private final People people;
    private final Clock clock;

    ReminderRound(ReminderStore store, ReminderDays days, ReminderPost post, People people, Clock clock) {
        this.store = store;
        this.days = days;
        this.post = post;
        this.people = people;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 900_000)
    void due() {
        try {
            if (post.missing().isEmpty()) {
                send();
            }
        } catch (RuntimeException problem) {
            Failure.of(problem);
        }
    }

    /** @return how many were sent */
    int send() {
        var known = people.enabled().stream().collect(Collectors.toMap(Who::id, Function.identity()));
        int sent = 0;
        for (var choice : store.everybodys()) {
            var who = known.get(choice.person());
            if (who != null) {
                sent += send(choice, who);
            }
        }
        return sent;
    }

    private int send(ReminderStore.Choice choice, Who who) {
        var today = LocalDate.now(clock);
        int sent = 0;
        for (var day : daysOf(choice.negotiation(), who)) {
            boolean due = day.kind() == choice.kind()
                    && !today.isBefore(day.day().minusDays(choice.daysBefore()))
                    && !today.isAfter(day.day());
            if (due && send(choice, day, today)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean send(ReminderStore.Choice choice, ReminderDays.Day day, LocalDate today) {
        var claimed = store.claim(choice, day, now());
        if (claimed.isEmpty()) {
            return false;
        }
        try {
            post.send(choice.address(), ReminderMail.of(day.kind(), day.day(), today, post.base(), choice.slug()));
            store.sent(claimed.get(), now());
            return true;
        } catch (MailException refused) {
            store.failed(claimed.get(), String.valueOf(refused.getMessage()), now());
            return false;
        }
    }

    private List<ReminderDays.Day> daysOf(UUID negotiation, Who who) {
        var before = SecurityContextHolder.getContext();
        var principal = new SignedIn(who, null, true);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities())));
        try {
            return days.of(negotiation);
        } catch (NotAllowed notAnyMore) {
            return List.of();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
