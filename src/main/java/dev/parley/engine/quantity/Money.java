package dev.parley.engine.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one place that rounds. Amounts are US dollars; inside a calculation they keep up to 34 digits, and they are
 * rounded half up only to be shown.
 */
public final class Money {

    /** Decimals of a shown dollar amount. */
    public static final int CENTS = 2;

    /** Precision of a division: 34 digits, so that no shown cent depends on it. */
    public static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    private Money() {}

    /** {@code usd} as shown: half up to cents. */
    public static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** {@code usd} as shown in tables of whole dollars: half up. */
    public static BigDecimal dollars(BigDecimal usd) {
        return usd.setScale(0, RoundingMode.HALF_UP);
    }

    /** {@code value} half up to {@code decimals}, for whatever is shown with another number of decimals. */
    public static BigDecimal shown(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A quotient of 34 digits. */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, PRECISION);
    }

    /**
     * Dollars an hour of a flow of tokens.
     *
     * @param thousandTokensAMinute the flow
     * @param usdPerMillion         price of a million tokens
     */
    public static BigDecimal perHour(BigDecimal thousandTokensAMinute, BigDecimal usdPerMillion) {
        return thousandTokensAMinute
                .multiply(MINUTES_OF_AN_HOUR)
                .multiply(usdPerMillion)
                .movePointLeft(3);
    }

    /**
     * Lines rounded so that they add to their rounded total: all are rounded down, and what is missing goes to those
     * with the largest remainders, the earlier line first when they are equal.
     *
     * @param lines    exact amounts
     * @param decimals decimals shown
     * @return as many amounts as lines, each less than one shown unit away from its exact amount
     */
    public static List<BigDecimal> shownLines(List<BigDecimal> lines, int decimals) {
        BigDecimal total = shown(lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add), decimals);
        List<BigDecimal> shown = new ArrayList<>();
        for (BigDecimal line : lines) {
            shown.add(line.setScale(decimals, RoundingMode.FLOOR));
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal floors = shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int missing = total.subtract(floors).divideToIntegralValue(unit).intValueExact();
        IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lines.get(i).subtract(shown.get(i)))
                        .reversed())
                .limit(missing)
                .toList()
                .forEach(i -> shown.set(i, shown.get(i).add(unit)));
        return List.copyOf(shown);
    }

    /**
     * Splits a total in proportion to weights, in shown lines that add to the shown total.
     *
     * @param weights not negative, not all zero
     */
    public static List<BigDecimal> split(BigDecimal total, List<BigDecimal> weights, int decimals) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException(
                    "A total is split by weights of zero or more that are not all zero, not by " + weights + ".");
        }
        BigDecimal shownTotal = shown(total, decimals);
        return shownLines(
                weights.stream()
                        .map(weight -> divide(shownTotal.multiply(weight), sum))
                        .toList(),
                decimals);
    }
}
