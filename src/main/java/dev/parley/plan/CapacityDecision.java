package dev.parley.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of a pool in one quarter: what is decided, and what would have to change for the exact plan to decide otherwise.
 *
 * @param level        number of the unit, 1 the lowest; for the Reserved tier thousand tokens a minute
 * @param busy         share of the quarter's hours in which it carries load
 * @param needs        share it needs to pay, by whose prices count; the ones that are known
 * @param decision     what the plan does with it
 * @param term         id of the term it is bought on, or of the longest term on sale when it is not; null when none is
 * @param savesUsd     dollars a month it saves on that term in this quarter; negative is what it would lose
 * @param rate         rate in force of the term in the quarter's first month, dollars for a unit and hour; null without one
 * @param volume       where the decision turns if all volume changes; null when it does not between the bounds looked at
 * @param atRate       where it turns if the term's rates change; null when it does not
 */
public record CapacityDecision(
        String side,
        int level,
        BigDecimal busy,
        List<Needs> needs,
        Decision decision,
        @Nullable String term,
        @Nullable BigDecimal savesUsd,
        @Nullable BigDecimal rate,
        @Nullable Flip volume,
        @Nullable Flip atRate) {

    public CapacityDecision {
        needs = List.copyOf(needs);
    }

    CapacityDecision withNeeds(List<Needs> known) {
        return new CapacityDecision(side, level, busy, known, decision, term, savesUsd, rate, volume, atRate);
    }

    /** What a plan does with a level. */
    public enum Decision {
        HELD,
        BOUGHT,
        ON_DEMAND
    }

    /** Break-even share at the prices of a side. */
    public record Needs(PlanBasis.Rates rates, BigDecimal share) {}

    /** The highest rate at which the exact plan still buys it; null when it would at any, or at none, or has no rate. */
    public @Nullable BigDecimal buysUpTo() {
        if (rate == null || atRate == null) {
            return null;
        }
        BigDecimal factor = decision == Decision.ON_DEMAND ? atRate.turns() : atRate.stays();
        return rate.multiply(factor);
    }
}
