package dev.parley.plan;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Purchase;
import dev.parley.engine.commitment.VolumePlanner.Quick;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Prices what somebody might do instead of the exact plan of one pool. */
final class OtherPlans {

    private static final int HISTORY = 6;

    private final Calendar calendar;
    private final PoolProblem problem;
    private final Replan replan;
    private final BigDecimal pool;

    /** @param pool what the exact plan of the pool costs with all that stands beside it */
    OtherPlans(Calendar calendar, PoolProblem problem, Replan replan, BigDecimal pool) {
        this.calendar = calendar;
        this.problem = problem;
        this.replan = replan;
        this.pool = pool;
    }

    /** Purchases made by hand, the rest as cheaply as it can be. */
    OtherPlan own(List<OwnPlan.Line> lines) {
        List<List<Purchase>> purchases = new ArrayList<>();
        for (PoolProblem.Side side : replan.offering().sides()) {
            purchases.add(lines.stream()
                    .filter(line -> line.side().equals(side.side().code()))
                    .map(line -> Purchase.of(line.term(), line.start(), line.units()))
                    .toList());
        }
        List<Quick> costs = replan.cost(BigDecimal.ONE, purchases);
        return above(
                costs.stream().map(Quick::totalUsd).reduce(BigDecimal.ZERO, BigDecimal::add),
                replan.obeysMinimum(costs)
                        ? ""
                        : "In some months one side is below the smallest purchase: it cannot be bought so.");
    }

    /**
     * What someone buys who expects the last six months again. What was measured is taken as the plan's first month, and
     * only where every workload of the pool has six measured months.
     */
    OtherPlan lastSixMonths() {
        String younger = problem.members().stream()
                .map(PoolProblem.Member::workload)
                .filter(workload -> problem.inside().contains(workload.code()) && workload.evidenceMonths() < HISTORY)
                .map(workload -> workload.code() + " has " + workload.evidenceMonths())
                .collect(Collectors.joining(", "));
        if (!younger.isEmpty()) {
            return OtherPlan.unknown("It needs six months of history; " + younger + ".");
        }
        BigDecimal total = BigDecimal.ZERO;
        boolean feasible = true;
        for (PoolProblem.Side side : replan.offering().sides()) {
            var alternative = CommitmentPlanner.lastSixMonthsRepeated(
                    new PlanProblem(
                            calendar.first(),
                            calendar.months().size(),
                            calendar.engineHours(),
                            HorizonEnd.PRORATE,
                            List.of(side.pool())),
                    side.pool().id(),
                    history(side.base().months().getFirst()));
            total = total.add(alternative.totalUsd());
            feasible &= alternative.feasible()
                    && (alternative.units() == 0
                            || alternative.units() >= side.side().minimumUnits());
        }
        return above(total, feasible ? "" : "It is below the smallest purchase or a floor: it cannot be bought so.");
    }

    /** The first month's load, six months in a row before the plan. */
    private List<MonthDemand> history(MonthDemand first) {
        List<MonthDemand> months = new ArrayList<>();
        for (YearMonth month = calendar.first().minusMonths(HISTORY);
                month.isBefore(calendar.first());
                month = month.plusMonths(1)) {
            months.add(new MonthDemand(month, first.blocks()));
        }
        return Collections.unmodifiableList(months);
    }

    private OtherPlan above(BigDecimal total, String why) {
        BigDecimal above =
                Money.cents(total.subtract(replan.atVolume(BigDecimal.ONE).totalUsd()));
        return new OtherPlan(
                above, pool.signum() == 0 ? BigDecimal.ZERO : Money.shown(Money.divide(above, pool), 6), why);
    }
}
