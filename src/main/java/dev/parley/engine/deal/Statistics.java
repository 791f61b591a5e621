package dev.parley.engine.deal;

import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.Arrays;

/** From numbers by path to decimals: where doubles end. */
final class Statistics {

    static final int DECIMALS_OF_A_SHARE = 4;

    private Statistics() {}

    static BigDecimal usd(double value) {
        return Money.cents(BigDecimal.valueOf(value));
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** Of pairs of opposite paths, which are not independent of each other. */
    static double standardError(double[] values) {
        int pairs = values.length / 2;
        double mean = mean(values);
        double squares = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double off = (values[2 * pair] + values[2 * pair + 1]) / 2 - mean;
            squares += off * off;
        }
        return pairs < 2 ? 0 : Math.sqrt(squares / (pairs - 1) / pairs);
    }

    /**
     * @param sorted ascending
     * @param share  0 to 1; linear between neighbours
     */
    static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static double partAboveZero(double[] values) {
        return (double) Arrays.stream(values).filter(value -> value > 0).count() / values.length;
    }

    static Share share(double value) {
        return new Share(Money.shown(BigDecimal.valueOf(Math.clamp(value, 0, 1)), DECIMALS_OF_A_SHARE));
    }
}
