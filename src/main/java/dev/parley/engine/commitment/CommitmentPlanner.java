package dev.parley.engine.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans commitments exactly. The same problem gives the same plan. */
public final class CommitmentPlanner {
    /** Changes whenever a plan could come out differently, ties included. */
    public static final String ENGINE_VERSION = "commitment-2";

    /** Most units of a pool, in limits and in load. */
    public static final int MOST_UNITS = MonthTableBuilder.MOST_LEVELS;

    private CommitmentPlanner() {}

    /**
     * The cheapest plan of every pool.
     *
     * @throws InvalidProblem if the problem cannot be planned as it stands; its path names the field
     */
    public static PlanOutcome plan(PlanProblem problem) {
        return planned(problem, null);
    }

    /**
     * The same, with loads worked out before; those of this problem are kept there too.
     *
     * @throws InvalidProblem as {@link #plan(PlanProblem)}
     */
    public static PlanOutcome plan(PlanProblem problem, LoadTables known) {
        return planned(problem, known);
    }

    private static PlanOutcome planned(PlanProblem problem, @Nullable LoadTables known) {
        Validation.check(problem);
        IntStream pools = IntStream.range(0, problem.pools().size());
        List<PoolPlan> plans = (problem.pools().size() > 8 ? pools.parallel() : pools)
                .mapToObj(i -> plan(PoolModel.of(problem, i, known)))
                .toList();
        return new PlanOutcome(ENGINE_VERSION, plans);
    }

    private static PoolPlan plan(PoolModel model) {
        return priced(model, new PoolSolver(model).solve());
    }

    /**
     * What given purchases cost, with no-commitment units used as well as they can be. Limits and the floor are not imposed
     * on them, so that a plan made by hand can be looked at whatever it is.
     *
     * @param problem the problem; only the named pool is looked at
     * @param pool id of the pool
     * @param purchases terms, starts and units; their amounts are not read
     * @throws InvalidProblem if the problem is invalid, or a purchase names no term of the pool, starts outside the plan, has
     *     no rate in its first month or no whole units above 0
     */
    public static PoolPlan evaluate(PlanProblem problem, String pool, List<Purchase> purchases) {
        PoolModel model = model(problem, pool);
        return priced(model, orders(model, purchases));
    }

    /**
     * Given purchases as a rule of thumb beside a plan: the rest on demand, without no-commitment units.
     *
     * @throws InvalidProblem as {@link #evaluate}
     */
    public static Alternative handMade(PlanProblem problem, String pool, List<Purchase> purchases) {
        PoolModel model = model(problem, pool);
        List<Order> orders = orders(model, purchases);
        int most = 0;
        for (int units : new Costing(model, orders).coverage) {
            most = Math.max(most, units);
        }
        return new RulesOfThumb(model).alternative("hand-made", most, orders);
    }

    /**
     * What someone would buy who expects the last six months again: the levels whose traffic would have paid for the
     * longest term in them, at its rate of the first month that has one.
     *
     * @param history six months in a row with their load
     * @throws InvalidProblem if the problem or the history is invalid; the history's path begins with {@code history}
     */
    public static Alternative lastSixMonthsRepeated(PlanProblem problem, String pool, List<MonthDemand> history) {
        PoolModel model = model(problem, pool);
        int units = new LastSixMonths(problem.hours(), history).levelsThatPaid(model);
        return new RulesOfThumb(model).alternative("last-six-months-repeated", units);
    }

    private static List<Order> orders(PoolModel model, List<Purchase> purchases) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < purchases.size(); i++) {
            orders.add(order(model, purchases.get(i), "purchases[" + i + "]"));
        }
        orders.sort(Order::compare);
        return orders;
    }

    /** The pool of this id with its tables. */
    static PoolModel model(PlanProblem problem, String pool) {
        Validation.check(problem);
        int index = IntStream.range(0, problem.pools().size())
                .filter(i -> problem.pools().get(i).id().equals(pool))
                .findFirst()
                .orElseThrow(() -> new InvalidProblem("pools", pool, "no pool has this id; name one of the problem"));
        return PoolModel.of(problem, index, null);
    }

    private static PoolPlan priced(PoolModel model, List<Order> orders) {
        Costing costing = new Costing(model, orders);
        return costing.plan(new RulesOfThumb(model).all(), new Reasons(costing).all());
    }

    private static Order order(PoolModel model, Purchase purchase, String path) {
        int term = HeldUnits.termOf(model.pool, purchase.term());
        if (term < 0) {
            throw new InvalidProblem(path + ".term", purchase.term(), "no term of the pool has this id");
        }
        int from = model.horizon.index(purchase.start());
        if (from < 0 || from >= model.horizon.months) {
            throw new InvalidProblem(path + ".start", purchase.start(), "start inside the months of the plan");
        }
        if (model.pool.terms().get(term).rateIn(purchase.start()) == null) {
            throw new InvalidProblem(path + ".start", purchase.start(), "the term has no rate in that month");
        }
        if (purchase.units() < 1 || purchase.units() > MonthTableBuilder.MOST_LEVELS) {
            throw new InvalidProblem(path + ".units", purchase.units(), "buy 1 to 10,000 units");
        }
        return new Order(Contract.price(model.horizon, model.pool, term, from), purchase.units());
    }
}
