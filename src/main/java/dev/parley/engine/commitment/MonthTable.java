package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each level of a pool costs in one month if no commitment covers it, expected over the scenarios. Amounts by level are
 * {@link Fixed}; index 1 is level 1.
 *
 * @param fixed how dollars are held
 * @param onDemand dollars on demand, where no-commitment units take their hours
 * @param noCommitment dollars for no-commitment units; each hour pays one or the other
 * @param onDemandAlone dollars on demand if no-commitment units are not used
 * @param busy expected hours in which the level carries load
 * @param beyondLevels US dollars on demand that no unit can save (above 10,000 units, and amounts under 1e-9 dollars)
 * @param onDemandOnly US dollars of all demand on demand
 * @param rate US dollars on demand of a saturated unit and hour if all load of the month has the same, else null
 * @param deferred expected hours by level of each piece of deferrable work that fills idle hours
 */
record MonthTable(
        Fixed fixed,
        long[] onDemand,
        long[] noCommitment,
        long[] onDemandAlone,
        long[] busy,
        BigDecimal beyondLevels,
        BigDecimal onDemandOnly,
        @Nullable BigDecimal rate,
        Map<Deferrable, long[]> deferred) {

    static long nanos(BigDecimal usd) {
        return usd.setScale(9, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** The highest level worth anything. */
    int levels() {
        return onDemandAlone.length - 1;
    }

    private static long at(long[] byLevel, int level) {
        return level < byLevel.length ? byLevel[level] : 0;
    }

    /** US dollars that a unit covering this level saves: what the level costs uncovered. */
    BigDecimal worth(int level) {
        return fixed.usd(at(onDemand, level) + at(noCommitment, level));
    }

    /** Expected hours in which the level carries load. */
    BigDecimal busyHours(int level) {
        return Fixed.decimal(at(busy, level));
    }

    /** Up to which level some carry load. */
    int busyLevels() {
        return busy.length - 1;
    }

    BigDecimal onDemandAbove(int covered) {
        return fixed.usdAbove(onDemand, covered).add(beyondLevels);
    }

    BigDecimal noCommitmentAbove(int covered) {
        return fixed.usdAbove(noCommitment, covered);
    }

    BigDecimal onDemandAloneAbove(int covered) {
        return fixed.usdAbove(onDemandAlone, covered).add(beyondLevels);
    }

    /** Worth by level in whole 1e-9 dollars; index 1 is level 1. */
    long[] worthInNanos() {
        long[] nanos = new long[onDemandAlone.length];
        for (int level = 1; level < nanos.length; level++) {
            nanos[level] = fixed.toNanos(at(onDemand, level) + at(noCommitment, level));
        }
        return nanos;
    }
}
