package dev.parley.engine.commitment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a pool into a flow, solves it and reads the orders from it. */
final class PoolSolver {
    /** Flow costs stay below this, so that sums of potentials fit a long. */
    private static final long MOST_NANOS = Long.MAX_VALUE / 4;

    private final PoolModel model;
    private final List<Contract> contracts;
    private final CoverBounds bounds;
    private final List<Contract> longer = new ArrayList<>();
    private final MonthArcs[] months;
    private final int levels;

    PoolSolver(PoolModel model) {
        this(model, worth(model), model.contracts, CoverBounds.free(model.horizon.months));
        for (int t = 0; t < months.length; t++) {
            refuseUnreachableFloor(t);
        }
    }

    /**
     * @param worth by month the worth of each level above the held units in 1e-9 dollars, index 1 first, not rising
     * @param contracts those of the model, in their order, perhaps at other prices
     * @param bounds bounds of the units active in each month, beside the limits of the pool
     */
    PoolSolver(PoolModel model, long[][] worth, List<Contract> contracts, CoverBounds bounds) {
        this.model = model;
        this.contracts = contracts;
        this.bounds = bounds;
        int length = model.horizon.months;
        int peak = 0;
        for (int t = 0; t < length; t++) {
            peak = Math.max(peak, Math.max(worth[t].length - 1, floor(t)));
        }
        this.levels = peak;
        for (Contract contract : contracts) {
            if (contract.length() > 1) {
                longer.add(contract);
            }
        }
        this.months = new MonthArcs[length];
        for (int t = 0; t < length; t++) {
            months[t] = MonthArcs.of(levels, worth[t], floor(t), quota(t), longCap(t), singles(t));
        }
        refuseHugeAmounts(worth);
    }

    /** Worth of the levels above the held units; it may not rise above the floor, or the flow would not be exact. */
    static long[][] worth(PoolModel model) {
        long[][] worth = new long[model.horizon.months][];
        for (int t = 0; t < worth.length; t++) {
            long[] all = model.tables[t].worthInNanos();
            int from = Math.min(model.held.all[t], all.length - 1);
            worth[t] = Arrays.copyOfRange(all, from, all.length);
            Monotone.check(model, t, worth[t], Math.max(0, model.floor(t) - model.held.all[t]));
        }
        return worth;
    }

    List<Order> solve() {
        if (levels == 0) {
            return List.of();
        }
        CoverFlow flow = flow(UnitBounds.none(longer.size()));
        if (flow == null) {
            throw new InvalidProblem(
                    model.path + ".floor",
                    model.pool.floor(),
                    "no set of contracts meets this floor within the quota and the other limits;"
                            + " lower the floor or raise the limits");
        }
        return orders(flow);
    }

    /** The cheapest flow within all limits and these bounds of the longer contracts, or null if there is none. */
    @Nullable
    CoverFlow flow(UnitBounds units) {
        for (int t = 0; t < months.length; t++) {
            if (floor(t) > quota(t)) {
                return null;
            }
        }
        return search(units, CappedSearch.MOST_FLOWS).solve();
    }

    /** The search itself, giving up after so many flows. */
    CappedSearch search(UnitBounds units, int mostFlows) {
        return new CappedSearch(model, levels, months, longer, units, mostFlows);
    }

    /** What a flow buys, in stacking order. */
    List<Order> orders(CoverFlow flow) {
        return Order.of(flow, contracts, longer, months);
    }

    /** Least units above the held ones. */
    private int floor(int t) {
        return Math.max(0, Math.max(model.floor(t), bounds.least()[t]) - model.held.all[t]);
    }

    /** Most units above the held ones. */
    private int quota(int t) {
        return PoolModel.room(Math.min(model.quota(t), bounds.most()[t]), model.held.all[t]);
    }

    private int longCap(int t) {
        int cap = PoolModel.room(model.longCap(t), model.held.longTerm[t]);
        int only = model.onlyLongTerm();
        return only < 0 ? cap : Math.min(cap, model.termRoom(only, t));
    }

    private MonthArcs.Single[] singles(int t) {
        return MonthArcs.Single.in(t, contracts, one -> model.termRoom(one.term(), t));
    }

    private void refuseUnreachableFloor(int t) {
        int quota = quota(t);
        boolean reachable =
                floor(t) <= quota && (floor(t) == 0 || model.contracts.stream().anyMatch(c -> c.covers(t)));
        if (!reachable) {
            throw new InvalidProblem(
                    model.path + ".floor[" + t + "]",
                    model.floor(t),
                    "the floor of " + model.floor(t) + " units in " + model.horizon.month(t)
                            + " cannot be met: " + model.held.all[t] + " are held and "
                            + (floor(t) > quota ? "the quota is " + model.quota(t) : "no term may cover that month")
                            + "; lower the floor or "
                            + (floor(t) > quota ? "have the quota raised" : "offer a term"));
        }
    }

    private void refuseHugeAmounts(long[][] worth) {
        long most = 1;
        for (Contract contract : contracts) {
            most = Math.max(most, contract.nanos());
        }
        for (long[] month : worth) {
            for (long amount : month) {
                most = Math.max(most, amount);
            }
        }
        if (most > MOST_NANOS / (2L * months.length + 2)) {
            throw new InvalidProblem(
                    model.path,
                    model.pool.id(),
                    "its rates are too high to be planned to 1e-9 dollars over " + months.length
                            + " months; check the rates and the hours");
        }
    }
}
