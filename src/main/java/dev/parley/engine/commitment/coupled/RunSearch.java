package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.CoverBounds;
import dev.parley.engine.commitment.CoverPlan;
import dev.parley.engine.commitment.PreparedPool;
import dev.parley.engine.commitment.PricedPool;
import dev.parley.engine.commitment.UnitBounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest purchase, exactly. Months in which something is bought form runs; no contract runs from one run into
 * another, since nothing is active between them. Inside a run the sides are flows by themselves with the minimum as their
 * floor. So the cheapest plan is a shortest path over the months, whose arcs are idle months and runs. A run begins with a
 * bound from the months' values and is priced by its flows only when the shortest path takes it; when all runs of the path
 * are priced, it is the optimum.
 */
final class RunSearch {
    private static final long FAR = Long.MAX_VALUE / 4;

    private final PricedGroup group;
    private final GroupBounds bounds;
    private final Steps steps;
    private final int months;
    /** By side and month the cost if nothing is bought. */
    private final long[][] idle;

    private final boolean[] mayIdle;
    private final boolean[] mayBuy;
    /** By first month and month after the last. */
    private final long[][] run;

    private final boolean[][] priced;
    private @Nullable Path best;

    /** Which months are bought, and what it costs. */
    private record Path(long nanos, boolean[] bought, List<int[]> runs) {}

    RunSearch(PricedGroup group, GroupBounds bounds, Steps steps) {
        this.group = group;
        this.bounds = bounds;
        this.steps = steps;
        this.months = group.months;
        this.idle = new long[group.sides.size()][months];
        this.mayIdle = new boolean[months];
        this.mayBuy = new boolean[months];
        Arrays.fill(mayIdle, true);
        Arrays.fill(mayBuy, true);
        for (int s = 0; s < idle.length; s++) {
            months(s);
        }
        this.run = new RunBounds(group, bounds, mayBuy, steps).bounds();
        this.priced = new boolean[months][months + 1];
    }

    private void months(int s) {
        PricedPool side = group.sides.get(s);
        CoverBounds cover = bounds.cover().get(s);
        for (int t = 0; t < months; t++) {
            int held = side.pool().held(t);
            idle[s][t] = side.uncovered(t, held);
            mayIdle[t] &= Math.max(cover.least()[t], side.pool().floor(t)) <= held;
            mayBuy[t] &= Math.min(cover.most()[t], side.pool().quota(t)) >= Math.max(held, group.minimum[s]);
        }
        UnitBounds units = bounds.units().get(s);
        for (int i = 0; i < units.least().length; i++) {
            for (int t = side.pool().from(i);
                    units.least()[i] > 0 && t < side.pool().to(i);
                    t++) {
                mayIdle[t] = false;
            }
        }
    }

    /** The cheapest plan, or null if there is none; its bound lies below its cost only if the search was ended. */
    @Nullable
    GroupPlan solve() {
        best = nothing();
        while (true) {
            Path path = shortest();
            if (path == null) {
                return null;
            }
            boolean exact = true;
            for (int[] one : path.runs()) {
                if (!priced[one[0]][one[1]]) {
                    exact = false;
                    price(one[0], one[1]);
                }
            }
            Path found = exact ? path : repriced(path);
            best = best == null || found.nanos() < best.nanos() ? found : best;
            if (exact || (steps.ended() && best.nanos() < FAR)) {
                return plan(path.nanos());
            }
        }
    }

    private @Nullable Path nothing() {
        long nanos = 0;
        for (int t = 0; t < months; t++) {
            nanos = mayIdle[t] && nanos < FAR ? nanos + idleCost(t) : FAR;
        }
        return nanos >= FAR ? null : new Path(nanos, new boolean[months], List.of());
    }

    private @Nullable GroupPlan plan(long bound) {
        Path path = best;
        if (path == null || path.nanos() >= FAR) {
            return null;
        }
        GroupPlan plan = group.cheapestIn(bounds, path.bought(), steps);
        return plan == null ? null : new GroupPlan(plan.nanos(), Math.min(bound, plan.nanos()), plan.sides());
    }

    /** The shortest path with the runs as they are known; null if some month can neither be bought nor left. */
    private @Nullable Path shortest() {
        long[] afterIdle = new long[months + 1];
        long[] afterRun = new long[months + 1];
        int[] begun = new int[months + 1];
        Arrays.fill(afterIdle, FAR);
        Arrays.fill(afterRun, FAR);
        afterIdle[0] = 0;
        for (int to = 1; to <= months; to++) {
            if (mayIdle[to - 1]) {
                afterIdle[to] = Math.min(FAR, Math.min(afterIdle[to - 1], afterRun[to - 1]) + idleCost(to - 1));
            }
            for (int from = to - 1; from >= 0 && mayBuy[from]; from--) {
                long cost = run[from][to] >= FAR ? FAR : Math.min(FAR, afterIdle[from] + run[from][to]);
                if (cost < afterRun[to]) {
                    afterRun[to] = cost;
                    begun[to] = from;
                }
            }
        }
        long nanos = Math.min(afterIdle[months], afterRun[months]);
        return nanos >= FAR ? null : traced(nanos, afterIdle, afterRun, begun);
    }

    private Path traced(long nanos, long[] afterIdle, long[] afterRun, int[] begun) {
        boolean[] bought = new boolean[months];
        List<int[]> runs = new ArrayList<>();
        boolean inRun = afterRun[months] < afterIdle[months];
        for (int t = months; t > 0; ) {
            if (inRun) {
                Arrays.fill(bought, begun[t], t, true);
                runs.add(new int[] {begun[t], t});
                t = begun[t];
                inRun = false;
            } else {
                t--;
                inRun = afterRun[t] < afterIdle[t];
            }
        }
        return new Path(nanos, bought, runs);
    }

    private long idleCost(int t) {
        long sum = 0;
        for (long[] side : idle) {
            sum += side[t];
        }
        return sum;
    }

    private void price(int from, int to) {
        long sum = 0;
        boolean[] bought = new boolean[months];
        Arrays.fill(bought, from, to, true);
        GroupBounds decided = group.decided(bounds, bought);
        for (int s = 0; s < idle.length && sum < FAR; s++) {
            CoverPlan plan = group.sides.get(s).cheapest(open(s, decided, bought), inside(s, from, to));
            steps.count();
            sum = plan == null ? FAR : sum + plan.nanos();
            for (int t = 0; t < months && plan != null; t++) {
                sum -= bought[t] ? 0 : idle[s][t];
            }
        }
        run[from][to] = sum;
        priced[from][to] = true;
    }

    /** Months outside the run are left as they are, whatever the bounds say of them. */
    private CoverBounds open(int s, GroupBounds decided, boolean[] bought) {
        CoverBounds cover = decided.cover().get(s);
        for (int t = 0; t < months; t++) {
            cover.least()[t] = bought[t] ? cover.least()[t] : 0;
        }
        return cover;
    }

    private UnitBounds inside(int s, int from, int to) {
        UnitBounds units = bounds.units().get(s).copy();
        PreparedPool pool = group.sides.get(s).pool();
        int[] longer = pool.longer();
        for (int i = 0; i < longer.length; i++) {
            boolean in = pool.from(longer[i]) >= from && pool.to(longer[i]) <= to;
            units.least()[i] = in ? units.least()[i] : 0;
            units.most()[i] = in ? units.most()[i] : 0;
        }
        return units;
    }

    private Path repriced(Path path) {
        long nanos = 0;
        for (int t = 0; t < months; t++) {
            nanos += path.bought()[t] ? 0 : idleCost(t);
        }
        for (int[] one : path.runs()) {
            nanos = Math.min(FAR, nanos + run[one[0]][one[1]]);
        }
        return new Path(nanos, path.bought(), path.runs());
    }
}
