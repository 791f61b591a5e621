package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.DatedRate;
import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.MonthHours;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random pools without minute spread, for a given seed: months of ten hours, rates of one decimal. */
final class SmallPools {
    static final YearMonth START = YearMonth.of(2027, 1);
    static final int HOURS = 10;

    private final Random random;
    private final int months;
    private final int load;
    private final int[] lengths;

    /**
     * @param load most units of load
     * @param lengths months of the terms
     */
    SmallPools(long seed, int months, int load, int... lengths) {
        this.random = new Random(seed);
        this.months = months;
        this.load = load;
        this.lengths = lengths;
    }

    PlanProblem problem(int pools, int cases) {
        List<Pool> all = new ArrayList<>();
        for (int i = 0; i < pools; i++) {
            all.add(pool("pool " + i, cases));
        }
        HorizonEnd end = random.nextBoolean() ? HorizonEnd.WITHIN : HorizonEnd.PRORATE;
        return new PlanProblem(START, months, MonthHours.fixed(BigDecimal.valueOf(HOURS)), end, all);
    }

    private Pool pool(String id, int cases) {
        List<Term> terms = new ArrayList<>();
        for (int length : lengths) {
            BigDecimal rate = BigDecimal.valueOf(25 + random.nextInt(35) - 2L * length, 1);
            terms.add(new Term("of " + length, length, List.of(new DatedRate(null, null, rate)), null));
        }
        List<Held> held = random.nextInt(5) > 0
                ? List.of()
                : List.of(new Held(
                        terms.getFirst().id(), START, 1 + random.nextInt(2), START.plusMonths(random.nextInt(months))));
        List<Scenario> scenarios = new ArrayList<>();
        int left = 10;
        for (int k = 0; k < cases; k++) {
            int tenths = k == cases - 1 ? left : 1 + random.nextInt(left - (cases - k));
            left -= tenths;
            scenarios.add(new Scenario(BigDecimal.valueOf(tenths, 1), demand()));
        }
        List<Integer> quota = null;
        if (random.nextInt(5) == 0) {
            quota = new ArrayList<>();
            for (int t = 0; t < months; t++) {
                quota.add(2 + random.nextInt(load));
            }
        }
        Limits limits = new Limits(
                null,
                quota,
                null,
                random.nextInt(5) == 0 ? Set.of(START.plusMonths(random.nextInt(months))) : Set.of());
        return new Pool(id, terms, null, held, List.of(), limits, scenarios);
    }

    private List<MonthDemand> demand() {
        List<MonthDemand> demand = new ArrayList<>();
        for (int t = 0; t < months; t++) {
            List<Block> blocks = new ArrayList<>();
            int hours = HOURS;
            while (hours > 0) {
                int some = 1 + random.nextInt(hours);
                BigDecimal units =
                        BigDecimal.valueOf(random.nextInt(2 * load + 1), 0).divide(BigDecimal.TWO);
                blocks.add(Block.of(BigDecimal.valueOf(some), units, BigDecimal.valueOf(5)));
                hours -= some;
            }
            demand.add(new MonthDemand(START.plusMonths(t), blocks));
        }
        return demand;
    }
}
