package dev.parley.engine.bargaining;

import dev.parley.engine.pricing.CapacityProduct;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Units of capacity for a flow, as a vendor sells them.
 *
 * @param exact  units the flow saturates, fractions included
 * @param bought the smallest purchase that carries them
 */
public record UnitNeed(BigDecimal exact, BigDecimal bought) {

    /** Rounded up to the step, and to the smallest purchase, which need not be a multiple of it. */
    static UnitNeed of(BigDecimal exact, CapacityProduct.Side side) {
        BigDecimal least = BigDecimal.valueOf(side.minimumUnits());
        if (exact.compareTo(least) <= 0) {
            return new UnitNeed(exact, least);
        }
        BigDecimal step = BigDecimal.valueOf(side.stepUnits());
        return new UnitNeed(exact, exact.divide(step, 0, RoundingMode.CEILING).multiply(step));
    }
}
