package dev.parley.paper;

import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workloads of one model and scope of one account ask for, base case.
 *
 * @param needBy  "running", or the month from which it is needed
 * @param loads   one for each quarter of the agreement, thousand tokens and requests a minute
 */
record Demand(
        String model,
        String scope,
        String payer,
        String account,
        Standing standing,
        String needBy,
        BigDecimal cacheReadShare,
        @Nullable BigDecimal inputPerRequest,
        @Nullable BigDecimal outputPerRequest,
        List<Load> loads) {

    /** How firm it is. */
    enum Standing {
        RUNNING("running"),
        FUNDED("funded"),
        /** Not launched, not funded or not proven: said for planning, binds nobody. */
        UPSIDE("upside, non-binding");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * Load of a quarter. Input is uncached input and cache writes. Steady is the mean over all hours; peak the busiest
     * hour of the week with one standard deviation of its minutes on top.
     */
    record Load(
            Quarter quarter,
            BigDecimal steadyInput,
            BigDecimal steadyOutput,
            BigDecimal peakInput,
            BigDecimal peakOutput,
            @Nullable BigDecimal requests) {}
}
