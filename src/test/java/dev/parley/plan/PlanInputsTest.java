package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanInputsTest {

    private static final PlanInputs INPUTS = SamplePlan.inputs();

    @Test
    void the_same_inputs_have_the_same_hash_also_after_being_written_and_read() {
        String hash = PlanJson.hash(INPUTS);
        assertThat(hash).hasSize(64).isEqualTo(PlanJson.hash(SamplePlan.inputs()));
        assertThat(PlanJson.hash(PlanJson.inputs(PlanJson.write(INPUTS)))).isEqualTo(hash);
        assertThat(PlanJson.hash(INPUTS.withVolume(new BigDecimal("1.00")))).isEqualTo(hash);
        assertThat(PlanJson.hash(INPUTS.withVolume(new BigDecimal("1.01")))).isNotEqualTo(hash);
    }

    @Test
    void the_same_inputs_give_the_same_result_and_it_survives_being_written() {
        PlanResult first = PlanComputation.compute(INPUTS);
        PlanResult again = PlanComputation.compute(PlanJson.inputs(PlanJson.write(INPUTS)));
        assertThat(PlanJson.hash(again)).isEqualTo(PlanJson.hash(first));
        assertThat(PlanJson.hash(PlanJson.result(PlanJson.write(first)))).isEqualTo(PlanJson.hash(first));
    }

    @Test
    void staleness_names_what_has_changed() {
        assertThat(Staleness.between(INPUTS, SamplePlan.inputs()).stale()).isFalse();
        Staleness prices = Staleness.between(
                INPUTS, with(INPUTS.rates().subList(1, INPUTS.rates().size())));
        assertThat(prices.changed()).containsExactly("the prices");
        assertThat(prices.sentence(3)).isEqualTo("Run 3 is older than the prices");
        assertThat(new Staleness(List.of("the forecast", "the prices", "the quotas")).sentence(3))
                .isEqualTo("Run 3 is older than the forecast, the prices and the quotas");
        assertThat(new Staleness(List.of("the forecast", "the prices", "the quotas", "the requests")).sentence(3))
                .isEqualTo("Run 3 is older than 4 of its inputs");
    }

    @Test
    void a_missing_unit_price_is_named_and_never_taken_as_zero() {
        PlanResult result = PlanComputation.compute(with(INPUTS.rates().stream()
                .filter(rate -> !(rate.model().equals("example.article-mid")
                        && rate.kind() == PriceKind.MODEL_UNIT_HOUR_6_MONTH))
                .toList()));
        PlanResult.PoolResult pool =
                result.pool("us-prod/example.article-mid/us-east-1").orElseThrow();
        assertThat(pool.state()).isEqualTo(PlanResult.State.UNKNOWN);
        assertThat(pool.statement()).contains("Model unit, 6 months", "enter it with its source");
        assertThat(result.priced()).isEqualTo(12);
        assertThat(Money.cents(pool.months().getFirst().totalUsd())).isEqualByComparingTo("5800.00");
    }

    @Test
    void a_missing_on_demand_price_makes_the_count_eleven_of_twelve() {
        PlanResult result = PlanComputation.compute(with(INPUTS.rates().stream()
                .filter(rate -> !rate.model().startsWith("meta."))
                .toList()));
        assertThat(result.priced()).isEqualTo(11);
        assertThat(result.years().getFirst().priced()).isEqualTo(11);
        assertThat(result.years().getFirst().of()).isEqualTo(12);
    }

    @Test
    void a_payer_outside_the_agreement_pays_list() {
        List<Rate> rates = new ArrayList<>(INPUTS.rates());
        for (Rate rate : INPUTS.rates()) {
            if (rate.kind() == PriceKind.MODEL_UNIT_HOUR_6_MONTH) {
                rates.add(new Rate(
                        rate.model(),
                        rate.region(),
                        rate.kind(),
                        rate.usd().multiply(new BigDecimal("0.5")),
                        PriceSide.CURRENT,
                        rate.from(),
                        rate.to(),
                        rate.source(),
                        rate.grade(),
                        true,
                        null));
            }
        }
        PlanResult result = PlanComputation.compute(with(rates)
                .with(new PlanBasis(PlanBasis.Cases.BASE, PlanBasis.Rates.CURRENT, PlanBasis.Minutes.SPREAD)));
        assertThat(sixMonths(result, "petrel/meta.llama3-1-70b-instruct-v1:0/us-east-1"))
                .isEqualByComparingTo("13.08");
        assertThat(sixMonths(result, "us-prod/cohere.embed-english-v3/us-east-1"))
                .isEqualByComparingTo("3.205");
    }

    @Test
    void no_workloads_are_an_empty_plan() {
        PlanResult result = PlanComputation.compute(INPUTS.only(List.of(), INPUTS.lastMonth()));
        assertThat(result.pools()).isEmpty();
        assertThat(result.years().getFirst().totalUsd()).isEqualByComparingTo("0");
    }

    private static BigDecimal sixMonths(PlanResult result, String pool) {
        return result.pool(pool).orElseThrow().sides().getFirst().terms().stream()
                .filter(term -> term.months() == 6)
                .findFirst()
                .orElseThrow()
                .usdPerUnitHour();
    }

    private static PlanInputs with(List<Rate> rates) {
        return INPUTS.withRates(rates);
    }
}
