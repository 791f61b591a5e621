package dev.parley.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that costs money, or leverage left on the table: what, where, how much, and what to do.
 *
 * @param workloads whose it is; empty where it concerns the whole plan
 * @param usdAMonth dollars a month it costs; null where that is no question of dollars or unknown
 * @param sentence  what it is, with its figures
 * @param act       what to do
 * @param place     where in the negotiation it is done, such as {@code capacity}
 * @param internal  whether it says what only those may know who may see positions
 */
public record Advice(
        Kind kind,
        List<String> workloads,
        @Nullable BigDecimal usdAMonth,
        String sentence,
        String act,
        String place,
        boolean internal) {

    public Advice {
        workloads = List.copyOf(workloads);
    }

    /** The five mistakes first, then what weakens our hand. */
    public enum Kind {
        HEADROOM("Headroom that stays idle"),
        SPIKY("Spiky or batch work on capacity"),
        UNPROVEN("Long term before proof"),
        OVERSIZED("A smaller model may do"),
        LIST_RATE("List rate where a tier applies"),
        SUCCESSOR("Cheaper successor at list"),
        SMALL_COMMITMENT("Commitment under $1M a year"),
        GEO_SCOPE("Geo scope, global cheaper"),
        OUTSIDE_PAYER("Payer outside the agreement"),
        RUNS_ON("Billed until deleted");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it is one of the five mistakes. */
        public boolean mistake() {
            return compareTo(SUCCESSOR) < 0;
        }
    }
}
