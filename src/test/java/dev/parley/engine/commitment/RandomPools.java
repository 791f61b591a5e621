package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small random pools with every feature, for a given seed. Amounts have few decimals, so that 1e-9 dollars are exact. */
final class RandomPools {
    static final int HOURS = 10;
    private final Random random;
    final int months;

    RandomPools(long seed) {
        this.random = new Random(seed);
        this.months = 2 + random.nextInt(3);
    }

    PlanProblem problem() {
        HorizonEnd end = random.nextBoolean() ? HorizonEnd.WITHIN : HorizonEnd.PRORATE;
        return new PlanProblem(
                Problems.START, months, MonthHours.fixed(BigDecimal.valueOf(HOURS)), end, List.of(pool()));
    }

    /** Two terms longer than a month, each limited, and a one-month term; cheap enough to be wanted. */
    PlanProblem problemWithLimitedTerms() {
        List<Term> terms = List.of(
                new Term("three", 3, List.of(new DatedRate(null, null, amount(2, 1))), 1),
                new Term("two", 2, List.of(new DatedRate(null, null, amount(3, 1))), 1 + random.nextInt(2)),
                Term.of("one", 1, amount(6, 1)));
        List<MonthDemand> demand = new ArrayList<>();
        for (int t = 0; t < months; t++) {
            BigDecimal units = BigDecimal.valueOf(random.nextInt(4));
            demand.add(new MonthDemand(
                    month(t), List.of(Block.of(BigDecimal.valueOf(HOURS), units, BigDecimal.valueOf(5)))));
        }
        return new PlanProblem(
                Problems.START,
                months,
                MonthHours.fixed(BigDecimal.valueOf(HOURS)),
                random.nextBoolean() ? HorizonEnd.WITHIN : HorizonEnd.PRORATE,
                List.of(Problems.pool(terms, new Scenario(BigDecimal.ONE, demand))));
    }

    private Pool pool() {
        List<Term> terms = terms();
        List<Scenario> scenarios = scenarios();
        NoCommitment none = random.nextInt(3) > 0
                ? null
                : new NoCommitment(amount(9, 1), random.nextBoolean() ? Granularity.BLOCK : Granularity.MONTH);
        List<Deferrable> deferrable = random.nextInt(5) > 0 || none != null
                ? List.of()
                : List.of(new Deferrable(month(random.nextInt(months)), amount(20, 1), amount(2, 1)));
        return new Pool("a", terms, none, held(terms), floor(), limits(), scenarios, deferrable);
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            Integer most = random.nextInt(4) == 0 ? random.nextInt(3) : null;
            terms.add(new Term("t" + i, 1 + random.nextInt(3), rates(), most));
        }
        return terms;
    }

    private List<DatedRate> rates() {
        if (random.nextInt(3) > 0) {
            return List.of(new DatedRate(null, null, amount(6, 1)));
        }
        YearMonth change = month(1 + random.nextInt(months - 1));
        return List.of(
                new DatedRate(null, change.minusMonths(1), amount(6, 1)), new DatedRate(change, change, amount(6, 1)));
    }

    private List<Scenario> scenarios() {
        int count = 1 + random.nextInt(3);
        List<Scenario> scenarios = new ArrayList<>();
        int left = 10;
        for (int s = 0; s < count; s++) {
            int tenths = s == count - 1 ? left : random.nextInt(left + 1);
            left -= tenths;
            List<MonthDemand> demand = new ArrayList<>();
            for (int t = 0; t < months; t++) {
                demand.add(new MonthDemand(month(t), blocks()));
            }
            scenarios.add(new Scenario(BigDecimal.valueOf(tenths, 1), demand));
        }
        return scenarios;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int left = HOURS;
        for (int b = 0; b < random.nextInt(4); b++) {
            int hours = random.nextInt(left + 1);
            left -= hours;
            List<Layer> layers = new ArrayList<>();
            for (int l = 0; l < 1 + random.nextInt(2); l++) {
                layers.add(new Layer(amount(2, 1), amount(9, 1)));
            }
            if (random.nextInt(8) > 0) {
                layers.sort(Comparator.comparing(Layer::onDemandUsdPerUnitHour).reversed());
            }
            blocks.add(new Block(BigDecimal.valueOf(hours), layers, BigDecimal.ZERO));
        }
        return blocks;
    }

    private List<Held> held(List<Term> terms) {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        YearMonth start = month(random.nextInt(3) - 2);
        YearMonth until = random.nextBoolean() ? null : start.plusMonths(random.nextInt(4));
        return List.of(new Held(terms.get(random.nextInt(terms.size())).id(), start, 1 + random.nextInt(2), until));
    }

    private List<Integer> floor() {
        List<Integer> floor = new ArrayList<>();
        for (int t = 0; random.nextInt(3) == 0 && t < months; t++) {
            floor.add(random.nextInt(3));
        }
        return floor;
    }

    private Limits limits() {
        Set<YearMonth> noStart = new HashSet<>();
        if (random.nextInt(4) == 0) {
            noStart.add(month(random.nextInt(months)));
        }
        YearMonth last = random.nextInt(5) == 0 ? month(random.nextInt(months + 1)) : null;
        return new Limits(perMonth(), perMonth(), last, noStart);
    }

    private List<Integer> perMonth() {
        if (random.nextInt(4) > 0) {
            return null;
        }
        List<Integer> values = new ArrayList<>();
        for (int t = 0; t < months; t++) {
            values.add(random.nextInt(4));
        }
        return values;
    }

    private static YearMonth month(int t) {
        return Problems.START.plusMonths(t);
    }

    private BigDecimal amount(int most, int scale) {
        return BigDecimal.valueOf(random.nextInt((int) Math.pow(10, scale) * most + 1), scale);
    }
}
