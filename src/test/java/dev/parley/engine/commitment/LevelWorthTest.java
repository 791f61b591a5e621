package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelWorthTest {
    /** Half of 730 hours at 2.5 units worth 60 dollars each. */
    private static final List<Block> HALF = List.of(Block.of(usd("365"), usd("2.5"), usd("60")));

    private static List<LevelWorth> of(MonthHours hours, Pool pool, int months) {
        return LevelWorth.of(new PlanProblem(START, months, hours, HorizonEnd.WITHIN, List.of(pool)), pool);
    }

    private static Scenario sure(List<List<Block>> months) {
        return likely("1", months);
    }

    private static Scenario likely(String probability, List<List<Block>> months) {
        return new Scenario(
                usd(probability),
                java.util.stream.IntStream.range(0, months.size())
                        .mapToObj(t -> new MonthDemand(START.plusMonths(t), months.get(t)))
                        .toList());
    }

    private static void same(String expected, BigDecimal actual) {
        assertEquals(0, usd(expected).compareTo(actual), expected + " expected, got " + actual);
    }

    /** A full level saves 365 x 60 = $21,900, the half one $10,950. */
    @Test
    void levels_are_worth_and_busy_what_their_hours_say() {
        LevelWorth month = of(MonthHours.fixed(usd("730")), pool(List.of(), sure(List.of(HALF, List.of()))), 2)
                .getFirst();
        assertEquals(START, month.month());
        assertEquals(3, month.levels());
        same("730", month.hours());
        same("54750", month.onDemandOnlyUsd());
        same("21900", month.worthUsd(1, 1));
        same("43800", month.worthUsd(1, 2));
        same("10950", month.worthUsd(3, 3));
        same("54750", month.worthUsd(0, 9));
        same("0", month.worthUsd(3, 2));
        same("0", month.worthUsd(1, -1));
        same("0", month.worthUsd(5, 9));
        same("912.5", month.busyHours(1, 3));
        same("182.5", month.busyHours(3, 3));
    }

    @Test
    void a_month_without_load_has_no_levels() {
        LevelWorth empty = of(MonthHours.fixed(usd("730")), pool(List.of(), sure(List.of(HALF, List.of()))), 2)
                .getLast();
        assertEquals(START.plusMonths(1), empty.month());
        assertEquals(0, empty.levels());
        same("0", empty.worthUsd(1, 4));
        same("0", empty.onDemandOnlyUsd());
    }

    /** January has 744 hours and February 672: their no-commitment units cost otherwise though their blocks are the same. */
    @Test
    void months_of_other_lengths_are_read_again_even_if_their_blocks_are_the_same() {
        Pool plain = pool(List.of(), sure(List.of(HALF, HALF)));
        Pool cheap = Problems.withNone(plain, "10", Granularity.MONTH);
        List<LevelWorth> months = of(MonthHours.calendar(), cheap, 2);
        same("744", months.getFirst().hours());
        same("672", months.getLast().hours());
        same("7440", months.getFirst().worthUsd(1, 1));
        same("6720", months.getLast().worthUsd(1, 1));
        assertEquals(START.plusMonths(1), months.getLast().month());
    }

    @Test
    void a_month_is_alike_only_if_it_is_in_every_scenario() {
        List<Block> more = List.of(Block.of(usd("365"), usd("4"), usd("60")));
        Pool pool = pool(List.of(), likely("0.5", List.of(HALF, HALF)), likely("0.5", List.of(HALF, more)));
        List<LevelWorth> months = of(MonthHours.fixed(usd("730")), pool, 2);
        same("54750", months.getFirst().worthUsd(1, 4));
        // (2.5 + 4) / 2 units
        same("71175", months.getLast().worthUsd(1, 4));
    }

    /** One unit busy 365 of 730 hours: 400 hours that can wait fill 365 idle ones of level 1 and 35 of level 2. */
    @Test
    void work_that_waits_fills_the_idle_hours_of_the_lowest_levels_in_its_month() {
        List<Block> one = List.of(Block.of(usd("365"), usd("1"), usd("60")));
        Deferrable work = new Deferrable(START.plusMonths(1), usd("400"), usd("30"));
        Deferrable other = new Deferrable(START.plusMonths(1), usd("400"), usd("30"));
        Pool pool = new Pool(
                "a",
                List.of(),
                null,
                List.of(),
                List.of(),
                Limits.none(),
                List.of(sure(List.of(one, one))),
                List.of(work));
        List<LevelWorth> months = of(MonthHours.fixed(usd("730")), pool, 2);
        LevelWorth second = months.getLast();
        same("0", second.deferredHours(work, 0));
        same("365", second.deferredHours(work, 1));
        same("400", second.deferredHours(work, 2));
        same("400", second.deferredHours(work, 7));
        same("0", second.deferredHours(other, 7));
        same("0", months.getFirst().deferredHours(work, 7));
        same("32850", second.worthUsd(1, 1));
        same("1050", second.worthUsd(2, 2));
        same("33900", second.onDemandOnlyUsd());
        same("21900", months.getFirst().onDemandOnlyUsd());
    }
    /** 100 hours of 80 units at 9 dollars below 40 at 4: the first layer adds 5 on 80 units, both together 4 on 120. */
    @Test
    void levels_of_spread_minutes_carry_the_part_of_the_minutes_that_reaches_them() {
        List<Block> spread = List.of(new Block(
                usd("100"), List.of(new Layer(usd("80"), usd("9")), new Layer(usd("40"), usd("4"))), usd("0.5")));
        LevelWorth month = of(MonthHours.fixed(usd("730")), pool(List.of(), sure(List.of(spread))), 1)
                .getFirst();
        assertTrue(month.levels() > 300, "levels far above the mean carry the busiest minutes: " + month.levels());
        for (int level : new int[] {1, 2, 40, 64, 80, 81, 100, 120, 128, 129, 200, 257, 300}) {
            double upper = reaches(level, 80);
            double all = reaches(level, 120);
            assertEquals(
                    100 * (5 * upper + 4 * all), month.worthUsd(level, level).doubleValue(), 3e-9, "level " + level);
            assertEquals(100 * all, month.busyHours(level, level).doubleValue(), 3e-9, "level " + level);
        }
        same("88000", month.onDemandOnlyUsd());
        assertEquals(88_000, month.worthUsd(1, month.levels()).doubleValue(), 1e-5);
    }

    /** 10,000 units whose minutes hardly differ: the last level still carries half an hour's traffic and more. */
    @Test
    void spread_minutes_reach_the_ten_thousandth_level_and_no_further() {
        List<Block> spread = List.of(new Block(usd("1"), List.of(new Layer(usd("10000"), usd("9"))), usd("0.1")));
        LevelWorth month = of(MonthHours.fixed(usd("730")), pool(List.of(), sure(List.of(spread))), 1)
                .getFirst();
        assertEquals(10_000, month.levels());
        double reached = 10_000 * (Lognormal.carriedShare(0.1, 1) - Lognormal.carriedShare(0.1, 0.9999));
        assertTrue(reached > 0.4 && reached < 0.6, "about half the minutes: " + reached);
        assertEquals(9 * reached, month.worthUsd(10_000, 10_000).doubleValue(), 1e-7);
    }

    /** 100 hours of 3 units that cost nothing: 300 hours are busy and worth nothing. */
    @Test
    void spread_traffic_that_costs_nothing_keeps_its_levels_busy() {
        List<Block> free = List.of(
                new Block(usd("100"), List.of(new Layer(usd("3"), usd("0"))), usd("0.5")),
                new Block(usd("10"), List.of(), usd("0.5")),
                new Block(usd("10"), List.of(new Layer(usd("0"), usd("9"))), usd("0.5")));
        LevelWorth month = of(MonthHours.fixed(usd("730")), pool(List.of(), sure(List.of(free))), 1)
                .getFirst();
        same("0", month.worthUsd(1, month.levels()));
        assertEquals(300, month.busyHours(1, month.levels()).doubleValue(), 1e-6);
        assertEquals(100 * reaches(1, 3), month.busyHours(1, 1).doubleValue(), 3e-9);
    }

    /** Units of the level's hour that minutes around a mean load reach. */
    private static double reaches(int level, double load) {
        return load * (Lognormal.carriedShare(0.5, level / load) - Lognormal.carriedShare(0.5, (level - 1) / load));
    }

    @Test
    void a_level_of_spread_minutes_costs_no_more_than_a_unit_without_commitment_for_its_block() {
        List<Block> spread = List.of(new Block(usd("100"), List.of(new Layer(usd("10"), usd("9"))), usd("0.5")));
        Pool plain = pool(List.of(), sure(List.of(spread)));
        LevelWorth month = of(MonthHours.fixed(usd("730")), Problems.withNone(plain, "3", Granularity.BLOCK), 1)
                .getFirst();
        for (int level = 1; level <= 30; level++) {
            double reached = reaches(level, 10);
            assertEquals(
                    Math.min(300, 900 * reached), month.worthUsd(level, level).doubleValue(), 3e-9, "level " + level);
            assertEquals(100 * reached, month.busyHours(level, level).doubleValue(), 3e-9, "level " + level);
        }
        same("9000", month.onDemandOnlyUsd());
        PoolPlan plan = Problems.plan(HorizonEnd.WITHIN, Problems.withNone(plain, "3", Granularity.BLOCK));
        double onDemand = 0;
        double none = 0;
        for (int level = 1; level <= 200; level++) {
            boolean cheaper = 900 * reaches(level, 10) > 300;
            onDemand += cheaper ? 0 : 900 * reaches(level, 10);
            none += cheaper ? 300 : 0;
        }
        assertEquals(onDemand, plan.onDemandUsd().doubleValue(), 0.0051);
        assertEquals(none, plan.noCommitmentUsd().doubleValue(), 0.0051);
    }

    @Test
    void hours_of_steady_blocks_are_busy_with_units_without_commitment_too() {
        Pool pool = Problems.withNone(pool(List.of(), sure(List.of(HALF))), "10", Granularity.BLOCK);
        LevelWorth month = of(MonthHours.fixed(usd("730")), pool, 1).getFirst();
        same("912.5", month.busyHours(1, 3));
        same("3650", month.worthUsd(1, 1));
        same("54750", month.onDemandOnlyUsd());
    }

    /** A unit without commitment at the very rate of the traffic is not taken. */
    @Test
    void traffic_stays_on_demand_where_units_without_commitment_cost_the_same() {
        Pool pool = pool(List.of(), sure(List.of(List.of(Block.of(usd("730"), usd("2"), usd("60"))))));
        for (Granularity granularity : Granularity.values()) {
            PoolPlan plan = Problems.plan(HorizonEnd.WITHIN, Problems.withNone(pool, "60", granularity));
            assertEquals(usd("0.00"), plan.noCommitmentUsd());
            assertEquals(usd("87600.00"), plan.onDemandUsd());
        }
    }

    /** No-commitment units take level 1 at $7,300 instead of $21,900; 365 hours that wait add $30 each. */
    @Test
    void work_that_waits_is_worth_its_price_beside_units_without_commitment() {
        List<Block> one = List.of(Block.of(usd("365"), usd("1"), usd("60")));
        Deferrable work = new Deferrable(START, usd("400"), usd("30"));
        Pool pool = new Pool(
                "a",
                List.of(),
                new NoCommitment(usd("10"), Granularity.MONTH),
                List.of(),
                List.of(),
                Limits.none(),
                List.of(sure(List.of(one))),
                List.of(work));
        LevelWorth month = of(MonthHours.fixed(usd("730")), pool, 1).getFirst();
        same("18250", month.worthUsd(1, 1));
        same("1050", month.worthUsd(2, 2));
        same("33900", month.onDemandOnlyUsd());
    }

    @Test
    void work_that_waits_reaches_the_ten_thousandth_level_and_no_further() {
        Deferrable work = new Deferrable(START, usd("7300000"), usd("1"));
        Pool pool = new Pool(
                "a", List.of(), null, List.of(), List.of(), Limits.none(), List.of(sure(List.of(HALF))), List.of(work));
        LevelWorth month = of(MonthHours.fixed(usd("730")), pool, 1).getFirst();
        assertEquals(10_000, month.levels());
        same("7299087.5", month.deferredHours(work, 10_000));
        same("730", month.worthUsd(10_000, 10_000));
        same("7354750", month.onDemandOnlyUsd());
    }
}
