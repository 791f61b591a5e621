package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulesOfThumbTest {

    private static Pool spiky(int months, Term... terms) {
        List<MonthDemand> demand = IntStream.range(0, months)
                .mapToObj(t -> new MonthDemand(
                        START.plusMonths(t),
                        List.of(
                                Block.of(usd("36.5"), usd("9.2"), usd("60")),
                                Block.of(usd("255.5"), usd("6.5"), usd("60")),
                                Block.of(usd("328.5"), usd("2.3"), usd("60")))))
                .toList();
        return pool(List.of(terms), new Scenario(BigDecimal.ONE, demand));
    }

    private static List<Alternative> rules(HorizonEnd end, Pool pool) {
        return Problems.plan(end, pool).alternatives();
    }

    /** Exactly 95 % of the hours have a load of 6.5 or less; levels 1 and 2 are busy 85 %, level 3 at most 55 %. */
    @Test
    void each_rule_sets_one_number_of_units() {
        List<Alternative> rules = rules(HorizonEnd.PRORATE, spiky(2, Term.of("1-month", 1, usd("35"))));
        assertEquals(
                List.of("all-on-demand", "p95-headroom", "sixty-percent"),
                rules.stream().map(Alternative::rule).toList());
        assertEquals(List.of(0, 7, 2), rules.stream().map(Alternative::units).toList());
        assertEquals(usd("330252.00"), rules.getFirst().totalUsd());
    }

    @Test
    void units_are_bought_longest_term_first_and_back_to_back_within_the_horizon() {
        Pool pool = spiky(8, Term.of("1-month", 1, usd("40")), Term.of("3-month", 3, usd("35")));
        assertEquals(
                "3-month 2027-01, 3-month 2027-04, 1-month 2027-07, 1-month 2027-08",
                bought(rules(HorizonEnd.WITHIN, pool).get(2)));
        assertEquals(
                "3-month 2027-01, 3-month 2027-04, 3-month 2027-07",
                bought(rules(HorizonEnd.PRORATE, pool).get(2)));
    }

    private static String bought(Alternative alternative) {
        return String.join(
                ", ",
                alternative.purchases().stream()
                        .map(p -> p.term() + " " + p.start())
                        .toList());
    }

    @Test
    void held_units_count_and_a_broken_floor_makes_a_rule_infeasible() {
        Pool pool = Problems.withFloor(
                Problems.withHeld(spiky(2, Term.of("2-month", 2, usd("35"))), new Held("2-month", START, 2, null)), 3);
        List<Alternative> rules = rules(HorizonEnd.WITHIN, pool);
        assertEquals(
                List.of(false, true, false),
                rules.stream().map(Alternative::feasible).toList());
        assertEquals(List.of(), rules.get(2).purchases());
        assertEquals(5, rules.get(1).purchases().getFirst().units());
    }

    @Test
    void the_rest_is_on_demand_without_no_commitment_units() {
        Pool pool = Problems.withNone(spiky(2), "10", Granularity.BLOCK);
        assertEquals(usd("330252.00"), rules(HorizonEnd.WITHIN, pool).getFirst().totalUsd());
    }

    /** Over six months levels 1 and 2 are busy 85 %, level 3 about 50 %; 35 of 60 dollars need 58 %. */
    @Test
    void the_last_six_months_repeated_buys_the_levels_that_would_have_paid() {
        PlanProblem problem = Problems.problem(HorizonEnd.PRORATE, spiky(6, Term.of("6-month", 6, usd("35"))));
        List<MonthDemand> history = spiky(6).scenarios().getFirst().demand();
        Alternative repeated = CommitmentPlanner.lastSixMonthsRepeated(problem, "a", history);
        assertEquals("last-six-months-repeated", repeated.rule());
        assertEquals(2, repeated.units());
        assertEquals(2, repeated.purchases().getFirst().units());
        InvalidProblem refused = org.junit.jupiter.api.Assertions.assertThrows(
                InvalidProblem.class,
                () -> CommitmentPlanner.lastSixMonthsRepeated(problem, "a", history.subList(0, 5)));
        assertEquals("history", refused.path());
    }

    private static List<Integer> units(Scenario demand) {
        Pool pool = pool(List.of(Term.of("1-month", 1, usd("35"))), demand);
        return rules(HorizonEnd.WITHIN, pool).stream().map(Alternative::units).toList();
    }

    @Test
    void a_steady_load_is_its_own_headroom_and_busy_all_the_time() {
        assertEquals(List.of(0, 2, 2), units(Problems.steady("60", "2", "2")));
        assertEquals(List.of(0, 0, 0), units(Problems.steady("60", "0", "0")));
    }

    /** Half of all hours have 4 units: that month counts, and it counts once. */
    @Test
    void months_of_another_load_count_by_themselves() {
        assertEquals(List.of(0, 4, 2), units(Problems.steady("60", "2", "4")));
        assertEquals(List.of(0, 4, 2), units(Problems.steady("60", "4", "2")));
    }

    @Test
    void a_rule_that_meets_the_floor_exactly_may_be_followed() {
        Pool pool = Problems.withFloor(
                pool(List.of(Term.of("1-month", 1, usd("35"))), Problems.steady("60", "2", "2")), 2, 2);
        assertEquals(
                List.of(false, true, true),
                rules(HorizonEnd.WITHIN, pool).stream()
                        .map(Alternative::feasible)
                        .toList());
    }

    /** 438 of 730 hours are 60 % exactly. */
    @Test
    void a_level_busy_sixty_percent_exactly_is_bought() {
        Block day = Block.of(usd("438"), usd("1"), usd("60"));
        Block less = Block.of(usd("437.9"), usd("1"), usd("60"));
        assertEquals(1, units(month(day)).getLast());
        assertEquals(0, units(month(less)).getLast());
    }

    private static Scenario month(Block... blocks) {
        return new Scenario(BigDecimal.ONE, List.of(new MonthDemand(START, List.of(blocks))));
    }

    private static int repeated(List<Term> terms, List<MonthDemand> history) {
        PlanProblem problem =
                Problems.problem(HorizonEnd.PRORATE, pool(terms, Problems.steady("60", "1", "1", "1", "1", "1", "1")));
        return CommitmentPlanner.lastSixMonthsRepeated(problem, "a", history).units();
    }

    private static List<MonthDemand> steadyHistory(String rate, String units) {
        return Problems.steady(rate, units, units, units, units, units, units).demand();
    }

    @Test
    void levels_that_just_paid_for_the_longest_term_are_repeated() {
        List<Term> terms = List.of(Term.of("1-month", 1, usd("70")), Term.of("6-month", 6, usd("35")));
        assertEquals(2, repeated(terms, steadyHistory("35", "2")));
        assertEquals(0, repeated(terms, steadyHistory("34.99", "2")));
        assertEquals(0, repeated(List.of(), steadyHistory("60", "2")));
    }

    @Test
    void the_rate_of_the_first_month_that_has_one_decides_what_paid() {
        Term term = new Term(
                "6-month",
                6,
                List.of(new DatedRate(null, START, usd("35")), new DatedRate(START.plusMonths(1), null, usd("10"))),
                null);
        assertEquals(0, repeated(List.of(term), steadyHistory("20", "2")));
        assertEquals(2, repeated(List.of(term), steadyHistory("40", "2")));
    }

    @Test
    void traffic_that_costs_nothing_does_not_pay_even_for_a_free_unit() {
        Block rising = new Block(
                usd("730"), List.of(new Layer(usd("1"), usd("0")), new Layer(usd("1"), usd("10"))), BigDecimal.ZERO);
        List<MonthDemand> history = IntStream.range(0, 6)
                .mapToObj(t -> new MonthDemand(START.plusMonths(t), List.of(rising)))
                .toList();
        assertEquals(1, repeated(List.of(Term.of("6-month", 6, usd("0"))), history));
    }

    @Test
    void a_history_with_a_month_twice_is_refused_by_its_path() {
        List<MonthDemand> history = new java.util.ArrayList<>(steadyHistory("60", "1"));
        history.set(3, history.get(2));
        InvalidProblem refused =
                org.junit.jupiter.api.Assertions.assertThrows(InvalidProblem.class, () -> repeated(List.of(), history));
        assertEquals("history.scenarios[0].demand[3].month", refused.path());
    }

    @Test
    void purchases_made_by_hand_stand_beside_the_rules_with_the_rest_on_demand() {
        PlanProblem problem = Problems.problem(
                HorizonEnd.WITHIN,
                Problems.withNone(spiky(2, Term.of("1-month", 1, usd("35"))), "10", Granularity.BLOCK));
        Alternative none = CommitmentPlanner.handMade(problem, "a", List.of());
        assertEquals(usd("330252.00"), none.totalUsd());
        Alternative one = CommitmentPlanner.handMade(problem, "a", List.of(Purchase.of("1-month", START, 3)));
        assertEquals("hand-made", one.rule());
        assertEquals(3, one.units());
        assertEquals(usd("76650.00"), one.purchases().getFirst().usd());
    }
}
