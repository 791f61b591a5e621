package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the capacity that the sample holds. */
class HeldAdviceTest {

    private static final PlanInputs INPUTS = SamplePlan.inputs();
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);

    @Test
    void what_goes_on_from_month_to_month_is_released_where_it_costs_more_than_it_carries() {
        PlanResult.HeldLine rolling = held(INPUTS, "W05");
        assertThat(rolling.action()).isEqualTo(PlanResult.HeldAction.RELEASE);
        assertThat(rolling.actionUsd()).isCloseTo(new BigDecimal("17301"), within(BigDecimal.ONE));
        assertThat(rolling.sentence()).contains("release it and save 17,301.10 a month");
    }

    @Test
    void a_unit_left_from_a_load_test_is_released_even_if_all_its_pools_traffic_went_through_it() {
        PlanResult.HeldLine left = held(INPUTS, "W11");
        assertThat(left.action()).isEqualTo(PlanResult.HeldAction.RELEASE);
        assertThat(left.usdAMonth()).isEqualByComparingTo("5197.60");
        assertThat(left.actionUsd()).isEqualByComparingTo("1255.86");
    }

    @Test
    void a_renewal_is_a_purchase_at_the_rate_then_in_force_and_the_plan_makes_it() {
        PlanResult.HeldLine claims = held(INPUTS, "W04");
        assertThat(claims.action()).isEqualTo(PlanResult.HeldAction.BUY_ANEW);
        assertThat(claims.actionUsd()).isEqualByComparingTo("0");
        assertThat(claims.sentence())
                .contains("paid until 30 Apr 2027", "give notice before 30 Apr 2027", "114,580.80 inside the plan");
    }

    @Test
    void a_term_is_left_to_end_where_renewing_costs_more_than_the_plan_without_it() {
        PlanInputs dear = one("W04").withRates(unitsFromMay("20"));
        PlanResult.HeldLine claims = PlanComputation.compute(dear).held().getFirst();
        assertThat(claims.action()).isEqualTo(PlanResult.HeldAction.LET_END);
        assertThat(claims.actionUsd()).isPositive();
        assertThat(claims.sentence()).contains("Let it end", "more than this plan");
    }

    @Test
    void capacity_that_renews_itself_as_the_rates_fall_says_what_the_old_rate_costs() {
        PlanInputs cheaper = one("W04").withRates(unitsFromMay("10.20"));
        PlanChecks.Check check = PlanComputation.compute(cheaper).checks().checks().stream()
                .filter(one -> one.kind() == PlanChecks.Kind.RENEWAL)
                .findFirst()
                .orElseThrow();
        assertThat(check.usd()).isEqualByComparingTo("25228.80");
        assertThat(check.sentence())
                .contains("renew themselves after 30 Apr 2027", "agreement starts on 1 May 2027", "25,228.80 more");
    }

    @Test
    void a_notice_date_that_is_entered_is_named() {
        PlanInputs.Held typed = one("W04").held().getFirst();
        PlanInputs noticed = withHeld(
                one("W04"),
                new PlanInputs.Held(
                        typed.account(),
                        typed.model(),
                        typed.scope(),
                        typed.product(),
                        typed.termMonths(),
                        typed.units(),
                        typed.usdPerHour(),
                        typed.from(),
                        typed.until(),
                        true,
                        LocalDate.of(2027, 4, 15),
                        typed.busy(),
                        typed.note()));
        assertThat(PlanComputation.compute(noticed).held().getFirst().sentence())
                .contains("give notice by 15 Apr 2027");
    }

    private static PlanInputs withHeld(PlanInputs inputs, PlanInputs.Held held) {
        return new PlanInputs(
                inputs.firstMonth(),
                inputs.lastMonth(),
                inputs.effective(),
                inputs.contractYears(),
                inputs.hours(),
                inputs.basis(),
                inputs.volumeFactor(),
                inputs.workloads(),
                inputs.offers(),
                inputs.rates(),
                List.of(held),
                inputs.requests(),
                inputs.facts());
    }

    private static PlanInputs one(String code) {
        return INPUTS.only(
                INPUTS.workloads().stream()
                        .filter(workload -> workload.code().equals(code))
                        .toList(),
                INPUTS.lastMonth());
    }

    private static PlanResult.HeldLine held(PlanInputs inputs, String code) {
        return PlanComputation.compute(one(code)).held().getFirst();
    }

    /** The six-month unit of the sample at another rate from the agreement on. */
    private static List<Rate> unitsFromMay(String usd) {
        List<Rate> rates = new ArrayList<>(INPUTS.rates());
        Rate now = rates.stream()
                .filter(rate -> rate.kind() == PriceKind.MODEL_UNIT_HOUR_6_MONTH
                        && rate.model().startsWith("meta."))
                .findFirst()
                .orElseThrow();
        rates.add(new Rate(
                now.model(),
                now.region(),
                now.kind(),
                new BigDecimal(usd),
                PriceSide.LIST,
                MAY,
                now.to(),
                now.source(),
                now.grade(),
                false,
                null));
        return rates;
    }
}
