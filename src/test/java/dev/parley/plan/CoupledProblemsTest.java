package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.commitment.coupled.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sample's pools under limits that they share. */
class CoupledProblemsTest {

    private static final PlanInputs INPUTS = SamplePlan.inputs();
    private static final PlanResult RESULT = PlanComputation.compute(INPUTS);

    @Test
    void without_a_binding_limit_it_is_the_plan_of_the_run() {
        CoupledAnswer answer = answer(ask("10000000", null, null, "0"), Progress.UNWATCHED);
        BigDecimal total =
                RESULT.years().stream().map(PlanResult.PeriodCost::totalUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(answer.gapUsd()).isZero();
        assertThat(answer.chosen()).isEqualTo(answer.free());
        assertThat(answer.chosen().expectedUsd()).isCloseTo(total, within(new BigDecimal("5")));
    }

    @Test
    void a_yearly_budget_is_kept_and_its_gap_is_shown_however_early_the_search_is_ended() {
        List<Progress.Standing> told = new ArrayList<>();
        CoupledAnswer answer = answer(ask(null, "700000", null, "0"), standing -> {
            told.add(standing);
            return standing.steps() < 1500;
        });
        assertThat(answer.ended()).isTrue();
        assertThat(answer.free().kept()).isFalse();
        assertThat(answer.chosen().kept()).isTrue();
        assertThat(answer.chosen().dearest().usd()).isLessThanOrEqualTo(new BigDecimal("700000"));
        assertThat(answer.gapUsd()).isPositive();
        assertThat(answer.boundUsd()).isGreaterThan(answer.free().expectedUsd());
        assertThat(told).anyMatch(standing -> standing.bestUsd() != null && standing.boundUsd() != null);
    }

    @Test
    void weighing_the_worst_cases_buys_more_and_costs_less_in_them() {
        CoupledAnswer answer = answer(ask(null, null, null, "1"), Progress.UNWATCHED);
        assertThat(answer.gapUsd()).isZero();
        assertThat(answer.chosen().worstUsd()).isLessThan(answer.free().worstUsd());
        assertThat(answer.chosen().expectedUsd()).isGreaterThan(answer.free().expectedUsd());
        assertThat(answer.chosen().committedUsd()).isGreaterThan(answer.free().committedUsd());
    }

    @Test
    void what_is_missing_to_the_spend_commitment_is_paid_as_a_shortfall() {
        CoupledAnswer answer = answer(ask(null, null, "3000000", "0"), Progress.UNWATCHED);
        assertThat(answer.gapUsd()).isZero();
        assertThat(answer.chosen().shortfallUsd()).isPositive();
        CoupledAnswer covered = answer(
                new CoupledAsk(
                        null,
                        null,
                        new BigDecimal("3000000"),
                        new BigDecimal("3000000"),
                        BigDecimal.ZERO,
                        CoupledAsk.USUAL_ALPHA),
                Progress.UNWATCHED);
        assertThat(covered.chosen().shortfallUsd()).isZero();
    }

    @Test
    void a_budget_below_what_held_capacity_takes_is_named_with_both_amounts() {
        assertThatThrownBy(() -> answer(ask("10000", null, null, "0"), Progress.UNWATCHED))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("10000 dollars in Jan 2027")
                .hasMessageContaining("19096.8");
    }

    @Test
    void what_is_no_limit_or_out_of_range_is_refused_by_its_field() {
        assertThatThrownBy(() -> ask(null, null, null, "0")).hasMessageContaining("Enter a budget");
        assertThatThrownBy(() -> ask("-1", null, null, "0")).hasMessageContaining("not -1");
        assertThatThrownBy(() -> ask(null, null, null, "2000")).hasMessageContaining("not 2000");
        assertThatThrownBy(
                        () -> new CoupledAsk(null, null, null, BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("1.5")))
                .hasMessageContaining("not at 1.5");
    }

    private static CoupledAsk ask(
            @Nullable String month, @Nullable String year, @Nullable String floor, String weight) {
        return new CoupledAsk(
                usd(month), usd(year), usd(floor), BigDecimal.ZERO, new BigDecimal(weight), CoupledAsk.USUAL_ALPHA);
    }

    private static @Nullable BigDecimal usd(@Nullable String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }

    private static CoupledAnswer answer(CoupledAsk ask, Progress progress) {
        PlanRun run = new PlanRun(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                INPUTS,
                RESULT,
                RESULT.engineVersion(),
                "",
                Instant.EPOCH,
                "somebody");
        return CoupledPlans.answer(run, ask, progress);
    }
}
