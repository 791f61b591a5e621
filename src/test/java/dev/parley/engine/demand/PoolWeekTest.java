package dev.parley.engine.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolWeekTest {

    /** One unit carries 10,000 tokens a minute of input and 1,000 of output. */
    private static final CapacityProduct.Side TEN_TO_ONE = CapacityProduct.modelUnits(
                    new BigDecimal("10000"), new BigDecimal("1000"))
            .sides()
            .getFirst();

    @Test
    void two_workloads_of_three_units_with_mixes_of_40_to_1_and_2_to_1_are_3_75_pool_units() {
        TokenFlow wide = TokenFlow.of("30", "0", "0", "0.75");
        TokenFlow narrow = TokenFlow.of("6", "0", "0", "3");
        assertEquals(0, wide.units(TEN_TO_ONE).orElseThrow().compareTo(new BigDecimal("3")));
        assertEquals(0, narrow.units(TEN_TO_ONE).orElseThrow().compareTo(new BigDecimal("3")));
        PoolWeek week = PoolWeek.of(List.of(member(wide, "0"), member(narrow, "0")), TEN_TO_ONE);
        assertEquals(0, week.mean().compareTo(new BigDecimal("3.75")));
        assertEquals(0, week.peak().compareTo(new BigDecimal("3.75")));
    }

    @Test
    void the_spread_of_a_pool_is_the_mean_of_its_workloads_by_their_units() {
        PoolWeek week = PoolWeek.of(
                List.of(
                        member(TokenFlow.of("30", "0", "0", "0"), "0.4"),
                        member(TokenFlow.of("10", "0", "0", "0"), "0")),
                TEN_TO_ONE);
        assertEquals(0, week.minuteCv().getFirst().compareTo(new BigDecimal("0.3")));
        // s² = ln(1.09); 4 units at exp(1.6448536 s - s²/2)
        double s = Math.sqrt(Math.log(1.09));
        assertEquals(
                4 * Math.exp(1.6448536269514722 * s - s * s / 2),
                week.percentileOfMinutes(Share.of("0.95")).doubleValue(),
                1e-6);
    }

    @Test
    void an_unknown_unit_is_refused() {
        CapacityProduct.Side unknown =
                CapacityProduct.modelUnits(null, null).sides().getFirst();
        assertThrows(
                IllegalArgumentException.class,
                () -> PoolWeek.of(List.of(member(TokenFlow.of("1", "0", "0", "0"), "0")), unknown));
    }

    private static PoolWeek.Member member(TokenFlow flow, String cv) {
        return new PoolWeek.Member(flow, TrafficShape.flat(), new BigDecimal(cv));
    }
}
