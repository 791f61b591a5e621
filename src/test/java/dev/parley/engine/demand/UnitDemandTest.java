package dev.parley.engine.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.CapacityProduct.Limit;
import dev.parley.engine.pricing.CapacityProduct.Side;
import dev.parley.engine.pricing.CapacityProduct.Term;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitDemandTest {

    private static final YearMonth MONTH = YearMonth.of(2027, 5);
    private static final Side UNITS = CapacityProduct.modelUnits(new BigDecimal("40000"), new BigDecimal("10000"))
            .side("units");
    private static final TokenPrices PRICES = prices("1", "0.1", "1.25", "5");

    @Test
    void units_of_two_workloads_with_different_mixes_do_not_add_up() {
        PoolMember readers = member("readers", TokenFlow.of("120", "0", "0", "3"), TrafficShape.flat(), "0");
        PoolMember writers = member("writers", TokenFlow.of("30", "0", "0", "30"), TrafficShape.flat(), "0");

        assertEquals("3", only(List.of(readers), UNITS).units().toPlainString());
        assertEquals("3", only(List.of(writers), UNITS).units().toPlainString());
        assertEquals("3.75", only(List.of(readers, writers), UNITS).units().toPlainString());
    }

    /** By the unit (input, output, dollars): (1, 1, 31.5), (1, 0, 30), (0, 1, 27). Dearest first would pay 31.5, then 57. */
    @Test
    void with_two_limits_the_pool_is_served_at_its_own_mix() {
        Side side = CapacityProduct.modelUnits(new BigDecimal("1000"), new BigDecimal("1000"))
                .side("units");
        PoolMember both = priced("both", TokenFlow.of("1", "0", "0", "1"), prices("250", "0", "0", "275"));
        PoolMember reads = priced("reads", TokenFlow.of("1", "0", "0", "0"), prices("500", "0", "0", "0"));
        PoolMember writes = priced("writes", TokenFlow.of("0", "0", "0", "1"), prices("0", "0", "0", "450"));

        Layer layer = only(List.of(both, reads, writes), side);

        assertEquals("2", layer.units().toPlainString());
        assertEquals("44.25", layer.onDemandUsdPerUnitHour().toPlainString());
    }

    private static PoolMember priced(String name, TokenFlow today, TokenPrices prices) {
        ForecastPath path = ForecastPath.flat(Quarter.parse("2027-Q1"), Quarter.parse("2027-Q4"));
        return new PoolMember(name, today, TrafficShape.flat(), path, BigDecimal.ZERO, _ -> prices);
    }

    @Test
    void months_with_the_same_volume_have_the_very_same_blocks_and_others_their_own() {
        TokenFlow today = TokenFlow.of("120", "0", "0", "3");
        Quarter first = Quarter.parse("2027-Q1");
        ForecastPath path = ForecastPath.resolve(
                today,
                null,
                List.of(new ForecastCell(first.plus(1), ForecastCase.BASE, EntryKind.GROWTH, new BigDecimal("1"))),
                first,
                first.plus(1));
        PoolMember member = new PoolMember("w", today, TrafficShape.window(8, 10), path, BigDecimal.ZERO, _ -> PRICES);
        List<YearMonth> months = List.of(YearMonth.of(2027, 2), YearMonth.of(2027, 3), YearMonth.of(2027, 4));

        UnitDemand demand = UnitDemand.of(List.of(member), UNITS, months, ForecastCase.BASE, MonthLength.HOURS_730);

        List<MonthDemand> known =
                assertInstanceOf(UnitDemand.Known.class, demand).months();
        assertSame(known.get(0).blocks(), known.get(1).blocks());
        assertEquals(
                known.get(1).blocks().getLast().units().multiply(BigDecimal.TWO),
                known.get(2).blocks().getLast().units());
    }

    @Test
    void a_price_that_changes_makes_other_blocks_and_one_that_is_unknown_matters_only_while_there_are_tokens() {
        TokenFlow today = TokenFlow.of("120", "0", "0", "3");
        Quarter first = Quarter.parse("2027-Q1");
        ForecastPath path = ForecastPath.resolve(
                today,
                null,
                List.of(new ForecastCell(first.plus(1), ForecastCase.BASE, EntryKind.GROWTH, new BigDecimal("-1"))),
                first,
                first.plus(1));
        TokenPrices unknown = new TokenPrices(
                new Amount.Unknown("nobody knows"), Amount.ZERO, Amount.ZERO, new Amount.Unknown("nobody knows"));
        PoolMember member = new PoolMember(
                "w",
                today,
                TrafficShape.flat(),
                path,
                BigDecimal.ZERO,
                month -> month.equals(YearMonth.of(2027, 1))
                        ? PRICES
                        : month.isBefore(YearMonth.of(2027, 4)) ? PRICES.times(new BigDecimal("0.5")) : unknown);
        List<YearMonth> months = List.of(YearMonth.of(2027, 1), YearMonth.of(2027, 2), YearMonth.of(2027, 4));

        UnitDemand demand = UnitDemand.of(List.of(member), UNITS, months, ForecastCase.BASE, MonthLength.HOURS_730);

        List<MonthDemand> known =
                assertInstanceOf(UnitDemand.Known.class, demand).months();
        BigDecimal half = worth(known.get(1).blocks());
        assertEquals(0, worth(known.get(0).blocks()).compareTo(half.multiply(BigDecimal.TWO)));
        assertEquals(List.of(), known.get(2).blocks().getFirst().layers());
    }

    @Test
    void cache_reads_are_neither_counted_nor_replaced_and_cache_writes_count_once_at_their_own_price() {
        Side input = CapacityProduct.reservedTier().side("input");
        PoolMember cached = member("cached", TokenFlow.of("100", "900", "60", "20"), TrafficShape.flat(), "0");

        Layer layer = only(List.of(cached), input);

        assertEquals("160", layer.units().toPlainString());
        assertEquals(
                0,
                layer.onDemandUsdPerUnitHour().multiply(layer.units()).compareTo(usdPerHour("100", "1", "60", "1.25")));
    }

    @Test
    void the_output_side_of_the_reserved_tier_sees_output_alone() {
        Side output = CapacityProduct.reservedTier().side("output");
        PoolMember cached = member("cached", TokenFlow.of("100", "900", "60", "20"), TrafficShape.flat(), "0");
        assertEquals("20", only(List.of(cached), output).units().toPlainString());
        assertEquals(10, output.minimumUnits());
        assertEquals(
                "0.3", only(List.of(cached), output).onDemandUsdPerUnitHour().toPlainString());
    }

    @Test
    void with_one_limit_workloads_are_layers_and_the_dearest_comes_first() {
        Side weighted = CapacityProduct.modelUnitsWeighted(new BigDecimal("10000"), BigDecimal.ONE)
                .side("units");
        PoolMember cheap = member("cheap", TokenFlow.of("10", "0", "0", "0"), TrafficShape.flat(), "0");
        PoolMember dear = member("dear", TokenFlow.of("0", "0", "0", "20"), TrafficShape.flat(), "0");

        List<Layer> layers = blocks(List.of(cheap, dear), weighted, MonthLength.HOURS_730)
                .getFirst()
                .layers();

        assertEquals(
                List.of("2", "1"),
                layers.stream().map(layer -> layer.units().toPlainString()).toList());
    }

    @Test
    void a_workload_that_is_served_first_is_a_layer_with_its_own_units() {
        Side units = CapacityProduct.modelUnits(new BigDecimal("10000"), new BigDecimal("1000"))
                .side("units");
        PoolMember wide = member("wide", TokenFlow.of("30", "0", "0", "0.75"), TrafficShape.flat(), "0");
        PoolMember narrow = member("narrow", TokenFlow.of("6", "0", "0", "3"), TrafficShape.flat(), "0");
        assertEquals("3.75", only(List.of(wide, narrow), units).units().toPlainString());

        List<Layer> layers = blocks(List.of(narrow, first(wide)), units, MonthLength.HOURS_730)
                .getFirst()
                .layers();
        assertEquals(
                List.of("3", "3"),
                layers.stream().map(layer -> layer.units().toPlainString()).toList());
        assertTrue(layers.getFirst()
                        .onDemandUsdPerUnitHour()
                        .compareTo(layers.getLast().onDemandUsdPerUnitHour())
                > 0);
    }

    @Test
    void a_workload_cheaper_than_what_it_would_precede_is_served_at_the_pools_mix() {
        Side units = CapacityProduct.modelUnits(new BigDecimal("10000"), new BigDecimal("1000"))
                .side("units");
        PoolMember wide = member("wide", TokenFlow.of("30", "0", "0", "0.75"), TrafficShape.flat(), "0");
        PoolMember narrow = member("narrow", TokenFlow.of("6", "0", "0", "3"), TrafficShape.flat(), "0");
        assertEquals(only(List.of(wide, narrow), units), only(List.of(wide, first(narrow)), units));
    }

    private static PoolMember first(PoolMember member) {
        return new PoolMember(
                member.name(), member.today(), member.shape(), member.path(), member.minuteCv(), member.prices(), true);
    }

    @Test
    void an_azure_ptu_is_one_more_value_and_gives_the_documented_105_88_units() {
        Side ptu = new Side(
                "ptu",
                "PTU of gpt-5.2",
                List.of(new Limit(
                        Map.of(TokenClass.INPUT, BigDecimal.ONE, TokenClass.OUTPUT, new BigDecimal("8")),
                        new BigDecimal("3400"))),
                Set.of(TokenClass.INPUT, TokenClass.CACHE_READ, TokenClass.OUTPUT),
                15,
                5,
                List.of(Term.of(PriceKind.PTU_RESERVATION_1_MONTH), Term.of(PriceKind.PTU_RESERVATION_1_YEAR)));

        BigDecimal units = TokenFlow.of("200", "0", "0", "20").units(ptu).orElseThrow();
        BigDecimal halfCached = TokenFlow.of("100", "100", "0", "20").units(ptu).orElseThrow();

        assertEquals("105.88", Money.shown(units, 2).toPlainString());
        assertEquals("76.47", Money.shown(halfCached, 2).toPlainString());
    }

    @Test
    void what_one_unit_carries_may_be_unknown_and_a_price_may_be_and_the_reason_says_which() {
        PoolMember cached = member("cached", TokenFlow.of("1", "0", "1", "1"), TrafficShape.flat(), "0");
        UnitDemand.Unknown limits = assertInstanceOf(
                UnitDemand.Unknown.class,
                demand(List.of(cached), CapacityProduct.modelUnits(null, null).side("units")));
        assertEquals(
                "It is unknown what one unit of \"Model units\" carries: enter its tokens a minute with their source.",
                limits.reason());

        TokenPrices noCache = new TokenPrices(
                PRICES.input(), PRICES.cacheRead(), new Amount.Unknown("No cache-write price."), PRICES.output());
        PoolMember unpriced = new PoolMember(
                "unpriced", cached.today(), cached.shape(), cached.path(), cached.minuteCv(), _ -> noCache);
        UnitDemand.Unknown price = assertInstanceOf(UnitDemand.Unknown.class, demand(List.of(cached, unpriced), UNITS));
        assertEquals("unpriced: No cache-write price.", price.reason());
    }

    @Test
    void an_embedding_model_has_no_limit_on_output() {
        Side input = CapacityProduct.modelUnits(new BigDecimal("1200000"), null).side("units");
        assertEquals(
                0, TokenFlow.of("900", "0", "0", "0").units(input).orElseThrow().compareTo(new BigDecimal("0.75")));
    }

    @Test
    void the_spread_of_minutes_of_a_pool_is_weighted_by_the_units_of_each_workload() {
        PoolMember large = member("large", TokenFlow.of("120", "0", "0", "0"), TrafficShape.flat(), "0.1");
        PoolMember small = member("small", TokenFlow.of("40", "0", "0", "0"), TrafficShape.flat(), "0.5");
        Block block =
                blocks(List.of(large, small), UNITS, MonthLength.HOURS_730).getFirst();
        assertEquals("0.2", block.cv().toPlainString());
    }

    @Test
    void hours_of_the_same_load_are_one_block_and_the_hours_of_a_month_are_exact() {
        PoolMember daytime = member("daytime", TokenFlow.of("40", "0", "0", "0"), TrafficShape.window(6, 16), "0");
        List<Block> blocks = blocks(List.of(daytime), UNITS, MonthLength.HOURS_730);
        assertEquals(2, blocks.size());
        assertEquals(0, hours(blocks).compareTo(new BigDecimal("730")));
        assertEquals("486.666666666667", blocks.get(1).hours().toPlainString());
        assertEquals("1.5", blocks.get(1).layers().getFirst().units().toPlainString());
        assertEquals(
                0, hours(blocks(List.of(daytime), UNITS, MonthLength.CALENDAR)).compareTo(new BigDecimal("744")));
    }

    @Test
    void three_cases_are_three_scenarios_whose_probabilities_add_to_one() {
        PoolMember member = member("any", TokenFlow.of("40", "0", "0", "0"), TrafficShape.flat(), "0");
        Map<ForecastCase, UnitDemand.Known> cases = new EnumMap<>(ForecastCase.class);
        for (ForecastCase scenario : ForecastCase.values()) {
            UnitDemand demand = UnitDemand.of(List.of(member), UNITS, List.of(MONTH), scenario, MonthLength.HOURS_730);
            cases.put(scenario, assertInstanceOf(UnitDemand.Known.class, demand));
        }
        List<Scenario> scenarios = UnitDemand.scenarios(cases);
        BigDecimal sum = scenarios.stream().map(Scenario::probability).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, sum.compareTo(BigDecimal.ONE));
        assertEquals(3, scenarios.size());
    }

    @Test
    void whatever_the_pool_its_blocks_are_worth_what_its_carried_tokens_cost_on_demand() {
        Random random = new Random(730);
        for (int run = 0; run < 60; run++) {
            List<PoolMember> pool = randomPool(random);
            MonthLength length = random.nextBoolean() ? MonthLength.HOURS_730 : MonthLength.CALENDAR;
            Side side = List.of(
                            UNITS,
                            CapacityProduct.reservedTier().side("input"),
                            CapacityProduct.modelUnitsWeighted(new BigDecimal("7000"), new BigDecimal("5"))
                                    .side("units"))
                    .get(run % 3);
            List<Block> blocks = blocks(pool, side, length);
            BigDecimal expected = pool.stream()
                    .map(member -> PRICES.perHour(member.today(), side.carries())
                            .known()
                            .orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .multiply(length.hours(MONTH));
            assertEquals(0, hours(blocks).compareTo(length.hours(MONTH)));
            BigDecimal error = worth(blocks).subtract(expected).abs();
            assertTrue(error.compareTo(new BigDecimal("0.000001")) < 0, () -> expected + " differs by " + error);
        }
    }

    @Test
    void the_busy_shares_of_all_levels_add_to_the_mean_load() {
        Random random = new Random(168);
        for (int run = 0; run < 20; run++) {
            LoadDurationCurve curve =
                    LoadDurationCurve.ofBlocks(blocks(randomPool(random), UNITS, MonthLength.HOURS_730));
            BigDecimal sum = BigDecimal.ZERO;
            for (int level = 1; level <= curve.peak().intValue() + 1; level++) {
                BigDecimal share = curve.busyShare(level);
                assertTrue(level == 1 || share.compareTo(curve.busyShare(level - 1)) <= 0);
                sum = sum.add(share);
            }
            assertEquals(Money.shown(curve.mean(), 20), Money.shown(sum, 20));
        }
    }

    @Test
    void the_95th_percentile_is_the_smallest_load_that_19_of_20_hours_do_not_exceed() {
        LoadDurationCurve curve = LoadDurationCurve.ofBlocks(List.of(
                Block.of(new BigDecimal("5"), new BigDecimal("9"), BigDecimal.ONE),
                Block.of(new BigDecimal("15"), new BigDecimal("4"), BigDecimal.ONE),
                Block.of(new BigDecimal("80"), new BigDecimal("1.5"), BigDecimal.ONE)));
        assertEquals("4", curve.p95().toPlainString());
        assertEquals("9", curve.peak().toPlainString());
        assertEquals(0, curve.busyShare(2).compareTo(new BigDecimal("0.6")));
        assertEquals(0, curve.points().getLast().upTo().compareTo(BigDecimal.ONE));
    }

    private static List<PoolMember> randomPool(Random random) {
        List<PoolMember> pool = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            TokenFlow flow = new TokenFlow(
                    BigDecimal.valueOf(random.nextInt(5000), 1),
                    BigDecimal.valueOf(random.nextInt(5000), 1),
                    BigDecimal.valueOf(random.nextInt(500), 1),
                    BigDecimal.valueOf(1 + random.nextInt(500), 1));
            List<BigDecimal> week = new ArrayList<>();
            for (int hour = 0; hour < 168; hour++) {
                week.add(BigDecimal.valueOf(random.nextInt(12)));
            }
            pool.add(member("m" + i, flow, new TrafficShape(week), "0.3"));
        }
        return pool;
    }

    private static PoolMember member(String name, TokenFlow today, TrafficShape shape, String cv) {
        ForecastPath path = ForecastPath.flat(Quarter.parse("2027-Q1"), Quarter.parse("2027-Q4"));
        return new PoolMember(name, today, shape, path, new BigDecimal(cv), _ -> PRICES);
    }

    private static UnitDemand demand(List<PoolMember> pool, Side side) {
        return UnitDemand.of(pool, side, List.of(MONTH), ForecastCase.BASE, MonthLength.HOURS_730);
    }

    private static List<Block> blocks(List<PoolMember> pool, Side side, MonthLength length) {
        UnitDemand demand = UnitDemand.of(pool, side, List.of(MONTH), ForecastCase.BASE, length);
        List<MonthDemand> months =
                assertInstanceOf(UnitDemand.Known.class, demand).months();
        assertEquals(1, months.size());
        return months.getFirst().blocks();
    }

    private static Layer only(List<PoolMember> pool, Side side) {
        List<Block> blocks = blocks(pool, side, MonthLength.HOURS_730);
        assertEquals(1, blocks.size());
        assertEquals(1, blocks.getFirst().layers().size());
        return blocks.getFirst().layers().getFirst();
    }

    private static BigDecimal hours(List<Block> blocks) {
        return blocks.stream().map(Block::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal worth(List<Block> blocks) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Block block : blocks) {
            for (Layer layer : block.layers()) {
                sum = sum.add(block.hours().multiply(layer.units()).multiply(layer.onDemandUsdPerUnitHour()));
            }
        }
        return sum;
    }

    private static BigDecimal usdPerHour(String first, String price, String second, String otherPrice) {
        return Money.perHour(new BigDecimal(first), new BigDecimal(price))
                .add(Money.perHour(new BigDecimal(second), new BigDecimal(otherPrice)));
    }

    private static TokenPrices prices(String input, String cacheRead, String cacheWrite, String output) {
        return new TokenPrices(
                Amount.of(new BigDecimal(input)),
                Amount.of(new BigDecimal(cacheRead)),
                Amount.of(new BigDecimal(cacheWrite)),
                Amount.of(new BigDecimal(output)));
    }
}
