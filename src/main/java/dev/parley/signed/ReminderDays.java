package dev.parley.signed;

import dev.parley.deal.Deadline;
import dev.parley.deal.Deadlines;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days that somebody can be reminded of: the deadlines of the talks, and what the agreement brings with it. */
@Service
public class ReminderDays {

    private final Deadlines deadlines;
    private final Agreements agreements;
    private final Negotiations negotiations;
    private final Access access;
    private final Clock clock;

    ReminderDays(Deadlines deadlines, Agreements agreements, Negotiations negotiations, Access access, Clock clock) {
        this.deadlines = deadlines;
        this.agreements = agreements;
        this.negotiations = negotiations;
        this.access = access;
        this.clock = clock;
    }

    /** @param uid the same for the same thing for ever */
    public record Day(ReminderKind kind, String uid, LocalDate day) {}

    /** From today on, the next first. */
    @Transactional(readOnly = true)
    public List<Day> of(UUID id) {
        access.require(id, Permission.SEE_POSITIONS);
        var today = LocalDate.now(clock);
        var days = new ArrayList<Day>();
        deadlines.of(id).forEach(one -> kind(one).ifPresent(kind -> days.add(new Day(kind, one.uid(), one.day()))));
        years(id, today, days);
        return days.stream()
                .filter(one -> !one.day().isBefore(today))
                .sorted(Comparator.comparing(Day::day).thenComparing(Day::kind).thenComparing(Day::uid))
                .toList();
    }

    private void years(UUID id, LocalDate today, List<Day> days) {
        var planned = negotiations.byId(id).years();
        var agreement = agreements.inForce(id, today).or(() -> agreements.inForce(id, planned.effective()));
        agreement.ifPresent(one -> {
            for (int year = 1; year <= one.years().years(); year++) {
                var last = one.years().to(year);
                var uid = "year-" + last + "@" + id + ".parley";
                days.add(new Day(ReminderKind.YEAR_END, uid, last));
                if (!one.trueUpAtTheEnd() || year == one.years().years()) {
                    days.add(new Day(ReminderKind.TRUE_UP, "true-up-" + uid, last.plusDays(1)));
                }
            }
        });
    }

    static Optional<ReminderKind> kind(Deadline deadline) {
        return switch (deadline.where()) {
            case CAPACITY ->
                Optional.of(deadline.uid().contains("-notice@") ? ReminderKind.NOTICE : ReminderKind.RENEWAL);
            case ROUNDS -> Optional.of(ReminderKind.OFFER);
            case QUOTA -> Optional.of(ReminderKind.QUOTA);
            case MODEL -> Optional.of(ReminderKind.END_OF_LIFE);
            case AGREEMENT, KEY_DATE -> Optional.empty();
        };
    }
}
