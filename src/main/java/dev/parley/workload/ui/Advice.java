package dev.parley.workload.ui;

import dev.parley.base.ui.Numbers;
import dev.parley.engine.quantity.Money;
import dev.parley.workload.Environment;
import dev.parley.workload.Evidence;
import dev.parley.workload.Status;
import dev.parley.workload.Workload;
import java.math.BigDecimal;

/**
 * What a workload's own figures say about buying capacity for it: the head is the verdict, the text its reason. Whether it
 * pays at a price is for break-even and plan to say.
 */
record Advice(boolean good, String head, String text) {

    private static final BigDecimal STEADY = new BigDecimal("0.5");

    static Advice of(Workload workload) {
        var peak = workload.shape().traffic().peakToMean();
        var lowest = Week.lowest(workload.shape().traffic());
        var busy = Numbers.percent(Money.divide(BigDecimal.ONE, peak));
        if (workload.environment() == Environment.BATCH) {
            return new Advice(
                    false,
                    "Leave it on demand or at the batch price.",
                    "Capacity for its busiest hour would be busy " + busy + " of the time.");
        }
        if (workload.environment() == Environment.EXPERIMENT) {
            return new Advice(false, "Leave it on demand.", "An experiment asks for no capacity.");
        }
        if (workload.status() == Status.IDEA) {
            return new Advice(false, "Keep it out of every commitment.", "It is an idea: nobody has funded it.");
        }
        if (!workload.proven()) {
            int months = workload.evidence().months();
            return new Advice(
                    false,
                    "Nothing longer than a month yet.",
                    "It has " + months + (months == 1 ? " month" : " months") + " of measurement; a longer term needs "
                            + Evidence.PROVEN_MONTHS + ".");
        }
        if (workload.shape().spiky() || lowest.compareTo(STEADY) < 0) {
            return new Advice(
                    true,
                    "Commit to the steady part at most, leave the peaks on demand.",
                    "Its quietest hour is " + Numbers.percent(lowest)
                            + " of the mean; capacity for its busiest hour would" + " be busy " + busy
                            + " of the time.");
        }
        return new Advice(
                true,
                "Steady enough to commit to, if the rate pays.",
                "Its quietest hour is " + Numbers.percent(lowest)
                        + " of the mean; capacity for its busiest hour would be" + " busy " + busy + " of the time.");
    }
}
