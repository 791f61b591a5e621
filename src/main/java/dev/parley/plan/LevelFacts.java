package dev.parley.plan;

import dev.parley.engine.commitment.Term;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What facts say about single levels of a pool in a month: when the model ends, and what its quota of units grants. */
record LevelFacts(PoolFacts facts, String product, YearMonth month) {

    /** @param term the term the level is weighed on; null when none is, or it is held */
    CapacityDecision.Facts of(int level, @Nullable Term term) {
        return new CapacityDecision.Facts(retirement(term), quota(level));
    }

    private CapacityDecision.@Nullable Retirement retirement(@Nullable Term term) {
        PlanFacts.Lifecycle lifecycle = facts.lifecycle().orElse(null);
        if (lifecycle == null || lifecycle.endOfLife() == null && lifecycle.legacyFrom() == null) {
            return null;
        }
        YearMonth last = lifecycle.lastMonth();
        boolean bars = term != null
                && (!lifecycle.mayStart(month)
                        || last != null && month.plusMonths(term.months() - 1L).isAfter(last));
        return new CapacityDecision.Retirement(
                lifecycle.legacyFrom(),
                lifecycle.endOfLife(),
                bars,
                facts.counts(lifecycle.evidence()),
                lifecycle.evidence().illustrative());
    }

    /** Only of model units: the Reserved tier has no quota of units. */
    private CapacityDecision.@Nullable UnitQuota quota(int level) {
        if (!product.equals(PoolFacts.MODEL_UNITS)) {
            return null;
        }
        return facts.quota(PlanFacts.Counts.MODEL_UNITS, month)
                .map(quota -> new CapacityDecision.UnitQuota(
                        quota.granted(),
                        quota.from(),
                        level <= quota.granted(),
                        FactChecks.asked(quota),
                        quota.evidence().illustrative()))
                .orElse(null);
    }
}
