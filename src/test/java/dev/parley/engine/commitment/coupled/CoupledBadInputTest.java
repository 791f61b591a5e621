package dev.parley.engine.commitment.coupled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What cannot be planned together is named, with its values and what to try. */
class CoupledBadInputTest {

    private static final PlanProblem PLAN = new SmallPools(1, 3, 2, 1, 2).problem(2, 2);

    @Test
    void floors_that_commit_more_than_the_budget_are_named_with_both_amounts() {
        PlanProblem floored = withFloor(List.of(2, 2, 2), Limits.none());
        CoupledProblem problem = CoupledPlannerTest.problem(floored, List.of(budget("month 1", 5, 0)), List.of(), null);
        assertThatThrownBy(() -> plan(problem))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("the floors alone commit")
                .hasMessageContaining("month 1")
                .hasMessageContaining("above the budget of 5")
                .hasMessageContaining("raise the budget");
    }

    @Test
    void floors_above_the_quota_are_named_with_the_pool() {
        PlanProblem floored = withFloor(List.of(2, 2, 2), new Limits(null, List.of(1, 1, 1), null, Set.of()));
        CoupledProblem problem =
                CoupledPlannerTest.problem(floored, List.of(budget("all", 500, 0, 1, 2)), List.of(), null);
        assertThatThrownBy(() -> plan(problem))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("pool 0")
                .hasMessageContaining("lower the floors or raise the limits");
    }

    @Test
    void held_capacity_above_the_budget_is_named_with_both_amounts() {
        CoupledProblem.Budget held = new CoupledProblem.Budget(
                "CY1", CoupledPlannerTest.shares(0), BigDecimal.valueOf(100), BigDecimal.valueOf(150));
        assertThatThrownBy(() -> plan(CoupledPlannerTest.problem(PLAN, List.of(held), List.of(), null)))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("100")
                .hasMessageContaining("150")
                .hasMessageContaining("CY1");
    }

    @Test
    void alpha_outside_0_to_1_is_refused() {
        for (String alpha : List.of("0", "1", "-0.1", "1.5")) {
            assertThatThrownBy(() -> plan(risky(alpha, "1", null)))
                    .isInstanceOfSatisfying(
                            InvalidProblem.class,
                            problem -> assertThat(problem.path()).isEqualTo("risk.alpha"))
                    .hasMessageContaining("above 0 and below 1")
                    .hasMessageContaining(alpha);
        }
        assertThatThrownBy(() -> plan(risky("0.5", "-1", null))).hasMessageContaining("0 (no risk counted) to 1000");
    }

    @Test
    void a_cap_on_the_risk_that_no_plan_keeps_is_named_with_the_nearest() {
        assertThatThrownBy(() -> plan(risky("0.5", "0", "11")))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("at most 11 dollars; the nearest comes to");
    }

    @Test
    void a_cap_on_the_risk_that_can_be_kept_is_kept() {
        CoupledPlan free = plan(risky("0.5", "0", null));
        CoupledPlan safest = plan(risky("0.5", "1000", null));
        BigDecimal between =
                free.choice().riskUsd().add(safest.choice().riskUsd()).divide(BigDecimal.TWO);
        CoupledPlan capped = plan(risky("0.5", "0", between.toPlainString()));
        assertThat(capped.choice().riskUsd()).isLessThanOrEqualTo(between);
        assertThat(capped.choice().expectedUsd())
                .isGreaterThanOrEqualTo(free.choice().expectedUsd())
                .isLessThanOrEqualTo(safest.choice().expectedUsd());
    }

    @Test
    void cases_that_differ_between_pools_are_refused() {
        PlanProblem other = new SmallPools(2, 3, 2, 1, 2).problem(1, 3);
        Pool strange = other.pools().getFirst();
        Pool renamed =
                new Pool("other", strange.terms(), null, List.of(), List.of(), strange.limits(), strange.scenarios());
        PlanProblem mixed = new PlanProblem(
                PLAN.start(),
                3,
                PLAN.hours(),
                PLAN.horizonEnd(),
                List.of(PLAN.pools().getFirst(), renamed));
        assertThatThrownBy(() -> plan(CoupledPlannerTest.problem(mixed, List.of(), List.of(), null)))
                .hasMessageContaining("the same cases with the same probabilities");
    }

    private static PlanProblem withFloor(List<Integer> floor, Limits limits) {
        List<Pool> pools = PLAN.pools().stream()
                .map(pool -> new Pool(pool.id(), pool.terms(), null, List.of(), floor, limits, pool.scenarios()))
                .toList();
        return new PlanProblem(PLAN.start(), PLAN.months(), PLAN.hours(), PLAN.horizonEnd(), pools);
    }

    private static CoupledProblem.Budget budget(String label, int usd, int... months) {
        return CoupledPlannerTest.budget(label, usd, months);
    }

    private static CoupledProblem risky(String alpha, String weight, @Nullable String most) {
        return CoupledPlannerTest.problem(
                PLAN,
                List.of(),
                List.of(),
                new CoupledProblem.Risk(
                        new BigDecimal(alpha), new BigDecimal(weight), most == null ? null : new BigDecimal(most)));
    }

    private static CoupledPlan plan(CoupledProblem problem) {
        return CoupledPlanner.plan(problem, 100_000, Progress.UNWATCHED);
    }
}
