package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.CoverBounds;
import dev.parley.engine.commitment.CoverPlan;
import dev.parley.engine.commitment.PricedPool;
import dev.parley.engine.commitment.UnitBounds;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run costs at least. Where the values of months come to no more than the price of any contract, a run costs at least
 * the sum of its months, each with its best number of units at its value: the dual of the flow. Values are taken from the
 * flow with the minimum in every month, from the free flow, and from the lowest prices; the best of the three counts.
 */
final class RunBounds {
    private static final long FAR = Long.MAX_VALUE / 4;

    private final PricedGroup group;
    private final GroupBounds bounds;
    private final boolean[] mayBuy;
    private final Steps steps;

    RunBounds(PricedGroup group, GroupBounds bounds, boolean[] mayBuy, Steps steps) {
        this.group = group;
        this.bounds = bounds;
        this.mayBuy = mayBuy;
        this.steps = steps;
    }

    /** By first month and month after the last; {@link #FAR} where a month may not be bought. */
    long[][] bounds() {
        int months = group.months;
        long[][] bound = new long[months][months + 1];
        for (int s = 0; s < group.sides.size(); s++) {
            List<long[]> sums = sums(s);
            for (int from = 0; from < months; from++) {
                for (int to = from + 1; to <= months; to++) {
                    long most = 0;
                    for (long[] upTo : sums) {
                        most = Math.max(most, upTo[to] - upTo[from]);
                    }
                    bound[from][to] = Math.min(FAR, bound[from][to] + most);
                }
            }
        }
        for (int from = 0; from < months; from++) {
            boolean open = true;
            for (int to = from + 1; to <= months; to++) {
                open &= mayBuy[to - 1];
                bound[from][to] = open ? bound[from][to] : FAR;
            }
        }
        return bound;
    }

    /** Sums of the months' least costs up to each month, by choice of values. */
    private List<long[]> sums(int s) {
        PricedPool side = group.sides.get(s);
        long[] lowest = side.lowestPrices();
        List<long[]> values = new ArrayList<>();
        values.add(lowest);
        boolean[] everywhere = mayBuy.clone();
        for (int t = 0; t < everywhere.length; t++) {
            everywhere[t] &= lowest[t] >= 0;
        }
        CoverBounds always = CoverBounds.free(group.months);
        for (int t = 0; t < group.months; t++) {
            always.least()[t] = everywhere[t] ? group.minimum[s] : 0;
        }
        for (CoverBounds cover : List.of(always, bounds.cover().get(s))) {
            CoverPlan plan = side.cheapest(cover, UnitBounds.none(side.pool().longer().length));
            steps.count();
            if (plan != null) {
                values.add(plan.monthValues());
            }
        }
        return values.stream().map(one -> sums(s, one, lowest)).toList();
    }

    private long[] sums(int s, long[] values, long[] lowest) {
        PricedPool side = group.sides.get(s);
        CoverBounds cover = bounds.cover().get(s);
        long[] upTo = new long[group.months + 1];
        for (int t = 0; t < group.months; t++) {
            int least = Math.max(
                    Math.max(group.minimum[s], cover.least()[t]), side.pool().floor(t));
            boolean reachable = lowest[t] >= 0 || least <= side.pool().held(t);
            long cost = lowest[t] < 0 ? side.uncovered(t, side.pool().held(t)) : side.leastCost(t, least, values[t]);
            upTo[t + 1] = upTo[t] + cost;
            mayBuy[t] &= reachable;
        }
        return upTo;
    }
}
