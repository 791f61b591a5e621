package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.engine.commitment.BreakEven.Mix;
import dev.parley.engine.commitment.BreakEven.OnDemandPrice;
import dev.parley.engine.commitment.BreakEven.UnitLimits;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
    private static final UnitLimits LIMITS = new UnitLimits(usd("200000"), usd("20000"));
    private static final OnDemandPrice PRICE = new OnDemandPrice(usd("3.0"), usd("15.0"));

    private static Mix mix(String in, String out) {
        return new Mix(usd(in), usd(out));
    }

    @Test
    void a_saturated_hour_of_ten_to_one_costs_54_dollars_and_35_break_even_at_64_8148_percent() {
        assertEquals(
                "54.0",
                BreakEven.saturatedOnDemandUsdPerUnitHour(LIMITS, PRICE, mix("10", "1"))
                        .toPlainString());
        assertEquals(usd("0.648148"), BreakEven.utilisation(usd("35.0"), LIMITS, PRICE, mix("10", "1")));
    }

    @Test
    void output_fills_the_unit_first_at_five_to_one() {
        assertEquals(
                "36.0",
                BreakEven.saturatedOnDemandUsdPerUnitHour(LIMITS, PRICE, mix("5", "1"))
                        .toPlainString());
        assertEquals(usd("0.500000"), BreakEven.utilisation(usd("18"), LIMITS, PRICE, mix("5", "1")));
    }

    @Test
    void the_other_limit_decides_where_one_side_has_no_tokens() {
        assertEquals(usd("36.0"), BreakEven.saturatedOnDemandUsdPerUnitHour(LIMITS, PRICE, mix("7", "0")));
        assertEquals(usd("18.0"), BreakEven.saturatedOnDemandUsdPerUnitHour(LIMITS, PRICE, mix("0", "2")));
        UnitLimits inputOnly = new UnitLimits(usd("1200000"), null);
        OnDemandPrice embed = new OnDemandPrice(usd("0.10"), BigDecimal.ZERO);
        assertEquals(usd("7.2"), BreakEven.saturatedOnDemandUsdPerUnitHour(inputOnly, embed, mix("1", "0")));
        assertEquals(usd("0.890278"), BreakEven.utilisation(usd("6.41"), inputOnly, embed, mix("1", "0")));
    }

    @Test
    void the_worked_example_of_two_units_against_on_demand_breaks_even_at_half() {
        UnitLimits limits = new UnitLimits(usd("75000"), usd("7500"));
        OnDemandPrice price = new OnDemandPrice(usd("0.8828"), usd("4.414"));
        assertEquals(usd("5.9589"), BreakEven.saturatedOnDemandUsdPerUnitHour(limits, price, mix("10", "1")));
        assertEquals(usd("0.505747"), BreakEven.utilisation(usd("3.01369863"), limits, price, mix("10", "1")));
    }

    @Test
    void a_third_of_a_dollar_is_rounded_once_at_twelve_decimals() {
        OnDemandPrice price = new OnDemandPrice(BigDecimal.ONE, BigDecimal.ZERO);
        UnitLimits limits = new UnitLimits(usd("1000000"), usd("1000"));
        assertEquals(usd("0.02"), BreakEven.saturatedOnDemandUsdPerUnitHour(limits, price, mix("1", "3")));
        assertEquals(usd("0.008571428571"), BreakEven.saturatedOnDemandUsdPerUnitHour(limits, price, mix("1", "7")));
    }

    @Test
    void free_on_demand_has_no_break_even() {
        OnDemandPrice free = new OnDemandPrice(BigDecimal.ZERO, usd("0.0"));
        assertNull(BreakEven.utilisation(usd("35"), LIMITS, free, mix("10", "1")));
        assertEquals(usd("0.0"), BreakEven.saturatedOnDemandUsdPerUnitHour(LIMITS, free, mix("10", "1")));
    }

    @Test
    void a_mix_without_tokens_and_a_missing_limit_are_refused_by_field() {
        assertEquals("mix", refused(LIMITS, mix("0", "0")));
        assertEquals("mix.inputTokens", refused(LIMITS, mix("-1", "0")));
        assertEquals("outputTokensPerMinute", refused(new UnitLimits(usd("1"), null), mix("1", "1")));
        assertEquals("inputTokensPerMinute", refused(new UnitLimits(usd("0"), usd("1")), mix("1", "1")));
    }

    private static String refused(UnitLimits limits, Mix mix) {
        return assertThrows(InvalidProblem.class, () -> BreakEven.utilisation(usd("35"), limits, PRICE, mix))
                .path();
    }

    /** A unit of 200,000 carries 10,000 tokens a minute of output beside it at 20 to 1: 60 x (0.2 x 3 + 0.01 x 15) = 45. */
    @Test
    void input_fills_the_unit_first_at_twenty_to_one() {
        assertEquals(usd("45.0"), BreakEven.saturatedOnDemandUsdPerUnitHour(LIMITS, PRICE, mix("20", "1")));
    }

    @Test
    void a_side_without_tokens_needs_no_limit() {
        assertEquals(
                usd("18.0"),
                BreakEven.saturatedOnDemandUsdPerUnitHour(new UnitLimits(null, usd("20000")), PRICE, mix("0", "2")));
        assertEquals(
                usd("36.0"),
                BreakEven.saturatedOnDemandUsdPerUnitHour(
                        new UnitLimits(usd("200000"), BigDecimal.ZERO), PRICE, mix("7", "0")));
    }

    @Test
    void negative_tokens_limits_prices_and_rates_are_refused_by_field() {
        assertEquals("mix.outputTokens", refused(LIMITS, mix("1", "-1")));
        assertEquals("outputTokensPerMinute", refused(new UnitLimits(usd("1"), usd("-1")), mix("1", "0")));
        assertEquals("unitUsdPerHour", refused("-0.01", PRICE));
        assertEquals("onDemand.inputUsdPerMillion", refused("35", new OnDemandPrice(usd("-1"), usd("1"))));
        assertEquals("onDemand.outputUsdPerMillion", refused("35", new OnDemandPrice(usd("1"), usd("-1"))));
    }

    private static String refused(String rate, OnDemandPrice price) {
        return assertThrows(InvalidProblem.class, () -> BreakEven.utilisation(usd(rate), LIMITS, price, mix("10", "1")))
                .path();
    }

    @Test
    void levels_are_read_in_months_of_the_plan_only() {
        PlanProblem problem =
                Problems.problem(HorizonEnd.WITHIN, Problems.pool(List.of(), Problems.steady("60", "1", "1")));
        assertEquals(
                1,
                BreakEven.levels(problem, "a", List.of(START, START.plusMonths(1)))
                        .size());
        for (int outside : new int[] {-1, 2}) {
            InvalidProblem refused = assertThrows(
                    InvalidProblem.class, () -> BreakEven.levels(problem, "a", List.of(START.plusMonths(outside))));
            assertEquals("months", refused.path());
        }
        assertEquals(
                "pools",
                assertThrows(InvalidProblem.class, () -> BreakEven.levels(problem, "b", List.of(START)))
                        .path());
    }

    @Test
    void each_level_says_how_busy_it_is_and_from_which_rate_it_pays() {
        PlanProblem problem = Problems.problem(
                HorizonEnd.WITHIN,
                Problems.pool(
                        List.of(),
                        new Scenario(
                                BigDecimal.ONE,
                                List.of(
                                        new MonthDemand(
                                                START,
                                                List.of(
                                                        Block.of(usd("365"), usd("1.5"), usd("60")),
                                                        Block.of(usd("146"), usd("1"), usd("60")))),
                                        new MonthDemand(START.plusMonths(1), List.of())))));
        List<BreakEven.Level> levels = BreakEven.levels(problem, "a", List.of(START));
        assertEquals(
                List.of(
                        new BreakEven.Level(1, usd("0.700000"), usd("42.000000000")),
                        new BreakEven.Level(2, usd("0.250000"), usd("15.000000000"))),
                levels);
        assertEquals(
                List.of(usd("0.350000"), usd("0.125000")),
                BreakEven.busyShares(problem, "a", List.of(START, START.plusMonths(1))));
    }
}
