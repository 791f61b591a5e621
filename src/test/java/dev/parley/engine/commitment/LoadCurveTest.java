package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What capacity carries at any volume, against closed forms and against the exact plan. */
class LoadCurveTest {
    /** 100 hours of 8 units at 9 dollars below 4 at 5, spread by a half; 200 hours of 5 units at 7, steady. */
    private static final List<Block> MIXED = List.of(
            new Block(usd("100"), List.of(new Layer(usd("8"), usd("9")), new Layer(usd("4"), usd("5"))), usd("0.5")),
            Block.of(usd("200"), usd("5"), usd("7")),
            Block.of(usd("0"), usd("3"), usd("7")),
            Block.of(usd("30"), usd("0"), usd("7")));

    @Test
    void any_capacity_saves_and_carries_what_the_closed_form_says() {
        LoadCurve curve = new LoadCurve(MIXED, new SpreadMinutes.Tables());
        assertEquals(100 * (8 * 9 + 4 * 5) + 200 * 5 * 7, curve.usd(), 1e-9);
        for (double capacity : new double[] {1e-9, 0.01, 0.5, 1, 3.7, 5, 8, 12, 20, 77, 5_000, 1e9}) {
            double low = 8 * Lognormal.carriedShare(0.5, capacity / 8);
            double all = 12 * Lognormal.carriedShare(0.5, capacity / 12);
            double steady = 200 * Math.min(5, capacity);
            double worth = 100 * (4 * low + 5 * all) + 7 * steady;
            assertEquals(worth, curve.worth(capacity), 3e-7 * worth, "capacity " + capacity);
            double carried = 100 * all + steady;
            assertEquals(carried, curve.carried(capacity), 3e-7 * carried, "capacity " + capacity);
        }
        assertEquals(0, curve.worth(0), 0);
        assertEquals(0, curve.worth(-1), 0);
        assertEquals(0, curve.carried(0), 0);
        assertEquals(0, curve.carried(-1), 0);
    }

    @Test
    void steady_hours_alone_need_no_table() {
        LoadCurve curve = new LoadCurve(List.of(Block.of(usd("10"), usd("2"), usd("3"))), new SpreadMinutes.Tables());
        assertEquals(45, curve.worth(1.5), 1e-12);
        assertEquals(60, curve.worth(7), 1e-12);
        assertEquals(15, curve.carried(1.5), 1e-12);
        assertEquals(60, curve.usd(), 1e-12);
    }

    /** Where the table ends every minute is carried, and nothing beyond it is read. */
    @Test
    void capacity_at_the_very_end_of_the_table_carries_everything() {
        double reach = new Lognormal(0.5).spread();
        for (int units = 1; units <= 300; units++) {
            LoadCurve curve = new LoadCurve(
                    List.of(new Block(usd("100"), List.of(new Layer(BigDecimal.valueOf(units), usd("9"))), usd("0.5"))),
                    new SpreadMinutes.Tables());
            double end = Math.exp(Math.log(units) + reach);
            assertEquals(900 * units, curve.worth(end), 1e-6 * units);
            assertEquals(100 * units, curve.carried(Math.nextUp(end)), 1e-6 * units);
        }
    }

    @Test
    void spread_traffic_of_no_units_or_no_hours_is_worth_nothing() {
        LoadCurve curve = new LoadCurve(
                List.of(
                        new Block(usd("100"), List.of(new Layer(usd("0"), usd("9"))), usd("0.5")),
                        new Block(usd("0"), List.of(new Layer(usd("8"), usd("9"))), usd("0.5")),
                        Block.of(usd("10"), usd("2"), usd("3"))),
                new SpreadMinutes.Tables());
        assertEquals(60, curve.usd(), 1e-12);
        assertEquals(45, curve.worth(1.5), 1e-12);
    }

    private static MonthLoad month(Pool pool) {
        PlanProblem problem = Problems.problem(HorizonEnd.PRORATE, pool);
        return new MonthLoad.Curves().month(pool, new Horizon(problem), 0);
    }

    /** Full levels are worth 730 x 60 = $43,800, the last one half of it; 1e-9 dollars. */
    @Test
    void levels_end_with_the_last_one_worth_as_much_as_asked() {
        MonthLoad month = month(pool(List.of(), Problems.steady("60", "2.5")));
        assertEquals(
                List.of(0L, 43_800_000_000_000L, 43_800_000_000_000L, 21_900_000_000_000L), list(month.worth(1, 0)));
        assertEquals(4, month.worth(1, 21_900).length);
        assertEquals(3, month.worth(1, 21_900.01).length);
        assertEquals(6, month.worth(2, 0).length);
        assertEquals(1, month.worth(0, 0).length);
    }

    private static List<Long> list(long[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    @Test
    void ten_thousand_levels_are_looked_at_whatever_the_volume() {
        MonthLoad month =
                month(Problems.withNone(pool(List.of(), Problems.steady("60", "6000")), "10", Granularity.MONTH));
        assertEquals(10_001, month.worth(2, 0).length);
        // 10,000 levels at 10 dollars, 2,000 above them on demand at 60
        assertEquals(0, usd("160600000").compareTo(month.left(2, 0)));
        assertEquals(0, usd("87600000").compareTo(month.left(2, 10_000)));
        assertEquals(0, usd("0").compareTo(month.left(0, 5)));
    }

    @Test
    void units_carry_their_part_of_a_larger_volume() {
        MonthLoad month = month(pool(List.of(), Problems.steady("60", "2.5")));
        assertEquals(2 * 730, month.carried(2, 2), 1e-9);
        assertEquals(5 * 730, month.carried(2, 6), 1e-9);
        assertEquals(0, month.carried(0, 6), 0);
    }

    private static final Layer LOW = new Layer(usd("8"), usd("9"));
    private static final Layer HIGH = new Layer(usd("4"), usd("5"));

    private static List<Block> blocks(String hours, List<Layer> layers, String cv) {
        return List.of(new Block(usd(hours), layers, usd(cv)), Block.of(usd("200"), usd("5"), usd("7")));
    }

    /** The first month is 8 + 4 units; each other one is nearly a multiple of it. */
    @Test
    void months_share_a_curve_only_if_one_is_a_multiple_of_the_other() {
        List<List<Block>> months = List.of(
                blocks("100", List.of(LOW, HIGH), "0.5"),
                List.of(
                        new Block(usd("100"), List.of(times(LOW, "2"), times(HIGH, "2")), usd("0.5")),
                        Block.of(usd("200"), usd("10"), usd("7"))),
                blocks("100", List.of(times(LOW, "2"), times(HIGH, "2")), "0.5"),
                blocks("100", List.of(LOW, times(HIGH, "2")), "0.5"),
                blocks("100", List.of(LOW, times(HIGH, "0.9")), "0.5"),
                blocks("101", List.of(LOW, HIGH), "0.5"),
                blocks("99", List.of(LOW, HIGH), "0.5"),
                blocks("100", List.of(LOW, HIGH), "0.6"),
                blocks("100", List.of(LOW, HIGH), "0.4"),
                blocks("100", List.of(LOW), "0.5"),
                blocks("100", List.of(LOW, HIGH, new Layer(usd("1"), usd("2"))), "0.5"),
                blocks("100", List.of(LOW, new Layer(usd("4"), usd("4"))), "0.5"),
                blocks("100", List.of(LOW, new Layer(usd("4"), usd("6"))), "0.5"),
                List.of(new Block(
                        usd("100"), List.of(new Layer(usd("8"), usd("6")), new Layer(usd("4"), usd("3"))), usd("0.5"))),
                blocks("100", List.of(LOW, times(HIGH, "0")), "0.5"),
                blocks("100", List.of(times(LOW, "0"), HIGH), "0.5"),
                List.of(blocks("100", List.of(LOW, HIGH), "0.5").getFirst()),
                List.of(),
                blocks("100", List.of(LOW, HIGH), "0.5"));
        for (List<Block> other : months) {
            compared(months.getFirst(), other);
            compared(other, months.getFirst());
            compared(months.getFirst().subList(0, 1), other.subList(0, Math.min(1, other.size())));
            compared(
                    other.subList(0, Math.min(1, other.size())),
                    months.getFirst().subList(0, 1));
        }
    }

    private static Layer times(Layer layer, String factor) {
        return new Layer(layer.units().multiply(usd(factor)), layer.onDemandUsdPerUnitHour());
    }

    /** The second month is the first in other words, the third twice it, the fourth has the loads of the layers swapped. */
    @Test
    void months_of_equal_loads_are_the_same_and_others_are_not() {
        List<Block> first = nights(layers("0.5", "2"));
        List<Block> again = nights(layers("0.5", "2"));
        List<Block> twice = nights(layers("1", "4"));
        List<Block> twiceAgain = nights(layers("1", "4"));
        List<Block> swapped = nights(layers("2", "0.5"));
        List<Block> dearer = nights(List.of(new Layer(usd("0.5"), usd("10")), new Layer(usd("2"), usd("6"))));
        List<List<Block>> months = List.of(first, again, twice, twiceAgain, swapped, dearer);
        Scenario scenario = new Scenario(
                BigDecimal.ONE,
                IntStream.range(0, months.size())
                        .mapToObj(t -> new MonthDemand(START.plusMonths(t), months.get(t)))
                        .toList());
        Pool pool = pool(List.of(), scenario);
        Horizon horizon = new Horizon(Problems.problem(HorizonEnd.PRORATE, pool));
        MonthLoad.Curves curves = new MonthLoad.Curves();
        List<MonthLoad> loads = IntStream.range(0, months.size())
                .mapToObj(t -> curves.month(pool, horizon, t))
                .toList();
        assertTrue(loads.get(1).sameAs(loads.get(0)));
        assertTrue(loads.get(3).sameAs(loads.get(2)));
        assertFalse(loads.get(2).sameAs(loads.get(0)));
        assertFalse(loads.get(4).sameAs(loads.get(0)));
        assertFalse(loads.get(5).sameAs(loads.get(0)));
        assertFalse(loads.get(0).sameAs(null));
    }

    private static List<Layer> layers(String low, String high) {
        return List.of(new Layer(usd(low), usd("9")), new Layer(usd(high), usd("5")));
    }

    /** 500 hours of a load, 230 of none. */
    private static List<Block> nights(List<Layer> layers) {
        return List.of(new Block(usd("500"), layers, usd("0.5")), Block.of(usd("230"), usd("0"), usd("5")));
    }

    /** Two layers of 1 and 2 units against 2 and 1: the first is doubled, the second halved. */
    @Test
    void layers_that_grow_by_different_factors_are_no_multiple() {
        compared(
                List.of(new Block(usd("100"), layers("1", "2"), usd("0.5"))),
                List.of(new Block(usd("100"), layers("2", "1"), usd("0.5"))));
    }

    /** January has 744 hours and February 672, in which the units without commitment cost less. */
    @Test
    void months_of_the_same_load_differ_by_what_units_without_commitment_cost() {
        List<Block> same = List.of(Block.of(usd("400"), usd("2"), usd("9")));
        Scenario scenario = new Scenario(
                BigDecimal.ONE, List.of(new MonthDemand(START, same), new MonthDemand(START.plusMonths(1), same)));
        Pool plain = pool(List.of(), scenario);
        for (boolean without : new boolean[] {false, true}) {
            Pool pool = without ? Problems.withNone(plain, "5", Granularity.MONTH) : plain;
            Horizon horizon =
                    new Horizon(new PlanProblem(START, 2, MonthHours.calendar(), HorizonEnd.PRORATE, List.of(pool)));
            MonthLoad.Curves curves = new MonthLoad.Curves();
            MonthLoad january = curves.month(pool, horizon, 0);
            assertEquals(!without, curves.month(pool, horizon, 1).sameAs(january));
        }
    }

    private static void compared(List<Block> first, List<Block> second) {
        Scenario scenario = new Scenario(
                BigDecimal.ONE, List.of(new MonthDemand(START, first), new MonthDemand(START.plusMonths(1), second)));
        Pool pool = pool(List.of(Term.of("1-month", 1, usd("0.9"))), scenario);
        PlanProblem problem = Problems.problem(HorizonEnd.PRORATE, pool);
        VolumePlanner.Quick quick = VolumePlanner.of(problem, pool).best(1, pool);
        PoolPlan exact = CommitmentPlanner.plan(problem).pools().getFirst();
        assertEquals(exact.totalUsd().doubleValue(), quick.totalUsd().doubleValue(), 0.01, first + " and " + second);
        assertEquals(exact.coverage(), quick.coverage(), first + " and " + second);
    }

    /** January has 744 hours, February 672: units without commitment cost another amount though the loads are the same. */
    @Test
    void months_of_the_same_load_and_other_lengths_are_planned_by_themselves() {
        List<Block> same = List.of(Block.of(usd("400"), usd("2"), usd("9")));
        Scenario scenario = new Scenario(
                BigDecimal.ONE, List.of(new MonthDemand(START, same), new MonthDemand(START.plusMonths(1), same)));
        Pool pool =
                Problems.withNone(pool(List.of(Term.of("1-month", 1, usd("4.9"))), scenario), "5", Granularity.MONTH);
        PlanProblem problem = new PlanProblem(START, 2, MonthHours.calendar(), HorizonEnd.PRORATE, List.of(pool));
        VolumePlanner.Quick quick = VolumePlanner.of(problem, pool).best(1, pool);
        // On demand 400 x 9 = $3,600 a unit; committed $3,645.60 in January, $3,292.80 in February.
        assertEquals(List.of(0, 2), quick.coverage());
        assertEquals(2 * 3_600 + 2 * 3_292.80, quick.totalUsd().doubleValue(), 1e-6);
        assertTrue(VolumePlanner.serves(pool));
    }
}
