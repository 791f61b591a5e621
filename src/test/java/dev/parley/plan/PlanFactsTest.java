package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.pricing.Grade;
import dev.parley.plan.PlanBasis.Illustrative;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What quotas, retirement dates and closed months do to the plan of the sample. */
class PlanFactsTest {

    private static final PlanInputs INPUTS = SamplePlan.inputs();
    private static final String W03 = "us-prod/anthropic.claude-sonnet-4-6/global";
    private static final String W04 = "petrel/meta.llama3-1-70b-instruct-v1:0/us-east-1";
    private static final String LLAMA = "meta.llama3-1-70b-instruct-v1:0";
    private static final PlanInputs.Evidence READ =
            new PlanInputs.Evidence("Service Quotas console", LocalDate.of(2026, 11, 20), Grade.A, false);

    private static PlanResult shown;
    private static PlanResult applied;

    @BeforeAll
    static void plan() {
        shown = PlanComputation.compute(INPUTS);
        applied = PlanComputation.compute(INPUTS.with(PlanBasis.DEFAULT.with(Illustrative.APPLIED)));
    }

    @Test
    void illustrative_facts_are_shown_with_their_dollars_and_move_nothing() {
        PlanResult without = PlanComputation.compute(INPUTS.with(PlanFacts.NONE));
        assertThat(shown.years()).isEqualTo(without.years());
        assertThat(without.checks().checks()).isEmpty();
        assertThat(shown.checks().checks())
                .filteredOn(check -> check.usd() != null)
                .allSatisfy(check -> {
                    assertThat(check.applied()).isFalse();
                    assertThat(check.illustrative()).isTrue();
                    assertThat(check.sentence()).contains("illustrative and this plan does not apply it");
                });
    }

    @Test
    void a_unit_quota_below_what_pays_names_workload_units_and_the_dollars_it_loses() {
        PlanChecks.Check quota = check(shown, PlanChecks.Kind.UNIT_QUOTA, "W04");
        assertThat(quota.sentence())
                .contains(
                        "pays for up to 3 units",
                        "from Jul 2028",
                        "2 are granted to petrel in us-east-1",
                        "3 asked for on 18 Jan 2027, open",
                        "must be granted before purchase",
                        "66,523.51 more");
        PlanResult capped = PlanComputation.compute(with(List.of(units(2, null)), List.of(), List.of()));
        assertThat(total(capped, W04).subtract(total(shown, W04)))
                .isCloseTo(quota.usd(), within(new BigDecimal("0.01")));
        assertThat(cover(capped)).allSatisfy(units -> assertThat(units).isLessThanOrEqualTo(2));
        assertThat(check(capped, PlanChecks.Kind.UNIT_QUOTA, "W04").applied()).isTrue();
    }

    @Test
    void a_quota_granted_later_counts_from_its_day() {
        PlanResult later = PlanComputation.compute(with(
                List.of(units(2, null), units(3, LocalDate.of(2029, 1, 1))), List.of(), List.of()));
        for (PlanResult.Cover cover : pool(later, W04).sides().getFirst().cover()) {
            boolean granted = !cover.month().isBefore(YearMonth.of(2029, 1));
            assertThat(cover.total()).isLessThanOrEqualTo(granted ? 3 : 2);
        }
        assertThat(cover(later)).contains(3);
        assertThat(check(later, PlanChecks.Kind.UNIT_QUOTA, "W04").usd())
                .isPositive()
                .isLessThan(check(shown, PlanChecks.Kind.UNIT_QUOTA, "W04").usd());
    }

    @Test
    void the_busiest_minute_on_demand_counts_output_of_claude_five_times() {
        assertThat(need("W03", 2027, 1)).isCloseTo(new BigDecimal("563000"), within(new BigDecimal("600")));
        assertThat(need("W03", 2027, 10)).isCloseTo(new BigDecimal("792000"), within(new BigDecimal("600")));
        assertThat(need("W06", 2027, 1)).isCloseTo(new BigDecimal("534000"), within(new BigDecimal("600")));
        assertThat(need("W06", 2027, 10)).isCloseTo(new BigDecimal("672000"), within(new BigDecimal("600")));
        assertThat(need("W09", 2027, 1)).isCloseTo(new BigDecimal("290000"), within(new BigDecimal("600")));
        assertThat(need("W09", 2027, 10)).isCloseTo(new BigDecimal("477000"), within(new BigDecimal("600")));
    }

    @Test
    void an_on_demand_quota_below_the_peak_says_from_when_and_what_to_ask_for() {
        PlanChecks.Check check = check(shown, PlanChecks.Kind.ON_DEMAND_QUOTA, "W03");
        assertThat(check.usd()).isNull();
        assertThat(check.sentence())
                .contains(
                        "needs 631k tokens a minute",
                        "2027 Q2",
                        "5 \u00d7 output",
                        "quota of 600k",
                        "Jan 2027 it is 563k");
    }

    @Test
    void no_term_starts_once_the_model_is_legacy_or_runs_past_its_end() {
        for (PlanResult.PurchaseLine purchase :
                pool(applied, W04).sides().getFirst().purchases()) {
            int months = Integer.parseInt(purchase.term().substring(0, 1));
            assertThat(purchase.start()).isBefore(YearMonth.of(2028, 4));
            assertThat(purchase.start().plusMonths(months - 1L)).isBeforeOrEqualTo(YearMonth.of(2028, 9));
        }
        PlanChecks.Check end = check(applied, PlanChecks.Kind.END_OF_LIFE, "W04");
        assertThat(end.applied()).isTrue();
        assertThat(end.sentence())
                .contains("is Legacy from 31 Mar 2028 and ends on 30 Sep 2028", "907,217.91", "needs a successor");
    }

    @Test
    void a_model_that_ends_inside_the_term_names_its_workload_also_where_nothing_is_bought() {
        PlanChecks.Check end = check(shown, PlanChecks.Kind.END_OF_LIFE, "W10");
        assertThat(end.usd()).isEqualByComparingTo("0");
        assertThat(end.sentence()).contains("ends on 30 Sep 2027", "moves nothing here", "needs a successor");
    }

    @Test
    void an_end_in_the_middle_of_a_month_leaves_the_month_before_as_the_last() {
        PlanFacts.Lifecycle middle = new PlanFacts.Lifecycle(LLAMA, null, LocalDate.of(2028, 9, 15), READ);
        assertThat(middle.lastMonth()).isEqualTo(YearMonth.of(2028, 8));
        PlanFacts.Lifecycle legacy = new PlanFacts.Lifecycle(LLAMA, LocalDate.of(2028, 4, 1), null, READ);
        assertThat(legacy.mayStart(YearMonth.of(2028, 3))).isTrue();
        assertThat(legacy.mayStart(YearMonth.of(2028, 4))).isFalse();
    }

    @Test
    void the_reserved_tier_ends_with_its_model_although_it_has_a_smallest_purchase() {
        PlanFacts.Lifecycle sonnet =
                new PlanFacts.Lifecycle("anthropic.claude-sonnet-4-6", null, LocalDate.of(2028, 6, 30), READ);
        PlanResult result = PlanComputation.compute(with(List.of(), List.of(sonnet), List.of()));
        for (PlanResult.SideResult side : pool(result, W03).sides()) {
            assertThat(side.purchases()).isNotEmpty();
            assertThat(side.cover())
                    .filteredOn(cover -> cover.month().isAfter(YearMonth.of(2028, 6)))
                    .allSatisfy(cover -> assertThat(cover.total()).isZero());
        }
    }

    @Test
    void a_month_in_which_nothing_may_start_is_bought_around_and_says_what_that_costs() {
        YearMonth freeze = YearMonth.of(2027, 5);
        PlanResult result = PlanComputation.compute(
                with(List.of(), List.of(), List.of(new PlanFacts.NoStart(freeze, "agreement starts"))));
        for (PlanResult.PoolResult pool : result.pools()) {
            for (PlanResult.SideResult side : pool.sides()) {
                assertThat(side.purchases())
                        .extracting(PlanResult.PurchaseLine::start)
                        .doesNotContain(freeze);
            }
        }
        PlanChecks.Check check = check(result, PlanChecks.Kind.NO_START, "W04");
        assertThat(check.sentence()).contains("nothing may start in May 2027 (agreement starts)");
        assertThat(total(result, W04).subtract(total(shown, W04)))
                .isCloseTo(check.usd(), within(new BigDecimal("0.01")));
    }

    @Test
    void more_quota_never_costs_more() {
        BigDecimal before = null;
        for (int granted : new int[] {0, 1, 2, 3, 4}) {
            BigDecimal cost =
                    total(PlanComputation.compute(with(List.of(units(granted, null)), List.of(), List.of())), W04);
            if (before != null) {
                assertThat(cost).isLessThanOrEqualTo(before);
            }
            before = cost;
        }
    }

    private static PlanFacts.Quota units(long granted, LocalDate from) {
        return new PlanFacts.Quota(
                "petrel", LLAMA, "us-east-1", PlanFacts.Counts.MODEL_UNITS, granted, from, null, null, "granted", READ);
    }

    /** The Reserved tier of W03 where a lifecycle is asked about, else the units of W04, alone with these facts. */
    private static PlanInputs with(
            List<PlanFacts.Quota> quotas, List<PlanFacts.Lifecycle> lifecycles, List<PlanFacts.NoStart> noStart) {
        List<PlanInputs.Workload> some = INPUTS.workloads().stream()
                .filter(workload -> workload.code().equals(lifecycles.isEmpty() ? "W04" : "W03"))
                .toList();
        return INPUTS.only(some, INPUTS.lastMonth()).with(new PlanFacts(quotas, lifecycles, noStart));
    }

    private static BigDecimal need(String code, int year, int month) {
        PlanAssembly assembly = new PlanAssembly(INPUTS);
        return assembly.pools().stream()
                .filter(pool -> pool.members().stream()
                        .anyMatch(member -> member.workload().code().equals(code)))
                .map(pool -> new OnDemandQuota(assembly.calendar(), pool).need(YearMonth.of(year, month)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> cover(PlanResult result) {
        return pool(result, W04).sides().getFirst().cover().stream()
                .map(PlanResult.Cover::total)
                .toList();
    }

    private static BigDecimal total(PlanResult result, String pool) {
        return pool(result, pool).total().totalUsd();
    }

    private static PlanResult.PoolResult pool(PlanResult result, String id) {
        return result.pool(id).orElseThrow();
    }

    private static PlanChecks.Check check(PlanResult result, PlanChecks.Kind kind, String workload) {
        return result.checks().checks().stream()
                .filter(check -> check.kind() == kind && check.workloads().contains(workload))
                .findFirst()
                .orElseThrow();
    }
}
