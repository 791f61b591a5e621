package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries every set of purchases of a small pool. It shares no code with the planner: costs are read from the problem hour by
 * hour and level by level, in whole 1e-9 dollars.
 */
final class BruteForce {
    private record Choice(Term term, int from, int to, long price) {}

    private final PlanProblem problem;
    private final Pool pool;
    private final int months;
    private final List<Choice> choices = new ArrayList<>();
    private final int most;
    private final long[][] left;
    private final int[] held;
    private final int[] active;
    private final int[] longActive;
    private final int[][] termActive;
    /** Least cost, or -1 if nothing is feasible, and the fewest unit-months committed at that cost. */
    long best = -1;

    long bestUnitMonths = 0;

    BruteForce(PlanProblem problem) {
        this.problem = problem;
        this.pool = problem.pools().getFirst();
        this.months = problem.months();
        int peak = pool.floor().stream().mapToInt(f -> f).max().orElse(0);
        for (Scenario s : pool.scenarios()) {
            for (MonthDemand m : s.demand()) {
                for (Block b : m.blocks()) {
                    peak = Math.max(peak, (int) Math.ceil(b.units().doubleValue()));
                }
            }
        }
        peak = Math.max(peak, pool.deferrable().isEmpty() ? 0 : 5);
        this.most = peak;
        this.held = new int[months];
        this.active = new int[months];
        this.longActive = new int[months];
        this.termActive = new int[pool.terms().size()][months];
        for (Held h : pool.existing()) {
            int term = 0;
            while (!pool.terms().get(term).id().equals(h.term())) {
                term++;
            }
            for (int t = 0; t < months; t++) {
                YearMonth month = problem.start().plusMonths(t);
                YearMonth last = h.until() != null
                        ? h.until()
                        : h.start().plusMonths(pool.terms().get(term).months() - 1);
                if (!month.isBefore(h.start()) && !month.isAfter(last)) {
                    held[t] += h.units();
                    termActive[term][t] += h.units();
                    longActive[t] += pool.terms().get(term).months() > 1 ? h.units() : 0;
                }
            }
        }
        System.arraycopy(held, 0, active, 0, months);
        this.left = new long[months][20 + 12 * peak];
        for (int t = 0; t < months; t++) {
            for (int n = 0; n < left[t].length; n++) {
                left[t][n] = uncovered(t, n);
            }
        }
        choices();
        search(0, 0, 0);
    }

    private void choices() {
        for (int from = 0; from < months; from++) {
            for (Term term : pool.terms()) {
                YearMonth start = problem.start().plusMonths(from);
                BigDecimal rate = null;
                for (DatedRate r : term.rates()) {
                    boolean begun = r.from() == null || !start.isBefore(r.from());
                    rate = begun && (r.to() == null || !start.isAfter(r.to())) ? r.usdPerUnitHour() : rate;
                }
                YearMonth last = start.plusMonths(term.months() - 1);
                boolean beyond = ChronoUnit.MONTHS.between(problem.start(), last) >= months;
                YearMonth retired = pool.limits().lastMonth();
                if (rate != null
                        && !(beyond && problem.horizonEnd() == HorizonEnd.WITHIN)
                        && !pool.limits().noStart().contains(start)
                        && (retired == null || !last.isAfter(retired))) {
                    int to = Math.min(months, from + term.months());
                    choices.add(new Choice(term, from, to, nanos(rate) * RandomPools.HOURS * (to - from)));
                }
            }
        }
    }

    private void search(int next, long paid, long unitMonths) {
        if (best >= 0 && paid > best) {
            return;
        }
        if (next == choices.size()) {
            long total = paid;
            for (int t = 0; t < months; t++) {
                if (active[t] < (t < pool.floor().size() ? pool.floor().get(t) : 0)) {
                    return;
                }
                total += left[t][active[t]];
            }
            if (best < 0 || total < best || (total == best && unitMonths < bestUnitMonths)) {
                best = total;
                bestUnitMonths = unitMonths;
            }
            return;
        }
        Choice choice = choices.get(next);
        int bought = 0;
        while (true) {
            search(next + 1, paid + bought * choice.price, unitMonths + (long) bought * choice.term.months());
            if (bought == most || !allowed(choice)) {
                break;
            }
            add(choice, 1);
            bought++;
        }
        add(choice, -bought);
    }

    private void add(Choice choice, int units) {
        for (int t = choice.from; t < choice.to; t++) {
            active[t] += units;
            longActive[t] += choice.term.months() > 1 ? units : 0;
            termActive[pool.terms().indexOf(choice.term)][t] += units;
        }
    }

    private boolean allowed(Choice choice) {
        for (int t = choice.from; t < choice.to; t++) {
            List<Integer> quota = pool.limits().quota();
            List<Integer> cap = pool.limits().maximumLongTermUnits();
            Integer own = choice.term.maximumUnits();
            if ((quota != null && active[t] >= quota.get(t))
                    || (cap != null && choice.term.months() > 1 && longActive[t] >= cap.get(t))
                    || (own != null && termActive[pool.terms().indexOf(choice.term)][t] >= own)) {
                return false;
            }
        }
        return true;
    }

    private long uncovered(int t, int n) {
        BigDecimal total = BigDecimal.ZERO;
        for (Scenario s : pool.scenarios()) {
            total = total.add(s.probability().multiply(uncovered(s.demand().get(t), n)));
        }
        return nanos(total);
    }

    private BigDecimal uncovered(MonthDemand month, int n) {
        NoCommitment none = pool.noCommitment();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal idle = BigDecimal.valueOf((long) n * RandomPools.HOURS);
        for (int level = 1; level <= 20; level++) {
            BigDecimal byMonth = BigDecimal.ZERO;
            for (Block block : month.blocks()) {
                BigDecimal here = worth(block, level);
                idle = level <= n ? idle.subtract(load(block, level)) : idle;
                if (none != null && none.granularity() == Granularity.BLOCK) {
                    here = here.min(block.hours().multiply(none.usdPerUnitHour()));
                }
                byMonth = byMonth.add(here);
            }
            if (none != null && none.granularity() == Granularity.MONTH) {
                byMonth = byMonth.min(BigDecimal.valueOf(RandomPools.HOURS).multiply(none.usdPerUnitHour()));
            }
            total = level > n ? total.add(byMonth) : total;
        }
        for (Deferrable work : pool.deferrable()) {
            if (work.month().equals(month.month())) {
                total = total.add(
                        work.unitHours().subtract(idle).max(BigDecimal.ZERO).multiply(work.usdPerUnitHour()));
            }
        }
        return total;
    }

    private static BigDecimal worth(Block block, int level) {
        BigDecimal below = BigDecimal.ZERO;
        BigDecimal worth = BigDecimal.ZERO;
        for (Layer layer : block.layers()) {
            BigDecimal top = below.add(layer.units());
            BigDecimal part = top.min(BigDecimal.valueOf(level)).subtract(below.max(BigDecimal.valueOf(level - 1)));
            worth = worth.add(
                    part.max(BigDecimal.ZERO).multiply(block.hours()).multiply(layer.onDemandUsdPerUnitHour()));
            below = top;
        }
        return worth;
    }

    private static BigDecimal load(Block block, int level) {
        return block.units()
                .subtract(BigDecimal.valueOf(level - 1))
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE)
                .multiply(block.hours());
    }

    private static long nanos(BigDecimal usd) {
        return usd.movePointRight(9).longValueExact();
    }
}
