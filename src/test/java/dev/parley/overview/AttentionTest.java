package dev.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.quantity.Money;
import dev.parley.negotiation.Negotiation;
import dev.parley.people.Who;
import dev.parley.plan.Advice;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanQuestions;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What the overview of the sample asks for. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttentionTest {

    @Autowired
    Plans plans;

    @Autowired
    PlanQuestions questions;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Persons persons;

    private Negotiation negotiation;
    private PlanRun run;
    private List<Advice> advice;
    private List<Attention> all;

    @BeforeAll
    void plan() {
        Who lead = persons.someone();
        persons.run(lead, () -> {
            negotiation = sample.enter("attention-" + UUID.randomUUID());
            run = plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
            advice = questions.advice(run);
            all = Attention.of(run.result(), negotiation, advice);
        });
    }

    @Test
    void each_mistake_is_one_row_with_its_workloads_and_dollars() {
        // what W05, W03 and W11 ask for, above what serving the same on demand costs
        assertThat(row("Headroom that stays idle"))
                .satisfies(one -> assertThat(one.sentence())
                        .isEqualTo("Headroom that stays idle: W05 $17,121, W03 $7,077, W11 $5,338 a month."))
                .satisfies(one -> assertThat(one.usdAMonth()).isEqualByComparingTo("29535.83"))
                .satisfies(one -> assertThat(one.place()).isEqualTo("plan"));
        assertThat(row("A smaller model may do").sentence()).contains("W09 $14,777");
        assertThat(row("Long term before proof").sentence()).contains("W08 $21,055");
        assertThat(row("Cheaper successor at list").word()).isEqualTo("Leverage");
    }

    @Test
    void a_request_that_makes_a_mistake_is_not_listed_twice_and_an_unknown_price_is_kept() {
        assertThat(all.stream().filter(one -> one.word().equals("Request"))).isEmpty();
        assertThat(all)
                .anySatisfy(one -> assertThat(one.sentence())
                        .startsWith("W09 Engineering code agent asks for")
                        .endsWith(": no; evaluate first. Its price is unknown."));
    }

    @Test
    void quotas_that_stand_against_the_plan_are_listed() {
        assertThat(all.stream().filter(one -> one.word().equals("Quota")))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.place()).isEqualTo("capacity"))
                // 66,523.51 over the 40 months of the plan
                .anySatisfy(one -> assertThat(one.usdAMonth()).isEqualByComparingTo("1663.09"));
    }

    @Test
    void the_dearest_is_first_and_the_mistakes_are_counted() {
        assertThat(all.stream().map(Attention::usdAMonth).filter(usd -> usd != null))
                .isSortedAccordingTo(Comparator.reverseOrder());
        List<Advice> mistakes =
                advice.stream().filter(one -> one.kind().mistake()).toList();
        BigDecimal sum = mistakes.stream().map(Advice::usdAMonth).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(Attention.total(advice))
                .isEqualTo(mistakes.size() + " mistakes, $"
                        + String.format("%,d", Money.dollars(sum).longValueExact()) + " a month");
        assertThat(Attention.total(List.of())).isEqualTo("no mistake");
    }

    @Test
    void shown_savings_are_what_is_shown_on_demand_less_what_is_shown_planned() {
        assertThat(run.result().contractYears())
                .allSatisfy(year -> assertThat(year.shownSavingUsd())
                        .isEqualByComparingTo(
                                Money.dollars(year.allOnDemandUsd()).subtract(Money.dollars(year.totalUsd()))));
    }

    private Attention row(String label) {
        return all.stream()
                .filter(one -> one.sentence().startsWith(label + ":"))
                .findFirst()
                .orElseThrow();
    }
}
