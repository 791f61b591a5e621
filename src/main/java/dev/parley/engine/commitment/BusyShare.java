package dev.parley.engine.commitment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How busy one unit is over some months, read at its level in each month. */
final class BusyShare {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final PoolModel model;
    private final BigDecimal busy;
    private final BigDecimal hours;
    private final BigDecimal worth;
    private final @Nullable BigDecimal rate;

    BusyShare(PoolModel model, int from, int to, int[] levels) {
        this.model = model;
        BigDecimal busySum = BigDecimal.ZERO;
        BigDecimal worthSum = BigDecimal.ZERO;
        BigDecimal one = null;
        boolean same = true;
        for (int t = from; t < to; t++) {
            MonthTable table = model.tables[t];
            busySum = busySum.add(table.busyHours(levels[t]));
            worthSum = worthSum.add(table.worth(levels[t]));
            if (table.onDemandOnly().signum() > 0) {
                same &= table.rate() != null && (one == null || one.compareTo(table.rate()) == 0);
                one = table.rate();
            }
        }
        this.busy = busySum;
        this.worth = worthSum;
        this.hours = model.horizon.hours(from, to);
        this.rate = same ? one : null;
    }

    /** Share of the hours with load, 0 to 1. */
    BigDecimal share() {
        return Reasons.share(busy, hours);
    }

    /**
     * The share a unit of the contract needs to cost the same as on demand, or null if a share does not decide: the worth of
     * the hours differs, or no-commitment units are cheaper in some of them.
     */
    @Nullable
    BigDecimal needed(Contract contract) {
        boolean decides =
                rate != null && worth.subtract(busy.multiply(rate)).abs().compareTo(CENT) < 0;
        return decides ? Reasons.share(contract.rate(), rate) : null;
    }
}
