package dev.parley.independent;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.DatedRate;
import dev.parley.engine.commitment.Deferrable;
import dev.parley.engine.commitment.Granularity;
import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.MonthHours;
import dev.parley.engine.commitment.NoCommitment;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Random pools of up to 36 months and 60 levels with every feature, for a given seed. Demand drifts, jumps and has seasons;
 * rates lie around what a level is worth, so that many plans are nearly as good as the best.
 */
final class Instances {
    private static final YearMonth START = YearMonth.of(2027, 1);

    private final Random random;
    private final int months;
    private final int peak;
    private final MonthHours hours;

    Instances(long seed, int mostMonths, int mostLevels) {
        this.random = new Random(seed);
        this.months = 6 + random.nextInt(mostMonths - 5);
        this.peak = 2 + random.nextInt(mostLevels - 1);
        this.hours = random.nextBoolean() ? MonthHours.calendar() : MonthHours.fixed(BigDecimal.valueOf(730));
    }

    PlanProblem any() {
        List<Term> terms = terms();
        boolean spread = random.nextInt(7) == 0;
        NoCommitment none = random.nextInt(3) > 0
                ? null
                : new NoCommitment(rate(50, 90), random.nextBoolean() ? Granularity.BLOCK : Granularity.MONTH);
        Pool pool = new Pool(
                "a", terms, none, held(terms), floor(), limits(), scenarios(spread), spread ? List.of() : waiting());
        return problem(pool);
    }

    /** Two or three long terms, each with a limit of its own, beside each other. */
    PlanProblem withLimitedTerms() {
        List<Term> terms = new ArrayList<>();
        int share = Math.max(2, peak / 3);
        terms.add(new Term("6-month", 6, always(rate(28, 38)), 1 + random.nextInt(share)));
        terms.add(new Term("3-month", 3, always(rate(34, 46)), 1 + random.nextInt(share)));
        if (random.nextBoolean()) {
            terms.add(new Term("2-month", 2, always(rate(36, 50)), null));
        }
        terms.add(new Term("1-month", 1, always(rate(45, 60)), null));
        return problem(new Pool("a", terms, null, held(terms), List.of(), Limits.none(), scenarios(false), List.of()));
    }

    private PlanProblem problem(Pool pool) {
        return new PlanProblem(
                START, months, hours, random.nextBoolean() ? HorizonEnd.WITHIN : HorizonEnd.PRORATE, List.of(pool));
    }

    private List<Term> terms() {
        Set<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            lengths.add(List.of(1, 2, 3, 4, 6, 12).get(random.nextInt(6)));
        }
        long longer = lengths.stream().filter(l -> l > 1).count();
        List<Term> terms = new ArrayList<>();
        for (int length : lengths) {
            boolean mayBeLimited = length == 1 || longer == 1;
            Integer most = mayBeLimited && random.nextInt(4) == 0 ? random.nextInt(peak) : null;
            terms.add(new Term(length + "-month", length, rates(length), most));
        }
        return terms;
    }

    /** One rate, or a new agreement from some month on, or a gap without any. */
    private List<DatedRate> rates(int length) {
        int least = 46 - 2 * Math.min(length, 6);
        BigDecimal before = rate(least - 8, least + 10);
        if (random.nextBoolean()) {
            return always(before);
        }
        YearMonth change = START.plusMonths(1 + random.nextInt(months - 1));
        return List.of(
                new DatedRate(null, change.minusMonths(1 + random.nextInt(2)), before),
                new DatedRate(change, null, rate(least - 14, least + 4)));
    }

    private static List<DatedRate> always(BigDecimal rate) {
        return List.of(new DatedRate(null, null, rate));
    }

    private List<Scenario> scenarios(boolean spread) {
        int count = 1 + random.nextInt(3);
        List<Scenario> scenarios = new ArrayList<>();
        int left = 100;
        for (int s = 0; s < count; s++) {
            int percent = s == count - 1 ? left : random.nextInt(left + 1);
            left -= percent;
            double most = peak * (0.6 + 0.4 * random.nextDouble());
            double drift = (random.nextDouble() - 0.4) / months;
            List<MonthDemand> demand = new ArrayList<>();
            for (int t = 0; t < months; t++) {
                double season = 1 + 0.3 * Math.sin(t / 12.0 * 2 * Math.PI) + 0.2 * random.nextGaussian();
                double mean = Math.clamp(0.5 * most * (1 + drift * t) * season, 0, most);
                demand.add(new MonthDemand(START.plusMonths(t), blocks(t, mean, most, spread)));
            }
            scenarios.add(new Scenario(BigDecimal.valueOf(percent, 2), demand));
        }
        return scenarios;
    }

    private List<Block> blocks(int t, double mean, double most, boolean spread) {
        List<Block> blocks = new ArrayList<>();
        int left = hours.of(START.plusMonths(t)).movePointRight(2).intValueExact();
        int count = 1 + random.nextInt(5);
        for (int b = 0; b < count; b++) {
            int part = b == count - 1 && random.nextBoolean() ? left : random.nextInt(left + 1);
            left -= part;
            double load = Math.clamp(mean * (0.3 + 1.4 * random.nextDouble()), 0, most);
            BigDecimal cv = spread ? BigDecimal.valueOf(random.nextInt(8), 1) : BigDecimal.ZERO;
            blocks.add(new Block(BigDecimal.valueOf(part, 2), layers(load), cv));
        }
        return blocks;
    }

    private List<Layer> layers(double load) {
        int count = 1 + random.nextInt(3);
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < count; l++) {
            layers.add(new Layer(BigDecimal.valueOf((long) (100 * load / count), 2), rate(45, 90)));
        }
        layers.sort(Comparator.comparing(Layer::onDemandUsdPerUnitHour).reversed());
        return layers;
    }

    private List<Held> held(List<Term> terms) {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            YearMonth start = START.plusMonths(random.nextInt(8) - 4);
            YearMonth until = random.nextBoolean() ? null : start.plusMonths(random.nextInt(9));
            held.add(new Held(
                    terms.get(random.nextInt(terms.size())).id(), start, 1 + random.nextInt(1 + peak / 3), until));
        }
        return held;
    }

    private List<Integer> floor() {
        List<Integer> floor = new ArrayList<>();
        int until = random.nextInt(3) == 0 ? random.nextInt(months + 1) : 0;
        for (int t = 0; t < until; t++) {
            floor.add(random.nextInt(1 + peak / 3));
        }
        return floor;
    }

    private Limits limits() {
        Set<YearMonth> noStart = new HashSet<>();
        for (int i = 0; random.nextInt(3) == 0 && i < 3; i++) {
            noStart.add(START.plusMonths(random.nextInt(months)));
        }
        YearMonth last = random.nextInt(6) == 0 ? START.plusMonths(months / 2 + random.nextInt(months)) : null;
        return new Limits(perMonth(), perMonth(), last, noStart);
    }

    private @Nullable List<Integer> perMonth() {
        if (random.nextInt(4) > 0) {
            return null;
        }
        List<Integer> values = new ArrayList<>();
        int most = random.nextInt(peak + 1);
        for (int t = 0; t < months; t++) {
            most = random.nextInt(6) == 0 ? random.nextInt(peak + 1) : most;
            values.add(most);
        }
        return values;
    }

    private List<Deferrable> waiting() {
        List<Deferrable> waiting = new ArrayList<>();
        for (int i = 0; random.nextInt(4) == 0 && i < 6; i++) {
            waiting.add(new Deferrable(
                    START.plusMonths(random.nextInt(months)),
                    BigDecimal.valueOf(random.nextInt(300_000), 2),
                    rate(5, 40)));
        }
        return waiting;
    }

    /** US dollars an hour in cents, from one whole dollar to another. */
    private BigDecimal rate(int least, int most) {
        return BigDecimal.valueOf(100L * least + random.nextInt(100 * (most - least) + 1), 2);
    }
}
