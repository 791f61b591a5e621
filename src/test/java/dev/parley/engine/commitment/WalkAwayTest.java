package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.steady;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a line is worth at most: the exact plan without it, less the exact plan with it held free of charge. */
class WalkAwayTest {

    private static BigDecimal total(Pool pool) {
        return Problems.plan(HorizonEnd.WITHIN, pool).totalUsd();
    }

    private static BigDecimal walkAway(String oneMonthRate, Scenario demand, int unitMonths, Held... line) {
        Term oneMonth = Term.of("1-month", 1, usd(oneMonthRate));
        Term sixMonth = new Term("6-month", 6, List.of(), null);
        Pool without = Problems.pool(List.of(sixMonth, oneMonth), demand);
        BigDecimal hours = BigDecimal.valueOf(unitMonths * 730L);
        return total(without).subtract(total(Problems.withHeld(without, line))).divide(hours, 2, RoundingMode.HALF_UP);
    }

    /** Flat demand of one unit for six months, on demand at 60: the alternative is the month at 40, not on demand. */
    @Test
    void the_walk_away_counts_the_other_terms() {
        assertEquals(
                usd("40.00"),
                walkAway("40", steady("60", "1", "1", "1", "1", "1", "1"), 6, new Held("6-month", START, 1, null)));
    }

    /** Both units are needed for the middle months: together they save 60 an hour, each alone would seem to save 30. */
    @Test
    void the_walk_away_of_two_overlapping_units_is_that_of_the_line_as_a_whole() {
        Scenario demand = steady("60", "1", "1", "1", "2", "2", "2", "1", "1", "1");
        assertEquals(
                usd("60.00"),
                walkAway(
                        "63",
                        demand,
                        12,
                        new Held("6-month", START, 1, null),
                        new Held("6-month", START.plusMonths(3), 1, null)));
    }

    /** At its walk-away the line is bought or not at the same cost; a cent above it nobody buys it. */
    @Test
    void a_line_is_bought_below_its_walk_away_and_not_above() {
        Scenario demand = steady("60", "1", "1", "1", "2", "2", "2", "1", "1", "1");
        Term oneMonth = Term.of("1-month", 1, usd("63"));
        Pool below = Problems.pool(List.of(Term.of("6-month", 6, usd("59.99")), oneMonth), demand);
        Pool above = Problems.pool(List.of(Term.of("6-month", 6, usd("60.01")), oneMonth), demand);
        assertEquals(2, Problems.plan(HorizonEnd.WITHIN, below).purchases().size());
        assertEquals(0, Problems.plan(HorizonEnd.WITHIN, above).purchases().size());
    }

    /** By the unit: (1, 1, 10.5), (1, 0, 10), (0, 1, 9). Dearest first, the second unit would be worth more than the first. */
    @Test
    void dearest_first_with_two_limits_is_refused_since_the_second_unit_would_be_worth_19() {
        Block dearestFirst = new Block(
                BigDecimal.ONE,
                List.of(new Layer(usd("1"), usd("10.5")), new Layer(usd("1"), usd("19"))),
                BigDecimal.ZERO);
        Pool pool = Problems.pool(
                List.of(Term.of("1-month", 1, usd("1"))),
                new Scenario(BigDecimal.ONE, List.of(new MonthDemand(START, List.of(dearestFirst)))));
        InvalidProblem refused = assertThrows(InvalidProblem.class, () -> total(pool));
        assertTrue(refused.getMessage().contains("19 against 10.5"), refused.getMessage());
    }

    /** 720 hours, some of them with two units, which cost $4,400 a month together on a 6-month term. */
    private static PoolPlan twoUnits(int busyHours, String usdPerUnitHour) {
        BigDecimal hours = BigDecimal.valueOf(720);
        Block busy = Block.of(BigDecimal.valueOf(busyHours), usd("2"), usd(usdPerUnitHour));
        BigDecimal rate = usd("2200").divide(hours, 12, RoundingMode.HALF_UP);
        Pool pool = Problems.pool(
                List.of(Term.of("6-month", 6, rate)),
                new Scenario(BigDecimal.ONE, List.of(new MonthDemand(START, List.of(busy)))));
        return CommitmentPlanner.plan(
                        new PlanProblem(START, 1, MonthHours.fixed(hours), HorizonEnd.PRORATE, List.of(pool)))
                .pools()
                .getFirst();
    }

    /** Busy two thirds of the month: $4,400 against $5,800 on demand. */
    @Test
    void two_units_that_work_by_day_save_1400_a_month() {
        PoolPlan plan = twoUnits(480, "6.041666666667");
        assertEquals(usd("5800.00"), plan.onDemandOnlyUsd());
        assertEquals(usd("4400.00"), plan.totalUsd());
        assertEquals(usd("0.666667"), plan.reasons().getFirst().busyShare());
        assertEquals(usd("0.505747"), plan.reasons().getFirst().neededShare());
    }

    /** A batch job of four hours a night: $4,400 provisioned against $900 on demand, busy 4/24 of the hours. */
    @Test
    void two_units_for_four_hours_a_night_do_not_pay() {
        PoolPlan plan = twoUnits(120, "3.75");
        assertEquals(usd("900.00"), plan.totalUsd());
        assertEquals(List.of(), plan.purchases());
        assertEquals(Reason.Kind.NOT_BOUGHT, plan.reasons().getFirst().kind());
        assertEquals(usd("0.166667"), plan.reasons().getFirst().busyShare());
        assertEquals(usd("2200.00"), plan.reasons().getFirst().priceUsd());
    }
}
