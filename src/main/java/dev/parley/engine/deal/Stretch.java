package dev.parley.engine.deal;

import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Days of a contract year in which nothing changes for a line.
 *
 * @param first first day
 * @param usd   what the line costs in them at list price
 */
record Stretch(LocalDate first, Estimate usd) {

    /**
     * The stretches of a year in which a line runs. Each day of a month costs the same.
     *
     * @param cuts days on which something begins
     */
    static List<Stretch> of(BillLine line, ContractYears years, int year, SortedSet<LocalDate> cuts) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate end = years.to(year).plusDays(1);
        NavigableSet<LocalDate> begins = begins(line, years, year, cuts, end);
        for (LocalDate first : begins) {
            LocalDate next = begins.higher(first);
            if (line.runs(first)) {
                YearMonth month = YearMonth.from(first);
                long days = ChronoUnit.DAYS.between(first, next == null ? end : next);
                BigDecimal part = Money.divide(BigDecimal.valueOf(days), BigDecimal.valueOf(month.lengthOfMonth()));
                stretches.add(new Stretch(first, line.spend().month(month, year).times(part)));
            }
        }
        return stretches;
    }

    private static NavigableSet<LocalDate> begins(
            BillLine line, ContractYears years, int year, SortedSet<LocalDate> cuts, LocalDate end) {
        NavigableSet<LocalDate> begins = new TreeSet<>(cuts);
        for (YearMonth month : years.months(year)) {
            begins.add(month.atDay(1));
        }
        if (line.from() != null) {
            begins.add(line.from());
        }
        if (line.to() != null) {
            begins.add(line.to().plusDays(1));
        }
        begins.add(years.from(year));
        return begins.subSet(years.from(year), true, end, false);
    }

    /** The line's year: the sum of its stretches. */
    static Estimate sum(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::usd).reduce(Estimate.ZERO, Estimate::plus);
    }
}
