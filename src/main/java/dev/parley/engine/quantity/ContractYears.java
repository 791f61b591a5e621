package dev.parley.engine.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * The years of an agreement, by date: year 1 starts on the effective date and every year lasts until the day before its
 * anniversary. An agreement effective 2027-05-01 has May 2027 to April 2028 as its first year, so four calendar
 * quarters are never a contract year unless it starts with one.
 *
 * @param effective first day of contract year 1
 * @param years     number of contract years, at least 1
 */
public record ContractYears(LocalDate effective, int years) {

    private static final BigDecimal MONTHS_OF_A_QUARTER = BigDecimal.valueOf(3);

    public ContractYears {
        if (years < 1) {
            throw new IllegalArgumentException("An agreement has at least one contract year, not " + years + ".");
        }
    }

    /** First day of contract year {@code year} (1 is the first). */
    public LocalDate from(int year) {
        check(year);
        return effective.plusYears(year - 1L);
    }

    /** Last day of contract year {@code year}. */
    public LocalDate to(int year) {
        check(year);
        return effective.plusYears(year).minusDays(1);
    }

    /** The contract year a day lies in, or empty before the first and after the last. */
    public Optional<Integer> yearOf(LocalDate day) {
        for (int year = 1; year <= years; year++) {
            if (!day.isBefore(from(year)) && !day.isAfter(to(year))) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    /** The months contract year {@code year} touches: twelve when it starts on the first of a month, else thirteen. */
    public List<YearMonth> months(int year) {
        return List.copyOf(monthShares(year).keySet());
    }

    /** Which part of each month lies in contract year {@code year}: 1, or less at both ends of a year begun mid-month. */
    public SequencedMap<YearMonth, BigDecimal> monthShares(int year) {
        LocalDate first = from(year);
        LocalDate last = to(year);
        SequencedMap<YearMonth, BigDecimal> shares = new LinkedHashMap<>();
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            int begin = month.equals(YearMonth.from(first)) ? first.getDayOfMonth() : 1;
            int end = month.equals(YearMonth.from(last)) ? last.getDayOfMonth() : month.lengthOfMonth();
            shares.put(
                    month,
                    Money.divide(BigDecimal.valueOf(end - begin + 1L), BigDecimal.valueOf(month.lengthOfMonth())));
        }
        return shares;
    }

    /** Sums amounts given by month over contract year {@code year}. */
    public BigDecimal fromMonths(int year, Function<YearMonth, BigDecimal> amountOfMonth) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var entry : monthShares(year).entrySet()) {
            sum = sum.add(amountOfMonth.apply(entry.getKey()).multiply(entry.getValue()));
        }
        return sum;
    }

    /** Sums amounts given by quarter over contract year {@code year}; each month of a quarter takes a third of it. */
    public BigDecimal fromQuarters(int year, Function<Quarter, BigDecimal> amountOfQuarter) {
        return Money.divide(fromMonths(year, month -> amountOfQuarter.apply(Quarter.of(month))), MONTHS_OF_A_QUARTER);
    }

    /** As people read it: "CY1". */
    public String label(int year) {
        check(year);
        return "CY" + year;
    }

    private void check(int year) {
        if (year < 1 || year > years) {
            throw new IllegalArgumentException(
                    "The agreement has contract years 1 to " + years + ", not " + year + ".");
        }
    }
}
