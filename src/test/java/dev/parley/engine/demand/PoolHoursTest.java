package dev.parley.engine.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.CapacityProduct.Side;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Blocks of a pool's months where workloads, volumes and hours are at an edge. */
class PoolHoursTest {

    private static final Quarter FIRST = Quarter.parse("2027-Q1");
    /** One unit carries 10,000 tokens a minute of input and 1,000 of output. */
    private static final Side TEN_TO_ONE = CapacityProduct.modelUnits(new BigDecimal("10000"), new BigDecimal("1000"))
            .side("units");

    private static final Side OUTPUT = CapacityProduct.reservedTier().side("output");

    @Test
    void the_first_of_the_longest_blocks_takes_what_rounding_left_of_the_month() {
        // Three loads for a third of 730 hours each: 243.333333333333 three times is 1e-12 hours short.
        List<BigDecimal> week = new ArrayList<>();
        for (int hour = 0; hour < 168; hour++) {
            week.add(BigDecimal.valueOf(1 + hour % 3));
        }
        List<Block> blocks = blocks(
                List.of(member(TokenFlow.of("40", "0", "0", "0"), new TrafficShape(week), flat(), "1", "5")),
                TEN_TO_ONE,
                1);
        assertEquals(
                List.of("243.333333333334", "243.333333333333", "243.333333333333"),
                blocks.stream().map(block -> block.hours().toPlainString()).toList());
    }

    @Test
    void a_longer_block_after_the_first_takes_what_rounding_left_of_the_month() {
        // 4, 4 and 16 of 24 hours: 121.666666666667 twice and 486.666666666667 are 1e-12 hours more than 730.
        List<Block> blocks = blocks(
                List.of(
                        member(TokenFlow.of("40", "0", "0", "0"), TrafficShape.window(0, 4), flat(), "1", "5"),
                        member(TokenFlow.of("40", "0", "0", "0"), TrafficShape.window(4, 4), flat(), "2", "5")),
                TEN_TO_ONE,
                1);
        assertEquals(
                List.of("121.666666666667", "121.666666666667", "486.666666666666"),
                blocks.stream().map(block -> block.hours().toPlainString()).toList());
    }

    @Test
    void a_workload_served_first_at_the_very_rate_of_the_others_keeps_its_own_layer() {
        // Each needs 3 units by itself and costs 1.80 dollars an hour: 1.8 million tokens of input at 1 dollar, 180,000
        // of output at 10. Together at their own mix they would be 3.75 units.
        PoolMember wide = first(member(TokenFlow.of("30", "0", "0", "0.75"), TrafficShape.flat(), flat(), "1", "0"));
        PoolMember narrow = member(TokenFlow.of("6", "0", "0", "3"), TrafficShape.flat(), flat(), "0", "10");
        List<Layer> layers =
                blocks(List.of(narrow, wide), TEN_TO_ONE, 1).getFirst().layers();
        assertEquals(
                List.of("3 at 0.6", "3 at 0.6"),
                layers.stream()
                        .map(layer -> layer.units().toPlainString() + " at "
                                + layer.onDemandUsdPerUnitHour().toPlainString())
                        .toList());
    }

    @Test
    void a_workload_without_tokens_on_a_side_is_no_layer_of_it() {
        PoolMember reads = member(TokenFlow.of("10", "0", "0", "0"), TrafficShape.flat(), flat(), "1", "5");
        PoolMember writes = member(TokenFlow.of("0", "0", "0", "20"), TrafficShape.flat(), flat(), "1", "5");
        assertEquals(
                List.of("20"),
                blocks(List.of(reads, writes), OUTPUT, 1).getFirst().layers().stream()
                        .map(layer -> layer.units().toPlainString())
                        .toList());
    }

    @Test
    void traffic_that_pauses_for_a_quarter_costs_what_it_did_when_it_is_back() {
        TokenFlow today = TokenFlow.of("0", "0", "0", "20");
        ForecastPath pause = ForecastPath.resolve(
                today,
                null,
                List.of(
                        new ForecastCell(FIRST, ForecastCase.BASE, EntryKind.TOKENS, BigDecimal.ZERO),
                        new ForecastCell(FIRST.plus(1), ForecastCase.BASE, EntryKind.TOKENS, new BigDecimal("20"))),
                FIRST,
                FIRST.plus(1));
        PoolMember member = member(today, TrafficShape.flat(), pause, "1", "5");
        assertEquals(List.of(), blocks(List.of(member), OUTPUT, 3).getFirst().layers());
        // 20,000 tokens a minute are 1.2 million an hour: 6 dollars for 20 units.
        Layer back = blocks(List.of(member), OUTPUT, 4).getFirst().layers().getFirst();
        assertEquals("20", back.units().toPlainString());
        assertEquals("0.3", back.onDemandUsdPerUnitHour().toPlainString());
    }

    private static ForecastPath flat() {
        return ForecastPath.flat(FIRST, FIRST.plus(3));
    }

    private static PoolMember member(
            TokenFlow today, TrafficShape shape, ForecastPath path, String input, String output) {
        TokenPrices prices = new TokenPrices(
                Amount.of(new BigDecimal(input)), Amount.ZERO, Amount.ZERO, Amount.of(new BigDecimal(output)));
        return new PoolMember("w", today, shape, path, BigDecimal.ZERO, _ -> prices);
    }

    private static PoolMember first(PoolMember member) {
        return new PoolMember(
                member.name(), member.today(), member.shape(), member.path(), member.minuteCv(), member.prices(), true);
    }

    /** Blocks of the last of some months from January on. */
    private static List<Block> blocks(List<PoolMember> pool, Side side, int months) {
        List<YearMonth> asked = IntStream.range(0, months)
                .mapToObj(YearMonth.of(2027, 1)::plusMonths)
                .toList();
        UnitDemand demand = UnitDemand.of(pool, side, asked, ForecastCase.BASE, MonthLength.HOURS_730);
        return assertInstanceOf(UnitDemand.Known.class, demand)
                .months()
                .getLast()
                .blocks();
    }
}
