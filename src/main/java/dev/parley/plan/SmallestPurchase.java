package dev.parley.plan;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.PoolPlan;
import dev.parley.engine.commitment.coupled.MinimumPlan;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The smallest purchase of a product: in every month all sides hold at least their minimum, or nothing is bought on any.
 *
 * <p>When the free optimum breaks it, the engine decides exactly in which months something is bought. Bound and plan differ
 * only if its search is ended: the gap is shown.
 */
final class SmallestPurchase {

    private final PoolPlanner planner;
    private final Calendar calendar;
    private final PoolPlanner.Planned free;

    SmallestPurchase(PoolPlanner planner, Calendar calendar, PoolPlanner.Planned free) {
        this.planner = planner;
        this.calendar = calendar;
        this.free = free;
    }

    /** Whether every month obeys the smallest purchase. */
    static boolean obeyed(PoolPlanner.Planned planned) {
        int months = planned.sides().getFirst().plan().coverage().size();
        for (int t = 0; t < months; t++) {
            boolean some = false;
            boolean below = false;
            for (SidePlan side : planned.sides()) {
                int units = side.plan().coverage().get(t);
                some |= units > side.held(side.levels().get(t).month());
                below |= units < side.side().side().minimumUnits();
            }
            if (some && below) {
                return false;
            }
        }
        return true;
    }

    PoolPlanner.Planned solve() {
        List<Pool> pools = free.sides().stream().map(side -> side.side().pool()).toList();
        List<Integer> minimum = free.sides().stream()
                .map(side -> side.side().side().minimumUnits())
                .toList();
        MinimumPlan found = planner.plan(pools, minimum);
        PoolPlanner.Planned best = decided(found);
        BigDecimal bound = Money.cents(best.totalUsd().subtract(found.gapUsd()));
        return new PoolPlanner.Planned(best.offering(), best.sides(), best.totalUsd(), bound, rule(best));
    }

    private String rule(PoolPlanner.Planned best) {
        String least = String.join(
                " and ",
                free.sides().stream()
                        .map(side -> Words.quantity(
                                side.side().side(), side.side().side().minimumUnits()))
                        .toList());
        boolean nothing =
                best.sides().stream().allMatch(side -> side.plan().purchases().isEmpty());
        return nothing
                ? "The smallest purchase is " + least + "; the load that would pay is less: on demand."
                : "The smallest purchase, " + least + ", decides from when it is bought.";
    }

    /**
     * The sides with their months decided, so that each is planned and explained by itself. Where starts alone keep idle
     * months idle, no quota is needed and none is named as a reason.
     */
    private PoolPlanner.Planned decided(MinimumPlan found) {
        PoolPlanner.Planned byStart = planned(found, false);
        return obeyed(byStart) ? byStart : planned(found, true);
    }

    private PoolPlanner.Planned planned(MinimumPlan found, boolean byQuota) {
        List<Pool> pools = free.sides().stream()
                .map(side -> decided(side, found.bought(), byQuota))
                .toList();
        List<PoolPlan> plans = planner.plans(pools);
        List<SidePlan> sides = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < plans.size(); i++) {
            SidePlan before = free.sides().get(i);
            sides.add(new SidePlan(before.side(), plans.get(i), before.levels()));
            total = total.add(plans.get(i).totalUsd());
        }
        return new PoolPlanner.Planned(free.offering(), List.copyOf(sides), total, total, "");
    }

    private Pool decided(SidePlan side, List<Boolean> bought, boolean byQuota) {
        Pool pool = side.side().pool();
        Limits limits = pool.limits();
        List<Integer> floor = new ArrayList<>();
        List<Integer> quota = new ArrayList<>();
        Set<YearMonth> noStart = new HashSet<>(limits.noStart());
        for (int t = 0; t < bought.size(); t++) {
            YearMonth month = calendar.months().get(t);
            int own = t < pool.floor().size() ? pool.floor().get(t) : 0;
            int most = limits.quota() == null
                    ? CommitmentPlanner.MOST_UNITS
                    : limits.quota().get(t);
            floor.add(bought.get(t) ? Math.max(own, side.side().side().minimumUnits()) : own);
            quota.add(bought.get(t) ? most : Math.min(most, side.held(month)));
            if (!bought.get(t) && own == 0) {
                noStart.add(month);
            }
        }
        return new Pool(
                pool.id(),
                pool.terms(),
                pool.noCommitment(),
                pool.existing(),
                bought.contains(true) ? floor : pool.floor(),
                new Limits(
                        limits.maximumLongTermUnits(), byQuota ? quota : limits.quota(), limits.lastMonth(), noStart),
                pool.scenarios(),
                pool.deferrable());
    }
}
