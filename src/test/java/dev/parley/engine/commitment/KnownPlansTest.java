package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.HorizonEnd.PRORATE;
import static dev.parley.engine.commitment.HorizonEnd.WITHIN;
import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.plan;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.problem;
import static dev.parley.engine.commitment.Problems.steady;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownPlansTest {
    private static final List<Term> SIX_AND_ONE =
            List.of(Term.of("6-month", 6, usd("35")), Term.of("1-month", 1, usd("63")));

    private static String bought(PoolPlan plan) {
        StringBuilder text = new StringBuilder();
        plan.purchases().forEach(p -> text.append(p.units() + " x " + p.term() + " " + p.start() + "; "));
        return text.toString().trim();
    }

    /** Nine months of 1,1,1,2,2,2,1,1,1: two overlapping six-month units, which a look level by level misses. */
    @Test
    void two_overlapping_units_cover_a_middle_peak() {
        Pool pool = pool(SIX_AND_ONE, steady("60", "1", "1", "1", "2", "2", "2", "1", "1", "1"));
        PoolPlan plan = plan(WITHIN, pool);
        assertEquals(usd("306600.00"), plan.totalUsd());
        assertEquals("1 x 6-month 2027-01; 1 x 6-month 2027-04;", bought(plan));
        assertEquals(List.of(1, 1, 1, 2, 2, 2, 1, 1, 1), plan.coverage());
        assertEquals(usd("525600.00"), plan.onDemandOnlyUsd());
        assertEquals(usd("153300.00"), plan.purchases().getFirst().usd());
        PoolPlan byLevel =
                CommitmentPlanner.evaluate(problem(WITHIN, pool), "a", List.of(Purchase.of("6-month", START, 1)));
        assertEquals(usd("416100.00"), byLevel.totalUsd());
    }

    /** Demand 1 for nine months: cover above the peak is worth nothing but has to be allowed. */
    @Test
    void overlapping_units_are_allowed_where_demand_is_flat() {
        Pool pool = pool(
                List.of(Term.of("6-month", 6, usd("35"))), steady("100", "1", "1", "1", "1", "1", "1", "1", "1", "1"));
        PoolPlan plan = plan(WITHIN, pool);
        assertEquals(usd("306600.00"), plan.totalUsd());
        assertEquals(List.of(1, 1, 1, 2, 2, 2, 1, 1, 1), plan.coverage());
    }

    /** Demand (1,2,1), two-month lease at 1.5, on demand 1 a month: 3.0 exactly, 3.5 level by level. */
    @Test
    void two_leases_beat_a_decision_level_by_level() {
        PlanProblem problem = new PlanProblem(
                START,
                3,
                MonthHours.fixed(BigDecimal.ONE),
                WITHIN,
                List.of(pool(
                        List.of(Term.of("lease", 2, usd("0.75"))),
                        new Scenario(BigDecimal.ONE, List.of(hour(0, "1"), hour(1, "2"), hour(2, "1"))))));
        assertEquals(
                usd("3.00"), CommitmentPlanner.plan(problem).pools().getFirst().totalUsd());
        PoolPlan byLevel = CommitmentPlanner.evaluate(problem, "a", List.of(Purchase.of("lease", START, 1)));
        assertEquals(usd("3.50"), byLevel.totalUsd());
    }

    private static MonthDemand hour(int t, String units) {
        return new MonthDemand(START.plusMonths(t), List.of(Block.of(BigDecimal.ONE, usd(units), BigDecimal.ONE)));
    }

    @Test
    void prorate_charges_only_the_hours_inside_and_shows_the_rest() {
        PoolPlan plan = plan(PRORATE, pool(SIX_AND_ONE, steady("60", "1", "1", "1", "1", "1", "1", "1", "1", "1")));
        assertEquals(usd("229950.00"), plan.totalUsd());
        assertEquals(usd("76650.00"), plan.committedBeyondHorizonUsd());
        assertEquals(
                plan.committedBeyondHorizonUsd(), plan.purchases().getLast().usdBeyondHorizon());
    }

    @Test
    void a_purchase_costs_the_rate_in_force_in_its_first_month_throughout() {
        Term term = new Term(
                "3-month",
                3,
                List.of(
                        new DatedRate(null, START, usd("50")),
                        new DatedRate(START.plusMonths(1), START.plusMonths(1), usd("20")),
                        new DatedRate(START.plusMonths(3), null, usd("50"))),
                null);
        PoolPlan plan = plan(WITHIN, pool(List.of(term), steady("40", "1", "1", "1", "1")));
        assertEquals("1 x 3-month 2027-02;", bought(plan));
        assertEquals(usd("73000.00"), plan.totalUsd());
    }

    @Test
    void held_units_cover_without_cost_until_their_end() {
        Pool pool = Problems.withHeld(
                pool(SIX_AND_ONE, steady("60", "2", "2", "2", "2")),
                new Held("6-month", START.minusMonths(4), 2, null),
                new Held("1-month", START, 1, START.plusMonths(2)));
        PoolPlan plan = plan(WITHIN, pool);
        assertEquals(List.of(3, 3, 1, 0), plan.coverage());
        assertEquals(usd("131400.00"), plan.totalUsd());
        assertEquals(usd("350400.00"), plan.onDemandOnlyUsd());
    }

    @Test
    void a_floor_is_met_even_where_it_does_not_pay_and_is_named_as_the_reason() {
        PoolPlan plan = plan(WITHIN, Problems.withFloor(pool(SIX_AND_ONE, steady("10", "1", "1")), 0, 2));
        assertEquals("2 x 1-month 2027-02;", bought(plan));
        assertEquals(List.of(0, 2), plan.coverage());
        assertEquals(usd("99280.00"), plan.totalUsd());
        assertTrue(
                plan.reasons().getFirst().sentence().contains("for the floor"),
                plan.reasons().toString());
        assertEquals(false, plan.alternatives().getFirst().feasible());
    }

    @Test
    void no_commitment_units_are_switched_by_block_or_bought_for_the_whole_month() {
        Block day = Block.of(usd("365"), usd("1"), usd("100"));
        Scenario half = new Scenario(BigDecimal.ONE, List.of(new MonthDemand(START, List.of(day))));
        Pool pool = pool(List.of(), half);
        PoolPlan byBlock = plan(WITHIN, Problems.withNone(pool, "60", Granularity.BLOCK));
        assertEquals(usd("21900.00"), byBlock.noCommitmentUsd());
        assertEquals(usd("21900.00"), byBlock.totalUsd());
        PoolPlan byMonth = plan(WITHIN, Problems.withNone(pool, "60", Granularity.MONTH));
        assertEquals(usd("36500.00"), byMonth.totalUsd());
        assertEquals(usd("0.00"), byMonth.noCommitmentUsd());
        assertEquals(
                usd("29200.00"),
                plan(WITHIN, Problems.withNone(pool, "40", Granularity.MONTH)).totalUsd());
    }

    @Test
    void a_quota_a_retirement_and_months_without_start_are_obeyed() {
        Pool pool = pool(SIX_AND_ONE, steady("60", "2", "2", "2", "2", "2", "2", "2", "2"));
        Limits quota = new Limits(null, List.of(1, 1, 1, 1, 1, 1, 1, 1), null, Set.of());
        assertEquals(
                List.of(1, 1, 1, 1, 1, 1, 0, 0),
                plan(WITHIN, Problems.withLimits(pool, quota)).coverage());
        Limits retired = new Limits(null, null, START.plusMonths(4), Set.of());
        assertEquals("", bought(plan(PRORATE, Problems.withLimits(pool, retired))));
        Limits late = new Limits(null, null, null, Set.of(START, START.plusMonths(1)));
        assertEquals("2 x 6-month 2027-03;", bought(plan(WITHIN, Problems.withLimits(pool, late))));
    }

    @Test
    void all_longer_terms_together_stay_under_their_limit_and_one_month_units_fill_the_rest() {
        Pool pool = pool(
                List.of(
                        Term.of("6-month", 6, usd("35")),
                        Term.of("3-month", 3, usd("40")),
                        Term.of("1-month", 1, usd("55"))),
                steady("60", "3", "3", "3", "3", "3", "3"));
        Limits limits = new Limits(List.of(0, 1, 1, 1, 1, 1), null, null, Set.of());
        PoolPlan plan = plan(PRORATE, Problems.withLimits(pool, limits));
        assertEquals(List.of(3, 3, 3, 3, 3, 3), plan.coverage());
        assertEquals(usd("649700.00"), plan.totalUsd());
        assertEquals(
                "3 x 1-month 2027-01; 1 x 6-month 2027-02; 2 x 1-month 2027-02;",
                bought(plan).substring(0, 62));
    }

    /** Both long terms limited to one unit: without regard to that 36, with it 37. */
    @Test
    void limits_on_single_terms_beside_each_other_are_planned_exactly() {
        List<Term> terms =
                List.of(limited("6-month", 6, "3"), limited("3-month", 3, "4"), Term.of("1-month", 1, usd("6")));
        List<MonthDemand> demand =
                List.of(hour(0, "1"), hour(1, "3"), hour(2, "3"), hour(3, "1"), hour(4, "0"), hour(5, "0"));
        List<MonthDemand> atFive = demand.stream()
                .map(m -> new MonthDemand(
                        m.month(),
                        List.of(Block.of(BigDecimal.ONE, m.blocks().getFirst().units(), usd("5")))))
                .toList();
        PlanProblem problem = new PlanProblem(
                START,
                6,
                MonthHours.fixed(BigDecimal.ONE),
                WITHIN,
                List.of(pool(terms, new Scenario(BigDecimal.ONE, atFive))));
        assertEquals(
                usd("37.00"), CommitmentPlanner.plan(problem).pools().getFirst().totalUsd());
    }

    private static Term limited(String id, int months, String rate) {
        return new Term(id, months, List.of(new DatedRate(null, null, usd(rate))), 1);
    }

    @Test
    void deferrable_work_fills_idle_committed_hours_last() {
        Block day = Block.of(usd("365"), usd("1"), usd("60"));
        Pool plain = pool(
                List.of(Term.of("1-month", 1, usd("40"))),
                new Scenario(BigDecimal.ONE, List.of(new MonthDemand(START, List.of(day)))));
        assertEquals(usd("21900.00"), plan(WITHIN, plain).totalUsd());
        Pool waiting = new Pool(
                "a",
                plain.terms(),
                null,
                List.of(),
                List.of(),
                Limits.none(),
                plain.scenarios(),
                List.of(new Deferrable(START, usd("400"), usd("30"))));
        PoolPlan plan = plan(WITHIN, waiting);
        assertEquals(usd("33900.00"), plan.onDemandOnlyUsd());
        assertEquals(usd("30250.00"), plan.totalUsd());
        assertEquals(usd("1050.00"), plan.onDemandUsd());
    }
}
