package dev.parley.plan;

import dev.parley.engine.commitment.Purchase;
import dev.parley.engine.commitment.VolumePlanner.Quick;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A frozen plan if all volume comes otherwise: its purchases kept, against planning anew for that volume. Only what may be
 * committed counts; what no capacity carries costs the same either way.
 *
 * @param factor volume against the forecast
 * @param pools  the planned pools
 */
public record PlanAtVolume(BigDecimal factor, List<Line> pools) {

    public PlanAtVolume {
        pools = List.copyOf(pools);
    }

    /**
     * One pool, over the whole plan.
     *
     * @param keptUsd      the purchases as they are, and what they leave at that volume
     * @param replannedUsd planned anew
     * @param unit         how figures name one unit of the first side
     * @param keptUnits    committed units of the first side, mean over the plan
     * @param replannedUnits the same planned anew
     * @param idleUnits    of the kept ones without load, mean over the plan
     */
    public record Line(
            String pool,
            BigDecimal keptUsd,
            BigDecimal replannedUsd,
            String unit,
            BigDecimal keptUnits,
            BigDecimal replannedUnits,
            BigDecimal idleUnits) {

        /** What keeping costs more than planning anew; never below zero but for the cents of rounding. */
        public BigDecimal regretUsd() {
            return keptUsd.subtract(replannedUsd);
        }
    }

    public BigDecimal keptUsd() {
        return pools.stream().map(Line::keptUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal replannedUsd() {
        return pools.stream().map(Line::replannedUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal regretUsd() {
        return keptUsd().subtract(replannedUsd());
    }

    /** The pool where keeping the plan costs most more than planning anew. */
    public Optional<Line> worst() {
        return pools.stream().max(Comparator.comparing(Line::regretUsd));
    }

    public Optional<Line> pool(String id) {
        return pools.stream().filter(line -> line.pool().equals(id)).findFirst();
    }

    /** All planned pools at once, on all processors. */
    static PlanAtVolume of(PreparedPlan prepared, PlanResult frozen, BigDecimal factor) {
        return new PlanAtVolume(
                factor,
                prepared.replans().entrySet().parallelStream()
                        .map(entry -> line(
                                prepared.calendar(),
                                entry.getValue(),
                                frozen.pool(entry.getKey()).orElseThrow(),
                                factor))
                        .toList());
    }

    private static Line line(Calendar calendar, Replan replan, PlanResult.PoolResult pool, BigDecimal factor) {
        Replan.Answer anew = replan.atVolume(factor);
        List<Quick> kept = replan.cost(factor, purchases(pool));
        List<YearMonth> months = calendar.months();
        BigDecimal keptUnits = BigDecimal.ZERO;
        BigDecimal anewUnits = BigDecimal.ZERO;
        BigDecimal idle = BigDecimal.ZERO;
        BigDecimal hours = BigDecimal.ZERO;
        for (int t = 0; t < months.size(); t++) {
            BigDecimal here = calendar.hours(months.get(t));
            int units = kept.getFirst().coverage().get(t);
            keptUnits = keptUnits.add(here.multiply(BigDecimal.valueOf(units)));
            anewUnits = anewUnits.add(here.multiply(BigDecimal.valueOf(anew.covered(0, t))));
            if (units > 0) {
                idle = idle.add(here.multiply(BigDecimal.valueOf(units)))
                        .subtract(replan.carried(factor, 0, months.get(t), units));
            }
            hours = hours.add(here);
        }
        return new Line(
                pool.id(),
                Money.cents(kept.stream().map(Quick::totalUsd).reduce(BigDecimal.ZERO, BigDecimal::add)),
                Money.cents(anew.totalUsd()),
                pool.sides().getFirst().unit(),
                Money.shown(Money.divide(keptUnits, hours), 1),
                Money.shown(Money.divide(anewUnits, hours), 1),
                Money.shown(Money.divide(idle, hours), 1));
    }

    /** The frozen purchases by side. */
    static List<List<Purchase>> purchases(PlanResult.PoolResult pool) {
        List<List<Purchase>> sides = new ArrayList<>();
        for (PlanResult.SideResult side : pool.sides()) {
            sides.add(side.purchases().stream()
                    .map(line -> Purchase.of(line.term(), line.start(), line.units()))
                    .toList());
        }
        return sides;
    }
}
