package dev.parley.engine.demand;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A quantity summed over the workloads of each shape, at each multiplier of the shape. All stand on one scale as whole
 * numbers, since an hour adds as many of them as there are shapes.
 */
final class ShapeSums {
    private final BigInteger[][] scaled;
    private final int scale;

    /** @param sums one for each shape of the classes */
    ShapeSums(HourClasses classes, BigDecimal[] sums) {
        BigDecimal[][] exact = new BigDecimal[sums.length][];
        int most = 0;
        for (int shape = 0; shape < sums.length; shape++) {
            BigDecimal sum = sums[shape].round(Money.PRECISION);
            exact[shape] =
                    classes.values().get(shape).stream().map(sum::multiply).toArray(BigDecimal[]::new);
            for (BigDecimal value : exact[shape]) {
                most = Math.max(most, value.scale());
            }
        }
        this.scale = most;
        this.scaled = new BigInteger[sums.length][];
        for (int shape = 0; shape < sums.length; shape++) {
            scaled[shape] = new BigInteger[exact[shape].length];
            for (int i = 0; i < scaled[shape].length; i++) {
                scaled[shape][i] = exact[shape][i].setScale(most).unscaledValue();
            }
        }
    }

    /** The sum in one class of hours, exact. */
    BigDecimal in(HourClasses.HourClass hours) {
        BigInteger sum = BigInteger.ZERO;
        for (int shape = 0; shape < scaled.length; shape++) {
            sum = sum.add(scaled[shape][hours.value().get(shape)]);
        }
        return new BigDecimal(sum, scale);
    }
}
