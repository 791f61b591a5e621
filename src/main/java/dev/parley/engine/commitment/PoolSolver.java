package dev.parley.engine.commitment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Turns a pool into a flow, solves it and reads the orders from it. */
final class PoolSolver {
    /** Flow costs stay below this, so that sums of potentials fit a long. */
    private static final long MOST_NANOS = Long.MAX_VALUE / 4;

    private final PoolModel model;
    private final List<Contract> longer = new ArrayList<>();
    private final MonthArcs[] months;
    private final int levels;

    PoolSolver(PoolModel model) {
        this.model = model;
        int length = model.horizon.months;
        long[][] worth = new long[length][];
        int peak = 0;
        for (int t = 0; t < length; t++) {
            worth[t] = aboveHeld(t);
            peak = Math.max(peak, Math.max(worth[t].length - 1, floor(t)));
        }
        this.levels = peak;
        for (Contract contract : model.contracts) {
            if (contract.length() > 1) {
                longer.add(contract);
            }
        }
        this.months = new MonthArcs[length];
        for (int t = 0; t < length; t++) {
            int quota = PoolModel.room(model.quota(t), model.held.all[t]);
            refuseUnreachableFloor(t, quota);
            months[t] = MonthArcs.of(levels, worth[t], floor(t), quota, longCap(t), singles(t));
        }
        refuseHugeAmounts(worth);
    }

    List<Order> solve() {
        if (levels == 0) {
            return List.of();
        }
        CoverFlow flow = new CappedSearch(model, levels, months, longer).solve();
        if (flow == null) {
            throw new InvalidProblem(
                    model.path + ".floor",
                    model.pool.floor(),
                    "no set of contracts meets this floor within the quota and the other limits;"
                            + " lower the floor or raise the limits");
        }
        return orders(flow);
    }

    private List<Order> orders(CoverFlow flow) {
        List<Order> orders = new ArrayList<>();
        int[] bought = flow.bought();
        for (int i = 0; i < bought.length; i++) {
            if (bought[i] > 0) {
                orders.add(new Order(longer.get(i), bought[i]));
            }
        }
        for (Contract contract : model.contracts) {
            if (contract.length() == 1) {
                int t = contract.from();
                int units = 0;
                for (int unit = 1; unit <= flow.flow(t); unit++) {
                    units += months[t].kind[unit] == contract.term() ? 1 : 0;
                }
                if (units > 0) {
                    orders.add(new Order(contract, units));
                }
            }
        }
        orders.sort(Order::compare);
        return orders;
    }

    private int floor(int t) {
        return Math.max(0, model.floor(t) - model.held.all[t]);
    }

    /** Worth of the levels above the held units; it may not rise above the floor, or the flow would not be exact. */
    private long[] aboveHeld(int t) {
        long[] all = model.tables[t].worthInNanos();
        int from = Math.min(model.held.all[t], all.length - 1);
        long[] worth = Arrays.copyOfRange(all, from, all.length);
        Monotone.check(model, t, worth, floor(t));
        return worth;
    }

    private int longCap(int t) {
        int cap = PoolModel.room(model.longCap(t), model.held.longTerm[t]);
        int only = model.onlyLongTerm();
        return only < 0 ? cap : Math.min(cap, model.termRoom(only, t));
    }

    private MonthArcs.Single[] singles(int t) {
        return model.contracts.stream()
                .filter(c -> c.from() == t && c.length() == 1)
                .map(c -> new MonthArcs.Single(c.term(), c.nanos(), c.rank(), model.termRoom(c.term(), t)))
                .sorted(Comparator.comparingLong(MonthArcs.Single::nanos))
                .toArray(MonthArcs.Single[]::new);
    }

    private void refuseUnreachableFloor(int t, int quota) {
        boolean reachable =
                floor(t) <= quota && (floor(t) == 0 || model.contracts.stream().anyMatch(c -> c.covers(t)));
        if (!reachable) {
            throw new InvalidProblem(
                    model.path + ".floor[" + t + "]",
                    model.floor(t),
                    "the floor of " + model.floor(t) + " units in " + model.horizon.month(t)
                            + " cannot be met: " + model.held.all[t] + " are held and "
                            + (floor(t) > quota ? "the quota is too small" : "no term may cover that month")
                            + "; lower the floor or offer a term");
        }
    }

    private void refuseHugeAmounts(long[][] worth) {
        long most = 1;
        for (Contract contract : model.contracts) {
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
