package dev.parley.signed;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.signed.Renewal.NewRate;
import dev.parley.workload.Held;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which capacity renews itself around a change of rates. Pure.
 *
 * @param changes first days of new rates
 * @param newRate what a holding costs an hour at the rates of such a day
 */
record Renewals(
        LocalDate today,
        SortedSet<LocalDate> changes,
        MonthLength hours,
        BiFunction<Held, LocalDate, NewRate> newRate) {

    /** The next to be stopped first. */
    List<Renewal> of(List<Held> held) {
        var found = new ArrayList<Renewal>();
        for (var one : held) {
            for (var change : changes) {
                if (!change.isBefore(today)) {
                    around(one, change).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(Renewals::urgency)
                .thenComparing(one -> one.held().id()));
        return List.copyOf(found);
    }

    private static LocalDate urgency(Renewal one) {
        return one.stopBy() == null ? one.changeOn() : one.stopBy();
    }

    private Optional<Renewal> around(Held held, LocalDate change) {
        if (held.until() == null) {
            // Rolls from month to month until somebody removes it: on the day of the change as well.
            return held.from().isBefore(change) ? Optional.of(rolling(held, change)) : Optional.empty();
        }
        if (!held.renews() || held.termMonths() == 0) {
            return Optional.empty();
        }
        var renewsOn = held.until().plusDays(1);
        while (!renewsOn.plusMonths(held.termMonths()).isAfter(today)) {
            renewsOn = renewsOn.plusMonths(held.termMonths());
        }
        for (var next = renewsOn; !next.isAfter(change); next = next.plusMonths(held.termMonths())) {
            var last = next.plusMonths(held.termMonths()).minusDays(1);
            if (!last.isBefore(change)) {
                return Optional.of(renewal(held, next, change, stopBy(held, next), last));
            }
        }
        return Optional.empty();
    }

    /** As entered for the term that runs; of a later one, and where nothing is entered, the day before it begins. */
    private static LocalDate stopBy(Held held, LocalDate renewsOn) {
        boolean running = held.until() != null && renewsOn.equals(held.until().plusDays(1));
        return running && held.noticeBy() != null ? held.noticeBy() : renewsOn.minusDays(1);
    }

    private Renewal rolling(Held held, LocalDate change) {
        return renewal(held, change, change, held.noticeBy(), null);
    }

    private Renewal renewal(
            Held held, LocalDate renewsOn, LocalDate change, @Nullable LocalDate stopBy, @Nullable LocalDate last) {
        var rate = newRate.apply(held, change);
        var until = last == null ? change.plusMonths(1).minusDays(1) : last;
        var more = difference(held.perHour(), rate.usdAnHour()).times(hours(change, until, hours));
        return new Renewal(
                held,
                renewsOn,
                change,
                stopBy,
                stopBy != null && stopBy.isBefore(today),
                last,
                held.perHour(),
                rate.usdAnHour(),
                rate.source(),
                more);
    }

    private static Amount difference(Amount old, Amount next) {
        return old.plus(next.times(BigDecimal.ONE.negate()));
    }

    /** Hours from a day to another, both included: a month begun by its days. */
    static BigDecimal hours(LocalDate from, LocalDate to, MonthLength length) {
        var sum = BigDecimal.ZERO;
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            int first = month.equals(YearMonth.from(from)) ? from.getDayOfMonth() : 1;
            int last = month.equals(YearMonth.from(to)) ? to.getDayOfMonth() : month.lengthOfMonth();
            sum = sum.add(Money.divide(
                    length.hours(month).multiply(BigDecimal.valueOf(last - first + 1L)),
                    BigDecimal.valueOf(month.lengthOfMonth())));
        }
        return sum;
    }
}
