package dev.parley.workload;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * What must be paid whatever happens, by month: capacity held on a term until its last day, a month begun counted by its
 * days. What renews itself counts until the day it could be stopped, what has no term not at all.
 */
public final class NonCancellable {

    private NonCancellable() {}

    /**
     * @param from  first day counted
     * @param hours hours of a month
     * @return one entry for each month to the last one obliged; empty when nothing is
     */
    public static SequencedMap<YearMonth, Amount> byMonth(
            List<Held> held, LocalDate from, Function<YearMonth, BigDecimal> hours) {
        var obliged = held.stream()
                .filter(one -> one.termMonths() > 0
                        && one.until() != null
                        && !one.until().isBefore(from))
                .toList();
        SequencedMap<YearMonth, Amount> months = new LinkedHashMap<>();
        obliged.stream().map(Held::until).max(LocalDate::compareTo).ifPresent(last -> {
            for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
                var sum = Amount.ZERO;
                for (var one : obliged) {
                    sum = sum.plus(inMonth(one, month, from, hours.apply(month)));
                }
                months.put(month, sum);
            }
        });
        return months;
    }

    private static Amount inMonth(Held held, YearMonth month, LocalDate from, BigDecimal hours) {
        var begin = latest(latest(month.atDay(1), from), held.from());
        var end = held.until() != null && held.until().isBefore(month.atEndOfMonth())
                ? held.until()
                : month.atEndOfMonth();
        if (end.isBefore(begin)) {
            return Amount.ZERO;
        }
        var share = Money.divide(
                BigDecimal.valueOf(end.toEpochDay() - begin.toEpochDay() + 1),
                BigDecimal.valueOf(month.lengthOfMonth()));
        return held.perMonth(hours).times(share);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
