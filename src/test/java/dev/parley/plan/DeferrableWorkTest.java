package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.demand.ForecastCell;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.MonthLength;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One model, one unit of 100,000 tokens a minute, input and output counted alike: saturated with input at $1 a million a
 * unit-hour costs $6 on demand, with output at $5 it costs $30. Three months of 730 hours.
 */
class DeferrableWorkTest {

    private static final String MODEL = "example.model";
    private static final String POOL = "prod/example.model/us-east-1";
    private static final YearMonth FIRST = YearMonth.of(2027, 1);

    @Test
    void a_unit_that_would_not_pay_alone_is_bought_when_batch_work_fills_its_nights() {
        // Twelve hours a day at 100k: 365 hours at $6 are $2,190, less than the unit's $2,920.
        PlanInputs.Workload day = workload("W1", "50", "0", TrafficShape.window(6, 12), PlanInputs.Asks.CAPACITY, null);
        PlanResult.PoolResult alone = pool(plan("4", "0.5", day));
        assertThat(alone.sides().getFirst().purchases()).isEmpty();
        // Batch work of 292 unit-hours at $3 adds $876 to it: $3,066.
        PlanResult.PoolResult both = pool(plan("4", "0.5", day, batch("W2", "40", "0", 24)));
        assertThat(both.sides().getFirst().cover())
                .allSatisfy(cover -> assertThat(cover.total()).isEqualTo(1));
        PlanResult.PeriodCost total = both.total();
        // On demand 2,190 + 1,752 a month; the unit 2,920 in their place, and what W2 pays above batch, 876, stays.
        assertThat(total.allOnDemandUsd()).isEqualByComparingTo("11826");
        assertThat(total.totalUsd()).isEqualByComparingTo("11388");
        assertThat(both.notes())
                .contains(
                        "W2 fills 876 idle unit-hours of the 876 that can wait, and saves $2,628 at the batch price.");
    }

    @Test
    void work_that_finds_no_idle_hour_stays_outside() {
        PlanResult.PoolResult pool = pool(plan(
                "4",
                "0.5",
                workload("W1", "100", "0", TrafficShape.flat(), PlanInputs.Asks.CAPACITY, null),
                batch("W2", "40", "0", 24)));
        assertThat(pool.sides().getFirst().cover())
                .allSatisfy(cover -> assertThat(cover.total()).isEqualTo(1));
        assertThat(pool.notes())
                .contains("W2 can wait, and no committed hour is idle: its 876 unit-hours stay outside.");
    }

    @Test
    void without_a_batch_price_the_on_demand_price_decides_and_never_more_than_what_it_follows() {
        // W2 writes output, $30 a unit-hour on demand, and follows input at $6: it counts $6.
        PlanResult.PoolResult pool = pool(plan(
                "4",
                null,
                workload("W1", "50", "0", TrafficShape.window(6, 12), PlanInputs.Asks.CAPACITY, null),
                batch("W2", "0", "40", 24)));
        assertThat(pool.notes())
                .contains("W2 fills 876 idle unit-hours of the 876 that can wait, and saves $5,256 at the on-demand"
                        + " price: no batch price is known.");
    }

    @Test
    void work_that_may_wait_less_than_a_day_and_work_that_asks_for_capacity_fill_nothing() {
        PlanInputs.Workload day = workload("W1", "50", "0", TrafficShape.window(6, 12), PlanInputs.Asks.CAPACITY, null);
        assertThat(pool(plan("4", "0.5", day, batch("W2", "40", "0", 23)))
                        .sides()
                        .getFirst()
                        .purchases())
                .isEmpty();
        PlanInputs.Workload both = workload(
                "W3",
                "10",
                "0",
                TrafficShape.flat(),
                PlanInputs.Asks.CAPACITY,
                new PlanInputs.Waits(48, BigDecimal.ONE));
        assertThat(pool(plan("4", "0.5", day, both)).notes()).noneMatch(note -> note.contains("can wait"));
    }

    @Test
    void tokens_that_fill_idle_hours_are_not_left_on_demand() {
        PlanInputs.Workload day = workload("W1", "50", "0", TrafficShape.window(6, 12), PlanInputs.Asks.CAPACITY, null);
        PlanResult result = plan("4", "0.5", day, batch("W2", "40", "0", 24));
        assertThat(result.tokensLeft()).isEmpty();
        // Half of the work can wait and is carried: the other half, 20k a minute, stays: 20 · 60 · 730 / 1000 million.
        PlanInputs.Workload half = workload(
                "W2",
                "80",
                "0",
                TrafficShape.flat(),
                PlanInputs.Asks.BATCH,
                new PlanInputs.Waits(24, new BigDecimal("0.5")));
        assertThat(plan("4", "0.5", day, half).tokensLeft().getFirst().million())
                .isEqualByComparingTo("1752");
    }

    @Test
    void with_one_limit_the_dearest_tokens_are_served_first() {
        // One unit of output at $30 and one of input at $6; a unit at $10 pays for the first and not for the second,
        // though both together cost 18 a unit-hour at the pool's mix.
        PlanResult.PoolResult pool = pool(plan(
                "10",
                "0.5",
                workload("W1", "100", "0", TrafficShape.flat(), PlanInputs.Asks.CAPACITY, null),
                workload("W2", "0", "100", TrafficShape.flat(), PlanInputs.Asks.CAPACITY, null)));
        assertThat(pool.sides().getFirst().cover())
                .allSatisfy(cover -> assertThat(cover.total()).isEqualTo(1));
        // 730 · 10 for the unit and 730 · 6 on demand, three months.
        assertThat(pool.total().totalUsd()).isEqualByComparingTo("35040");
        assertThat(pool.sides().getFirst().limits())
                .containsExactly(new PlanResult.LimitLine("input + cache write + output", new BigDecimal("100000")));
    }

    private static PlanResult.PoolResult pool(PlanResult result) {
        return result.pool(POOL).orElseThrow();
    }

    private static PlanInputs.Workload batch(String code, String input, String output, int hours) {
        return workload(
                code,
                input,
                output,
                TrafficShape.window(2, 4),
                PlanInputs.Asks.BATCH,
                new PlanInputs.Waits(hours, BigDecimal.ONE));
    }

    private static PlanInputs.Workload workload(
            String code,
            String input,
            String output,
            TrafficShape shape,
            PlanInputs.Asks asks,
            PlanInputs.@Nullable Waits waits) {
        return new PlanInputs.Workload(
                code,
                code,
                "prod",
                "P1",
                true,
                MODEL,
                MODEL,
                "us-east-1",
                TokenFlow.of(input, "0", "0", output),
                shape.multipliers(),
                BigDecimal.ZERO,
                asks,
                6,
                null,
                false,
                PlanInputs.Floor.NONE,
                List.<ForecastCell>of(),
                waits);
    }

    private static PlanResult plan(String unitRate, @Nullable String batch, PlanInputs.Workload... workloads) {
        List<Rate> rates = new ArrayList<>();
        rates.add(rate(PriceKind.ON_DEMAND_INPUT, "1"));
        rates.add(rate(PriceKind.ON_DEMAND_OUTPUT, "5"));
        rates.add(rate(PriceKind.MODEL_UNIT_HOUR_1_MONTH, unitRate));
        if (batch != null) {
            rates.add(rate(PriceKind.BATCH_INPUT, batch));
            rates.add(rate(PriceKind.BATCH_OUTPUT, "2.5"));
        }
        return PlanComputation.compute(new PlanInputs(
                FIRST,
                FIRST.plusMonths(2),
                FIRST.atDay(1),
                1,
                MonthLength.HOURS_730,
                PlanBasis.DEFAULT,
                BigDecimal.ONE,
                List.of(workloads),
                List.of(new PlanInputs.Offer(
                        MODEL,
                        "us-east-1",
                        CapacityProduct.modelUnitsWeighted(new BigDecimal("100000"), BigDecimal.ONE),
                        null)),
                rates,
                List.of(),
                List.of(),
                PlanFacts.NONE));
    }

    private static Rate rate(PriceKind kind, String usd) {
        return new Rate(
                MODEL,
                "us-east-1",
                kind,
                new BigDecimal(usd),
                PriceSide.LIST,
                LocalDate.of(2026, 1, 1),
                null,
                "a price list",
                Grade.A,
                true,
                null);
    }
}
