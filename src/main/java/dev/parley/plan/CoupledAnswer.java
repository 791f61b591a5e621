package dev.parley.plan;

import dev.parley.engine.commitment.coupled.CoupledPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All pools planned together under what was asked, beside the same pools planned freely. US dollars over the plan.
 *
 * @param run      number of the run
 * @param optimal  objective of this plan: expected cost with shortfalls, and the worst cases at their weight
 * @param boundUsd no plan has a lower objective
 * @param risky    whether the worst cases count
 * @param ended    whether the search was ended by its limit
 * @param pools    what changes, pool by pool
 */
public record CoupledAnswer(
        int run,
        CoupledAsk ask,
        Figures free,
        Figures chosen,
        BigDecimal optimal,
        BigDecimal boundUsd,
        boolean risky,
        boolean ended,
        int steps,
        List<PoolLine> pools) {

    public CoupledAnswer {
        pools = List.copyOf(pools);
    }

    /** How far this plan may lie above the optimum; 0 is the proven optimum. */
    public BigDecimal gapUsd() {
        return optimal.subtract(boundUsd);
    }

    /**
     * What a plan comes to.
     *
     * @param expectedUsd  everything paid for the models of the plan, shortfalls included
     * @param worstUsd     mean of the worst cases, or null when they do not count
     * @param committedUsd of that in commitments
     * @param dearest      the period that commits most of the budget, or null without a budget
     * @param shortfallUsd what is owed on top in all contract years; null without a spend floor
     * @param kept         whether it keeps every budget
     */
    public record Figures(
            BigDecimal expectedUsd,
            @Nullable BigDecimal worstUsd,
            BigDecimal committedUsd,
            @Nullable Period dearest,
            @Nullable BigDecimal shortfallUsd,
            boolean kept) {}

    /** A period and what is committed in it, capacity held today included. */
    public record Period(String label, BigDecimal usd) {}

    /**
     * One side of a pool.
     *
     * @param freeUnits most units active in a month if planned freely
     * @param units     the same in this plan
     */
    public record PoolLine(
            String pool,
            String modelName,
            String account,
            String side,
            String unit,
            int freeUnits,
            int units,
            BigDecimal freeUsd,
            BigDecimal usd) {}

    static CoupledAnswer of(int run, CoupledAsk ask, CoupledAssembly assembly, List<String> labels, CoupledPlan plan) {
        List<PoolLine> lines = new ArrayList<>();
        int number = 0;
        for (CoupledAssembly.Taking one : assembly.taking()) {
            for (PoolProblem.Side side : one.offering().sides()) {
                lines.add(new PoolLine(
                        one.pool().id(),
                        one.pool().first().modelName(),
                        one.pool().first().account(),
                        one.offering().sides().size() == 1 ? "" : side.side().code(),
                        Words.unit(side.side()),
                        most(plan.free().active().get(number)),
                        most(plan.choice().active().get(number)),
                        plan.free().committedUsd().get(number),
                        plan.choice().committedUsd().get(number)));
                number++;
            }
        }
        return new CoupledAnswer(
                run,
                ask,
                figures(plan.free(), labels, ask),
                figures(plan.choice(), labels, ask),
                plan.choice().objectiveUsd(),
                plan.boundUsd(),
                ask.risky(),
                plan.ended(),
                plan.steps(),
                lines);
    }

    private static int most(List<Integer> units) {
        return units.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static Figures figures(CoupledPlan.Outcome plan, List<String> labels, CoupledAsk ask) {
        Period dearest = null;
        for (int b = 0; b < plan.budgets().size(); b++) {
            BigDecimal usd = plan.budgets().get(b);
            dearest = dearest == null || usd.compareTo(dearest.usd()) > 0 ? new Period(labels.get(b), usd) : dearest;
        }
        return new Figures(
                plan.expectedUsd(),
                plan.riskUsd(),
                plan.committedUsd().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                dearest,
                ask.spendFloorUsd() == null
                        ? null
                        : plan.floors().stream()
                                .map(CoupledPlan.Spend::shortfallUsd)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                plan.allowed());
    }
}
