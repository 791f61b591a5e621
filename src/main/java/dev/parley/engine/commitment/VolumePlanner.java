package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans one pool again and again while all its volume, or the rates of a term, move together: for sliders and for the search
 * of the point at which a decision turns. Loads are read once. Levels worth less than {@value #NEGLIGIBLE} of the cheapest
 * rate are left out of the search and counted in the cost; the plan is that of {@link CommitmentPlanner} and its cost the
 * same to the cent, as tests compare.
 */
public final class VolumePlanner {
    private static final double NEGLIGIBLE = 0.001;

    private final Horizon horizon;
    private final Pool pool;
    private final HeldUnits held;
    private final MonthLoad[] loads;

    private VolumePlanner(Horizon horizon, Pool pool) {
        this.horizon = horizon;
        this.pool = pool;
        this.held = new HeldUnits(horizon, pool);
        this.loads = new MonthLoad[horizon.months];
        MonthLoad.Curves curves = new MonthLoad.Curves();
        for (int t = 0; t < loads.length; t++) {
            loads[t] = curves.month(pool, horizon, t);
        }
    }

    /**
     * Whether a pool can be planned this way: no deferrable work, no cap on a single term, no-commitment units by the month,
     * and no load whose dearer part is served after a cheaper one.
     */
    public static boolean serves(Pool pool) {
        NoCommitment none = pool.noCommitment();
        return pool.deferrable().isEmpty()
                && (none == null || none.granularity() == Granularity.MONTH)
                && pool.terms().stream().allMatch(term -> term.maximumUnits() == null)
                && pool.scenarios().stream()
                        .flatMap(scenario -> scenario.demand().stream())
                        .flatMap(month -> month.blocks().stream())
                        .allMatch(VolumePlanner::dearestFirst);
    }

    private static boolean dearestFirst(Block block) {
        for (int i = 1; i < block.layers().size(); i++) {
            BigDecimal before = block.layers().get(i - 1).onDemandUsdPerUnitHour();
            if (before.compareTo(block.layers().get(i).onDemandUsdPerUnitHour()) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param problem its months, hours and end of horizon; its pools are not read
     * @param pool one that {@link #serves} and that was found valid
     */
    public static VolumePlanner of(PlanProblem problem, Pool pool) {
        if (!serves(pool)) {
            throw new InvalidProblem("pool", pool.id(), "it has deferrable work or a cap: plan it as a whole");
        }
        return new VolumePlanner(new Horizon(problem), pool);
    }

    /**
     * A plan.
     *
     * @param purchases what to buy; their amounts are not filled in
     * @param coverage  committed units by month, held ones included
     * @param totalUsd  purchases inside the plan and everything they leave, not rounded
     */
    public record Quick(List<Purchase> purchases, List<Integer> coverage, BigDecimal totalUsd) {}

    /**
     * The cheapest plan.
     *
     * @param volume all loads over those given, 0 or more
     * @param asked  the pool itself, perhaps at other rates, with another floor or other limits; its demand is not read
     */
    public Quick best(double volume, Pool asked) {
        List<Integer> floor = asked.floor();
        List<Contract> contracts = Contract.of(horizon, asked);
        long[][] worth = worth(volume, cheapest(contracts));
        int levels = 0;
        for (int t = 0; t < loads.length; t++) {
            levels = Math.max(levels, Math.max(worth[t].length - 1, floor(floor, t)));
        }
        MonthArcs[] months = new MonthArcs[loads.length];
        for (int t = 0; t < months.length; t++) {
            months[t] = MonthArcs.of(
                    levels,
                    worth[t],
                    floor(floor, t),
                    room(asked.limits().quota(), t, held.all[t]),
                    room(asked.limits().maximumLongTermUnits(), t, held.longTerm[t]),
                    MonthArcs.Single.in(t, contracts, _ -> Integer.MAX_VALUE));
        }
        return quick(volume, asked, new VolumeFlow(contracts, months, levels).solve());
    }

    /** The pool at a volume, for a search over several. */
    public PreparedPool prepared(double volume, Pool asked) {
        return PreparedPool.of(horizon, asked, worth(volume, cheapest(Contract.of(horizon, asked))));
    }

    /**
     * What given purchases cost; limits and floors are not imposed on them.
     *
     * @param asked the pool itself, perhaps at other rates
     */
    public Quick cost(double volume, Pool asked, List<Purchase> purchases) {
        List<Order> orders = new ArrayList<>();
        for (Purchase purchase : purchases) {
            int term = HeldUnits.termOf(asked, purchase.term());
            orders.add(
                    new Order(Contract.price(horizon, asked, term, horizon.index(purchase.start())), purchase.units()));
        }
        return quick(volume, asked, orders);
    }

    /** Expected unit-hours that units on the lowest levels carry in a month. */
    public BigDecimal carried(double volume, YearMonth month, int units) {
        return BigDecimal.valueOf(loads[horizon.index(month)].carried(volume, units));
    }

    private long[][] worth(double volume, double cheapest) {
        long[][] worth = new long[loads.length][];
        for (int t = 0; t < loads.length; t++) {
            boolean again = t > 0 && held.all[t] == held.all[t - 1] && loads[t].sameAs(loads[t - 1]);
            if (again) {
                worth[t] = worth[t - 1];
                continue;
            }
            double hours = horizon.hours(t).doubleValue();
            long[] all = loads[t].worth(volume, NEGLIGIBLE * cheapest * hours);
            int from = Math.min(held.all[t], all.length - 1);
            worth[t] = Arrays.copyOfRange(all, from, all.length);
        }
        return worth;
    }

    private static double cheapest(List<Contract> contracts) {
        return contracts.stream()
                .map(Contract::rate)
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE)
                .doubleValue();
    }

    private int floor(List<Integer> floor, int t) {
        return t < floor.size() ? Math.max(0, floor.get(t) - held.all[t]) : 0;
    }

    private static int room(@Nullable List<Integer> limit, int t, int used) {
        return limit == null ? Integer.MAX_VALUE : Math.max(0, limit.get(t) - used);
    }

    private Quick quick(double volume, Pool asked, List<Order> orders) {
        int[] coverage = held.all.clone();
        BigDecimal total = BigDecimal.ZERO;
        List<Purchase> purchases = new ArrayList<>();
        for (Order order : orders) {
            Contract contract = order.contract();
            total = total.add(contract.price().multiply(BigDecimal.valueOf(order.units())));
            for (int t = contract.from(); t < contract.to(); t++) {
                coverage[t] += order.units();
            }
            purchases.add(Purchase.of(
                    asked.terms().get(contract.term()).id(), horizon.month(contract.from()), order.units()));
        }
        List<Integer> covered = new ArrayList<>();
        for (int t = 0; t < coverage.length; t++) {
            covered.add(coverage[t]);
            total = total.add(loads[t].left(volume, coverage[t]));
        }
        return new Quick(List.copyOf(purchases), List.copyOf(covered), total);
    }
}
