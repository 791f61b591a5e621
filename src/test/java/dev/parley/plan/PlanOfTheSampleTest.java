package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.plan.PlanBasis.Cases;
import dev.parley.plan.PlanBasis.Minutes;
import dev.parley.plan.PlanBasis.Rates;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures that the sample negotiation must produce. */
class PlanOfTheSampleTest {

    private static final PlanInputs INPUTS = SamplePlan.inputs();
    private static final String W03 = "us-prod/anthropic.claude-sonnet-4-6/global";
    private static final String W04 = "petrel/meta.llama3-1-70b-instruct-v1:0/us-east-1";

    private static PlanResult plan;

    @BeforeAll
    static void plan() {
        plan = PlanComputation.compute(INPUTS);
    }

    @Test
    void the_base_forecast_costs_what_the_sample_says_on_demand_at_list() {
        assertThat(plan.years())
                .extracting(PlanResult.PeriodCost::label)
                .containsExactly("2027", "2028", "2029", "2030");
        assertDollars(plan.years().get(0).allOnDemandUsd(), "2089460");
        assertDollars(plan.years().get(1).allOnDemandUsd(), "3323715");
        assertDollars(plan.years().get(2).allOnDemandUsd(), "5156171");
        assertDollars(plan.contractYears().get(0).allOnDemandUsd(), "2427548");
        assertDollars(plan.contractYears().get(1).allOnDemandUsd(), "3883271");
        assertDollars(plan.contractYears().get(2).allOnDemandUsd(), "5939946");
        assertThat(plan.priced()).isEqualTo(12);
    }

    @Test
    void the_exact_plan_saves_at_least_what_the_rough_plan_saves_at_list() {
        assertThat(plan.years().get(0).savingUsd()).isGreaterThanOrEqualTo(new BigDecimal("168000"));
        assertThat(plan.years().get(1).savingUsd()).isGreaterThanOrEqualTo(new BigDecimal("213000"));
        assertThat(plan.years().get(2).savingUsd()).isGreaterThanOrEqualTo(new BigDecimal("289000"));
        assertThat(plan.pools())
                .filteredOn(pool -> pool.state() == PlanResult.State.PLANNED)
                .allSatisfy(pool -> assertThat(pool.gapUsd()).isEqualByComparingTo("0"));
    }

    @Test
    void two_units_of_the_article_save_1400_a_month_at_hourly_means() {
        RequestVerdict.Figures w01 = request("W01").atStart();
        assertThat(w01.onDemandUsd()).isEqualByComparingTo("5800.00");
        assertThat(w01.committedUsd()).isEqualByComparingTo("4400.00");
        assertThat(w01.hourly().savingUsd()).isEqualByComparingTo("1400.00");
        assertThat(w01.hourly().busy()).isEqualByComparingTo("0.666667");
        assertThat(w01.breakEven()).isCloseTo(new BigDecimal("0.505747"), within(new BigDecimal("0.000001")));
        assertThat(w01.minutes().savingUsd())
                .isLessThan(w01.hourly().savingUsd())
                .isPositive();
        assertThat(request("W01").verdict()).isEqualTo(RequestVerdict.Verdict.COMMIT);
    }

    @Test
    void a_nightly_batch_job_stays_on_demand_at_900_against_4400() {
        RequestVerdict w02 = request("W02");
        assertThat(w02.atStart().onDemandUsd()).isEqualByComparingTo("900.00");
        assertThat(w02.atStart().committedUsd()).isEqualByComparingTo("4400.00");
        assertThat(w02.atStart().hourly().busy()).isEqualByComparingTo("0.166667");
        assertThat(w02.atStart().hourly().overflowUsd()).isEqualByComparingTo("0.00");
        assertThat(w02.verdict()).isEqualTo(RequestVerdict.Verdict.NO);
        assertThat(w02.sentence()).contains("900.00 on demand against 4,400.00", "busy 16.7", "Batch work");
    }

    @Test
    void a_llama_unit_breaks_even_at_123_109_and_67_percent() {
        PlanResult.SideResult side = pool(W04).sides().getFirst();
        assertThat(side.worthPerUnitHour()).isCloseTo(new BigDecimal("19.47"), within(new BigDecimal("0.005")));
        assertThat(side.terms().stream().map(term -> Math.round(term.breakEven().doubleValue() * 100)))
                .containsExactly(123L, 109L, 67L);
        assertThat(side.loads().getFirst().mean()).isCloseTo(new BigDecimal("2.14"), within(new BigDecimal("0.005")));
    }

    @Test
    void the_units_held_for_claims_end_in_april_and_the_third_unit_pays_from_the_third_quarter_of_2028() {
        PlanResult.SideResult side = pool(W04).sides().getFirst();
        assertThat(cover(side, "2027-04").held()).isEqualTo(2);
        assertThat(cover(side, "2027-05").held()).isZero();
        assertThat(cover(side, "2028-06").total()).isEqualTo(2);
        assertThat(cover(side, "2028-07").total()).isEqualTo(3);
    }

    @Test
    void reserved_capacity_follows_the_load_that_is_always_there_not_the_p95() {
        assertThat(units(plan, "2027-04")).containsExactly(145, 14);
        RequestVerdict w03 = request("W03");
        assertThat(w03.verdict()).isEqualTo(RequestVerdict.Verdict.COMMIT_LESS);
        assertThat(w03.atStart().onDemandUsd()).isCloseTo(new BigDecimal("48050"), within(BigDecimal.ONE));
        assertThat(w03.atStart().committedUsd().add(w03.atStart().minutes().overflowUsd()))
                .isCloseTo(new BigDecimal("55127"), within(BigDecimal.ONE));
        assertThat(w03.better().quantity()).isEqualTo("145k input / 14k output");
        assertThat(w03.better().minutes().savingUsd()).isCloseTo(new BigDecimal("2819"), Percentage.withPercentage(3));
    }

    @Test
    void believing_hourly_means_reserves_more_and_claims_a_third_more() {
        PlanResult believed =
                PlanComputation.compute(INPUTS.with(new PlanBasis(Cases.BASE, Rates.LIST, Minutes.HOURLY_MEANS)));
        List<Integer> units = units(believed, "2027-04");
        assertThat(units.get(0)).isCloseTo(162, Percentage.withPercentage(3));
        assertThat(units.get(1)).isEqualTo(16);
        PlanResult.MonthLine april = believed.pool(W03).orElseThrow().months().get(3);
        assertThat(april.allOnDemandUsd().subtract(april.totalUsd()))
                .isCloseTo(new BigDecimal("3566"), Percentage.withPercentage(3));
    }

    @Test
    void below_the_smallest_purchase_nothing_is_reserved() {
        PlanResult.PoolResult w05 = plan.pool("eu-prod/anthropic.claude-haiku-4-5-20251001-v1:0/eu-central-1")
                .orElseThrow();
        assertThat(w05.sides()).allSatisfy(side -> assertThat(side.purchases()).isEmpty());
        assertThat(w05.statement()).contains("The smallest purchase is 100k input and 10k output");
    }

    @Test
    void what_stays_on_demand_says_why() {
        assertThat(plan.pool("us-prod/anthropic.claude-sonnet-4-6/us geo")
                        .orElseThrow()
                        .statement())
                .isEqualTo("W08 is unproven until July 2027: review after three full months.");
        assertThat(plan.pool("sandbox/anthropic.claude-opus-5-5/global")
                        .orElseThrow()
                        .statement())
                .contains("experiment");
        PlanResult.PoolResult w09 =
                plan.pool("eng-tools/anthropic.claude-opus-4-8/global").orElseThrow();
        assertThat(w09.state()).isEqualTo(PlanResult.State.UNKNOWN);
        assertThat(w09.statement()).contains("Reserved tier input, 3 months", "enter it with its source");
        assertThat(w09.months()).isNotEmpty();
    }

    @Test
    void without_a_unit_limit_a_pool_with_unit_rates_lacks_the_limit_and_nothing_else() {
        PlanInputs without = SamplePlan.withoutUnitLimits(INPUTS);
        PlanResult.PoolResult llama = PlanComputation.compute(without).pool(W04).orElseThrow();
        assertThat(llama.state()).isEqualTo(PlanResult.State.UNKNOWN);
        assertThat(llama.lack()).isEqualTo(PlanResult.Lack.UNIT_LIMIT);
        assertThat(llama.statement())
                .isEqualTo("Not planned, all on demand. It is unknown what one unit of \"Model units\" carries: "
                        + "enter its tokens a minute with their source.");
    }

    @Test
    void the_other_requests_are_weighed_with_their_dollars() {
        assertThat(request("W05").today().onDemandUsd()).isEqualByComparingTo("4577.10");
        assertThat(request("W05").today().committedUsd()).isEqualByComparingTo("21681.00");
        assertThat(request("W05").today().minutes().overflowUsd())
                .isCloseTo(new BigDecimal("197"), within(BigDecimal.ONE));
        assertThat(request("W05").verdict()).isEqualTo(RequestVerdict.Verdict.NO);
        assertThat(request("W06").atStart().onDemandUsd()).isCloseTo(new BigDecimal("18259"), within(BigDecimal.ONE));
        assertThat(request("W06").better().minutes().savingUsd())
                .isCloseTo(new BigDecimal("1303"), within(BigDecimal.ONE));
        assertThat(request("W07").sentence()).contains("40,150.00", "At batch prices 2,484.28");
        assertThat(request("W08").atStart().onDemandUsd()).isCloseTo(new BigDecimal("9092"), within(BigDecimal.ONE));
        assertThat(request("W08").sentence()).contains("review after three full months");
        assertThat(request("W09").verdict()).isEqualTo(RequestVerdict.Verdict.UNKNOWN);
        assertThat(request("W11").today().firstPaysFrom())
                .isCloseTo(new BigDecimal("5.40"), within(new BigDecimal("0.01")));
        assertThat(request("W11").verdict()).isEqualTo(RequestVerdict.Verdict.NO);
    }

    @Test
    void capacity_that_can_be_ended_is_named_with_its_cost_and_not_in_the_plan() {
        assertThat(plan.held()).hasSize(3);
        PlanResult.HeldLine rolling = plan.held().stream()
                .filter(line -> line.account().equals("eu-prod"))
                .findFirst()
                .orElseThrow();
        assertThat(rolling.releasable()).isTrue();
        assertThat(rolling.usdAMonth()).isEqualByComparingTo("21681.00");
        assertThat(rolling.busy()).isCloseTo(new BigDecimal("0.22"), within(new BigDecimal("0.005")));
    }

    @Test
    void months_of_pools_add_up_to_every_shown_total() {
        BigDecimal all = BigDecimal.ZERO;
        for (PlanResult.PoolResult pool : plan.pools()) {
            for (PlanResult.MonthLine line : pool.months()) {
                all = all.add(line.totalUsd());
            }
        }
        assertThat(sum(plan.quarters())).isEqualByComparingTo(all);
        assertThat(sum(plan.years())).isEqualByComparingTo(all);
        for (PlanResult.PeriodCost cost : plan.years()) {
            assertThat(cost.totalUsd().add(cost.savingUsd())).isEqualByComparingTo(cost.allOnDemandUsd());
        }
    }

    @Test
    void purchases_carry_what_the_pool_saves() {
        for (String id : List.of(W03, W04)) {
            for (PlanResult.SideResult side : pool(id).sides()) {
                assertThat(side.purchases())
                        .allSatisfy(line -> assertThat(line.reason()).contains("busy", "commit"));
            }
        }
        PlanResult.PoolResult w03 = pool(W03);
        BigDecimal saved = w03.sides().stream()
                .flatMap(side -> side.purchases().stream())
                .map(PlanResult.PurchaseLine::againstOnDemand)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .negate();
        assertThat(w03.total().savingUsd()).isCloseTo(saved, within(BigDecimal.ONE));
    }

    @Test
    void weighted_cases_plan_all_three_at_once() {
        PlanResult weighted =
                PlanComputation.compute(INPUTS.with(new PlanBasis(Cases.WEIGHTED, Rates.LIST, Minutes.SPREAD)));
        assertThat(weighted.years().getFirst().savingUsd()).isPositive();
        assertThat(weighted.years().getFirst().allOnDemandUsd())
                .isCloseTo(new BigDecimal("2061755"), within(BigDecimal.TEN));
    }

    private static void assertDollars(BigDecimal usd, String expected) {
        assertThat(usd).isCloseTo(new BigDecimal(expected), within(new BigDecimal("0.61")));
    }

    private static BigDecimal sum(List<PlanResult.PeriodCost> costs) {
        return costs.stream().map(PlanResult.PeriodCost::totalUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Integer> units(PlanResult result, String month) {
        return result.pool(W03).orElseThrow().sides().stream()
                .map(side -> cover(side, month).total())
                .toList();
    }

    private static PlanResult.Cover cover(PlanResult.SideResult side, String month) {
        return side.cover().stream()
                .filter(cover -> cover.month().equals(YearMonth.parse(month)))
                .findFirst()
                .orElseThrow();
    }

    private static PlanResult.PoolResult pool(String id) {
        return plan.pool(id).orElseThrow();
    }

    private static RequestVerdict request(String workload) {
        return plan.requests().stream()
                .filter(verdict -> verdict.workload().equals(workload))
                .findFirst()
                .orElseThrow();
    }
}
