package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.HorizonEnd.WITHIN;
import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.plan;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.problem;
import static dev.parley.engine.commitment.Problems.steady;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ties, order, and inputs at the edge of what can be planned. */
class PlannerEdgesTest {
    private static final Term ONE = Term.of("1-month", 1, usd("35"));

    private static String bought(PoolPlan plan) {
        return String.join(
                ", ",
                plan.purchases().stream()
                        .map(p -> p.units() + " x " + p.term() + " " + p.start())
                        .toList());
    }

    @Test
    void of_two_terms_alike_the_first_in_the_list_is_bought() {
        Term a = Term.of("a", 2, usd("35"));
        Term b = Term.of("b", 2, usd("35"));
        assertEquals("2 x a 2027-01", bought(plan(WITHIN, pool(List.of(a, b), steady("60", "2", "2")))));
        assertEquals("2 x b 2027-01", bought(plan(WITHIN, pool(List.of(b, a), steady("60", "2", "2")))));
        Term c = Term.of("c", 1, usd("35"));
        assertEquals("2 x 1-month 2027-01", bought(plan(WITHIN, pool(List.of(ONE, c), steady("60", "2")))));
        assertEquals("2 x c 2027-01", bought(plan(WITHIN, pool(List.of(c, ONE), steady("60", "2")))));
    }

    /** Two months at 17.5 dollars cost what one month at 35 costs: one month is committed. */
    @Test
    void of_plans_that_cost_the_same_the_one_with_fewest_months_committed_is_made() {
        Term two = Term.of("2-month", 2, usd("17.5"));
        for (List<Term> terms : List.of(List.of(two, ONE), List.of(ONE, two))) {
            assertEquals("1 x 1-month 2027-02", bought(plan(WITHIN, pool(terms, steady("60", "0", "1", "0")))));
        }
    }

    @Test
    void of_plans_that_commit_as_many_months_the_earlier_start_is_taken() {
        Pool pool = pool(List.of(Term.of("2-month", 2, usd("20"))), steady("60", "0", "1", "0"));
        assertEquals("1 x 2-month 2027-01", bought(plan(WITHIN, pool)));
    }

    @Test
    void months_may_be_given_in_any_order() {
        Scenario inOrder = steady("60", "1", "3", "2");
        Scenario reversed = new Scenario(BigDecimal.ONE, inOrder.demand().reversed());
        Pool pool = pool(List.of(Term.of("2-month", 2, usd("30")), ONE), inOrder);
        Pool turned = pool(pool.terms(), reversed);
        assertEquals(plan(WITHIN, pool), plan(WITHIN, turned));
        assertEquals(
                VolumePlanner.of(problem(WITHIN, pool), pool).best(1, pool),
                VolumePlanner.of(problem(WITHIN, turned), turned).best(1, turned));
    }

    @Test
    void purchases_made_by_hand_may_be_given_in_any_order() {
        Term two = Term.of("2-month", 2, usd("30"));
        PlanProblem problem =
                problem(WITHIN, pool(List.of(two, ONE, Term.of("2nd", 1, usd("34"))), steady("60", "3", "3")));
        List<Purchase> purchases = List.of(
                Purchase.of("2-month", START, 1),
                Purchase.of("1-month", START, 1),
                Purchase.of("2nd", START, 1),
                Purchase.of("1-month", START.plusMonths(1), 2));
        PoolPlan plan = CommitmentPlanner.evaluate(problem, "a", purchases);
        assertEquals("1 x 2-month 2027-01, 1 x 1-month 2027-01, 1 x 2nd 2027-01, 2 x 1-month 2027-02", bought(plan));
        assertEquals(plan, CommitmentPlanner.evaluate(problem, "a", purchases.reversed()));
        assertEquals(
                plan,
                CommitmentPlanner.evaluate(
                        problem, "a", List.of(purchases.get(2), purchases.get(1), purchases.get(3), purchases.get(0))));
    }

    @Test
    void purchases_are_priced_in_the_pool_they_are_made_for() {
        Pool first = pool(List.of(ONE), steady("60", "1", "1"));
        Pool second = new Pool(
                "b",
                List.of(Term.of("1-month", 1, usd("20"))),
                null,
                List.of(),
                List.of(),
                Limits.none(),
                List.of(steady("60", "2", "2")));
        PlanProblem problem = problem(WITHIN, first, second);
        PoolPlan plan = CommitmentPlanner.evaluate(problem, "b", List.of(Purchase.of("1-month", START, 2)));
        assertEquals("b", plan.pool());
        assertEquals(usd("29200.00"), plan.commitmentUsd());
        assertEquals("pools", refused(problem, "c", Purchase.of("1-month", START, 2)));
        assertEquals("purchases[0].start", refused(problem, "b", Purchase.of("1-month", START.plusMonths(2), 2)));
        assertEquals("purchases[0].units", refused(problem, "b", Purchase.of("1-month", START, 10_001)));
        assertEquals(
                usd("146000000.00"),
                CommitmentPlanner.evaluate(problem, "b", List.of(Purchase.of("1-month", START, 10_000)))
                        .commitmentUsd());
        PlanProblem wrong = problem(WITHIN, pool(List.of(Term.of("1-month", 1, usd("-1"))), steady("60", "1")));
        assertEquals("pools[0].terms[0].usdPerUnitHour", refused(wrong, "a", Purchase.of("1-month", START, 1)));
    }

    private static String refused(PlanProblem problem, String pool, Purchase purchase) {
        return assertThrows(InvalidProblem.class, () -> CommitmentPlanner.evaluate(problem, pool, List.of(purchase)))
                .path();
    }

    @Test
    void a_unit_that_would_pay_and_was_left_out_by_hand_is_named_without_a_limit() {
        PlanProblem problem = problem(WITHIN, pool(List.of(ONE), steady("60", "1")));
        assertEquals(
                "Unit 1 busy 100 %, needs 58 %: not bought. One more 1-month from 2027-01 would save $18,250.00.",
                CommitmentPlanner.evaluate(problem, "a", List.of())
                        .reasons()
                        .getFirst()
                        .sentence());
    }

    @Test
    void more_units_held_than_there_is_load_leave_nothing_to_buy() {
        Pool pool = Problems.withHeld(
                pool(List.of(ONE), steady("60", "2", "2")), new Held("1-month", START, 10, START.plusMonths(1)));
        PoolPlan plan = plan(WITHIN, pool);
        assertEquals(List.of(10, 10), plan.coverage());
        assertEquals(usd("0.00"), plan.totalUsd());
        assertEquals("", bought(plan));
    }

    @Test
    void a_limit_on_the_only_long_term_is_kept_wherever_it_stands_in_the_list() {
        Term limited = new Term("3-month", 3, List.of(new DatedRate(null, null, usd("20"))), 1);
        for (List<Term> terms : List.of(List.of(limited), List.of(limited, ONE), List.of(ONE, limited))) {
            PoolPlan plan = plan(WITHIN, pool(terms, steady("60", "2", "2", "2")));
            assertEquals("1 x 3-month 2027-01", bought(plan).substring(0, 19));
        }
    }

    @Test
    void a_floor_no_term_can_cover_is_told_from_one_above_the_quota() {
        Pool floored = Problems.withFloor(pool(List.of(ONE), steady("60", "1", "1")), 1, 0);
        InvalidProblem late = assertThrows(
                InvalidProblem.class,
                () -> plan(WITHIN, Problems.withLimits(floored, new Limits(null, null, null, Set.of(START)))));
        assertEquals("pools[0].floor[0]", late.path());
        assertEquals(
                "the floor of 1 units in 2027-01 cannot be met: 0 are held and no term may cover that month; lower the"
                        + " floor or offer a term",
                late.getMessage());
        InvalidProblem small = assertThrows(
                InvalidProblem.class,
                () -> plan(WITHIN, Problems.withLimits(floored, new Limits(null, List.of(0, 9), null, Set.of()))));
        assertEquals(
                "the floor of 1 units in 2027-01 cannot be met: 0 are held and the quota is 0; lower the floor or have"
                        + " the quota raised",
                small.getMessage());
        assertEquals(
                List.of(1, 1),
                plan(WITHIN, Problems.withLimits(floored, new Limits(null, List.of(1, 1), null, Set.of())))
                        .coverage());
    }

    /** Over 120 months 1e-9 dollars are kept up to about 9.5 million dollars a contract: 100 dollars an hour, not 1,000. */
    @Test
    void amounts_too_large_for_a_billionth_of_a_dollar_are_refused() {
        String[] load = IntStream.range(0, 120).mapToObj(_ -> "1").toArray(String[]::new);
        Pool fits = pool(List.of(Term.of("120-month", 120, usd("100"))), steady("120", load));
        assertEquals("1 x 120-month 2027-01", bought(plan(WITHIN, fits)));
        Pool huge = pool(List.of(Term.of("120-month", 120, usd("1000"))), steady("1200", load));
        InvalidProblem refused = assertThrows(InvalidProblem.class, () -> plan(WITHIN, huge));
        assertEquals("pools[0]", refused.path());
        assertEquals("a", refused.value());
    }

    @Test
    void a_pool_is_changed_in_one_part_only() {
        Pool pool = pool(List.of(ONE), steady("60", "2", "2"));
        Limits limits = new Limits(null, List.of(1, 1), null, Set.of());
        Held held = new Held("1-month", START, 1, null);
        assertEquals(Problems.withLimits(pool, limits), pool.with(limits));
        assertEquals(Problems.withHeld(pool, held), pool.holding(held));
        assertEquals(Problems.withHeld(pool, held, held), pool.holding(held).holding(held));
        assertEquals(Problems.withFloor(pool, 1, 2), pool.floored(List.of(1, 2)));
    }
}
