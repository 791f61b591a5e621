package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.Aldermoor;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import dev.parley.plan.PlanInputs.Moved;
import dev.parley.plan.PlanInputs.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Planned moves of the sample, from the forecast's volumes to the plan's dollars. */
class MovedWorkloadsTest {

    private static final PlanInputs INPUTS = SamplePlan.inputs();
    private static final String SONNET_46 = "us-prod/anthropic.claude-sonnet-4-6/global";
    private static final String SONNET_5 = "us-prod/anthropic.claude-sonnet-5/global";
    private static final Quarter FIRST = Quarter.parse("2027-Q1");
    private static final Quarter Q3 = Quarter.parse("2027-Q3");

    @Test
    void without_a_planned_move_the_inputs_and_their_hash_stay_what_they_are() {
        List<PlanInputs.Workload> same =
                MovedWorkloads.split(INPUTS.workloads(), List.of(), INPUTS.offers(), SamplePlan.FIRST, SamplePlan.LAST);

        assertThat(same).isEqualTo(INPUTS.workloads());
        assertThat(PlanJson.write(INPUTS)).doesNotContain("\"moves\"");
    }

    @Test
    void a_run_frozen_before_there_were_moves_has_none() {
        assertThat(PlanJson.inputs(PlanJson.write(INPUTS)).moves()).isEmpty();
    }

    @Test
    void a_moved_workload_runs_where_it_was_until_its_quarter_and_at_the_new_model_from_then() {
        PlanInputs moved = moved(move("W03", Q3, TokenFactor.ONE));
        PlanInputs.Workload before = part(moved, "W03", "anthropic.claude-sonnet-4-6");
        PlanInputs.Workload after = part(moved, "W03", "anthropic.claude-sonnet-5");
        ForecastPath whole = path(INPUTS, part(INPUTS, "W03", "anthropic.claude-sonnet-4-6"));

        for (ForecastCase one : ForecastCase.values()) {
            for (Quarter quarter : Quarter.range(FIRST, Quarter.parse("2030-Q2"))) {
                boolean later = quarter.compareTo(Q3) >= 0;
                BigDecimal all = whole.factor(quarter, one);
                assertThat(path(moved, before).factor(quarter, one))
                        .isCloseTo(later ? BigDecimal.ZERO : all, within(new BigDecimal("1e-25")));
                assertThat(path(moved, after).factor(quarter, one))
                        .isCloseTo(later ? all : BigDecimal.ZERO, within(new BigDecimal("1e-25")));
            }
        }
        assertThat(moved.workloads()).hasSize(13);
    }

    @Test
    void a_move_from_the_first_quarter_leaves_nothing_behind() {
        assertThat(moved(move("W03", FIRST, TokenFactor.ONE)).workloads())
                .hasSize(12)
                .noneMatch(one -> one.model().equals("anthropic.claude-sonnet-4-6")
                        && one.scope().equals("global"));
    }

    @Test
    void the_token_factor_is_in_the_tokens_after_the_move_and_not_before() {
        TokenFactor factor = new TokenFactor(new BigDecimal("1.3"), new BigDecimal("1.1"));
        PlanInputs moved = moved(move("W03", Q3, factor));

        assertThat(part(moved, "W03", "anthropic.claude-sonnet-4-6").flow())
                .isEqualTo(TokenFlow.of("180", "240", "18", "20"));
        assertThat(part(moved, "W03", "anthropic.claude-sonnet-5").flow())
                .isEqualTo(TokenFlow.of("234.0", "312.0", "23.4", "22.0"));
    }

    @Test
    void the_plan_pays_the_new_price_from_the_quarter_and_the_old_one_before() {
        PlanResult stay = PlanComputation.compute(INPUTS);
        PlanResult go = PlanComputation.compute(moved(move("W03", Q3, TokenFactor.ONE)));

        assertThat(onDemand(go, SONNET_46, 2027, 6)).isEqualByComparingTo(onDemand(stay, SONNET_46, 2027, 6));
        assertThat(onDemand(go, SONNET_46, 2027, 7)).isEqualByComparingTo("0");
        assertThat(onDemand(go, SONNET_5, 2027, 6)).isEqualByComparingTo("0");
        assertThat(Money.cents(onDemand(go, SONNET_5, 2027, 7).multiply(new BigDecimal("1.5"))))
                .isEqualByComparingTo(Money.cents(onDemand(stay, SONNET_46, 2027, 7)));
        assertThat(go.workloads()).isEqualTo(12);
        assertThat(go.priced()).isEqualTo(12);
    }

    @Test
    void what_the_plan_costs_on_demand_falls_by_what_the_moves_save() {
        PlanInputs moved = moved(
                move("W03", FIRST, TokenFactor.ONE),
                move("W08", FIRST, TokenFactor.ONE),
                move("W09", FIRST, TokenFactor.ONE),
                move("W10", FIRST, TokenFactor.ONE));
        PlanResult stay = PlanComputation.compute(INPUTS);
        PlanResult go = PlanComputation.compute(moved);

        for (int i = 0; i < 3; i++) {
            BigDecimal fall = stay.years()
                    .get(i)
                    .allOnDemandUsd()
                    .subtract(go.years().get(i).allOnDemandUsd());
            BigDecimal saved = MovesSaving.inYear(moved, 2027 + i).known().orElseThrow();
            assertThat(saved).isCloseTo(fall, within(new BigDecimal("0.02")));
            assertThat(saved.movePointLeft(3).setScale(0, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(List.of("480", "919", "1608").get(i));
        }
    }

    @Test
    void at_a_model_without_a_reserved_price_the_workload_is_on_demand_and_that_is_said() {
        PlanResult.PoolResult pool = PlanComputation.compute(moved(move("W03", Q3, TokenFactor.ONE)))
                .pool(SONNET_5)
                .orElseThrow();

        assertThat(pool.state()).isEqualTo(PlanResult.State.UNKNOWN);
        assertThat(pool.statement())
                .contains("Not planned, all on demand.")
                .contains("W03 comes from anthropic.claude-sonnet-4-6, global, in 2027 Q3.");
        assertThat(pool.mix().getFirst().thousandAMinute()).isPositive();
    }

    @Test
    void nothing_is_committed_for_a_workload_beyond_its_move() {
        PlanResult.SideResult input = PlanComputation.compute(moved(move("W03", Q3, TokenFactor.ONE)))
                .pool(SONNET_46)
                .orElseThrow()
                .sides()
                .getFirst();

        assertThat(input.cover())
                .filteredOn(cover -> !cover.month().isBefore(YearMonth.of(2027, 7)))
                .allSatisfy(cover -> assertThat(cover.total()).isZero());
    }

    @Test
    void a_price_unknown_at_the_new_model_leaves_the_cost_unknown() {
        PlanInputs moved = moved(move("W03", Q3, TokenFactor.ONE));
        PlanResult result = PlanComputation.compute(moved.withRates(moved.rates().stream()
                .filter(rate -> !rate.model().equals("anthropic.claude-sonnet-5"))
                .toList()));

        assertThat(result.priced()).isEqualTo(11);
        assertThat(result.pool(SONNET_5).orElseThrow().statement()).startsWith("Its cost is unknown.");
        assertThat(MovesSaving.inYear(
                                moved.withRates(moved.rates().stream()
                                        .filter(rate -> !rate.model().equals("anthropic.claude-sonnet-5"))
                                        .toList()),
                                2028)
                        .known())
                .isEmpty();
    }

    @Test
    void a_planned_move_makes_a_run_stale_and_is_named() {
        assertThat(Staleness.between(INPUTS, moved(move("W03", Q3, TokenFactor.ONE)))
                        .changed())
                .contains("the planned moves");
    }

    @Test
    void frozen_with_moves_and_read_again_it_is_the_same() {
        PlanInputs moved = moved(move("W03", Q3, TokenFactor.ONE));

        assertThat(PlanJson.inputs(PlanJson.write(moved)).moves()).isEqualTo(moved.moves());
        assertThat(PlanJson.hash(PlanJson.inputs(PlanJson.write(moved)))).isEqualTo(PlanJson.hash(moved));
    }

    private static Moved move(String code, Quarter from, TokenFactor factor) {
        PlanInputs.Workload workload = INPUTS.workloads().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        String scope = code.equals("W10") ? "eu geo" : "global";
        return new Moved(
                code,
                from,
                new Place(workload.model(), workload.modelName(), workload.scope()),
                new Place("anthropic.claude-sonnet-5", "Claude Sonnet 5", scope),
                factor,
                workload.flow());
    }

    private static PlanInputs moved(Moved... moves) {
        List<PlanInputs.Workload> parts = MovedWorkloads.split(
                INPUTS.workloads(), List.of(moves), INPUTS.offers(), SamplePlan.FIRST, SamplePlan.LAST);
        List<Rate> rates = new ArrayList<>(INPUTS.rates());
        Aldermoor.load().book().rates().stream()
                .filter(rate -> rate.model().equals("anthropic.claude-sonnet-5"))
                .forEach(rates::add);
        List<PlanInputs.Offer> offers = new ArrayList<>(INPUTS.offers());
        for (String scope : List.of("global", "eu geo")) {
            offers.add(new PlanInputs.Offer(
                    "anthropic.claude-sonnet-5", scope, CapacityProduct.modelUnits(null, null), null));
            offers.add(new PlanInputs.Offer("anthropic.claude-sonnet-5", scope, CapacityProduct.reservedTier(), null));
        }
        return new PlanInputs(
                INPUTS.firstMonth(),
                INPUTS.lastMonth(),
                INPUTS.effective(),
                INPUTS.contractYears(),
                INPUTS.hours(),
                INPUTS.basis(),
                INPUTS.volumeFactor(),
                parts,
                offers,
                rates,
                INPUTS.held(),
                INPUTS.requests(),
                INPUTS.facts(),
                List.of(moves));
    }

    private static PlanInputs.Workload part(PlanInputs inputs, String code, String model) {
        return inputs.workloads().stream()
                .filter(one -> one.code().equals(code) && one.model().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private static ForecastPath path(PlanInputs inputs, PlanInputs.Workload workload) {
        return TypedPath.of(workload, inputs.offers(), inputs.firstMonth(), inputs.lastMonth());
    }

    private static BigDecimal onDemand(PlanResult result, String pool, int year, int month) {
        return result.pool(pool).orElseThrow().months().stream()
                .filter(line -> line.month().equals(YearMonth.of(year, month)))
                .findFirst()
                .orElseThrow()
                .allOnDemandUsd();
    }
}
