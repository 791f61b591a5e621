package dev.parley.engine.commitment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link PreparedPool} at given weights. */
public final class PricedPool {
    private final PreparedPool pool;
    private final long[][] worth;
    private final List<Contract> contracts;
    /** By month what stays uncovered with so many units above the held ones, 1e-9 dollars. */
    private final long[][] above;

    PricedPool(PreparedPool pool, long[][] worth, List<Contract> contracts) {
        this.pool = pool;
        this.worth = worth;
        this.contracts = contracts;
        this.above = Arrays.stream(worth).map(PreparedPool::above).toArray(long[][]::new);
    }

    public PreparedPool pool() {
        return pool;
    }

    /** What stays uncovered in a month with so many active units, 1e-9 dollars at the weights. */
    public long uncovered(int t, int active) {
        int covered = Math.max(0, active - pool.held(t));
        return covered < above[t].length ? above[t][covered] : 0;
    }

    /** What uncovered load and purchases cost least within bounds, the purchases with it; null if there are none. */
    public @Nullable CoverPlan cheapest(CoverBounds cover, UnitBounds units) {
        PoolSolver solver = new PoolSolver(pool.model, worth, contracts, cover);
        CoverFlow flow = solver.flow(units);
        if (flow == null) {
            return null;
        }
        int[] active = pool.model.held.all.clone();
        int[] bought = new int[contracts.size()];
        List<Purchase> purchases = new ArrayList<>();
        for (Order order : solver.orders(flow)) {
            int contract = contracts.indexOf(order.contract());
            bought[contract] = order.units();
            purchases.add(pool.purchase(contract, order.units()));
            for (int t = order.contract().from(); t < order.contract().to(); t++) {
                active[t] += order.units();
            }
        }
        return new CoverPlan(flow.cost().longValueExact(), active, bought, withinPrices(flow.monthValues()), purchases);
    }

    /**
     * By month the lowest price of a unit among the contracts that run in it, each spread evenly over its months; so the
     * months of a contract never come to more than its price. -1 where no contract runs.
     */
    public long[] lowestPrices() {
        long[] lowest = new long[worth.length];
        Arrays.fill(lowest, -1);
        for (Contract contract : contracts) {
            long each = contract.nanos() / (contract.to() - contract.from());
            for (int t = contract.from(); t < contract.to(); t++) {
                lowest[t] = lowest[t] < 0 ? each : Math.min(lowest[t], each);
            }
        }
        return lowest;
    }

    /** Cut so that the months of no contract come to more than its price: limits on contracts can lift them above. */
    private long[] withinPrices(long[] values) {
        double most = 1;
        for (Contract contract : contracts) {
            if (contract.length() == 1) {
                values[contract.from()] = Math.min(values[contract.from()], contract.nanos());
            }
        }
        for (Contract contract : contracts) {
            double sum = 0;
            for (int t = contract.from(); t < contract.to(); t++) {
                sum += values[t];
            }
            most = sum > contract.nanos() ? Math.min(most, contract.nanos() / sum) : most;
        }
        if (most < 1) {
            for (int t = 0; t < values.length; t++) {
                values[t] = (long) Math.floor(values[t] * most * 0.999999999);
            }
        }
        return values;
    }

    /**
     * The least a month can cost with at least so many active units, where each unit above the held ones costs {@code value}:
     * a bound, whatever the other months do, for values that no contract's months exceed.
     *
     * @return 1e-9 dollars at the weights
     */
    public long leastCost(int t, int least, long value) {
        int units = Math.max(0, least - pool.held(t));
        while (units + 1 < worth[t].length && worth[t][units + 1] > value) {
            units++;
        }
        return above[t][Math.min(units, above[t].length - 1)] + value * units;
    }
}
