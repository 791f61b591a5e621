package dev.parley.plan;

import dev.parley.engine.commitment.Deferrable;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.demand.PoolMember;
import dev.parley.engine.demand.UnitDemand;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pool, ready to be planned.
 *
 * @param id         account, model and scope
 * @param members    all workloads of the pool; those that ask for capacity and are proven stand in {@code inside}
 * @param inside     workloads whose load may be committed
 * @param outside    workloads that stay on demand, each with the reason
 * @param offering   the product to plan with, or null when nothing can be planned
 * @param alternate  further products that could be planned with instead
 * @param shadow     what could be bought if the workloads asked for capacity, when none does; shown, never planned
 * @param unknown    why nothing can be planned, when workloads ask for capacity; empty otherwise
 * @param lack       the first thing of that, or null
 * @param unpriced   why the on-demand cost is unknown; empty when it is known
 * @param holdings   capacity held in this pool
 * @param facts      quotas, retirement and what else limits its purchases
 */
record PoolProblem(
        String id,
        PlanInputs.Workload first,
        List<Member> members,
        List<String> inside,
        List<Outside> outside,
        @Nullable Offering offering,
        List<Offering> alternate,
        @Nullable Offering shadow,
        List<String> unknown,
        PlanResult.@Nullable Lack lack,
        String unpriced,
        List<PlanInputs.Held> holdings,
        PoolFacts facts) {

    /** A workload and what the engine knows of it. */
    record Member(PlanInputs.Workload workload, PoolMember engine) {}

    /** A workload that stays on demand. */
    record Outside(String workload, String reason) {}

    /** A product with the problem of each of its sides. */
    record Offering(CapacityProduct product, PlanInputs.@Nullable Evidence evidence, List<Side> sides) {

        /** The same with one kind of fact obeyed otherwise. */
        Offering with(PoolFacts facts, List<YearMonth> months, PoolFacts.Kind kind, PoolFacts.Obeyed obeyed) {
            return new Offering(
                    product,
                    evidence,
                    sides.stream()
                            .map(side -> side.with(facts.limits(product.code(), months, null, kind, obeyed)))
                            .toList());
        }
    }

    /** The same with one kind of fact obeyed otherwise, to be planned beside the plan. */
    PoolProblem with(List<YearMonth> months, PoolFacts.Kind kind, PoolFacts.Obeyed obeyed) {
        return new PoolProblem(
                id,
                first,
                members,
                inside,
                outside,
                offering == null ? null : offering.with(facts, months, kind, obeyed),
                alternate.stream()
                        .map(other -> other.with(facts, months, kind, obeyed))
                        .toList(),
                shadow,
                unknown,
                lack,
                unpriced,
                holdings,
                facts);
    }

    /**
     * One side of a product: a pool of levels for the engine.
     *
     * @param pool   terms, held units, limits and demand by scenario
     * @param base   the base case by month, for curves and shares
     * @param deferred work that fills idle hours of its committed units, by workload and month
     * @param terms  the terms with a known price on the first day of the plan or later, the shortest first
     * @param missing sentences about terms whose price is unknown
     */
    record Side(
            CapacityProduct.Side side,
            Pool pool,
            UnitDemand.Known base,
            List<Deferred> deferred,
            List<TermPrice> terms,
            List<String> missing) {

        Side with(Limits limits) {
            return new Side(side, pool.with(limits), base, deferred, terms, missing);
        }
    }

    /**
     * Work of a workload that waits in a month.
     *
     * @param work         the very object that the pool bears
     * @param atBatchPrice whether it would otherwise pay the batch price; else on demand
     */
    record Deferred(String workload, Deferrable work, boolean atBatchPrice) {}

    /** The rate of a term at the start of the plan, with its evidence. */
    record TermPrice(
            String id, String label, int months, BigDecimal usdPerUnitHour, String source, Grade grade, String note) {}
}
