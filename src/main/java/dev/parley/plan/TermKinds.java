package dev.parley.plan;

import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.PriceKind;

/** At which kinds of price the pools of a run are bought. */
public final class TermKinds {

    private TermKinds() {}

    /** The kind of price at which a pool's side is bought for a term. */
    public static PriceKind of(PlanInputs inputs, PlanResult.PoolResult pool, String side, int termMonths) {
        return inputs.offers().stream()
                .filter(offer -> offer.model().equals(pool.model())
                        && offer.scope().equals(pool.scope())
                        && offer.product().code().equals(pool.product()))
                .flatMap(offer -> offer.product().side(side).terms().stream())
                .filter(term -> term.months() == termMonths)
                .map(CapacityProduct.Term::kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The plan run buys " + pool.product() + " of " + pool.id()
                        + " for " + termMonths + " months, and its inputs do not offer that."));
    }
}
