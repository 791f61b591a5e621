package dev.parley.engine.commitment;

import java.math.BigInteger;
import java.util.List;

/**
 * The minimum-cost flow over the months: nodes 0 to T, the levels flow from 0 to T, a contract is an arc from its start to
 * its end, a month has the arcs of {@link MonthArcs}. Successive shortest paths with node potentials; costs are whole 1e-9
 * dollars first and ranks among equal costs second, compared one after the other, so that no tie depends on rounding.
 */
final class CoverFlow {
    /** How a node is reached: by the arcs of the month before it, back over those of its own month, or by a contract. */
    private static final int BY_MONTH = -1;

    private static final int BY_MONTH_BACK = -2;
    private static final int REVERSE = 1 << 30;

    private final int nodes;
    private final MonthArcs[] months;
    private final FlowArcs arcs;
    private final int[] least;
    private final int[] most;
    private final int[] bought;
    private final int[] flow;
    private final int[] excess;
    private final NodeLabels labels;

    /** @param contracts the contracts longer than a month, in their fixed order, with bounds of their units */
    CoverFlow(int levels, MonthArcs[] months, List<Contract> contracts, UnitBounds bounds) {
        this.nodes = months.length + 1;
        this.months = months;
        this.arcs = new FlowArcs(nodes, contracts);
        this.least = bounds.least();
        this.most = bounds.most();
        this.bought = bounds.least().clone();
        this.flow = new int[months.length];
        this.excess = new int[nodes];
        this.labels = new NodeLabels(nodes);
        excess[0] += levels;
        excess[nodes - 1] -= levels;
        for (int t = 0; t < months.length; t++) {
            flow[t] = Math.max(0, months[t].least);
            excess[t] -= flow[t];
            excess[t + 1] += flow[t];
        }
        for (int arc = 0; arc < bought.length; arc++) {
            excess[arcs.from[arc]] -= bought[arc];
            excess[arcs.to[arc]] += bought[arc];
        }
    }

    /** Sends all flow; false if floors and limits leave no way. */
    boolean solve() {
        for (MonthArcs month : months) {
            if (month.least > month.most) {
                return false;
            }
        }
        leaveTop();
        int left = 0;
        for (int e : excess) {
            left += Math.max(0, e);
        }
        while (left > 0) {
            int target = shortestPath();
            if (target < 0) {
                return false;
            }
            left -= augment(target);
        }
        return true;
    }

    /**
     * Begins with the levels from the top that no contract pays for left uncovered in every month: the paths that the search
     * would find for them one after the other, since all of them lead through the months. None where limits decide some
     * flow of a month beforehand; bounds of contracts do not matter, since no arc is left that would be cheaper than nothing.
     */
    private void leaveTop() {
        int units = Math.max(0, excess[0]);
        for (MonthArcs month : months) {
            units = month.least > 0 ? 0 : Math.min(units, month.uncoveredFirst());
        }
        long[] upTo = new long[nodes];
        int leave = 0;
        while (leave < units) {
            int middle = (leave + units + 1) / 2;
            if (noneCheaper(middle, upTo)) {
                leave = middle;
            } else {
                units = middle - 1;
            }
        }
        if (leave > 0) {
            noneCheaper(leave, upTo);
            excess[0] -= leave;
            excess[nodes - 1] += leave;
            for (int t = 0; t < months.length; t++) {
                flow[t] += leave;
                labels.beginAt(t + 1, upTo[t + 1]);
            }
        }
    }

    /** Whether no contract costs less than this level from the top in its months; fills in their sums up to each month. */
    private boolean noneCheaper(int unit, long[] upTo) {
        for (int t = 0; t < months.length; t++) {
            upTo[t + 1] = upTo[t] + months[t].cost[unit];
        }
        for (int arc = 0; arc < most.length; arc++) {
            if (most[arc] > 0 && arcs.cost[arc] < upTo[arcs.to[arc]] - upTo[arcs.from[arc]]) {
                return false;
            }
        }
        return true;
    }

    /** Units bought of each contract. */
    int[] bought() {
        return bought;
    }

    /** Flow on the arcs of the month. */
    int flow(int t) {
        return flow[t];
    }

    /**
     * What covering one more level of each month is worth at most in the solved flow, 1e-9 dollars, 0 or more: the
     * difference of the potentials at its ends.
     */
    long[] monthValues() {
        long[] potentials = labels.potentials();
        long[] values = new long[months.length];
        for (int t = 0; t < values.length; t++) {
            values[t] = Math.max(0, potentials[t + 1] - potentials[t]);
        }
        return values;
    }

    /** Cost of the solved flow in 1e-9 dollars. */
    BigInteger cost() {
        BigInteger sum = BigInteger.ZERO;
        for (int arc = 0; arc < bought.length; arc++) {
            if (bought[arc] > 0) {
                sum = sum.add(BigInteger.valueOf(arcs.cost[arc]).multiply(BigInteger.valueOf(bought[arc])));
            }
        }
        for (int t = 0; t < months.length; t++) {
            sum = sum.add(months[t].costOf(flow[t]));
        }
        return sum;
    }

    private int shortestPath() {
        labels.start(excess);
        for (int node = labels.settleNearest(); node >= 0; node = labels.settleNearest()) {
            if (excess[node] < 0) {
                labels.raisePotentials(node);
                return node;
            }
            scan(node);
        }
        return -1;
    }

    private void scan(int node) {
        if (node < months.length && flow[node] < months[node].most) {
            MonthArcs month = months[node];
            labels.reach(node, node + 1, month.costAfter(flow[node]), month.rankAfter(flow[node]), BY_MONTH);
        }
        if (node > 0 && flow[node - 1] > months[node - 1].least) {
            MonthArcs month = months[node - 1];
            int after = flow[node - 1] - 1;
            labels.reach(node, node - 1, -month.costAfter(after), -month.rankAfter(after), BY_MONTH_BACK);
        }
        for (int i = arcs.leavingFrom[node]; i < arcs.leavingFrom[node + 1]; i++) {
            int arc = arcs.leaving[i];
            if (bought[arc] < most[arc]) {
                labels.reach(node, arcs.to[arc], arcs.cost[arc], arcs.rank[arc], arc);
            }
        }
        for (int i = arcs.enteringFrom[node]; i < arcs.enteringFrom[node + 1]; i++) {
            int arc = arcs.entering[i];
            if (bought[arc] > least[arc]) {
                labels.reach(node, arcs.from[arc], -arcs.cost[arc], -arcs.rank[arc], arc | REVERSE);
            }
        }
    }

    private int before(int node) {
        int by = labels.via(node);
        if (by == BY_MONTH) {
            return node - 1;
        }
        if (by == BY_MONTH_BACK) {
            return node + 1;
        }
        return (by & REVERSE) != 0 ? arcs.to[by & ~REVERSE] : arcs.from[by];
    }

    /** Sends as much as the path found bears. */
    private int augment(int target) {
        int amount = -excess[target];
        int node = target;
        while (!labels.isSource(node)) {
            int by = labels.via(node);
            if (by == BY_MONTH) {
                amount = months[node - 1].sameForward(flow[node - 1], amount);
            } else if (by == BY_MONTH_BACK) {
                amount = months[node].sameBackward(flow[node], amount);
            } else if ((by & REVERSE) != 0) {
                int arc = by & ~REVERSE;
                amount = Math.min(amount, bought[arc] - least[arc]);
            } else {
                amount = Math.min(amount, most[by] - bought[by]);
            }
            node = before(node);
        }
        amount = Math.min(amount, excess[node]);
        excess[node] -= amount;
        excess[target] += amount;
        for (node = target; !labels.isSource(node); node = before(node)) {
            int by = labels.via(node);
            if (by == BY_MONTH) {
                flow[node - 1] += amount;
            } else if (by == BY_MONTH_BACK) {
                flow[node] -= amount;
            } else if ((by & REVERSE) != 0) {
                bought[by & ~REVERSE] -= amount;
            } else {
                bought[by] += amount;
            }
        }
        return amount;
    }
}
