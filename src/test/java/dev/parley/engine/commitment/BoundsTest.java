package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.steady;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The last value that a field takes, and the first one that it refuses. */
class BoundsTest {
    private static final Term TERM = Term.of("t", 2, usd("35"));
    private static final Pool GOOD = pool(List.of(TERM), steady("60", "1", "1"));

    private static void taken(Pool pool) {
        taken(problem(pool));
    }

    private static void taken(PlanProblem problem) {
        assertDoesNotThrow(() -> CommitmentPlanner.plan(problem));
    }

    private static void refused(String path, Pool pool) {
        refused(path, problem(pool));
    }

    private static void refused(String path, PlanProblem problem) {
        assertEquals(
                path,
                assertThrows(InvalidProblem.class, () -> CommitmentPlanner.plan(problem))
                        .path());
    }

    private static PlanProblem problem(Pool pool) {
        return Problems.problem(HorizonEnd.WITHIN, pool);
    }

    private static PlanProblem ofMonths(int months) {
        String[] idle = IntStream.range(0, months).mapToObj(_ -> "0").toArray(String[]::new);
        return new PlanProblem(
                START,
                months,
                MonthHours.fixed(Problems.HOURS),
                HorizonEnd.WITHIN,
                List.of(pool(List.of(TERM), steady("1", idle))));
    }

    @Test
    void a_plan_has_1_to_120_months() {
        refused("months", ofMonths(0));
        taken(ofMonths(1));
        taken(ofMonths(120));
        refused("months", ofMonths(121));
    }

    @Test
    void a_month_has_more_than_0_and_at_most_744_hours() {
        for (String hours : List.of("0", "-1", "744.01", "730.5")) {
            PlanProblem problem = new PlanProblem(
                    START,
                    2,
                    MonthHours.fixed(usd(hours)),
                    HorizonEnd.WITHIN,
                    List.of(pool(List.of(TERM), steady("1", "0", "0"))));
            if (hours.equals("730.5")) {
                taken(problem);
            } else {
                refused("hoursPerMonth", problem);
            }
        }
        taken(new PlanProblem(START, 2, MonthHours.fixed(usd("744")), HorizonEnd.WITHIN, List.of(GOOD)));
    }

    @Test
    void a_rate_is_0_to_100000_dollars() {
        taken(withTerm(Term.of("t", 2, usd("100000"))));
        taken(withTerm(Term.of("t", 2, usd("0"))));
        refused("pools[0].terms[0].usdPerUnitHour", withTerm(Term.of("t", 2, usd("100000.01"))));
        refused("pools[0].noCommitment.usdPerUnitHour", Problems.withNone(GOOD, "-0.01", Granularity.BLOCK));
        taken(Problems.withNone(GOOD, "0", Granularity.BLOCK));
    }

    private static Pool withTerm(Term term) {
        return pool(List.of(term), steady("60", "1", "1"));
    }

    @Test
    void a_term_has_1_to_120_months_and_a_name() {
        taken(withTerm(Term.of("t", 1, usd("1"))));
        taken(withTerm(Term.of("t", 120, usd("1"))));
        refused("pools[0].terms[0].months", withTerm(Term.of("t", 121, usd("1"))));
        refused("pools[0].terms[0].id", withTerm(Term.of(" ", 1, usd("1"))));
    }

    @Test
    void a_limit_on_a_term_is_0_to_10000_units() {
        for (int most : new int[] {0, 10_000}) {
            taken(withTerm(limited(most)));
        }
        for (int most : new int[] {-1, 10_001}) {
            refused("pools[0].terms[0].maximumUnits", withTerm(limited(most)));
        }
    }

    private static Term limited(int most) {
        return new Term("t", 2, List.of(new DatedRate(null, null, usd("35"))), most);
    }

    @Test
    void dated_rates_may_follow_each_other_month_by_month_and_name_themselves_where_they_are_wrong() {
        DatedRate january = new DatedRate(START, START, usd("35"));
        DatedRate from = new DatedRate(START.plusMonths(1), null, usd("30"));
        taken(withTerm(dated(january, from)));
        taken(withTerm(dated(from, january)));
        refused(
                "pools[0].terms[0].rates[1].from",
                withTerm(dated(from, new DatedRate(null, START.plusMonths(1), usd("1")))));
        refused("pools[0].terms[0].rates[0].to", withTerm(dated(new DatedRate(START, START.minusMonths(1), usd("1")))));
        refused(
                "pools[0].terms[0].rates[1].usdPerUnitHour",
                withTerm(dated(january, new DatedRate(START.plusMonths(1), null, usd("-1")))));
        refused("pools[0].terms[0].rates[0].usdPerUnitHour", withTerm(dated(new DatedRate(null, START, usd("-1")))));
        refused("pools[0].terms[0].rates[0].usdPerUnitHour", withTerm(dated(new DatedRate(START, null, usd("-1")))));
    }

    private static Term dated(DatedRate... rates) {
        return new Term("t", 2, List.of(rates), null);
    }

    @Test
    void ten_thousand_units_are_held_at_most_in_all_and_may_end_in_their_first_month() {
        taken(Problems.withHeld(GOOD, new Held("t", START, 0, null)));
        taken(Problems.withHeld(GOOD, new Held("t", START, 10_000, START)));
        refused("pools[0].existing[0].units", Problems.withHeld(GOOD, new Held("t", START, 10_001, null)));
        refused(
                "pools[0].existing",
                Problems.withHeld(
                        GOOD, new Held("t", START, 10_000, null), new Held("t", START.plusMonths(1), 1, null)));
    }

    @Test
    void floors_and_limits_are_0_to_10000_units_a_month() {
        taken(Problems.withFloor(GOOD, 0, 0));
        refused("pools[0].floor", Problems.withFloor(GOOD, 0, 0, 0));
        refused("pools[0].floor[1]", Problems.withFloor(GOOD, 0, 10_001));
        refused("pools[0].floor[0]", Problems.withFloor(GOOD, -1));
        taken(withQuota(10_000, 0));
        refused("pools[0].quota[0]", withQuota(10_001, 0));
        refused("pools[0].quota[1]", withQuota(0, -1));
        refused("pools[0].quota", withQuota(1, 1, 1));
        refused(
                "pools[0].maximumLongTermUnits",
                Problems.withLimits(GOOD, new Limits(List.of(1), null, null, Set.of())));
    }

    private static Pool withQuota(Integer... quota) {
        return Problems.withLimits(GOOD, new Limits(null, List.of(quota), null, Set.of()));
    }

    @Test
    void a_probability_is_a_share() {
        List<MonthDemand> demand = steady("60", "1", "1").demand();
        taken(pool(List.of(TERM), new Scenario(BigDecimal.ZERO, demand), new Scenario(BigDecimal.ONE, demand)));
        refused(
                "pools[0].scenarios[1].probability",
                pool(List.of(TERM), new Scenario(BigDecimal.ZERO, demand), new Scenario(usd("1.000000001"), demand)));
        refused(
                "pools[0].scenarios",
                pool(List.of(TERM), new Scenario(usd("0.6"), demand), new Scenario(usd("0.5"), demand)));
    }

    @Test
    void demand_lies_in_the_months_of_the_plan() {
        MonthDemand first = steady("60", "1").demand().getFirst();
        refused("pools[0].scenarios[0].demand[1].month", later(first, -1));
        refused("pools[0].scenarios[0].demand[1].month", later(first, 2));
        taken(later(first, 1));
    }

    private static Pool later(MonthDemand first, int months) {
        MonthDemand second = new MonthDemand(START.plusMonths(months), first.blocks());
        return pool(List.of(TERM), new Scenario(BigDecimal.ONE, List.of(first, second)));
    }

    /** January has 744 hours, April and June have 720; the very same blocks stand for all, in any order. */
    @Test
    void blocks_of_january_are_too_long_for_april_and_june_alike() {
        List<Block> blocks = List.of(Block.of(usd("744"), usd("1"), usd("60")));
        List<MonthDemand> demand = new ArrayList<>();
        for (int month : new int[] {0, 3, 5, 1, 2, 4}) {
            demand.add(new MonthDemand(START.plusMonths(month), blocks));
        }
        Pool pool = pool(List.of(TERM), new Scenario(BigDecimal.ONE, demand));
        refused(
                "pools[0].scenarios[0].demand[1].blocks",
                new PlanProblem(START, 6, MonthHours.calendar(), HorizonEnd.WITHIN, List.of(pool)));
    }

    @Test
    void a_block_bears_up_to_10000_units_spread_up_to_10_times() {
        String at = "pools[0].scenarios[0].demand[0].blocks[0]";
        taken(withBlock(Block.of(usd("1"), usd("10000"), usd("1"))));
        taken(withBlock(layers("10", "4000", "6000")));
        refused(at + ".layers", withBlock(layers("10", "4000", "6000.1")));
        refused(at + ".layers[1].units", withBlock(layers("0", "4000", "10000.1")));
        refused(at + ".layers[0].units", withBlock(layers("0", "-1", "2")));
        refused(at + ".cv", withBlock(layers("10.01", "1", "1")));
        taken(withBlock(Block.of(usd("0"), usd("0"), usd("0"))));
        refused(at + ".onDemandUsdPerUnitHour", withBlock(Block.of(usd("1"), usd("1"), usd("100000.01"))));
    }

    private static Block layers(String cv, String... units) {
        return new Block(
                usd("1"),
                java.util.Arrays.stream(units)
                        .map(u -> new Layer(usd(u), BigDecimal.ONE))
                        .toList(),
                usd(cv));
    }

    private static Pool withBlock(Block block) {
        return pool(
                List.of(Term.of("t", 1, usd("35"))),
                new Scenario(BigDecimal.ONE, List.of(new MonthDemand(START, List.of(block)))));
    }

    @Test
    void deferrable_work_lies_in_the_plan_and_fills_at_most_10000_units() {
        taken(waiting(0, "7300000", "1"));
        taken(waiting(1, "0", "0"));
        refused("pools[0].deferrable[0].unitHours", waiting(0, "7300000.01", "1"));
        refused("pools[0].deferrable[0].unitHours", waiting(0, "-0.01", "1"));
        refused("pools[0].deferrable[0].usdPerUnitHour", waiting(0, "1", "-1"));
        refused("pools[0].deferrable[0].month", waiting(-1, "1", "1"));
        refused("pools[0].deferrable[0].month", waiting(2, "1", "1"));
    }

    private static Pool waiting(int month, String hours, String rate) {
        return new Pool(
                "a",
                GOOD.terms(),
                null,
                List.of(),
                List.of(),
                Limits.none(),
                GOOD.scenarios(),
                List.of(new Deferrable(START.plusMonths(month), usd(hours), usd(rate))));
    }

    @Test
    void a_message_carries_the_value_and_what_to_give_instead() {
        InvalidProblem refused = assertThrows(
                InvalidProblem.class, () -> CommitmentPlanner.plan(problem(Problems.withFloor(GOOD, 10_001))));
        assertEquals("10001", refused.value());
        assertEquals("give a whole number from 0 to 10000", refused.getMessage());
    }
}
