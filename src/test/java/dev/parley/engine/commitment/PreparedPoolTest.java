package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * One pool as part of a search over several. Months of one hour; a two-month unit costs 6 dollars, a one-month unit 5; one
 * unit is held. Of 3 units at 10 dollars in the first month two levels are left, of 2 at 4 dollars in the second one.
 */
class PreparedPoolTest {
    private static final long DOLLAR = 1_000_000_000L;
    private static final Term TWO = Term.of("2-month", 2, usd("3"));
    private static final Term ONE = Term.of("1-month", 1, usd("5"));
    private static final Pool POOL =
            Problems.withHeld(pool(List.of(TWO, ONE), load("1", "3", "2")), new Held("2-month", START, 1, null));

    private static Scenario load(String probability, String first, String second) {
        return new Scenario(usd(probability), List.of(month(0, first, "10"), month(1, second, "4")));
    }

    private static MonthDemand month(int t, String units, String rate) {
        return new MonthDemand(START.plusMonths(t), List.of(Block.of(BigDecimal.ONE, usd(units), usd(rate))));
    }

    private static PlanProblem problem(Pool pool) {
        return new PlanProblem(START, 2, MonthHours.fixed(BigDecimal.ONE), HorizonEnd.WITHIN, List.of(pool));
    }

    private static PreparedPool prepared(Pool pool) {
        return PreparedPool.expected(problem(pool), 0);
    }

    private static CoverPlan cheapest(Pool pool, CoverBounds cover, UnitBounds units) {
        CoverPlan plan = prepared(pool).priced().cheapest(cover, units);
        assertNotNull(plan);
        return plan;
    }

    private static CoverBounds cover(int least, int most) {
        return new CoverBounds(new int[] {least, least}, new int[] {most, most});
    }

    private static UnitBounds units(int least, int most) {
        return new UnitBounds(new int[] {least}, new int[] {most});
    }

    private static final CoverBounds FREE = CoverBounds.free(2);

    @Test
    void contracts_are_numbered_by_start_and_then_by_term() {
        PreparedPool pool = prepared(POOL);
        assertEquals("a", pool.id());
        assertEquals(2, pool.months());
        assertEquals(1, pool.cases());
        assertEquals(3, pool.contracts());
        assertArrayEquals(new int[] {0}, pool.longer());
        assertEquals(List.of(0, 0, 1), List.of(pool.from(0), pool.from(1), pool.from(2)));
        assertEquals(List.of(2, 1, 2), List.of(pool.to(0), pool.to(1), pool.to(2)));
        assertEquals(3 * DOLLAR, pool.monthPrice(0, 0));
        assertEquals(3 * DOLLAR, pool.monthPrice(0, 1));
        assertEquals(5 * DOLLAR, pool.monthPrice(1, 0));
        assertEquals(5 * DOLLAR, pool.monthPrice(2, 1));
        assertEquals(Purchase.of("1-month", START.plusMonths(1), 4), pool.purchase(2, 4));
    }

    @Test
    void months_of_a_contract_cost_what_their_own_hours_cost() {
        Pool long744 = pool(List.of(Term.of("2-month", 2, usd("3"))), Problems.steady("0", "0", "0"));
        PlanProblem calendar = new PlanProblem(
                START,
                2,
                MonthHours.calendar(),
                HorizonEnd.WITHIN,
                List.of(pool(long744.terms(), load("1", "0", "0"))));
        PreparedPool pool = PreparedPool.expected(calendar, 0);
        assertEquals(3 * 744 * DOLLAR, pool.monthPrice(0, 0));
        assertEquals(3 * 672 * DOLLAR, pool.monthPrice(0, 1));
    }

    @Test
    void held_units_are_the_least_and_stay_within_any_quota() {
        PreparedPool plain = prepared(POOL);
        assertEquals(1, plain.held(0));
        assertEquals(1, plain.floor(1));
        assertEquals(Integer.MAX_VALUE, plain.quota(0));
        Pool limited =
                Problems.withLimits(Problems.withFloor(POOL, 2), new Limits(null, List.of(3, 0), null, Set.of()));
        assertEquals(2, prepared(limited).floor(0));
        assertEquals(1, prepared(limited).floor(1));
        assertEquals(3, prepared(limited).quota(0));
        assertEquals(1, prepared(limited).quota(1));
    }

    @Test
    void a_limit_beside_the_quota_is_told() {
        assertFalse(prepared(POOL).limitsTerms());
        assertFalse(prepared(Problems.withLimits(POOL, new Limits(null, List.of(3, 3), null, Set.of())))
                .limitsTerms());
        assertTrue(prepared(Problems.withLimits(POOL, new Limits(List.of(3, 3), null, null, Set.of())))
                .limitsTerms());
        Term limited = new Term("2-month", 2, TWO.rates(), 4);
        assertTrue(prepared(Problems.withHeld(pool(List.of(limited, ONE), load("1", "3", "2"))))
                .limitsTerms());
    }

    @Test
    void what_units_leave_uncovered_is_known_by_month() {
        PreparedPool pool = prepared(POOL);
        PricedPool priced = pool.priced();
        assertEquals(pool, priced.pool());
        long[] first = {20, 20, 10, 0, 0};
        long[] second = {4, 4, 0, 0, 0};
        for (int active = 0; active < 5; active++) {
            assertEquals(first[active] * DOLLAR, pool.uncoveredNanos(0, 0, active));
            assertEquals(second[active] * DOLLAR, pool.uncoveredNanos(0, 1, active));
            assertEquals(first[active] * DOLLAR, priced.uncovered(0, active));
            assertEquals(second[active] * DOLLAR, priced.uncovered(1, active));
        }
    }

    /** One two-month unit for 10 + 4 dollars, one one-month unit for 10: 11 dollars and nothing uncovered. */
    @Test
    void the_cheapest_cover_without_bounds_costs_eleven_dollars() {
        CoverPlan plan = cheapest(POOL, FREE, UnitBounds.none(1));
        assertEquals(11 * DOLLAR, plan.nanos());
        assertArrayEquals(new int[] {3, 2}, plan.active());
        assertArrayEquals(new int[] {1, 1, 0}, plan.units());
        assertEquals(List.of(Purchase.of("2-month", START, 1), Purchase.of("1-month", START, 1)), plan.purchases());
    }

    /** Values of the months under which no contract is worth more than its price bound the cost, here without a gap. */
    @Test
    void month_values_bound_what_the_cover_costs() {
        PricedPool priced = prepared(POOL).priced();
        long[] values = cheapest(POOL, FREE, UnitBounds.none(1)).monthValues();
        assertTrue(values[0] <= 5 * DOLLAR && values[1] <= 5 * DOLLAR && values[0] + values[1] <= 6 * DOLLAR);
        assertEquals(11 * DOLLAR, priced.leastCost(0, 0, values[0]) + priced.leastCost(1, 0, values[1]));
    }

    @Test
    void bounds_of_active_units_and_of_contracts_are_kept() {
        // Three units in both months: two two-month units.
        CoverPlan three = cheapest(POOL, cover(3, 9), UnitBounds.none(1));
        assertEquals(12 * DOLLAR, three.nanos());
        assertArrayEquals(new int[] {3, 3}, three.active());
        // One more than the held one: a two-month unit, and 10 dollars uncovered.
        assertEquals(
                16 * DOLLAR, cheapest(POOL, cover(0, 2), UnitBounds.none(1)).nanos());
        assertEquals(12 * DOLLAR, cheapest(POOL, FREE, units(2, 9)).nanos());
        // No two-month unit: two one-month units, and 4 dollars uncovered.
        assertEquals(14 * DOLLAR, cheapest(POOL, FREE, units(0, 0)).nanos());
    }

    /** Three two-month units were promised where two levels are left: they are paid, and one of them is idle. */
    @Test
    void more_units_than_there_are_levels_may_be_asked_for() {
        CoverPlan plan = cheapest(POOL, FREE, units(3, 9));
        assertEquals(18 * DOLLAR, plan.nanos());
        assertArrayEquals(new int[] {4, 4}, plan.active());
    }

    @Test
    void bounds_that_leave_no_way_have_no_cover() {
        PricedPool priced = prepared(POOL).priced();
        assertNull(priced.cheapest(cover(3, 2), UnitBounds.none(1)));
        assertNull(priced.cheapest(cover(0, 1), units(1, 1)));
    }

    /** Without two-month units the months would be worth 5 and 4 dollars, above the 6 of a two-month unit: they are cut. */
    @Test
    void month_values_never_come_to_more_than_the_price_of_a_contract() {
        long[] values = cheapest(POOL, FREE, units(0, 0)).monthValues();
        assertTrue(values[0] + values[1] <= 6 * DOLLAR, Arrays.toString(values));
        assertTrue(values[0] + values[1] > 6 * DOLLAR - 100, Arrays.toString(values));
        assertTrue(values[0] > values[1] && values[1] > 2 * DOLLAR, Arrays.toString(values));
    }

    /** Not one unit may be bought: the months are worth 10 and 4, cut to 5 for the one-month unit, then by 6 of 9. */
    @Test
    void a_month_is_worth_no_more_than_its_one_month_unit_before_longer_ones_are_looked_at() {
        Term closed = new Term("1-month", 1, ONE.rates(), 0);
        Pool pool =
                Problems.withHeld(pool(List.of(TWO, closed), load("1", "3", "2")), new Held("2-month", START, 1, null));
        long[] values = cheapest(pool, FREE, units(0, 0)).monthValues();
        assertEquals(10.0 / 3, values[0] / 1e9, 1e-7);
        assertEquals(8.0 / 3, values[1] / 1e9, 1e-7);
    }

    @Test
    void the_lowest_price_of_a_month_is_that_of_the_cheapest_contract_in_it() {
        assertArrayEquals(
                new long[] {3 * DOLLAR, 3 * DOLLAR}, prepared(POOL).priced().lowestPrices());
        Pool second = Problems.withLimits(
                pool(List.of(Term.of("1-month", 1, usd("2")), TWO), load("1", "3", "2")),
                new Limits(null, null, null, Set.of(START)));
        assertArrayEquals(new long[] {-1, 2 * DOLLAR}, prepared(second).priced().lowestPrices());
        Pool free = pool(List.of(Term.of("1-month", 1, usd("0")), TWO), load("1", "3", "2"));
        assertArrayEquals(new long[] {0, 0}, prepared(free).priced().lowestPrices());
    }

    @Test
    void a_month_costs_least_with_units_for_the_levels_worth_more_than_they_cost() {
        PricedPool priced = prepared(POOL).priced();
        assertEquals(20 * DOLLAR, priced.leastCost(0, 0, 12 * DOLLAR));
        assertEquals(10 * DOLLAR, priced.leastCost(0, 0, 5 * DOLLAR));
        assertEquals(22 * DOLLAR, priced.leastCost(0, 2, 12 * DOLLAR));
        assertEquals(8 * DOLLAR, priced.leastCost(0, 9, DOLLAR));
        assertEquals(20 * DOLLAR, priced.leastCost(0, 0, 10 * DOLLAR));
    }

    /** A quarter of 20 dollars and three quarters of nothing, since the held unit carries the second case. */
    @Test
    void every_scenario_is_a_case_with_its_own_weight() {
        Pool two = Problems.withHeld(
                pool(List.of(TWO, ONE), load("0.25", "3", "1"), load("0.75", "1", "2")),
                new Held("2-month", START, 1, null));
        PreparedPool pool = PreparedPool.byCase(problem(two), 0);
        assertEquals(2, pool.cases());
        assertEquals(20 * DOLLAR, pool.uncoveredNanos(0, 0, 1));
        assertEquals(0, pool.uncoveredNanos(1, 0, 1));
        assertEquals(5 * DOLLAR, pool.priced().uncovered(0, 1));
        assertEquals(3 * DOLLAR, pool.priced().uncovered(1, 1));
        assertEquals(
                PreparedPool.expected(problem(two), 0).priced().uncovered(0, 1),
                pool.priced().uncovered(0, 1));
        PricedPool other = pool.priced(new Weights(new long[] {Weights.ONE, 2 * Weights.ONE}, new long[][] {
            {Weights.ONE, 0}, {0, 3 * Weights.ONE}
        }));
        assertEquals(20 * DOLLAR, other.uncovered(0, 1));
        assertEquals(12 * DOLLAR, other.uncovered(1, 1));
        // 3 + 2 x 3 over two months, and one-month units at 5 and 10
        assertArrayEquals(new long[] {9 * DOLLAR / 2, 9 * DOLLAR / 2}, other.lowestPrices());
        assertEquals("pools[0].terms[0].months", refused(Term.of("t", 0, usd("1")), true));
        assertEquals("pools[0].terms[0].usdPerUnitHour", refused(Term.of("t", 1, usd("-1")), false));
    }

    private static String refused(Term term, boolean byCase) {
        PlanProblem problem = problem(pool(List.of(term), load("1", "3", "2")));
        return assertThrows(InvalidProblem.class, () -> {
                    if (byCase) {
                        PreparedPool.byCase(problem, 0);
                    } else {
                        PreparedPool.expected(problem, 0);
                    }
                })
                .path();
    }

    /** 100 hours at 1,000 dollars: 4,000 units are $400,000,000. */
    @Test
    void above_400_million_dollars_a_pool_is_refused() {
        assertEquals(1, month("4000", "1000", List.of()).months());
        assertEquals("pools[0]", huge("4001", "1000", List.of()));
        // 3,999 levels and none, at 100,000 dollars a unit
        List<Term> dear = List.of(Term.of("1-month", 1, usd("1000")));
        assertEquals(1, month("3999", "1", dear).months());
        assertEquals("pools[0]", huge("4000", "1", dear));
    }

    private static String huge(String units, String rate, List<Term> terms) {
        return assertThrows(InvalidProblem.class, () -> month(units, rate, terms))
                .path();
    }

    private static PreparedPool month(String units, String rate, List<Term> terms) {
        MonthDemand demand = new MonthDemand(START, List.of(Block.of(usd("100"), usd(units), usd(rate))));
        Pool pool = pool(terms, new Scenario(BigDecimal.ONE, List.of(demand)));
        return PreparedPool.expected(
                new PlanProblem(START, 1, MonthHours.fixed(usd("100")), HorizonEnd.WITHIN, List.of(pool)), 0);
    }

    @Test
    void a_pool_prepared_at_a_volume_costs_what_its_plan_there_costs() {
        VolumePlanner planner = VolumePlanner.of(problem(POOL), POOL);
        for (String volume : List.of("0.5", "1", "2.5")) {
            double v = Double.parseDouble(volume);
            CoverPlan cover = planner.prepared(v, POOL).priced().cheapest(FREE, UnitBounds.none(1));
            assertNotNull(cover);
            assertEquals(planner.best(v, POOL).totalUsd().doubleValue(), cover.nanos() / 1e9, 1e-6, "volume " + volume);
        }
    }

    @Test
    void bounds_are_copied_and_not_shared() {
        CoverBounds cover = cover(1, 2);
        cover.copy().least()[0] = 9;
        cover.copy().most()[0] = 9;
        assertEquals(1, cover.least()[0]);
        assertEquals(2, cover.most()[0]);
        UnitBounds units = units(1, 2);
        units.copy().least()[0] = 9;
        units.copy().most()[0] = 9;
        assertEquals(1, units.least()[0]);
        assertEquals(2, units.most()[0]);
    }
}
