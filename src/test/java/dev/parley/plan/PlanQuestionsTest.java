package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.Quarter;
import dev.parley.migration.MoveBoard;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions to a frozen run of the sample, and the plan made by hand beside it. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanQuestionsTest {

    private static final String W01 = "us-prod/example.article-mid/us-east-1";
    private static final String W03 = "us-prod/anthropic.claude-sonnet-4-6/global";
    private static final String W06 = "us-prod/anthropic.claude-haiku-4-5-20251001-v1:0/global";

    @Autowired
    Plans plans;

    @Autowired
    PlanQuestions questions;

    @Autowired
    OwnPlans ownPlans;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Members members;

    @Autowired
    Persons persons;

    private Who lead;
    private Who platform;
    private Who adviser;
    private PlanRun run;

    @BeforeAll
    void freeze() {
        lead = persons.someone();
        platform = persons.someone();
        adviser = persons.someone();
        persons.run(lead, () -> {
            Negotiation negotiation = sample.enter("why-" + UUID.randomUUID());
            members.put(negotiation.id(), platform.id(), Role.PLATFORM_LEAD, null);
            members.put(negotiation.id(), adviser.id(), Role.ADVISER, LocalDate.of(2999, 1, 1));
            run = plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        });
    }

    @Test
    void a_level_bears_what_it_needs_at_each_sides_prices_that_the_reader_may_see() {
        List<CapacityDecision> all =
                persons.as(lead, () -> questions.decisions(run, W03, "input", Quarter.parse("2027-Q3")));
        assertThat(all).isNotEmpty();
        assertThat(all.getFirst().needs())
                .extracting(CapacityDecision.Needs::rates)
                .containsExactly(PlanBasis.Rates.values());
        assertThat(all.getFirst().needs().getFirst().share()).isBetween(new BigDecimal("0.87"), new BigDecimal("0.89"));
        assertThat(persons.as(platform, () -> questions.decisions(run, W03, "input", Quarter.parse("2027-Q3")))
                        .getFirst()
                        .needs())
                .extracting(CapacityDecision.Needs::rates)
                .containsExactly(PlanBasis.Rates.LIST, PlanBasis.Rates.CURRENT);
        assertThat(persons.as(lead, () -> questions.decisions(run, "no/such/pool", "input", Quarter.parse("2027-Q3"))))
                .isEmpty();
    }

    /** Nobody sells the Reserved tier of W09's model at a known price, and a smaller model is open: that comes first. */
    @Test
    void a_request_without_a_price_says_what_is_unknown_and_that_the_smaller_model_is_evaluated_first() {
        List<RequestVerdict> verdicts = persons.as(
                lead,
                () -> questions.besideMoves(run.negotiation(), run.result().requests()));
        RequestVerdict agent = verdicts.stream()
                .filter(one -> one.workload().equals("W09"))
                .findFirst()
                .orElseThrow();
        assertThat(agent.verdict().label()).isEqualTo("no; evaluate first");
        assertThat(agent.sentence())
                .startsWith("no; evaluate first: unknown price: ")
                .contains("Reserved tier input, 3 months", "enter it with its source")
                .contains("$7,556 instead of $18,889 a month today, $177,323 less in 2027")
                .endsWith("Have its owner decide before anything is committed.");
        assertThat(verdicts)
                .filteredOn(one -> !one.workload().equals("W09"))
                .isEqualTo(run.result().requests().stream()
                        .filter(one -> !one.workload().equals("W09"))
                        .toList());
        assertThat(EvaluateFirst.of(run.result().requests(), List.of()))
                .isEqualTo(run.result().requests());
        assertThatThrownBy(() -> persons.as(
                        persons.someone(),
                        () -> questions.besideMoves(
                                run.negotiation(), run.result().requests())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void every_trap_of_the_sample_is_found_with_its_money() {
        List<Advice> advice = persons.as(lead, () -> questions.advice(run));
        assertThat(advice)
                .extracting(Advice::kind)
                .contains(
                        Advice.Kind.HEADROOM,
                        Advice.Kind.SPIKY,
                        Advice.Kind.UNPROVEN,
                        Advice.Kind.OVERSIZED,
                        Advice.Kind.SUCCESSOR,
                        Advice.Kind.SMALL_COMMITMENT,
                        Advice.Kind.GEO_SCOPE,
                        Advice.Kind.RUNS_ON);
        assertThat(advice).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(Advice.Kind.OVERSIZED);
            assertThat(one.workloads()).containsExactly("W09");
            assertThat(one.sentence()).contains("60", "$7,556 instead of $18,889", "$177,323 less in 2027");
            assertThat(one.usdAMonth()).isEqualByComparingTo("14776.92");
        });
        assertThat(advice).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(Advice.Kind.SUCCESSOR);
            assertThat(one.kind().mistake()).isFalse();
            assertThat(one.workloads()).containsExactly("W10");
            assertThat(one.sentence()).contains("33", "eu geo");
        });
        // its data stays in the EU: nobody is told to use it worldwide
        assertThat(advice)
                .noneMatch(one ->
                        one.kind() == Advice.Kind.GEO_SCOPE && one.workloads().contains("W10"));
        assertThat(advice).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(Advice.Kind.RUNS_ON);
            assertThat(one.usdAMonth()).isEqualByComparingTo("21681.00");
        });
        assertThat(advice).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(Advice.Kind.RUNS_ON);
            assertThat(one.usdAMonth()).isEqualByComparingTo("5197.60");
            assertThat(one.sentence()).contains("busy 3");
        });
    }

    @Test
    void a_list_rate_is_named_only_where_a_lower_one_is_known_and_to_whom_it_may_be_known() {
        PlanInputs inputs = run.inputs();
        var target = new Rate(
                "meta.llama3-1-70b-instruct-v1:0",
                "us-east-1",
                PriceKind.MODEL_UNIT_HOUR_6_MONTH,
                new BigDecimal("10.20"),
                PriceSide.NEGOTIATED,
                inputs.effective(),
                null,
                "our target",
                Grade.X,
                false,
                null);
        List<Rate> rates = new ArrayList<>(inputs.rates());
        rates.add(target);
        var board = new MoveBoard(List.of(2027), List.of());
        List<Advice> all = new AdviceChecks(
                        inputs, run.result(), board, rates, List.of(PlanBasis.Rates.LIST, PlanBasis.Rates.TARGET))
                .all();
        Advice found = all.stream()
                .filter(one -> one.kind() == Advice.Kind.LIST_RATE)
                .findFirst()
                .orElseThrow();
        assertThat(found.workloads()).containsExactly("W04");
        assertThat(found.sentence()).contains("19,096.80", "14,892.00 at target if P3 were enrolled");
        assertThat(found.usdAMonth()).isEqualByComparingTo("4204.80");
        assertThat(found.internal()).isTrue();
        assertThat(new AdviceChecks(inputs, run.result(), board, inputs.rates(), List.of(PlanBasis.Rates.LIST)).all())
                .noneMatch(one -> one.kind() == Advice.Kind.LIST_RATE);
    }

    @Test
    void a_payer_outside_the_agreement_pays_list_and_the_contract_rate_it_misses_is_named() {
        List<Advice> advice = persons.as(platform, () -> questions.advice(run));
        // two units at 13.08 for 730 hours are 19,096.80; seven per cent less are 17,760.02
        assertThat(advice).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(Advice.Kind.LIST_RATE);
            assertThat(one.workloads()).containsExactly("W04");
            assertThat(one.sentence())
                    .contains(
                            "19,096.80 a month at the rate paid",
                            "17,760.02 at today\u2019s contract if P3 were enrolled");
            assertThat(one.usdAMonth()).isEqualByComparingTo("1336.78");
            assertThat(one.internal()).isFalse();
        });
        BigDecimal onDemand = run.result().pools().stream()
                .filter(pool -> pool.payer().equals("P3"))
                .map(pool -> pool.months().getFirst().onDemandUsd())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(advice).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(Advice.Kind.OUTSIDE_PAYER);
            assertThat(one.workloads()).containsExactly("W04");
            assertThat(one.usdAMonth())
                    .isCloseTo(onDemand.multiply(new BigDecimal("0.07")), within(new BigDecimal("0.01")));
        });
    }

    @Test
    void target_rates_are_not_for_platform_leads() {
        PlanBasis target = PlanBasis.DEFAULT.with(PlanBasis.Rates.TARGET);
        assertThatThrownBy(() -> persons.as(platform, () -> plans.preview(run.negotiation(), target, BigDecimal.ONE)))
                .isInstanceOf(NotAllowed.class);
        PlanRun internal = persons.as(lead, () -> plans.freeze(run.negotiation(), target));
        assertThat(persons.as(platform, () -> plans.run(run.negotiation(), internal.number())))
                .isEmpty();
        assertThatThrownBy(() -> persons.as(platform, () -> questions.advice(internal)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void repeating_six_months_needs_six_months() {
        OtherPlan older =
                persons.as(lead, () -> questions.lastSixMonths(run, W03)).orElseThrow();
        assertThat(older.aboveUsd()).isNotNegative();
        OtherPlan younger =
                persons.as(lead, () -> questions.lastSixMonths(run, W06)).orElseThrow();
        assertThat(younger.aboveUsd()).isNull();
        assertThat(younger.why()).contains("six months of history", "W06 has 5");
    }

    @Test
    void the_exact_plan_taken_over_by_hand_costs_nothing_more_and_each_change_does() {
        persons.run(lead, () -> {
            OwnPlan none = ownPlans.of(run.negotiation(), W01);
            assertThat(none.version()).isEqualTo(OwnPlan.NEW);
            List<OwnPlan.Line> exact = ownPlans.exact(run, W01);
            OwnPlan first = saved(ownPlans.save(run, W01, none.version(), exact));
            assertThat(first.version()).isZero();
            assertThat(questions.own(run, W01, first.lines()).orElseThrow().aboveUsd())
                    .isBetween(new BigDecimal("-0.01"), new BigDecimal("0.01"));
            List<OwnPlan.Line> less = exact.subList(1, exact.size());
            OwnPlan second = saved(ownPlans.save(run, W01, first.version(), less));
            assertThat(second.lines()).isEqualTo(less);
            assertThat(questions.own(run, W01, less).orElseThrow().aboveUsd()).isPositive();
            assertThat(ownPlans.requested(run, W01))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.units()).isEqualTo(2));
        });
    }

    @Test
    void who_saves_second_is_shown_what_stands_and_nothing_is_lost() {
        persons.run(lead, () -> {
            OwnPlan none = ownPlans.of(run.negotiation(), W03);
            List<OwnPlan.Line> mine = List.of(new OwnPlan.Line("input", "3-month", YearMonth.of(2027, 4), 150));
            List<OwnPlan.Line> other = List.of(new OwnPlan.Line("input", "3-month", YearMonth.of(2027, 4), 120));
            OwnPlan first = saved(ownPlans.save(run, W03, none.version(), mine));
            assertThat(ownPlans.save(run, W03, OwnPlan.NEW, other))
                    .isInstanceOfSatisfying(
                            SaveResult.Conflict.class,
                            conflict -> assertThat(((OwnPlan) conflict.theirs()).lines())
                                    .isEqualTo(mine));
            OwnPlan second = saved(ownPlans.save(run, W03, first.version(), other));
            assertThat(ownPlans.save(run, W03, first.version(), mine)).isInstanceOf(SaveResult.Conflict.class);
            assertThat(ownPlans.of(run.negotiation(), W03).lines()).isEqualTo(second.lines());
            assertThat(questions.own(run, W03, other).orElseThrow().why()).contains("smallest purchase");
        });
    }

    @Test
    void a_purchase_that_cannot_be_made_is_refused_with_its_line() {
        persons.run(lead, () -> {
            assertRefused(new OwnPlan.Line("units", "6-month", YearMonth.of(2026, 12), 1), "lines[0].start");
            assertRefused(new OwnPlan.Line("units", "6-month", YearMonth.of(2027, 5), 0), "lines[0].units");
            assertRefused(new OwnPlan.Line("units", "9-month", YearMonth.of(2027, 5), 1), "lines[0].term");
            assertRefused(new OwnPlan.Line("input", "6-month", YearMonth.of(2027, 5), 1), "lines[0].side");
        });
        assertThatThrownBy(() -> persons.as(adviser, () -> ownPlans.save(run, W01, OwnPlan.NEW, List.of())))
                .isInstanceOf(NotAllowed.class);
    }

    private void assertRefused(OwnPlan.Line line, String field) {
        assertThatThrownBy(() -> ownPlans.save(run, W01, OwnPlan.NEW, List.of(line)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    private static OwnPlan saved(SaveResult<OwnPlan> result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved<OwnPlan>) result).value();
    }
}
