package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a plan answers when it is asked why, and what if: each answer held against planning the whole way. */
class WhyTest {

    private static final PlanInputs INPUTS = SamplePlan.inputs();
    private static final String W03 = "us-prod/anthropic.claude-sonnet-4-6/global";
    private static final String W04 = "petrel/meta.llama3-1-70b-instruct-v1:0/us-east-1";
    private static final String W11 = "us-prod/cohere.embed-english-v3/us-east-1";
    private static final BigDecimal CENT = new BigDecimal("0.02");

    private static PlanResult plan;
    private static PreparedPlan prepared;

    @BeforeAll
    static void plan() {
        plan = PlanComputation.compute(INPUTS);
        prepared = PreparedPlan.of(INPUTS, plan);
    }

    private static List<CapacityDecision> decisions(String pool, int side, String quarter) {
        return new CapacityDecisions(
                        prepared.calendar(),
                        prepared.replan(pool).orElseThrow(),
                        prepared.problem(pool).orElseThrow().facts(),
                        side,
                        Quarter.parse(quarter))
                .all();
    }

    private static CapacityDecision level(String pool, int side, String quarter, int level) {
        return decisions(pool, side, quarter).stream()
                .filter(one -> one.level() == level)
                .findFirst()
                .orElseThrow();
    }

    /** Units committed in a month by the whole way of a plan. */
    private static int committed(PlanInputs inputs, String pool, YearMonth month) {
        return PlanComputation.compute(inputs).pool(pool).orElseThrow().sides().getFirst().cover().stream()
                .filter(cover -> cover.month().equals(month))
                .mapToInt(PlanResult.Cover::total)
                .sum();
    }

    @Test
    void the_volume_at_which_a_decision_turns_lies_between_two_plans_a_thousandth_apart() {
        CapacityDecision third = level(W04, 0, "2028-Q2", 3);
        assertThat(third.decision()).isEqualTo(CapacityDecision.Decision.ON_DEMAND);
        assertThat(third.volume()).isNotNull();
        assertThat(third.volume().turns().subtract(third.volume().stays()).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.001"));
        YearMonth april = YearMonth.of(2028, 4);
        assertThat(committed(INPUTS.withVolume(third.volume().stays()), W04, april))
                .isEqualTo(2);
        assertThat(committed(INPUTS.withVolume(third.volume().turns()), W04, april))
                .isEqualTo(3);
    }

    @Test
    void the_highest_rate_at_which_a_unit_is_still_bought_is_5_40_for_search_embeddings() {
        CapacityDecision first = level(W11, 0, "2027-Q1", 1);
        assertThat(first.decision()).isEqualTo(CapacityDecision.Decision.ON_DEMAND);
        assertThat(first.buysUpTo()).isCloseTo(new BigDecimal("5.40"), within(new BigDecimal("0.01")));
        YearMonth january = YearMonth.of(2027, 1);
        assertThat(committed(at(first.buysUpTo()), W11, january)).isEqualTo(1);
        assertThat(committed(at(first.buysUpTo().multiply(new BigDecimal("1.002"))), W11, january))
                .isZero();
    }

    private static PlanInputs at(BigDecimal embeddings) {
        return INPUTS.withRates(INPUTS.rates().stream()
                .map(rate -> rate.model().contains("embed") && rate.kind() == PriceKind.MODEL_UNIT_HOUR_6_MONTH
                        ? new Rate(
                                rate.model(),
                                rate.region(),
                                rate.kind(),
                                embeddings,
                                rate.side(),
                                rate.from(),
                                rate.to(),
                                rate.source(),
                                rate.grade(),
                                rate.illustrative(),
                                rate.note())
                        : rate)
                .toList());
    }

    @Test
    void a_unit_held_today_has_no_turn_and_one_bought_says_where_it_is_dropped() {
        assertThat(level(W04, 0, "2027-Q1", 2).decision()).isEqualTo(CapacityDecision.Decision.HELD);
        assertThat(level(W04, 0, "2027-Q1", 2).volume()).isNull();
        CapacityDecision second = level(W04, 0, "2028-Q2", 2);
        assertThat(second.decision()).isEqualTo(CapacityDecision.Decision.BOUGHT);
        assertThat(second.volume().turns()).isLessThan(BigDecimal.ONE);
        assertThat(second.buysUpTo()).isGreaterThan(new BigDecimal("13.08"));
        assertThat(second.savesUsd()).isPositive();
    }

    @Test
    void busy_shares_fall_from_level_to_level_and_only_levels_that_pay_are_bought() {
        for (int side = 0; side < 2; side++) {
            List<CapacityDecision> levels = decisions(W03, side, "2027-Q3");
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i).busy())
                        .isLessThanOrEqualTo(levels.get(i - 1).busy());
            }
            assertThat(levels)
                    .allSatisfy(one -> assertThat(one.savesUsd().signum() >= 0)
                            .isEqualTo(one.decision() == CapacityDecision.Decision.BOUGHT));
        }
    }

    @Test
    void a_plan_kept_at_another_volume_costs_what_the_whole_way_says() {
        for (String factor : List.of("0.8", "1", "1.2")) {
            PlanAtVolume answer = PlanAtVolume.of(prepared, plan, new BigDecimal(factor));
            PlanAssembly whole = new PlanAssembly(INPUTS.withVolume(new BigDecimal(factor)));
            PoolPlanner planner = new PoolPlanner(whole.calendar());
            Map<String, PoolPlanner.Planned> anew = planner.plan(whole.pools());
            assertThat(answer.pools()).hasSize(7);
            for (PlanAtVolume.Line line : answer.pools()) {
                PoolPlanner.Planned planned = anew.get(line.pool());
                BigDecimal kept = BigDecimal.ZERO;
                for (int i = 0; i < planned.sides().size(); i++) {
                    Pool pool = planned.sides().get(i).side().pool();
                    kept = kept.add(CommitmentPlanner.evaluate(
                                    planner.problem(List.of(pool)),
                                    pool.id(),
                                    PlanAtVolume.purchases(
                                                    plan.pool(line.pool()).orElseThrow())
                                            .get(i))
                            .totalUsd());
                }
                assertThat(line.keptUsd()).isCloseTo(kept, within(CENT));
                assertThat(line.replannedUsd()).isCloseTo(planned.totalUsd(), within(CENT));
                assertThat(line.regretUsd()).isGreaterThanOrEqualTo(CENT.negate());
            }
        }
    }

    @Test
    void a_level_says_when_its_model_ends_and_whether_its_units_are_granted() {
        CapacityDecision second = level(W04, 0, "2028-Q1", 2);
        assertThat(second.facts().quota()).isNotNull();
        assertThat(second.facts().quota().covers()).isTrue();
        assertThat(second.facts().retirement()).isNotNull();
        assertThat(second.facts().retirement().lastDay()).isEqualTo(LocalDate.of(2028, 9, 30));
        // six months from January 2028 are over before the end of September
        assertThat(second.facts().retirement().barsTerm()).isFalse();

        CapacityDecision third = level(W04, 0, "2028-Q3", 3);
        assertThat(third.decision()).isEqualTo(CapacityDecision.Decision.BOUGHT);
        assertThat(third.facts().quota().granted()).isEqualTo(2);
        assertThat(third.facts().quota().covers()).isFalse();
        assertThat(third.facts().quota().asked()).isEqualTo(", 3 asked for on 18 Jan 2027, open");
        assertThat(third.facts().quota().illustrative()).isTrue();
        // Legacy since the end of March, and its term would end in December
        assertThat(third.facts().retirement().barsTerm()).isTrue();
        assertThat(third.facts().retirement().obeyed()).isFalse();
    }

    @Test
    void the_reserved_tier_has_no_quota_of_units_and_a_model_without_dates_no_end() {
        CapacityDecision first = level(W03, 0, "2027-Q3", 1);
        assertThat(first.facts().quota()).isNull();
        assertThat(first.facts().retirement()).isNull();
    }

    @Test
    void waiting_pays_only_if_abandonment_is_likelier_than_what_it_costs() {
        assertThat(WaitingQuestion.probability(new BigDecimal("60"), new BigDecimal("40"), 1, 6))
                .isEqualByComparingTo("0.1");
        assertThat(WaitingQuestion.probability(new BigDecimal("60"), new BigDecimal("40"), 2, 6))
                .isEqualByComparingTo("0.25");
        Waiting.Point five =
                new Waiting.Point(5, WaitingQuestion.probability(new BigDecimal("60"), new BigDecimal("40"), 5, 6));
        assertThat(five.never()).isTrue();
        Waiting.Point cheap =
                new Waiting.Point(1, WaitingQuestion.probability(new BigDecimal("40"), new BigDecimal("40"), 1, 6));
        assertThat(cheap.always()).isTrue();
        assertThat(cheap.never()).isFalse();
    }

    @Test
    void seller_onboarding_ends_in_its_low_case_and_that_stands_beside_the_wait() {
        PoolProblem pool =
                prepared.problem("us-prod/anthropic.claude-sonnet-4-6/us geo").orElseThrow();
        Waiting.Answer answer = new WaitingQuestion(prepared.calendar(), pool, pool.shadow(), YearMonth.of(2027, 4))
                .answer(List.of(0, 0));
        assertThat(answer.abandoned())
                .containsExactly(new Waiting.Abandoned("W08", YearMonth.of(2027, 10), new BigDecimal("0.30")));
        assertThat(answer.levels()).isNotEmpty();
        assertThat(answer.levels().getFirst().points()).hasSize(2);
    }

    @Test
    void no_plan_is_better_than_the_best_of_its_case_and_none_is_expected_to_cost_less_than_the_weighted_one() {
        Regret regret = new RegretTable(INPUTS, plan).table();
        assertThat(regret.missing()).isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(regret.plans().get(i).regretUsd().get(i)).isEqualByComparingTo("0");
        }
        BigDecimal weighted = regret.plans().get(3).expectedUsd();
        assertThat(regret.plans()).allSatisfy(kept -> {
            assertThat(kept.regretUsd()).allSatisfy(usd -> assertThat(usd).isNotNegative());
            assertThat(kept.expectedUsd()).isGreaterThanOrEqualTo(weighted.subtract(CENT));
        });
        assertThat(regret.plans().get(4).regretUsd())
                .isEqualTo(regret.plans().get(1).regretUsd());
        assertThat(regret.plans().get(1).regretUsd().getFirst()).isPositive();
    }

    @Test
    void each_trap_of_the_requests_is_named_with_its_dollars() {
        List<Advice> advice = new RequestAdvice(INPUTS, plan).all();
        assertAdvice(advice, "W02", Advice.Kind.SPIKY, "4,400.00", "900.00");
        assertAdvice(advice, "W07", Advice.Kind.SPIKY, "40,150.00", "4,968.56", "2,484.28", "active 21");
        assertAdvice(advice, "W03", Advice.Kind.HEADROOM, "busy 76");
        assertAdvice(advice, "W05", Advice.Kind.HEADROOM, "21,681.00", "busy 23");
        assertAdvice(advice, "W08", Advice.Kind.UNPROVEN, "29,269.35", "9,091.57", "1 month of measurement");
        assertThat(advice).noneMatch(one -> one.workloads().contains("W01"));
        assertThat(advice).noneMatch(one -> one.workloads().contains("W06"));
        assertThat(advice.stream()
                        .filter(one -> one.workloads().contains("W03"))
                        .findFirst()
                        .orElseThrow()
                        .act())
                .contains("145k input / 14k output", "2,818.85");
    }

    private static void assertAdvice(List<Advice> advice, String workload, Advice.Kind kind, String... words) {
        Advice found = advice.stream()
                .filter(one -> one.workloads().contains(workload))
                .findFirst()
                .orElseThrow();
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.usdAMonth()).isPositive();
        assertThat(found.sentence()).contains(words);
    }

    @Test
    void at_target_rates_the_plan_saves_more_than_the_rough_plan_once_they_are_in_force() {
        PlanResult now = atTarget(LocalDate.of(2027, 1, 1));
        assertThat(now.years().get(0).savingUsd()).isGreaterThanOrEqualTo(new BigDecimal("264000"));
        assertThat(now.years().get(1).savingUsd()).isGreaterThanOrEqualTo(new BigDecimal("356000"));
        assertThat(now.years().get(2).savingUsd()).isGreaterThanOrEqualTo(new BigDecimal("476000"));
        PlanResult fromMay = atTarget(LocalDate.of(2027, 5, 1));
        assertThat(fromMay.years().get(0).savingUsd())
                .isBetween(plan.years().get(0).savingUsd(), now.years().get(0).savingUsd());
        assertThat(fromMay.years().get(1).savingUsd()).isGreaterThanOrEqualTo(new BigDecimal("356000"));
        assertThat(fromMay.years().get(2).savingUsd()).isGreaterThanOrEqualTo(new BigDecimal("476000"));
    }

    /** Reserved 3 months 15 % off list, the Llama unit at 10.20, the Embed unit at 5.40; on demand at list. */
    private static PlanResult atTarget(LocalDate from) {
        List<Rate> rates = new ArrayList<>(INPUTS.rates());
        for (Rate rate : INPUTS.rates()) {
            BigDecimal target = switch (rate.kind()) {
                case RESERVED_INPUT_TPM_HOUR_3_MONTH, RESERVED_OUTPUT_TPM_HOUR_3_MONTH ->
                    rate.usd().multiply(new BigDecimal("0.85"));
                case MODEL_UNIT_HOUR_6_MONTH ->
                    rate.model().contains("llama3-1-70b")
                            ? new BigDecimal("10.20")
                            : rate.model().contains("embed") ? new BigDecimal("5.40") : null;
                default -> null;
            };
            if (target != null && rate.side() == PriceSide.LIST) {
                rates.add(new Rate(
                        rate.model(),
                        rate.region(),
                        rate.kind(),
                        target,
                        PriceSide.NEGOTIATED,
                        from,
                        null,
                        "our target",
                        Grade.X,
                        false,
                        null));
            }
        }
        return PlanComputation.compute(
                INPUTS.withRates(rates).with(INPUTS.basis().with(PlanBasis.Rates.TARGET)));
    }
}
