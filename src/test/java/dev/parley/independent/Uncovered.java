package dev.parley.independent;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Deferrable;
import dev.parley.engine.commitment.Granularity;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Scenario;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What each level of a pool costs in each month if it is left uncovered, read from the problem hour by hour in whole
 * numbers. Hours, units, rates and probabilities have two decimals, so that 1e-9 dollars are exact; with a spread of minutes
 * they are within a few 1e-9 dollars for each level.
 */
final class Uncovered {
    private final Pool pool;
    private final long monthHours;
    private final long[] alone;
    private final long[] cheapest;
    private final List<Deferrable> waiting;
    private long total = 0;

    private Uncovered(PlanProblem problem, Pool pool, int t, int levels) {
        this.pool = pool;
        this.monthHours = scaled(problem.hours().of(problem.start().plusMonths(t)), 2);
        this.alone = new long[levels + 1];
        this.cheapest = new long[levels + 1];
        this.waiting = pool.deferrable().stream()
                .filter(d -> d.month().equals(problem.start().plusMonths(t)))
                .sorted(Comparator.comparing(Deferrable::usdPerUnitHour).reversed())
                .toList();
        for (Deferrable work : waiting) {
            total += scaled(work.unitHours(), 2) * scaled(work.usdPerUnitHour(), 2) * 100_000;
        }
        for (Scenario scenario : pool.scenarios()) {
            scenario.demand().stream()
                    .filter(m -> m.month().equals(problem.start().plusMonths(t)))
                    .forEach(m -> add(scenario, m));
        }
    }

    /**
     * The cost of a month by the number of units that cover it, 0 to {@code levels}: everything they do not carry, with
     * no-commitment units where they are cheaper.
     */
    static long[][] byCover(PlanProblem problem, int levels) {
        Pool pool = problem.pools().getFirst();
        long[][] costs = new long[problem.months()][];
        for (int t = 0; t < costs.length; t++) {
            Uncovered month = new Uncovered(problem, pool, t, levels);
            costs[t] = new long[levels + 1];
            costs[t][0] = month.total;
            for (int n = 1; n <= levels; n++) {
                costs[t][0] -= month.alone[n] - month.cheapest[n];
            }
            for (int n = 1; n <= levels; n++) {
                costs[t][n] = costs[t][n - 1] - month.cheapest[n];
            }
        }
        return costs;
    }

    static long scaled(BigDecimal value, int decimals) {
        return value.movePointRight(decimals).longValueExact();
    }

    private void add(Scenario scenario, MonthDemand month) {
        long probability = scaled(scenario.probability(), 2);
        long[] here = new long[alone.length];
        long[] busy = new long[alone.length];
        for (Block block : month.blocks()) {
            long hours = probability * scaled(block.hours(), 2);
            long limit = pool.noCommitment() == null
                    ? Long.MAX_VALUE
                    : hours * scaled(pool.noCommitment().usdPerUnitHour(), 2) * 1000;
            boolean byBlock = limit != Long.MAX_VALUE && pool.noCommitment().granularity() == Granularity.BLOCK;
            for (int level = 1; level < alone.length; level++) {
                long worth =
                        block.cv().signum() > 0 ? spread(block, level, hours, busy) : steady(block, level, hours, busy);
                alone[level] += worth;
                here[level] += byBlock ? Math.min(worth, limit) : worth;
            }
            for (Layer layer : block.layers()) {
                total += hours * scaled(layer.units(), 2) * scaled(layer.onDemandUsdPerUnitHour(), 2) * 10;
            }
        }
        boolean byMonth = pool.noCommitment() != null && pool.noCommitment().granularity() == Granularity.MONTH;
        for (int level = 1; level < alone.length; level++) {
            cheapest[level] += byMonth
                    ? Math.min(
                            here[level],
                            probability
                                    * monthHours
                                    * scaled(pool.noCommitment().usdPerUnitHour(), 2)
                                    * 1000)
                    : here[level];
        }
        fillIdleHours(probability, busy);
    }

    /**
     * @param hours hours times probability, scaled by 1e4
     * @param busy takes the hours of each level, scaled by 1e7
     */
    private static long steady(Block block, int level, long hours, long[] busy) {
        long below = 0;
        long worth = 0;
        for (Layer layer : block.layers()) {
            long top = below + scaled(layer.units(), 2);
            long part = Math.max(0, Math.min(top, 100L * level) - Math.max(below, 100L * (level - 1)));
            worth += part * hours * scaled(layer.onDemandUsdPerUnitHour(), 2) * 10;
            busy[level] += part * hours * 10;
            below = top;
        }
        return worth;
    }

    private static long spread(Block block, int level, long hours, long[] busy) {
        double cv = block.cv().doubleValue();
        double filled = 0;
        double worth = 0;
        double carriedBelow = 0;
        for (Layer layer : block.layers()) {
            filled += layer.units().doubleValue();
            double carried = filled == 0
                    ? 0
                    : filled * (Minutes.carried(level / filled, cv) - Minutes.carried((level - 1) / filled, cv));
            worth += (carried - carriedBelow) * layer.onDemandUsdPerUnitHour().doubleValue();
            carriedBelow = carried;
        }
        busy[level] += Math.round(carriedBelow * hours * 1e3);
        return Math.round(worth * hours * 1e5);
    }

    /** Work that can wait fills the idle hours of the lowest levels, the dearest first. */
    private void fillIdleHours(long probability, long[] busy) {
        int next = 0;
        long left =
                waiting.isEmpty() ? 0 : probability * scaled(waiting.getFirst().unitHours(), 5);
        for (int level = 1; level < alone.length; level++) {
            long idle = probability * monthHours * 1000 - busy[level];
            while (idle > 0 && next < waiting.size()) {
                long placed = Math.min(left, idle);
                long worth = placed * scaled(waiting.get(next).usdPerUnitHour(), 2);
                alone[level] += worth;
                cheapest[level] += worth;
                idle -= placed;
                left -= placed;
                if (left == 0 && ++next < waiting.size()) {
                    left = probability * scaled(waiting.get(next).unitHours(), 5);
                }
            }
        }
    }
}
