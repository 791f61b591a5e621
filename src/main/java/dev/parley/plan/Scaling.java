package dev.parley.plan;

import dev.parley.engine.commitment.DatedRate;
import dev.parley.engine.commitment.Deferrable;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;

/**
 * A pool at another volume or another rate. All workloads grow by the same factor, so the mix of every hour and with it the
 * worth of a unit-hour stay, and every load is the old one times the factor: nothing has to be assembled again.
 */
final class Scaling {

    private Scaling() {}

    /** All loads times a factor; months that shared their blocks share them again. */
    static Pool volume(Pool pool, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return pool;
        }
        return new Pool(
                pool.id(),
                pool.terms(),
                pool.noCommitment(),
                pool.existing(),
                pool.floor(),
                pool.limits(),
                pool.withLayers(layer -> new Layer(layer.units().multiply(factor), layer.onDemandUsdPerUnitHour()))
                        .scenarios(),
                pool.deferrable().stream()
                        .map(work ->
                                new Deferrable(work.month(), work.unitHours().multiply(factor), work.usdPerUnitHour()))
                        .toList());
    }

    /** All rates of one term times a factor; other terms keep theirs. */
    static Pool rate(Pool pool, String term, BigDecimal factor) {
        return new Pool(
                pool.id(),
                pool.terms().stream()
                        .map(one -> one.id().equals(term) ? rated(one, factor) : one)
                        .toList(),
                pool.noCommitment(),
                pool.existing(),
                pool.floor(),
                pool.limits(),
                pool.scenarios(),
                pool.deferrable());
    }

    private static Term rated(Term term, BigDecimal factor) {
        return new Term(
                term.id(),
                term.months(),
                term.rates().stream()
                        .map(rate -> new DatedRate(
                                rate.from(), rate.to(), rate.usdPerUnitHour().multiply(factor)))
                        .toList(),
                term.maximumUnits());
    }
}
