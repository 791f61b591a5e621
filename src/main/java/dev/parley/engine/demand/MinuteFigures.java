package dev.parley.engine.demand;

import dev.parley.engine.commitment.Lognormal;
import java.math.BigDecimal;
import java.util.List;

/**
 * What minutes say that hours hide, all classes of token together.
 *
 * <p>The coefficient is weighted by the hours' tokens: an hour of the night with a handful of requests is spread widely
 * and carries next to nothing.
 *
 * @param cv      standard deviation of the minutes of an hour over its mean, mean over the hours by their tokens
 * @param p50     thousand tokens a minute; as the next ones the smallest with that share of minutes at or below it
 * @param peak    busiest minute, thousand tokens a minute
 * @param carried what capacity of some multiples of the hour's mean carries of the minutes
 */
public record MinuteFigures(
        BigDecimal cv, BigDecimal p50, BigDecimal p95, BigDecimal p99, BigDecimal peak, List<Carried> carried) {

    /**
     * One point of the measured spread.
     *
     * @param capacity in multiples of the hour's mean
     * @param share    of the tokens that fit under it minute by minute, 0 to 1
     */
    public record Carried(BigDecimal capacity, BigDecimal share) {}

    /** Multiples of the mean at which the measured spread is kept. */
    static final double[] CAPACITIES = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6};

    public MinuteFigures {
        carried = List.copyOf(carried);
    }

    /**
     * The largest difference between the measured minutes and lognormal ones of the same coefficient, which is what a plan
     * computes with, as a share of the hour's tokens.
     */
    public BigDecimal furthestFromLognormal() {
        double furthest = 0;
        for (Carried point : carried) {
            double lognormal =
                    Lognormal.carriedShare(cv.doubleValue(), point.capacity().doubleValue());
            furthest = Math.max(furthest, Math.abs(lognormal - point.share().doubleValue()));
        }
        return Doubles.decimal(furthest, 6);
    }
}
