package dev.parley.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 * @param facts        what a retirement and a quota mean for it
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
        @Nullable Flip atRate,
        Facts facts) {

    public CapacityDecision {
        needs = List.copyOf(needs);
    }

    CapacityDecision withNeeds(List<Needs> known) {
        return new CapacityDecision(side, level, busy, known, decision, term, savesUsd, rate, volume, atRate, facts);
    }

    /** What a plan does with a level. */
    public enum Decision {
        HELD,
        BOUGHT,
        ON_DEMAND
    }

    /** Retirement of the model and quota of units; each null where none is entered. */
    public record Facts(
            @Nullable Retirement retirement, @Nullable UnitQuota quota) {}

    /**
     * When the model retires.
     *
     * @param legacyFrom   from this day no term starts; null when unknown
     * @param lastDay      last day it answers; null when unknown
     * @param barsTerm     whether a term of the level that began in the quarter would be stopped by it
     * @param obeyed       whether the plan obeys it
     * @param illustrative whether the date is invented
     */
    public record Retirement(
            @Nullable LocalDate legacyFrom,
            @Nullable LocalDate lastDay,
            boolean barsTerm,
            boolean obeyed,
            boolean illustrative) {}

    /**
     * The quota of units in force in the quarter's first month.
     *
     * @param from    first day it is in force; null when it always was
     * @param covers  whether the level lies within it
     * @param asked   what more is asked for, as ", 3 asked for on 18 Jan 2027, open"; empty when nothing is
     */
    public record UnitQuota(
            long granted, @Nullable LocalDate from, boolean covers, String asked, boolean illustrative) {}

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
