package dev.parley.independent;

import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan of a pool as a minimum-cost flow. {@code levels} units flow from the first node to the last. A longer term is an
 * arc over its months. In a month they pass an arc that bounds what longer terms may cover, then one-month terms bypass an
 * arc that bounds what stays uncovered, and each level left uncovered has an arc with its cost. An arc back through the
 * month lets longer terms cover more than there is.
 */
final class CoverNetwork {
    /** An arc with bounds on its flow, and its cost for each unit in 1e-9 dollars. */
    record Arc(int from, int to, int least, int most, long cost) {}

    final List<Arc> arcs;
    final int nodes;
    /** Where the flow ends; it begins at node 0. */
    final int sink;

    final int levels;
    /** What is paid whatever is bought: what lies above all levels. */
    final long fixedCost;

    private final int months;

    /** @param levels levels that units may be bought for, at least as many as any month has use for */
    CoverNetwork(PlanProblem problem, long[][] costByCover, int levels) {
        Pool pool = problem.pools().getFirst();
        HeldByMonth held = new HeldByMonth(problem);
        this.months = problem.months();
        this.levels = levels;
        this.arcs = new ArrayList<>();
        this.nodes = 3 * months + 1;
        this.sink = months;
        long fixed = 0;
        for (int t = 0; t < months; t++) {
            fixed += costByCover[t][held.all[t] + levels];
            month(t, held, singleLongTermCap(pool, held, t), costByCover[t]);
        }
        this.fixedCost = fixed;
        for (Offer offer : Offer.of(problem)) {
            if (offer.lengthInMonths() > 1) {
                arcs.add(new Arc(offer.from(), offer.to(), 0, levels, offer.price()));
            } else {
                int room = Math.min(levels, held.termCap(offer.term(), offer.from()));
                arcs.add(new Arc(inner(offer.from()), offer.to(), 0, room, offer.price()));
            }
        }
    }

    /** Any flow over periods, without limits of its own. */
    CoverNetwork(int periods, int levels, List<Arc> arcs) {
        this.months = periods;
        this.levels = levels;
        this.arcs = List.copyOf(arcs);
        this.nodes = periods + 1;
        this.sink = periods;
        this.fixedCost = 0;
    }

    private int inner(int t) {
        return months + 1 + t;
    }

    private int uncovered(int t) {
        return 2 * months + 1 + t;
    }

    private void month(int t, HeldByMonth held, int termCap, long[] costByCover) {
        int quota = held.quota(t);
        int longer = Math.min(Math.min(held.longCap(t), quota), termCap);
        arcs.add(new Arc(t, inner(t), Math.max(0, levels - longer), levels, 0));
        arcs.add(new Arc(inner(t), uncovered(t), Math.max(0, levels - quota), Math.max(0, levels - held.floor(t)), 0));
        arcs.add(new Arc(t + 1, t, 0, Math.clamp(longer - levels, 0, 64 * levels), 0));
        for (int level = held.floor(t) + 1; level <= levels; level++) {
            int active = held.all[t] + level;
            arcs.add(new Arc(uncovered(t), t + 1, 0, 1, costByCover[active - 1] - costByCover[active]));
        }
    }

    /** A limit on the only term longer than a month is a limit on all of them. */
    private static int singleLongTermCap(Pool pool, HeldByMonth held, int t) {
        List<Integer> longer = new ArrayList<>();
        for (int i = 0; i < pool.terms().size(); i++) {
            if (pool.terms().get(i).months() > 1) {
                longer.add(i);
            }
        }
        if (longer.size() == 1) {
            return held.termCap(longer.getFirst(), t);
        }
        if (longer.stream().anyMatch(i -> pool.terms().get(i).maximumUnits() != null)) {
            throw new IllegalArgumentException("a limit on one of several longer terms is not a flow");
        }
        return HeldByMonth.OPEN;
    }

    long costOf(long[] flow) {
        long sum = fixedCost;
        for (int i = 0; i < flow.length; i++) {
            sum += flow[i] * arcs.get(i).cost();
        }
        return sum;
    }
}
