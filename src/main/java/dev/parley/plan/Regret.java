package dev.parley.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * What plans cost if low, base or high happens, above the best plan for that case: all planned pools, over the whole plan.
 * Workloads are low, base or high together.
 *
 * @param best    what the exact plan of each case costs in its own case: low, base, high
 * @param plans   plans decided on something, kept whatever happens
 * @param missing pools left out because a case of them cannot be priced
 */
public record Regret(List<BigDecimal> best, List<Kept> plans, List<String> missing) {

    public Regret {
        best = List.copyOf(best);
        plans = List.copyOf(plans);
        missing = List.copyOf(missing);
    }

    /** On what a plan was decided. */
    public enum Decided {
        LOW("decided on low"),
        BASE("decided on base"),
        HIGH("decided on high"),
        WEIGHTED("decided on all three, weighted"),
        FROZEN("this plan");

        private final String label;

        Decided(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A plan kept.
     *
     * @param regretUsd   cost above the best plan for low, base and high
     * @param expectedUsd cost weighted .30, .40 and .30
     */
    public record Kept(Decided decided, List<BigDecimal> regretUsd, BigDecimal expectedUsd) {

        public Kept {
            regretUsd = List.copyOf(regretUsd);
        }

        public BigDecimal worst() {
            return regretUsd.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        }
    }
}
