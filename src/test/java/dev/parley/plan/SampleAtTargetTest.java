package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample at the rates it aims at: Llama units at 10.20, Embed units at 5.40, Reserved less 15 %, Claude less 6 %. */
class SampleAtTargetTest {

    private static final PlanInputs LIST = SamplePlan.inputs();

    private static PlanResult result;

    @BeforeAll
    static void plan() {
        result = PlanComputation.compute(
                LIST.with(LIST.basis().with(PlanBasis.Rates.TARGET)).withRates(targets()));
    }

    @Test
    void the_third_unit_for_claims_pays_from_the_first_quarter_of_2028() {
        PlanResult.SideResult units = pool("W04").sides().getFirst();
        assertThat(units.cover())
                .filteredOn(cover -> cover.month().isBefore(YearMonth.of(2028, 1)))
                .allSatisfy(cover -> assertThat(cover.total()).isEqualTo(2));
        assertThat(units.cover())
                .filteredOn(cover -> cover.month().equals(YearMonth.of(2028, 1)))
                .singleElement()
                .satisfies(cover -> assertThat(cover.total()).isEqualTo(3));
        // 10.20 over 19.47, the on-demand cost of a saturated unit-hour
        assertThat(units.terms().getLast().breakEven())
                .isCloseTo(new BigDecimal("0.524"), within(new BigDecimal("0.001")));
    }

    @Test
    void reserved_capacity_for_fraud_scoring_saves_about_2413_a_month() {
        RequestVerdict fraud = request("W06");
        assertThat(fraud.verdict()).isEqualTo(RequestVerdict.Verdict.COMMIT);
        assertThat(fraud.better()).isNotNull();
        assertThat(fraud.better().minutes().savingUsd()).isCloseTo(new BigDecimal("2413"), within(new BigDecimal("5")));
    }

    @Test
    void a_knife_edge_unit_for_embeddings_pays_at_the_target() {
        assertThat(pool("W11").sides().getFirst().purchases()).isNotEmpty();
    }

    private static PlanResult.PoolResult pool(String code) {
        return result.pools().stream()
                .filter(pool -> pool.workloads().contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static RequestVerdict request(String code) {
        return result.requests().stream()
                .filter(one -> one.workload().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Rate> targets() {
        List<Rate> rates = new ArrayList<>(LIST.rates());
        for (Rate list : LIST.rates()) {
            BigDecimal usd = target(list);
            if (list.side() == PriceSide.LIST && usd != null) {
                rates.add(new Rate(
                        list.model(),
                        list.region(),
                        list.kind(),
                        usd,
                        PriceSide.NEGOTIATED,
                        LocalDate.of(2027, 1, 1),
                        null,
                        "Our target",
                        Grade.X,
                        false,
                        null));
            }
        }
        return rates;
    }

    private static BigDecimal target(Rate list) {
        boolean six = list.kind() == PriceKind.MODEL_UNIT_HOUR_6_MONTH;
        if (six && list.model().startsWith("meta.")) {
            return new BigDecimal("10.20");
        }
        if (six && list.model().startsWith("cohere.")) {
            return new BigDecimal("5.40");
        }
        return switch (list.kind()) {
            case RESERVED_INPUT_TPM_HOUR_3_MONTH, RESERVED_OUTPUT_TPM_HOUR_3_MONTH ->
                list.usd().multiply(new BigDecimal("0.85"));
            case ON_DEMAND_INPUT, ON_DEMAND_OUTPUT, CACHE_READ, CACHE_WRITE ->
                list.model().startsWith("anthropic.") ? list.usd().multiply(new BigDecimal("0.94")) : null;
            default -> null;
        };
    }
}
