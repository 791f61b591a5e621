package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.problem;
import static dev.parley.engine.commitment.Problems.steady;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every fault is refused with the path of its field; nothing is guessed. */
class BadInputTest {
    private static final Term TERM = Term.of("t", 2, usd("35"));
    private static final Pool GOOD = pool(List.of(TERM), steady("60", "1", "1"));

    private static InvalidProblem refused(Pool pool) {
        return refused(problem(HorizonEnd.WITHIN, pool, GOOD));
    }

    private static InvalidProblem refused(PlanProblem problem) {
        return assertThrows(InvalidProblem.class, () -> CommitmentPlanner.plan(problem));
    }

    private static Pool withTerm(Term term) {
        return pool(List.of(term), steady("60", "1", "1"));
    }

    private static Pool withBlock(Block block) {
        Scenario good = steady("60", "1", "1");
        return pool(
                List.of(TERM),
                new Scenario(
                        BigDecimal.ONE,
                        List.of(good.demand().getFirst(), new MonthDemand(START.plusMonths(1), List.of(block)))));
    }

    @Test
    void a_negative_rate_is_refused_with_its_value() {
        InvalidProblem refused = refused(withTerm(Term.of("t", 2, usd("-1"))));
        assertEquals("pools[0].terms[0].usdPerUnitHour", refused.path());
        assertEquals("-1", refused.value());
    }

    @Test
    void a_term_needs_a_name_of_its_own_and_at_least_one_month() {
        assertEquals(
                "pools[0].terms[0].months",
                refused(withTerm(Term.of("t", 0, usd("1")))).path());
        assertEquals(
                "pools[0].terms[1].id",
                refused(pool(List.of(TERM, TERM), steady("60", "1", "1"))).path());
        assertEquals("pools[1].id", refused(GOOD).path());
    }

    @Test
    void two_rates_for_the_same_month_are_refused() {
        Term term = new Term(
                "t", 2, List.of(new DatedRate(null, START, usd("1")), new DatedRate(START, null, usd("2"))), null);
        assertEquals("pools[0].terms[0].rates[1].from", refused(withTerm(term)).path());
    }

    @Test
    void units_below_zero_or_above_ten_thousand_are_refused() {
        String at = "pools[0].scenarios[0].demand[1].blocks[0]";
        assertEquals(
                at + ".units",
                refused(withBlock(Block.of(usd("1"), usd("10000.1"), usd("1")))).path());
        assertEquals(
                at + ".units",
                refused(withBlock(Block.of(usd("1"), usd("-0.1"), usd("1")))).path());
        assertEquals(
                at + ".hours",
                refused(withBlock(Block.of(usd("-1"), usd("1"), usd("1")))).path());
        assertEquals(
                at + ".onDemandUsdPerUnitHour",
                refused(withBlock(Block.of(usd("1"), usd("1"), usd("-1")))).path());
        assertEquals(
                at + ".onDemandUsdPerUnitHour",
                refused(withBlock(Block.of(usd("1"), usd("10000"), usd("-1")))).path(),
                "ten thousand units are not too many");
        Block spread = new Block(usd("1"), List.of(new Layer(usd("1"), usd("1"))), usd("-0.1"));
        assertEquals(at + ".cv", refused(withBlock(spread)).path());
    }

    @Test
    void blocks_may_exceed_their_month_by_a_hundredth_of_an_hour_and_no_more() {
        assertEquals(
                "pools[0].scenarios[0].demand[1].blocks",
                refused(withBlock(Block.of(usd("730.011"), usd("1"), usd("1")))).path());
        CommitmentPlanner.plan(problem(HorizonEnd.WITHIN, withBlock(Block.of(usd("730.01"), usd("1"), usd("1")))));
    }

    @Test
    void a_missing_a_foreign_and_a_double_month_are_refused() {
        MonthDemand first = steady("60", "1").demand().getFirst();
        MonthDemand late = new MonthDemand(START.plusMonths(2), first.blocks());
        Scenario missing = new Scenario(BigDecimal.ONE, List.of(first));
        PlanProblem two = new PlanProblem(
                START, 2, MonthHours.calendar(), HorizonEnd.WITHIN, List.of(pool(List.of(TERM), missing)));
        assertEquals("pools[0].scenarios[0].demand", refused(two).path());
        assertEquals(
                "the month 2027-02 is missing; give one entry for each month",
                refused(two).getMessage());
        Scenario foreign = new Scenario(BigDecimal.ONE, List.of(first, late));
        assertEquals(
                "pools[0].scenarios[0].demand[1].month",
                refused(pool(List.of(TERM), foreign)).path());
        Scenario twice = new Scenario(BigDecimal.ONE, List.of(first, first));
        assertEquals(
                "pools[0].scenarios[0].demand[1].month",
                refused(pool(List.of(TERM), twice)).path());
    }

    @Test
    void probabilities_add_up_to_one_within_a_billionth() {
        List<MonthDemand> demand = steady("60", "1", "1").demand();
        Pool off = pool(List.of(TERM), new Scenario(usd("0.5"), demand), new Scenario(usd("0.499999998"), demand));
        assertEquals("pools[0].scenarios", refused(off).path());
        assertEquals("0.999999998", refused(off).value());
        Pool near = pool(List.of(TERM), new Scenario(usd("0.5"), demand), new Scenario(usd("0.499999999"), demand));
        CommitmentPlanner.plan(problem(HorizonEnd.WITHIN, near));
        Pool negative = pool(List.of(TERM), new Scenario(usd("-0.5"), demand), new Scenario(usd("1.5"), demand));
        assertEquals("pools[0].scenarios[0].probability", refused(negative).path());
    }

    @Test
    void held_units_name_a_term_of_the_pool() {
        assertEquals(
                "pools[0].existing[0].term",
                refused(Problems.withHeld(GOOD, new Held("other", START, 1, null)))
                        .path());
        assertEquals(
                "pools[0].existing[0].until",
                refused(Problems.withHeld(GOOD, new Held("t", START, 1, START.minusMonths(1))))
                        .path());
        assertEquals(
                "pools[0].existing[0].units",
                refused(Problems.withHeld(GOOD, new Held("t", START, -1, null))).path());
    }

    @Test
    void a_floor_that_cannot_be_met_names_its_month() {
        Limits none = new Limits(null, null, null, Set.of(START));
        InvalidProblem refused =
                refused(problem(HorizonEnd.WITHIN, Problems.withLimits(Problems.withFloor(GOOD, 1), none)));
        assertEquals("pools[0].floor[0]", refused.path());
        assertEquals("1", refused.value());
        Limits quota = new Limits(null, List.of(2, 2), null, Set.of());
        assertEquals(
                "pools[0].floor[1]",
                refused(problem(HorizonEnd.WITHIN, Problems.withLimits(Problems.withFloor(GOOD, 0, 3), quota)))
                        .path());
        assertEquals(
                "pools[0].floor", refused(Problems.withFloor(GOOD, 1, 1, 1)).path());
    }

    /** The quota leaves room for the floor; the model ends before the two months do. */
    @Test
    void a_floor_as_high_as_the_quota_lacks_a_term_and_not_a_quota() {
        Pool pool =
                Problems.withLimits(Problems.withFloor(GOOD, 2, 2), new Limits(null, List.of(2, 2), START, Set.of()));
        assertEquals(
                "the floor of 2 units in 2027-01 cannot be met: 0 are held and no term may cover that month;"
                        + " lower the floor or offer a term",
                refused(problem(HorizonEnd.WITHIN, pool)).getMessage());
        Pool above = Problems.withLimits(pool, new Limits(null, List.of(1, 1), START, Set.of()));
        assertEquals(
                "the floor of 2 units in 2027-01 cannot be met: 0 are held and the quota is 1;"
                        + " lower the floor or have the quota raised",
                refused(problem(HorizonEnd.WITHIN, above)).getMessage());
    }

    /** A three-month unit may start in the first or second month only, and the quota leaves room for one at a time. */
    @Test
    void a_floor_that_only_the_limits_together_forbid_is_refused() {
        Pool pool = Problems.withLimits(
                Problems.withFloor(
                        pool(List.of(Term.of("3-month", 3, usd("1"))), steady("60", "1", "1", "1", "1")), 1, 0, 0, 1),
                new Limits(null, List.of(1, 1, 1, 1), null, Set.of()));
        assertEquals("pools[0].floor", refused(problem(HorizonEnd.WITHIN, pool)).path());
    }

    @Test
    void limits_have_one_entry_for_each_month() {
        assertEquals(
                "pools[0].quota",
                refused(Problems.withLimits(GOOD, new Limits(null, List.of(1), null, Set.of())))
                        .path());
        assertEquals(
                "pools[0].maximumLongTermUnits[1]",
                refused(Problems.withLimits(GOOD, new Limits(List.of(1, -1), null, null, Set.of())))
                        .path());
    }

    @Test
    void traffic_that_would_make_a_higher_level_worth_more_is_refused_unless_a_floor_covers_it() {
        Block rising = new Block(
                usd("730"), List.of(new Layer(usd("1"), usd("10")), new Layer(usd("1"), usd("19"))), BigDecimal.ZERO);
        InvalidProblem refused = refused(problem(HorizonEnd.WITHIN, withBlock(rising)));
        assertEquals("pools[0].scenarios[0].demand[1]", refused.path());
        PlanProblem guaranteed = problem(HorizonEnd.WITHIN, Problems.withFloor(withBlock(rising), 0, 1));
        assertEquals(
                List.of(1, 1),
                CommitmentPlanner.plan(guaranteed).pools().getFirst().coverage());
    }

    @Test
    void purchases_by_hand_name_a_term_a_month_of_the_plan_and_whole_units() {
        PlanProblem problem = problem(HorizonEnd.WITHIN, GOOD);
        assertEquals("purchases[0].term", refused(problem, Purchase.of("other", START, 1)));
        assertEquals("purchases[0].start", refused(problem, Purchase.of("t", START.minusMonths(1), 1)));
        assertEquals("purchases[0].units", refused(problem, Purchase.of("t", START, 0)));
    }

    private static String refused(PlanProblem problem, Purchase purchase) {
        return assertThrows(InvalidProblem.class, () -> CommitmentPlanner.evaluate(problem, "a", List.of(purchase)))
                .path();
    }
}
