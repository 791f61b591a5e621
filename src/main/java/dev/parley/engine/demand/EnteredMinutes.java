package dev.parley.engine.demand;

import dev.parley.engine.commitment.Lognormal;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;

/** Minutes as a plan believes in them where none were measured: lognormal around the hours of a week. */
public final class EnteredMinutes {

    /** Halvings of the interval searched: far below any digit shown. */
    private static final int STEPS = 100;

    private EnteredMinutes() {}

    /**
     * The load that {@code share} of all minutes of a week do not exceed.
     *
     * @param mean  mean over the week, in any unit; the answer has the same
     * @param cv    coefficient of variation of the minutes inside an hour, 0 to 10; with 0 every minute is its hour's mean
     * @param share above 0 and below 1
     */
    public static BigDecimal percentile(BigDecimal mean, TrafficShape shape, BigDecimal cv, Share share) {
        double spread = cv.doubleValue();
        double[] hours = shape.multipliers().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        double low = 0;
        double high = 1;
        while (atMost(hours, spread, high) < share.value().doubleValue()) {
            high *= 2;
        }
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (atMost(hours, spread, middle) < share.value().doubleValue()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Doubles.decimal(high * mean.doubleValue(), Doubles.FLOW);
    }

    private static double atMost(double[] hours, double cv, double load) {
        double sum = 0;
        for (double hour : hours) {
            sum += hour == 0 ? 1 : Lognormal.shareAtMost(cv, load / hour);
        }
        return sum / hours.length;
    }
}
