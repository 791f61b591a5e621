package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.plan.PlanBasis.Commit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proven demand as a limit on longer terms, and throughput guarantees as the fewest units, on the sample. */
class ProvenDemandTest {

    private static final PlanInputs INPUTS = SamplePlan.inputs();
    private static final String LLAMA = "meta.llama3-1-70b-instruct-v1:0";

    @Test
    void a_third_unit_that_pays_from_july_2028_is_proven_after_three_full_months() {
        PlanResult forecast = PlanComputation.compute(one("W04"));
        assertThat(forecast.checks().steps())
                .containsExactly(
                        new PlanChecks.StepUp(forecast.pools().getFirst().id(), "units", YearMonth.of(2027, 1), 2),
                        new PlanChecks.StepUp(forecast.pools().getFirst().id(), "units", YearMonth.of(2028, 10), 3));
        PlanResult proven = PlanComputation.compute(one("W04").with(PlanBasis.DEFAULT.with(Commit.PROVEN)));
        assertThat(cover(proven, "2028-09")).isEqualTo(2);
        assertThat(cover(proven, "2028-10")).isEqualTo(3);
        assertThat(cover(forecast, "2028-09")).isEqualTo(3);
    }

    @Test
    void waiting_for_proof_costs_the_difference_of_the_two_plans_and_both_say_so() {
        PlanResult forecast = PlanComputation.compute(one("W04"));
        PlanResult proven = PlanComputation.compute(one("W04").with(PlanBasis.DEFAULT.with(Commit.PROVEN)));
        BigDecimal more = total(proven).subtract(total(forecast));
        PlanChecks.Check waits = check(proven, PlanChecks.Kind.PROVEN);
        assertThat(waits.applied()).isTrue();
        assertThat(waits.usd()).isCloseTo(more, within(new BigDecimal("0.01"))).isPositive();
        PlanChecks.Check would = check(forecast, PlanChecks.Kind.PROVEN);
        assertThat(would.applied()).isFalse();
        assertThat(would.usd()).isEqualByComparingTo(waits.usd());
        assertThat(would.sentence())
                .contains("2,772.63 more", "3 units may be committed from Oct 2028 instead of Jul 2028");
    }

    @Test
    void an_unproven_workload_joins_when_three_full_months_are_measured_and_only_then() {
        PlanInputs w08 = one("W08");
        PlanResult forecast = PlanComputation.compute(w08);
        assertThat(forecast.pools().getFirst().state()).isEqualTo(PlanResult.State.ON_DEMAND);
        PlanAssembly assembly = new PlanAssembly(w08.with(PlanBasis.DEFAULT.with(Commit.PROVEN)));
        PoolProblem pool = assembly.pools().getFirst();
        assertThat(pool.inside()).containsExactly("W08");
        assertThat(pool.outside().getFirst().reason()).contains("unproven until July 2027", "Then it joins.");
        PoolProblem.Side side = pool.offering().sides().getFirst();
        for (var month : side.base().months()) {
            boolean joined = !month.month().isBefore(YearMonth.of(2027, 7));
            assertThat(month.blocks().stream().anyMatch(block -> block.units().signum() > 0))
                    .isEqualTo(joined);
        }
        assertThat(side.proven().units().subList(0, 6)).containsOnly(0);
        assertThat(side.proven().units().getLast()).isPositive();
    }

    @Test
    void the_plan_costs_the_same_tokens_whether_a_workload_has_joined_or_not() {
        PlanInputs w08 = one("W08").with(PlanBasis.DEFAULT.with(Commit.PROVEN));
        PlanResult.PoolResult pool = PlanComputation.compute(w08.only(w08.workloads(), w08.lastMonth()))
                .pools()
                .getFirst();
        PlanResult.PoolResult forecast =
                PlanComputation.compute(one("W08")).pools().getFirst();
        assertThat(pool.total().allOnDemandUsd())
                .isEqualByComparingTo(forecast.total().allOnDemandUsd());
        assertThat(pool.total().totalUsd()).isLessThanOrEqualTo(forecast.total().totalUsd());
    }

    @Test
    void the_sample_saves_its_rough_plan_because_it_commits_to_the_forecast() {
        assertThat(PlanBasis.DEFAULT.commit()).isEqualTo(Commit.FORECAST);
    }

    @Test
    void a_guarantee_at_its_peak_is_the_fewest_units_and_says_what_it_costs() {
        PlanResult free = PlanComputation.compute(one("W04"));
        PlanChecks.Check open = check(free, PlanChecks.Kind.FLOOR);
        assertThat(open.applied()).isFalse();
        assertThat(open.sentence())
                .contains(
                        "mean needs 2.14 and its busiest minute 3.08",
                        "the plan commits 2",
                        "its peak 585,622.29 more");
        PlanResult peak = PlanComputation.compute(floored(one("W04"), PlanInputs.Floor.PEAK));
        assertThat(cover(peak, "2027-01")).isEqualTo(4);
        assertThat(total(peak).subtract(total(free))).isCloseTo(new BigDecimal("585622.29"), within(BigDecimal.ONE));
        assertThat(check(peak, PlanChecks.Kind.FLOOR).usd()).isEqualByComparingTo("585622.29");
        PlanResult mean = PlanComputation.compute(floored(one("W04"), PlanInputs.Floor.MEAN));
        assertThat(cover(mean, "2027-01")).isEqualTo(3);
    }

    @Test
    void a_guarantee_that_the_quota_does_not_allow_is_a_named_problem_and_the_rest_is_planned() {
        PlanInputs.Evidence read = new PlanInputs.Evidence(
                "Service Quotas console",
                LocalDate.of(2026, 11, 20),
                INPUTS.rates().getFirst().grade(),
                false);
        PlanFacts two = new PlanFacts(
                List.of(new PlanFacts.Quota(
                        "petrel",
                        LLAMA,
                        "us-east-1",
                        PlanFacts.Counts.MODEL_UNITS,
                        2,
                        null,
                        null,
                        null,
                        "granted",
                        read)),
                List.of(),
                List.of());
        PlanResult.PoolResult pool = PlanComputation.compute(
                        floored(one("W04"), PlanInputs.Floor.PEAK).with(two))
                .pools()
                .getFirst();
        assertThat(pool.state()).isEqualTo(PlanResult.State.UNKNOWN);
        assertThat(pool.lack()).isEqualTo(PlanResult.Lack.FLOOR);
        assertThat(pool.statement())
                .contains(
                        "W04 asks that units cover its peak",
                        "floor of 4 units in 2027-01 cannot be met",
                        "2 are held",
                        "Have the quota raised");
        assertThat(pool.months()).isNotEmpty();
    }

    private static PlanInputs floored(PlanInputs inputs, PlanInputs.Floor floor) {
        return inputs.withWorkloads(inputs.workloads().stream()
                .map(workload -> workload.with(floor))
                .toList());
    }

    private static PlanInputs one(String code) {
        return INPUTS.only(
                        INPUTS.workloads().stream()
                                .filter(workload -> workload.code().equals(code))
                                .toList(),
                        INPUTS.lastMonth())
                .with(PlanFacts.NONE);
    }

    private static int cover(PlanResult result, String month) {
        return result.pools().getFirst().sides().getFirst().cover().stream()
                .filter(cover -> cover.month().equals(YearMonth.parse(month)))
                .mapToInt(PlanResult.Cover::total)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal total(PlanResult result) {
        return result.pools().getFirst().total().totalUsd();
    }

    private static PlanChecks.Check check(PlanResult result, PlanChecks.Kind kind) {
        return result.checks().checks().stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
