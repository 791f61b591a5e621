package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each level of a pool costs in one month if no commitment covers it, expected over the scenarios.
 *
 * @param onDemand US dollars on demand by level, where no-commitment units take their hours
 * @param noCommitment US dollars for no-commitment units by level; each hour pays one or the other
 * @param onDemandAlone US dollars on demand by level if no-commitment units are not used
 * @param busyHours expected hours in which the level carries load
 * @param beyondLevels US dollars on demand that no unit can save (above 10,000 units, and amounts under 1e-9 dollars)
 * @param onDemandOnly US dollars of all demand on demand
 * @param rate US dollars on demand of a saturated unit and hour if all load of the month has the same, else null
 * @param levels the highest level worth anything
 * @param deferred expected hours of each piece of deferrable work that fill idle hours of a level
 */
record MonthTable(
        StepCurve onDemand,
        StepCurve noCommitment,
        StepCurve onDemandAlone,
        StepCurve busyHours,
        BigDecimal beyondLevels,
        BigDecimal onDemandOnly,
        @Nullable BigDecimal rate,
        int levels,
        Map<Deferrable, StepCurve> deferred) {

    static long nanos(BigDecimal usd) {
        return usd.setScale(9, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** US dollars that a unit covering this level saves: what the level costs uncovered. */
    BigDecimal worth(int level) {
        return onDemand.at(level).add(noCommitment.at(level));
    }

    BigDecimal onDemandAbove(int covered) {
        return onDemand.above(covered).add(beyondLevels);
    }

    BigDecimal noCommitmentAbove(int covered) {
        return noCommitment.above(covered);
    }

    BigDecimal onDemandAloneAbove(int covered) {
        return onDemandAlone.above(covered).add(beyondLevels);
    }

    /** Worth by level in whole 1e-9 dollars; index 1 is level 1. */
    long[] worthInNanos() {
        long[] nanos = new long[levels + 1];
        StepCurve both = new StepCurve();
        onDemand.runs(both::add);
        noCommitment.runs(both::add);
        both.runs((from, to, amount) -> Arrays.fill(nanos, from, to + 1, nanos(amount)));
        return nanos;
    }
}
