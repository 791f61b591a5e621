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

    @Test
    void a_term_that_may_start_nowhere_says_so() {
        PoolPlan plan = plan(HorizonEnd.WITHIN, pool(List.of(Term.of("6-month", 6, usd("1"))), NINE_OR_TEN));
        assertEquals(
                "6-month may start in no month of the plan: not bought.",
                plan.reasons().getFirst().sentence());
    }
}
