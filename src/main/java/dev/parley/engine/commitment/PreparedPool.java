package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A pool with the worth of its levels worked out once, to be planned again and again at other weights and within other
 * bounds: the part of a search over several pools that knows nothing of the others.
 */
public final class PreparedPool {
    /** Sums of a pool stay below this many 1e-9 dollars, so that sums over pools fit a long: 400 million dollars. */
    private static final long MOST_NANOS = 400_000_000L * 1_000_000_000L;

    final PoolModel model;
    /** By case and month the worth of each level above the held units in 1e-9 dollars, index 1 first. */
    final long[][][] worth;

    /** By case and month what so many units above the held ones leave uncovered. */
    private final long[][][] above;

    private final long[] caseWeights;
    private final long[][] monthPrices;
    private final int[] longer;

    private PreparedPool(PoolModel model, long[][][] worth, long[] caseWeights) {
        this.model = model;
        this.worth = worth;
        this.caseWeights = caseWeights;
        this.monthPrices = new long[model.contracts.size()][];
        for (int i = 0; i < monthPrices.length; i++) {
            monthPrices[i] = monthPrices(model.contracts.get(i));
        }
        this.longer = IntStream.range(0, monthPrices.length)
                .filter(i -> model.contracts.get(i).length() > 1)
                .toArray();
        this.above = Arrays.stream(worth)
                .map(months -> Arrays.stream(months).map(PreparedPool::above).toArray(long[][]::new))
                .toArray(long[][][]::new);
        refuseHugeAmounts();
    }

    /**
     * Demand as expected over the scenarios: one case.
     *
     * @throws InvalidProblem if the problem cannot be planned as it stands
     */
    public static PreparedPool expected(PlanProblem problem, int pool) {
        return expected(problem, pool, new LoadTables());
    }

    /**
     * The same, with loads worked out before.
     *
     * @throws InvalidProblem as {@link #expected(PlanProblem, int)}
     */
    public static PreparedPool expected(PlanProblem problem, int pool, LoadTables known) {
        Validation.check(problem);
        PoolModel model = PoolModel.of(problem, pool, known);
        return new PreparedPool(model, new long[][][] {PoolSolver.worth(model)}, new long[] {Weights.ONE});
    }

    /**
     * Every scenario a case of its own.
     *
     * @throws InvalidProblem if the problem cannot be planned as it stands
     */
    public static PreparedPool byCase(PlanProblem problem, int pool) {
        Validation.check(problem);
        Pool whole = problem.pools().get(pool);
        Horizon horizon = new Horizon(problem);
        List<PoolModel> models = new ArrayList<>();
        for (Scenario scenario : whole.scenarios()) {
            Scenario alone = new Scenario(BigDecimal.ONE, scenario.demand());
            models.add(new PoolModel(horizon, with(whole, alone), "pools[" + pool + "]"));
        }
        long[] weights = whole.scenarios().stream()
                .mapToLong(s -> Weights.of(s.probability().doubleValue()))
                .toArray();
        return new PreparedPool(
                models.getFirst(), models.stream().map(PoolSolver::worth).toArray(long[][][]::new), weights);
    }

    /** Levels whose worth is known, above the held units, 1e-9 dollars. */
    static PreparedPool of(Horizon horizon, Pool pool, long[][] worth) {
        return new PreparedPool(new PoolModel(horizon, pool), new long[][][] {worth}, new long[] {Weights.ONE});
    }

    private static Pool with(Pool pool, Scenario scenario) {
        return pool.with(List.of(scenario));
    }

    /** Dollars of each month of a contract inside the plan, in 1e-9 dollars; their sum is its price but for rounding. */
    private long[] monthPrices(Contract contract) {
        long[] prices = new long[contract.to() - contract.from()];
        for (int t = 0; t < prices.length; t++) {
            BigDecimal usd = contract.rate().multiply(model.horizon.hours(contract.from() + t));
            prices[t] = usd.setScale(9, RoundingMode.HALF_UP).unscaledValue().longValueExact();
        }
        return prices;
    }

    public String id() {
        return model.pool.id();
    }

    public int months() {
        return model.horizon.months;
    }

    /** How many cases of demand there are. */
    public int cases() {
        return worth.length;
    }

    /** Units held in a month: they are active whatever is bought. */
    public int held(int t) {
        return model.held.all[t];
    }

    /** Least units of a month, held ones included: those that guaranteed workloads ask for. */
    public int floor(int t) {
        return Math.max(model.floor(t), held(t));
    }

    /** Most units of a month, held ones included. */
    public int quota(int t) {
        return Math.max(model.quota(t), held(t));
    }

    /** Contracts that may be bought, by start and then in the order of the terms. */
    public int contracts() {
        return monthPrices.length;
    }

    /** The numbers of the contracts longer than a month: the order of {@link UnitBounds}. */
    public int[] longer() {
        return longer.clone();
    }

    /** First month of a contract. */
    public int from(int contract) {
        return model.contracts.get(contract).from();
    }

    /** The month after a contract's last month inside the plan. */
    public int to(int contract) {
        return model.contracts.get(contract).to();
    }

    /** What a unit of a contract costs in one of its months, 1e-9 dollars. */
    public long monthPrice(int contract, int t) {
        return monthPrices[contract][t - from(contract)];
    }

    /** So many units of a contract, still to be priced by {@link CommitmentPlanner#evaluate}. */
    public Purchase purchase(int contract, int units) {
        Contract one = model.contracts.get(contract);
        return Purchase.of(model.pool.terms().get(one.term()).id(), model.horizon.month(one.from()), units);
    }

    /** Whether anything but the quota limits how many units of a contract may be bought. */
    public boolean limitsTerms() {
        return model.pool.limits().maximumLongTermUnits() != null
                || model.pool.terms().stream().anyMatch(term -> term.maximumUnits() != null);
    }

    /** At the weights the pool came with. */
    public PricedPool priced() {
        return priced(Weights.of(months(), caseWeights));
    }

    public PricedPool priced(Weights weights) {
        List<Contract> contracts = new ArrayList<>();
        for (int i = 0; i < monthPrices.length; i++) {
            Contract contract = model.contracts.get(i);
            long nanos = 0;
            for (int t = 0; t < monthPrices[i].length; t++) {
                nanos += Weights.times(monthPrices[i][t], weights.committed()[contract.from() + t]);
            }
            contracts.add(contract.withNanos(nanos));
        }
        long[][] weighed = new long[months()][];
        for (int t = 0; t < weighed.length; t++) {
            weighed[t] = weighed(t, weights.uncovered());
        }
        return new PricedPool(this, weighed, contracts);
    }

    private long[] weighed(int t, long[][] weights) {
        int levels = 0;
        for (long[][] one : worth) {
            levels = Math.max(levels, one[t].length);
        }
        long[] sum = new long[levels];
        for (int k = 0; k < worth.length; k++) {
            for (int level = 1; level < worth[k][t].length; level++) {
                sum[level] += Weights.times(worth[k][t][level], weights[k][t]);
            }
        }
        return sum;
    }

    /** What a case leaves uncovered in a month with so many active units, 1e-9 dollars. */
    public long uncoveredNanos(int demandCase, int t, int active) {
        long[] month = above[demandCase][t];
        int covered = Math.max(0, active - held(t));
        return covered < month.length ? month[covered] : 0;
    }

    /** By number of units covered what stays of these levels; index 1 is the first level. */
    static long[] above(long[] worth) {
        long[] above = new long[Math.max(1, worth.length)];
        for (int level = worth.length - 1; level > 0; level--) {
            above[level - 1] = above[level] + worth[level];
        }
        return above;
    }

    private void refuseHugeAmounts() {
        BigDecimal most = BigDecimal.ZERO;
        int levels = 0;
        for (long[][] one : worth) {
            for (long[] month : one) {
                levels = Math.max(levels, month.length);
                most = most.max(
                        BigDecimal.valueOf(Arrays.stream(month).asDoubleStream().sum()));
            }
        }
        for (long[] prices : monthPrices) {
            for (long price : prices) {
                most = most.max(BigDecimal.valueOf((double) price * levels));
            }
        }
        if (most.multiply(BigDecimal.valueOf(months())).compareTo(BigDecimal.valueOf(MOST_NANOS)) > 0) {
            throw new InvalidProblem(
                    model.path,
                    id(),
                    "above 400 million dollars this pool cannot be planned together with others;"
                            + " check its rates and its load");
        }
    }
}
