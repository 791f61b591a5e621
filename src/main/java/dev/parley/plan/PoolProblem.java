package dev.parley.plan;

import dev.parley.engine.commitment.Deferrable;
import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.demand.PoolMember;
import dev.parley.engine.demand.UnitDemand;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** The same with more capacity held of a product, and no other product to plan with. */
    PoolProblem holding(String product, List<Held> more) {
        return offered(
                Stream.concat(Stream.ofNullable(offering), alternate.stream())
                        .filter(one -> one.product().code().equals(product))
                        .findFirst()
                        .map(one -> one.holding(more))
                        .orElse(null),
                List.of());
    }

    /** The same with other fewest units. */
    PoolProblem floored(Function<CapacityProduct.Side, List<Integer>> floor) {
        return offered(
                offering == null ? null : offering.floored(floor),
                alternate.stream().map(other -> other.floored(floor)).toList());
    }

    private PoolProblem offered(@Nullable Offering one, List<Offering> others) {
        return new PoolProblem(
                id, first, members, inside, outside, one, others, shadow, unknown, lack, unpriced, holdings, facts);
    }

    /** The sides of a product, also of one that nobody of this pool asks for; empty when it cannot be planned with. */
    List<Side> sides(String product) {
        return Stream.concat(Stream.ofNullable(offering), Stream.concat(alternate.stream(), Stream.ofNullable(shadow)))
                .filter(one -> one.product().code().equals(product))
                .findFirst()
                .map(Offering::sides)
                .orElse(List.of());
    }

    /**
     * A workload and what the engine knows of it.
     *
     * @param joins first month in which its load may be committed; null for all of them
     */
    record Member(
            PlanInputs.Workload workload,
            PoolMember engine,
            @Nullable YearMonth joins) {

        boolean joinedBy(YearMonth month) {
            return joins == null || !month.isBefore(joins);
        }

        /** Without waiting for proof. */
        Member always() {
            return new Member(workload, engine, null);
        }
    }

    /** A workload that stays on demand. */
    record Outside(String workload, String reason) {}

    /** A product with the problem of each of its sides. */
    record Offering(CapacityProduct product, PlanInputs.@Nullable Evidence evidence, List<Side> sides) {

        /** The same with more units held, one entry a side. */
        Offering holding(List<Held> more) {
            List<Side> held = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                held.add(
                        more.get(i).units() == 0
                                ? sides.get(i)
                                : sides.get(i).with(sides.get(i).pool().holding(more.get(i))));
            }
            return new Offering(product, evidence, List.copyOf(held));
        }

        /** The same with other fewest units on each side. */
        Offering floored(Function<CapacityProduct.Side, List<Integer>> floor) {
            return new Offering(
                    product,
                    evidence,
                    sides.stream()
                            .map(side -> side.with(side.pool().floored(floor.apply(side.side()))))
                            .toList());
        }

        /** The same with one kind of fact obeyed otherwise. */
        Offering with(PoolFacts facts, List<YearMonth> months, PoolFacts.Kind kind, PoolFacts.Obeyed obeyed) {
            return new Offering(
                    product,
                    evidence,
                    sides.stream()
                            .map(side -> side.with(side.pool()
                                    .with(facts.limits(product.code(), months, side.proven(), kind, obeyed))))
                            .toList());
        }
    }

    /** The same with one kind of fact obeyed otherwise, to be planned beside the plan. */
    PoolProblem with(List<YearMonth> months, PoolFacts.Kind kind, PoolFacts.Obeyed obeyed) {
        return offered(
                offering == null ? null : offering.with(facts, months, kind, obeyed),
                alternate.stream()
                        .map(other -> other.with(facts, months, kind, obeyed))
                        .toList());
    }

    /**
     * One side of a product: a pool of levels for the engine.
     *
     * @param pool   terms, held units, limits and demand by scenario
     * @param base   the base case by month, for curves and shares
     * @param deferred work that fills idle hours of its committed units, by workload and month
     * @param terms  the terms with a known price on the first day of the plan or later, the shortest first
     * @param missing sentences about terms whose price is unknown
     * @param proven  units that have proven themselves by month; null when no term is longer than a month
     */
    record Side(
            CapacityProduct.Side side,
            Pool pool,
            UnitDemand.Known base,
            List<Deferred> deferred,
            List<TermPrice> terms,
            List<String> missing,
            @Nullable List<Integer> proven) {

        Side with(Pool other) {
            return new Side(side, other, base, deferred, terms, missing, proven);
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
