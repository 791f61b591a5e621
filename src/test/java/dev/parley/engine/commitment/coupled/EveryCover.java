package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Purchase;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every set of purchases of a small pool, priced hour by hour. Shares no code with the planner. Amounts are tenths of cents. */
final class EveryCover {

    /**
     * One set of purchases.
     *
     * @param active units by month, held ones included
     * @param committed dollars by month
     * @param uncovered dollars by case and month
     */
    record Choice(int[] active, long[] committed, long[][] uncovered) {
        long committedSum() {
            return Arrays.stream(committed).sum();
        }

        long uncoveredSum(int demandCase) {
            return Arrays.stream(uncovered[demandCase]).sum();
        }
    }

    private record Offer(Term term, int from, int to, long perMonth) {}

    private static final BigDecimal SCALE = BigDecimal.valueOf(1000);

    final int[] held;
    final Pool pool;
    private final PlanProblem problem;
    private final int months;
    private final List<Offer> offers = new ArrayList<>();
    private final Map<List<Long>, Choice> found = new HashMap<>();
    private final Map<Integer, Long> uncovered = new HashMap<>();

    private EveryCover(PlanProblem problem, Pool pool) {
        this.problem = problem;
        this.pool = pool;
        this.months = problem.months();
        this.held = new int[months];
        for (Held one : pool.existing()) {
            for (int t = 0; t < months; t++) {
                YearMonth month = problem.start().plusMonths(t);
                held[t] += !month.isBefore(one.start()) && !month.isAfter(one.until()) ? one.units() : 0;
            }
        }
        for (int from = 0; from < months; from++) {
            for (Term term : pool.terms()) {
                boolean inside = from + term.months() <= months || problem.horizonEnd() == HorizonEnd.PRORATE;
                if (inside && !pool.limits().noStart().contains(problem.start().plusMonths(from))) {
                    long perMonth = whole(term.rateIn(problem.start().plusMonths(from))
                            .multiply(problem.hours().of(problem.start())));
                    offers.add(new Offer(term, from, Math.min(months, from + term.months()), perMonth));
                }
            }
        }
    }

    /** All choices with at most {@code most} units bought in any month; of those alike by month only one is kept. */
    static List<Choice> of(PlanProblem problem, Pool pool, int most) {
        EveryCover every = new EveryCover(problem, pool);
        every.search(0, new int[every.months], new long[every.months], most);
        return List.copyOf(every.found.values());
    }

    /** Purchases of a plan as a choice. */
    static Choice of(PlanProblem problem, Pool pool, List<Purchase> purchases) {
        EveryCover every = new EveryCover(problem, pool);
        int[] bought = new int[every.months];
        long[] committed = new long[every.months];
        for (Purchase purchase : purchases) {
            Offer offer = every.offers.stream()
                    .filter(one -> one.term().id().equals(purchase.term())
                            && problem.start().plusMonths(one.from()).equals(purchase.start()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(purchase + " is not on offer"));
            for (int t = offer.from(); t < offer.to(); t++) {
                bought[t] += purchase.units();
                committed[t] += offer.perMonth() * purchase.units();
            }
        }
        return every.choice(bought, committed);
    }

    static long whole(BigDecimal usd) {
        return usd.multiply(SCALE).longValueExact();
    }

    static BigDecimal usd(long tenthsOfCents) {
        return BigDecimal.valueOf(tenthsOfCents, 3);
    }

    private void search(int next, int[] bought, long[] committed, int most) {
        if (next == offers.size()) {
            List<Long> key = new ArrayList<>();
            for (int t = 0; t < months; t++) {
                key.add((long) bought[t]);
                key.add(committed[t]);
            }
            found.computeIfAbsent(key, _ -> choice(bought, committed));
            return;
        }
        Offer offer = offers.get(next);
        int units = 0;
        while (true) {
            search(next + 1, bought, committed, most);
            if (!fits(offer, bought, most)) {
                break;
            }
            add(offer, 1, bought, committed);
            units++;
        }
        add(offer, -units, bought, committed);
    }

    private boolean fits(Offer offer, int[] bought, int most) {
        for (int t = offer.from(); t < offer.to(); t++) {
            List<Integer> quota = pool.limits().quota();
            if (bought[t] >= most || (quota != null && bought[t] + held[t] >= quota.get(t))) {
                return false;
            }
        }
        return true;
    }

    private static void add(Offer offer, int units, int[] bought, long[] committed) {
        for (int t = offer.from(); t < offer.to(); t++) {
            bought[t] += units;
            committed[t] += units * offer.perMonth();
        }
    }

    private Choice choice(int[] bought, long[] committed) {
        int[] active = new int[months];
        long[][] uncovered = new long[pool.scenarios().size()][months];
        for (int t = 0; t < months; t++) {
            active[t] = bought[t] + held[t];
            for (int k = 0; k < uncovered.length; k++) {
                int at = k;
                int month = t;
                int units = active[t];
                uncovered[k][t] =
                        this.uncovered.computeIfAbsent((k << 16) + (t << 8) + units, _ -> uncovered(at, month, units));
            }
        }
        return new Choice(active, committed.clone(), uncovered);
    }

    private long uncovered(int demandCase, int t, int active) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Block block : pool.scenarios().get(demandCase).demand().get(t).blocks()) {
            BigDecimal above =
                    block.units().subtract(BigDecimal.valueOf(active)).max(BigDecimal.ZERO);
            sum = sum.add(block.hours()
                    .multiply(above)
                    .multiply(block.layers().getFirst().onDemandUsdPerUnitHour()));
        }
        return whole(sum);
    }
}
