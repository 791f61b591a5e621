package dev.parley.engine.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** Statistics of counted tokens are doubles; they become decimals here, rounded half up. */
final class Doubles {

    /** Decimals of thousand tokens a minute: one token an hour is 0.000017. */
    static final int FLOW = 9;

    private Doubles() {}

    static BigDecimal decimal(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** The smallest of {@code sorted} with at least {@code share} of all at or below it (nearest rank). */
    static double percentile(double[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length - 1e-9);
        return sorted[Math.max(0, rank - 1)];
    }

    static double[] sorted(double[] values, int count) {
        double[] some = Arrays.copyOf(values, count);
        Arrays.sort(some);
        return some;
    }
}
