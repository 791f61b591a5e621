package dev.parley.engine.deal;

import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where counted spend of a contract year lands: what is actual, and for each month still to come its expectation, wider the
 * further away. All months move together, as a year's spend does.
 *
 * @param months               sums to the end of each month, in the order given
 * @param base                 dollars at the end of the year
 * @param low                  the tenth percentile
 * @param high                 the ninetieth percentile
 * @param shortfallProbability null where nothing is committed, or the spread is not known
 * @param expectedShortfall    mean of all paths; without a spread what the base case falls short by
 * @param shortfallIfShort     mean of the paths that fall short, or null where none does
 */
public record Landing(
        List<Sum> months,
        BigDecimal base,
        BigDecimal low,
        BigDecimal high,
        @Nullable Share shortfallProbability,
        BigDecimal expectedShortfall,
        @Nullable BigDecimal shortfallIfShort) {

    public Landing {
        months = List.copyOf(months);
    }

    /**
     * @param usd    counted, or expected in the base case
     * @param actual whether nothing is uncertain about it
     * @param ahead  years from the last actual month to this one, zero or more; not read of an actual month
     */
    public record Month(BigDecimal usd, boolean actual, double ahead) {}

    /** Dollars from the first month to the end of one. */
    public record Sum(BigDecimal low, BigDecimal base, BigDecimal high) {}

    public static Landing of(List<Month> months, @Nullable BigDecimal commitment, Spread spread) {
        List<Sum> sums = new ArrayList<>();
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Month month : months) {
            base = base.add(month.usd());
            low = low.add(at(month, spread.percentile(0.1, month.ahead())));
            high = high.add(at(month, spread.percentile(0.9, month.ahead())));
            sums.add(new Sum(Money.cents(low), Money.cents(base), Money.cents(high)));
        }
        BigDecimal gap = commitment == null ? BigDecimal.ZERO : commitment.subtract(base);
        if (commitment == null || !spread.known()) {
            BigDecimal shortfall = Money.cents(gap.max(BigDecimal.ZERO));
            return new Landing(
                    sums,
                    Money.cents(base),
                    Money.cents(low),
                    Money.cents(high),
                    null,
                    shortfall,
                    shortfall.signum() == 0 ? null : shortfall);
        }
        double[] shortfalls = shortfalls(months, commitment.doubleValue(), spread);
        double probability = Statistics.partAboveZero(shortfalls);
        double expected = Statistics.mean(shortfalls);
        return new Landing(
                sums,
                Money.cents(base),
                Money.cents(low),
                Money.cents(high),
                Statistics.share(probability),
                Statistics.usd(expected),
                probability == 0 ? null : Statistics.usd(expected / probability));
    }

    private static BigDecimal at(Month month, double times) {
        return month.actual() ? month.usd() : month.usd().multiply(BigDecimal.valueOf(times));
    }

    private static double[] shortfalls(List<Month> months, double commitment, Spread spread) {
        double[] shortfalls = new double[spread.paths()];
        for (int path = 0; path < shortfalls.length; path++) {
            double sum = 0;
            for (Month month : months) {
                double usd = month.usd().doubleValue();
                sum += month.actual() ? usd : usd * spread.at(path, month.ahead());
            }
            shortfalls[path] = Math.max(0, commitment - sum);
        }
        return shortfalls;
    }
}
