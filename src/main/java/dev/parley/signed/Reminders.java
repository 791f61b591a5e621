package dev.parley.signed;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** The acting person's own reminders: chosen by each for themselves. */
@Service
public class Reminders {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");
    private static final int LONGEST_ADDRESS = 254;

    private final ReminderStore store;
    private final ReminderPost post;
    private final Access access;
    private final Clock clock;

    Reminders(ReminderStore store, ReminderPost post, Access access, Clock clock) {
        this.store = store;
        this.post = post;
        this.access = access;
        this.clock = clock;
    }

    /** @param daysBefore the day itself is 0 */
    public record Chosen(UUID id, ReminderKind kind, int daysBefore, String address) {}

    /** @param failed why it did not leave, or null; it is tried again a few times */
    public record Sent(
            ReminderKind kind,
            LocalDate day,
            boolean sent,
            @Nullable String failed,
            Instant at) {}

    /** What has to be set before any mail leaves; empty where it is on. */
    public Optional<String> off() {
        return post.missing();
    }

    public List<Chosen> mine(UUID negotiation) {
        var me = access.require(negotiation, Permission.SEE_POSITIONS).who().id();
        return store.of(negotiation, me).stream()
                .map(one -> new Chosen(one.id(), one.kind(), one.daysBefore(), one.address()))
                .toList();
    }

    /** The latest first. */
    public List<Sent> sent(UUID negotiation) {
        var me = access.require(negotiation, Permission.SEE_POSITIONS).who().id();
        return store.sent(negotiation, me).stream()
                .map(one -> new Sent(
                        one.kind(),
                        one.day(),
                        one.state().equals("SENT"),
                        one.state().equals("FAILED")
                                ? "try " + one.attempts() + " of " + ReminderStore.TRIES + ": " + one.error()
                                : one.state().equals("SENDING") ? "not known to have left" : null,
                        one.at()))
                .toList();
    }

    /** @throws InvalidInput with what cannot be taken */
    public void choose(UUID negotiation, @Nullable ReminderKind kind, @Nullable Integer daysBefore, String address) {
        var me = access.require(negotiation, Permission.SEE_POSITIONS).who().id();
        var what = Checks.present("kind", kind, "Choose what to be reminded of.");
        int days = Checks.present("daysBefore", daysBefore, "Enter how many days before.");
        Checks.between("daysBefore", days, 0, 365, "days");
        var to = address.strip();
        if (to.length() > LONGEST_ADDRESS || !ADDRESS.matcher(to).matches()) {
            throw new InvalidInput(
                    "address", address, "\"" + to + "\" is no e-mail address: enter one such as me@example.com.");
        }
        try {
            store.choose(negotiation, me, what, days, to, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (DataIntegrityViolationException twice) {
            throw new InvalidInput(
                    "daysBefore", days, "\"" + what.label() + "\", " + days + " days before, is chosen already.");
        }
    }

    public void drop(UUID negotiation, UUID chosen) {
        var me = access.require(negotiation, Permission.SEE_POSITIONS).who().id();
        store.drop(negotiation, me, chosen);
    }
}
