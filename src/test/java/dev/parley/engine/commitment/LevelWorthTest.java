package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
