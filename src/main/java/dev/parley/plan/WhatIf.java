package dev.parley.plan;

import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One pool of a frozen plan if volume comes otherwise.
 *
 * @param factor        volume against the forecast
 * @param keptUsd       the frozen purchases kept, over the plan
 * @param replannedUsd  planned anew for that volume
 * @param idleUnits     committed units without load, mean over the hours in which any are committed
 * @param unit          how figures name one unit
 */
public record WhatIf(
        BigDecimal factor, BigDecimal keptUsd, BigDecimal replannedUsd, BigDecimal idleUnits, String unit) {

    /** What keeping the plan costs more than planning anew; never below zero but for the cents of rounding. */
    public BigDecimal regretUsd() {
        return keptUsd.subtract(replannedUsd);
    }

    /** Empty when the pool was not planned. */
    static Optional<WhatIf> of(PlanInputs frozen, PlanResult.PoolResult pool, BigDecimal factor) {
        if (pool.state() != PlanResult.State.PLANNED || pool.months().isEmpty()) {
            return Optional.empty();
        }
        PlanAssembly assembly = new PlanAssembly(onlyPool(frozen, pool).withVolume(factor));
        List<PoolProblem> problems = assembly.pools();
        PoolPlanner.Planned planned =
                new PoolPlanner(assembly.calendar()).plan(problems).get(pool.id());
        if (planned == null || planned.sides().size() != pool.sides().size()) {
            return Optional.empty();
        }
        BigDecimal kept = BigDecimal.ZERO;
        BigDecimal idle = BigDecimal.ZERO;
        BigDecimal hours = BigDecimal.ZERO;
        for (int i = 0; i < planned.sides().size(); i++) {
            PlanResult.SideResult side = pool.sides().get(i);
            for (PlanResult.PurchaseLine purchase : side.purchases()) {
                kept = kept.add(purchase.usd());
            }
            List<LevelWorth> levels = planned.sides().get(i).levels();
            for (int t = 0; t < levels.size(); t++) {
                LevelWorth month = levels.get(t);
                int units = side.cover().get(t).total();
                kept = kept.add(month.onDemandOnlyUsd()).subtract(month.worthUsd(1, units));
                if (units > 0) {
                    idle = idle.add(month.hours().multiply(BigDecimal.valueOf(units)))
                            .subtract(month.busyHours(1, units));
                    hours = hours.add(i == 0 || hours.signum() == 0 ? month.hours() : BigDecimal.ZERO);
                }
            }
        }
        return Optional.of(new WhatIf(
                factor,
                Money.cents(kept),
                Money.cents(planned.totalUsd()),
                hours.signum() == 0 ? BigDecimal.ZERO : Money.shown(Money.divide(idle, hours), 1),
                pool.sides().getFirst().unit()));
    }

    private static PlanInputs onlyPool(PlanInputs inputs, PlanResult.PoolResult pool) {
        return inputs.only(
                inputs.workloads().stream()
                        .filter(workload -> PlanAssembly.poolId(workload.account(), workload.model(), workload.scope())
                                .equals(pool.id()))
                        .toList(),
                inputs.lastMonth());
    }
}
