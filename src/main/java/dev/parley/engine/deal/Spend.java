package dev.parley.engine.deal;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a line costs at list price, before any agreement, as somebody entered it. */
public sealed interface Spend {

    BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** Dollars of a whole month of contract year {@code year} (1 is the first). */
    Estimate month(YearMonth month, int year);

    /** Dollars of each contract year as if the line ran all year; every month takes a twelfth. */
    record ByYear(List<Estimate> years) implements Spend {

        public ByYear {
            years = List.copyOf(years);
        }

        @Override
        public Estimate month(YearMonth month, int year) {
            return twelfth(years.get(year - 1));
        }
    }

    /** Dollars of each month; a month that is not there is refused when it is needed. */
    record ByMonth(SortedMap<YearMonth, Estimate> months) implements Spend {

        public ByMonth {
            months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        }

        @Override
        public Estimate month(YearMonth month, int year) {
            Estimate usd = months.get(month);
            if (usd == null) {
                throw new InvalidDeal(
                        "spend",
                        month,
                        "The spend of " + month + " is missing: enter it, or end the line before that month.");
            }
            return usd;
        }
    }

    /**
     * Growth a year from the year before the agreement.
     *
     * @param yearBefore dollars of the twelve months before contract year 1
     * @param low        growth a year of the low case, -0.05 for five percent less; above -1
     */
    record Growing(BigDecimal yearBefore, BigDecimal low, BigDecimal base, BigDecimal high) implements Spend {

        public Growing {
            if (low.compareTo(BigDecimal.ONE.negate()) <= 0) {
                throw new InvalidDeal(
                        "low",
                        low.toPlainString(),
                        "A growth of " + low.toPlainString() + " a year leaves nothing: write -5 % as -0.05.");
            }
        }

        @Override
        public Estimate month(YearMonth month, int year) {
            return twelfth(new Estimate(grown(low, year), grown(base, year), grown(high, year)));
        }

        private BigDecimal grown(BigDecimal growth, int year) {
            return yearBefore.multiply(BigDecimal.ONE.add(growth).pow(year));
        }
    }

    /**
     * Spend of which a part is served by another model of the same channel: paid to the same biller, counted as before.
     *
     * @param from  first month of it, or null: from the first
     * @param price what a dollar costs from then on; 0.9 when a third of it costs 30 % less
     */
    record Repriced(Spend before, @Nullable YearMonth from, BigDecimal price) implements Spend {

        public Repriced {
            Bounds.factor("price", price);
            if (price.signum() < 0) {
                throw new InvalidDeal(
                        "price",
                        price.toPlainString(),
                        "A dollar that costs " + price.toPlainString() + " is below zero: write a third less as 0.67.");
            }
        }

        @Override
        public Estimate month(YearMonth month, int year) {
            Estimate usd = before.month(month, year);
            return from != null && month.isBefore(from) ? usd : usd.times(price);
        }
    }

    private static Estimate twelfth(Estimate year) {
        return new Estimate(
                Money.divide(year.low(), MONTHS), Money.divide(year.base(), MONTHS), Money.divide(year.high(), MONTHS));
    }
}
