package dev.parley.engine.deal;

import dev.parley.engine.demand.ForecastCase;
import java.math.BigDecimal;

/**
 * Dollars that are not known yet.
 *
 * @param low  the tenth percentile, zero or more
 * @param base the median
 * @param high the ninetieth percentile
 */
public record Estimate(BigDecimal low, BigDecimal base, BigDecimal high) {

    public static final Estimate ZERO = certain(BigDecimal.ZERO);

    public Estimate {
        Bounds.usd("high", high);
        if (low.signum() < 0) {
            throw new InvalidDeal(
                    "low",
                    low.toPlainString(),
                    "Spend of " + low.toPlainString() + " is below zero: enter a refund as a credit.");
        }
        if (low.compareTo(base) > 0 || base.compareTo(high) > 0) {
            throw new InvalidDeal(
                    "base",
                    base.toPlainString(),
                    "Low " + low.toPlainString() + ", base " + base.toPlainString() + " and high "
                            + high.toPlainString() + " are not in this order: swap them.");
        }
    }

    public static Estimate of(String low, String base, String high) {
        return new Estimate(new BigDecimal(low), new BigDecimal(base), new BigDecimal(high));
    }

    /** The same amount in all three cases. */
    public static Estimate certain(BigDecimal usd) {
        return new Estimate(usd, usd, usd);
    }

    public BigDecimal of(ForecastCase scenario) {
        return switch (scenario) {
            case LOW -> low;
            case BASE -> base;
            case HIGH -> high;
        };
    }

    public Estimate plus(Estimate other) {
        return new Estimate(low.add(other.low), base.add(other.base), high.add(other.high));
    }

    /** @param factor zero or more */
    public Estimate times(BigDecimal factor) {
        return new Estimate(low.multiply(factor), base.multiply(factor), high.multiply(factor));
    }
}
