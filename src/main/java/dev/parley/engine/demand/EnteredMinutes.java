package dev.parley.engine.demand;

import dev.parley.engine.commitment.Lognormal;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

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
        List<BigDecimal> hours = shape.multipliers().stream()
                .map(multiplier -> multiplier.multiply(mean))
                .toList();
        return percentile(hours, Collections.nCopies(hours.size(), cv), share);
    }

    /**
     * The same for hours that each have their own spread.
     *
     * @param hours loads of as many hours, each as often as the others
     * @param cvs   their coefficients
     */
    static BigDecimal percentile(List<BigDecimal> hours, List<BigDecimal> cvs, Share share) {
        double[] loads = hours.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double[] spreads = cvs.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double wanted = share.value().doubleValue();
        double low = 0;
        double high = 1;
        while (atMost(loads, spreads, high) < wanted) {
            high *= 2;
        }
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (atMost(loads, spreads, middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Doubles.decimal(high, Doubles.FLOW);
    }

    private static double atMost(double[] loads, double[] spreads, double load) {
        double sum = 0;
        for (int i = 0; i < loads.length; i++) {
            sum += loads[i] == 0 ? 1 : Lognormal.shareAtMost(spreads[i], load / loads[i]);
        }
        return sum / loads.length;
    }
}
