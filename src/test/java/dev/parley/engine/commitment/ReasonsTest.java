package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.plan;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static Scenario month(Block... blocks) {
        return new Scenario(BigDecimal.ONE, List.of(new MonthDemand(START, List.of(blocks))));
    }

    private static final Scenario NINE_OR_TEN = month(
            Block.of(usd("299.3"), usd("10"), usd("60")),
            Block.of(usd("219"), usd("9"), usd("60")),
            Block.of(usd("211.7"), usd("2"), usd("60")));

    @Test
    void a_unit_busy_less_than_its_break_even_is_left_on_demand() {
        PoolPlan plan = plan(HorizonEnd.WITHIN, pool(List.of(Term.of("1-month", 1, usd("34.2"))), NINE_OR_TEN));
        assertEquals(List.of(9), plan.coverage());
        Reason left = plan.reasons().get(1);
        assertEquals(Reason.Kind.NOT_BOUGHT, left.kind());
        assertEquals(10, left.level());
        assertEquals(usd("0.410000"), left.busyShare());
        assertEquals(usd("0.570000"), left.neededShare());
        assertEquals(
                "Unit 10 busy 41 %, needs 57 %: on demand. One more 1-month from 2027-01 would lose $7,008.00.",
                left.sentence());
    }

    @Test
    void a_bought_unit_says_what_leaving_it_out_would_cost() {
        PoolPlan plan = plan(HorizonEnd.WITHIN, pool(List.of(Term.of("1-month", 1, usd("34.2"))), NINE_OR_TEN));
        Reason bought = plan.reasons().getFirst();
        assertEquals(Reason.Kind.BOUGHT, bought.kind());
        assertEquals(9, bought.units());
        assertEquals(usd("0.710000"), bought.busyShare());
        assertEquals(usd("31098.00"), bought.worthUsd());
        assertEquals(usd("24966.00"), bought.priceUsd());
        assertEquals(
                "Units 1 to 9, the last busy 71 %, needs 57 %: 1-month from 2027-01."
                        + " Left out, it would cost $6,132.00 more.",
                bought.sentence());
    }

    @Test
    void shares_that_look_alike_are_shown_with_the_decimals_that_tell_them_apart() {
        PoolPlan plan = plan(HorizonEnd.WITHIN, pool(List.of(Term.of("1-month", 1, usd("24.72"))), NINE_OR_TEN));
        assertEquals(
                "Unit 10 busy 41.0 %, needs 41.2 %: on demand. One more 1-month from 2027-01 would lose $87.60.",
                plan.reasons().get(1).sentence());
    }

    @Test
    void no_share_is_shown_where_the_worth_of_the_hours_differs() {
        Scenario mixed = month(Block.of(usd("400"), usd("1"), usd("60")), Block.of(usd("330"), usd("1"), usd("50")));
        PoolPlan plan = plan(HorizonEnd.WITHIN, pool(List.of(Term.of("1-month", 1, usd("35"))), mixed));
        assertNull(plan.reasons().getFirst().busyShare());
        assertEquals(
                "Unit 1 saves $40,500.00, costs $25,550.00: 1-month from 2027-01."
                        + " Left out, it would cost $14,950.00 more.",
                plan.reasons().getFirst().sentence());
    }

    @Test
    void held_units_are_stacked_first_and_say_how_busy_they_are() {
        Pool pool = Problems.withHeld(
                pool(List.of(Term.of("1-month", 1, usd("34.2"))), NINE_OR_TEN), new Held("1-month", START, 3, null));
        PoolPlan plan = plan(HorizonEnd.WITHIN, pool);
        assertEquals(
                "Units 1 to 3, the last busy 71 %: 1-month held, in this plan until 2027-01.",
                plan.reasons().getFirst().sentence());
        assertEquals(usd("31098.00"), plan.reasons().getFirst().worthUsd());
        assertEquals(9, plan.reasons().get(1).level());
        assertEquals(6, plan.reasons().get(1).units());
    }

    @Test
    void a_limit_that_stops_a_unit_that_would_pay_is_named() {
        Pool pool = Problems.withLimits(
                pool(List.of(Term.of("1-month", 1, usd("34.2"))), NINE_OR_TEN),
                new Limits(null, List.of(4), null, java.util.Set.of()));
        assertEquals(
                "Unit 5 busy 71 %, needs 57 %: not bought, because of the quota of 4 in 2027-01."
                        + " One more 1-month from 2027-01 would save $6,132.00.",
                plan(HorizonEnd.WITHIN, pool).reasons().get(1).sentence());
    }

    private static MonthDemand at(int t, String hours, String units, String rate) {
        return new MonthDemand(START.plusMonths(t), List.of(Block.of(usd(hours), usd(units), usd(rate))));
    }

    private static PoolPlan planned(Term term, MonthDemand... demand) {
        return plan(HorizonEnd.WITHIN, pool(List.of(term), new Scenario(BigDecimal.ONE, List.of(demand))));
    }

    /** Busy in the first of two months, 35 against 60 dollars: 50 % where 58.3333 % are needed. */
    @Test
    void a_month_without_load_counts_as_idle() {
        Reason left = planned(Term.of("2-month", 2, usd("35")), at(0, "730", "1", "60"), at(1, "0", "0", "60"))
                .reasons()
                .getFirst();
        assertEquals(usd("0.500000"), left.busyShare());
        assertEquals(usd("0.583333"), left.neededShare());
        Reason twice = planned(Term.of("2-month", 2, usd("35")), at(0, "365", "1", "60"), at(1, "365", "1", "60"))
                .reasons()
                .getFirst();
        assertEquals(usd("0.500000"), twice.busyShare());
    }

    /** The second unit is busy in the second month alone, at 60; its first month is worth 50 to others. */
    @Test
    void no_share_is_shown_where_months_differ_in_what_an_hour_is_worth() {
        Reason bought = planned(Term.of("2-month", 2, usd("20")), at(0, "730", "1", "50"), at(1, "730", "2", "60"))
                .reasons()
                .getFirst();
        assertEquals(2, bought.units());
        assertNull(bought.busyShare());
        assertEquals(
                "Units 1 to 2, the last saves $43,800.00, costs $29,200.00: 2-month from 2027-01."
                        + " Left out, it would cost $14,600.00 more.",
                bought.sentence());
    }

    @Test
    void a_share_decides_only_while_no_commitment_units_save_less_than_a_cent() {
        Pool pool = pool(List.of(Term.of("1-month", 1, usd("0.05"))), month(Block.of(usd("1"), usd("1"), usd("60"))));
        assertNull(plan(HorizonEnd.WITHIN, Problems.withNone(pool, "59.99", Granularity.BLOCK))
                .reasons()
                .getFirst()
                .busyShare());
        assertEquals(
                usd("0.001370"),
                plan(HorizonEnd.WITHIN, Problems.withNone(pool, "59.991", Granularity.BLOCK))
                        .reasons()
                        .getFirst()
                        .busyShare());
    }

    @Test
    void traffic_of_nothing_at_another_rate_does_not_hide_the_share() {
        Block block = new Block(
                usd("365"), List.of(new Layer(usd("1"), usd("60")), new Layer(usd("0"), usd("50"))), BigDecimal.ZERO);
        PoolPlan plan = plan(HorizonEnd.WITHIN, pool(List.of(Term.of("1-month", 1, usd("35"))), month(block)));
        assertEquals(usd("0.500000"), plan.reasons().getFirst().busyShare());
        assertEquals(usd("0.583333"), plan.reasons().getFirst().neededShare());
    }

    /** At 60 against 60 dollars it makes no difference: it is left, and who buys it by hand loses nothing. */
    @Test
    void a_unit_that_costs_what_it_saves_loses_nothing_either_way() {
        Pool pool = pool(List.of(Term.of("1-month", 1, usd("60"))), Problems.steady("60", "1", "1"));
        Reason left = plan(HorizonEnd.WITHIN, pool).reasons().getFirst();
        assertEquals(START, left.start());
        assertEquals(
                "Unit 1 busy 100 %, needs 100 %: on demand. One more 1-month from 2027-01 would lose $0.00.",
                left.sentence());
        PoolPlan byHand = CommitmentPlanner.evaluate(
                Problems.problem(HorizonEnd.WITHIN, pool), "a", List.of(Purchase.of("1-month", START, 1)));
        assertEquals(
                "Unit 1 busy 100 %, needs 100 %: 1-month from 2027-01. Left out, it would cost $0.00 more.",
                byHand.reasons().getFirst().sentence());
    }

    @Test
    void one_more_unit_is_looked_at_where_it_comes_closest_to_paying() {
        Reason left = planned(Term.of("1-month", 1, usd("35")), at(0, "73", "1", "60"), at(1, "365", "1", "60"))
                .reasons()
                .getFirst();
        assertEquals(START.plusMonths(1), left.start());
        assertEquals(usd("0.500000"), left.busyShare());
    }

    /** Two months at 10 dollars against 35: the unit of the first month loses $18,250; only the second has a floor. */
    @Test
    void a_unit_bought_by_hand_at_a_loss_is_not_excused_by_a_floor_of_another_month() {
        PlanProblem problem = Problems.problem(
                HorizonEnd.WITHIN,
                Problems.withFloor(
                        pool(List.of(Term.of("1-month", 1, usd("35"))), Problems.steady("10", "1", "1")), 0, 1));
        List<Reason> reasons = CommitmentPlanner.evaluate(
                        problem,
                        "a",
                        List.of(Purchase.of("1-month", START, 1), Purchase.of("1-month", START.plusMonths(1), 1)))
                .reasons();
        assertEquals(
                "Unit 1 busy 100 %, needs 350 %: 1-month from 2027-01. Left out, it would save $18,250.00.",
                reasons.getFirst().sentence());
        assertEquals(
                "Unit 1 busy 100 %, needs 350 %: 1-month from 2027-02, for the floor."
                        + " It costs $18,250.00 more than it saves.",
                reasons.get(1).sentence());
    }

    @Test
    void a_term_that_may_start_nowhere_says_so() {
        PoolPlan plan = plan(HorizonEnd.WITHIN, pool(List.of(Term.of("6-month", 6, usd("1"))), NINE_OR_TEN));
        assertEquals(
                "6-month may start in no month of the plan: not bought.",
                plan.reasons().getFirst().sentence());
    }
}
