package dev.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanResult;
import dev.parley.plan.Plans;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A target set on the schedule is a rate of the plan at target rates, from the effective date on. */
class TargetRatesTest extends ScheduleTestBase {

    private static final String LLAMA = "petrel/meta.llama3-1-70b-instruct-v1:0/us-east-1";

    @Autowired
    TargetRates targets;

    @Autowired
    Plans plans;

    @Test
    void a_target_reaches_the_plan_from_the_effective_date_and_a_payer_who_is_to_join() {
        persons.run(lead, () -> {
            assertThat(targets.targets(id())).isEmpty();
            PlanBasis target = PlanBasis.DEFAULT.with(PlanBasis.Rates.TARGET);
            PlanResult before = plans.preview(id(), target, BigDecimal.ONE);
            ScheduleLine unit = latest().lines().stream()
                    .filter(line ->
                            line.model().contains("llama3-1-70b") && line.kind() == PriceKind.MODEL_UNIT_HOUR_6_MONTH)
                    .findFirst()
                    .orElseThrow();
            saved(schedules.position(
                    id(),
                    unit.id(),
                    Position.NONE.with(Aim.TARGET, usd("10.20")).withReason("benchmark")));

            assertThat(targets.targets(id())).singleElement().satisfies(rate -> {
                assertThat(rate.usd()).isEqualByComparingTo("10.20");
                assertThat(rate.from()).isEqualTo(negotiation.effectiveDate());
            });
            PlanResult after = plans.preview(id(), target, BigDecimal.ONE);
            PlanResult.SideResult side = after.pool(LLAMA).orElseThrow().sides().getFirst();
            assertThat(side.purchases())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.usdPerUnitHour()).isEqualByComparingTo("10.20"));
            assertThat(cost(after)).isLessThan(cost(before));
            assertThat(cost(plans.preview(id(), PlanBasis.DEFAULT, BigDecimal.ONE)))
                    .isEqualByComparingTo(cost(before));
        });
    }

    private static BigDecimal cost(PlanResult result) {
        return result.pool(LLAMA).orElseThrow().total().totalUsd();
    }
}
