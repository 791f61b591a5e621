package dev.parley.engine.commitment.coupled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.MonthHours;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.PoolPlan;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both sides at or above their minimum, or nothing bought on either. */
class MinimumPlannerTest {

    private static final BigDecimal HOURS = BigDecimal.valueOf(100);

    @Test
    void load_below_the_smallest_purchase_stays_on_demand_though_every_unit_would_pay() {
        // One unit saves 10 - 8 dollars an hour; three more to reach the minimum cost 24.
        PlanProblem problem = problem(side("in", "8", 1, 1, 1), side("out", "8", 1, 1, 1));
        MinimumPlan plan = plan(problem, 4, 1);
        assertThat(plan.bought()).containsExactly(false, false, false);
        assertThat(plan.totalUsd()).isEqualByComparingTo("6000");
        assertThat(plan.gapUsd()).isZero();
    }

    @Test
    void a_side_below_its_minimum_is_lifted_where_the_other_side_pays_for_it() {
        // A month: 5 units in save 5 * (10 - 8) * 100 = 1,000; the second unit out is idle and costs 800.
        PlanProblem problem = problem(side("in", "8", 5, 5, 5), side("out", "8", 1, 1, 1));
        MinimumPlan plan = plan(problem, 4, 2);
        assertThat(plan.bought()).containsExactly(true, true, true);
        // 5 in and 2 out at 8 an hour, nothing on demand.
        assertThat(plan.totalUsd()).isEqualByComparingTo("16800");
        assertThat(plan.purchases().get(1))
                .allSatisfy(one -> assertThat(one.units()).isEqualTo(2));
    }

    @Test
    void a_run_begins_and_ends_where_the_smallest_purchase_pays() {
        PlanProblem problem = problem(side("in", "8", 1, 4, 4, 1, 4), side("out", "8", 1, 1, 1, 1, 0));
        MinimumPlan plan = plan(problem, 4, 1);
        // The last month saves 800 on input and pays 800 for an idle unit of output: no dollar either way, so none is
        // bought.
        assertThat(plan.bought()).containsExactly(false, true, true, false, false);
        assertThat(plan.totalUsd()).isEqualByComparingTo(usd(2000 + 2 * 4000 + 2000 + 4000));
    }

    @Test
    void a_term_that_reaches_into_a_month_without_load_keeps_both_sides_at_their_minimum_there() {
        Pool in = side("in", "5", List.of(new Term("three", 3, rate("5"), null)), 4, 0, 4);
        Pool out = side("out", "5", List.of(new Term("three", 3, rate("5"), null)), 1, 0, 1);
        MinimumPlan plan = plan(problem(in, out), 4, 1);
        // Three months of five units at 5 cost 7,500; on demand costs 2 * 5 * 1,000.
        assertThat(plan.bought()).containsExactly(true, true, true);
        assertThat(plan.totalUsd()).isEqualByComparingTo("7500");
    }

    @Test
    void held_units_below_the_minimum_stay_and_nothing_is_added_where_it_does_not_pay() {
        Pool in = side("in", "8", 2, 2);
        Pool held = new Pool(
                in.id(),
                in.terms(),
                null,
                List.of(new Held("one", SmallPools.START, 1, SmallPools.START)),
                List.of(),
                Limits.none(),
                in.scenarios());
        MinimumPlan plan = plan(problem(held, side("out", "8", 1, 1)), 4, 1);
        assertThat(plan.bought()).containsExactly(false, false);
        assertThat(plan.totalUsd()).isEqualByComparingTo("5000");
    }

    @Test
    void without_minimums_it_is_the_plan_of_every_side_by_itself() {
        for (long seed = 0; seed < 50; seed++) {
            PlanProblem problem = new SmallPools(seed, 8, 4, 1, 3).problem(2, 2);
            BigDecimal apart = CommitmentPlanner.plan(problem).pools().stream()
                    .map(PoolPlan::totalUsd)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(plan(problem, 0, 0).totalUsd())
                    .as("seed " + seed)
                    .isCloseTo(apart, within(new BigDecimal("0.01")));
        }
    }

    @Test
    void it_equals_the_best_of_every_pair_of_covers_on_300_small_problems() {
        int decided = 0;
        for (long seed = 0; seed < 300; seed++) {
            PlanProblem problem = new SmallPools(seed, 4, 3, 1, 2).problem(2, 1);
            List<Integer> minimum = List.of((int) (2 + seed % 3), (int) (1 + seed % 2));
            long best = best(problem, minimum);
            MinimumPlan plan = MinimumPlanner.plan(problem, minimum, Progress.UNWATCHED);
            assertThat(plan.totalUsd()).as("seed " + seed).isEqualByComparingTo(EveryCover.usd(best));
            assertThat(plan.gapUsd()).isZero();
            decided += plan.bought().contains(true) && plan.bought().contains(false) ? 1 : 0;
        }
        assertThat(decided).as("problems with months of both kinds").isGreaterThan(60);
    }

    @Test
    void it_equals_a_mixed_integer_solver_on_larger_problems() {
        int above = 0;
        for (long seed = 0; seed < 40; seed++) {
            PlanProblem problem = new SmallPools(1000 + seed, 10, 6, 1, 3).problem(2, 1);
            List<Integer> minimum = List.of((int) (3 + seed % 3), (int) (2 + seed % 2));
            MinimumPlan plan = MinimumPlanner.plan(problem, minimum, Progress.UNWATCHED);
            assertThat(plan.totalUsd().doubleValue())
                    .as("seed " + seed)
                    .isCloseTo(MinimumModel.cost(problem, minimum), within(1e-4));
            above += plan.totalUsd().compareTo(plan(problem, 0, 0).totalUsd()) > 0 ? 1 : 0;
        }
        assertThat(above).as("problems in which the minimum binds").isGreaterThan(20);
    }

    @Test
    void an_ended_search_says_how_far_its_plan_may_be_from_the_optimum() {
        int gaps = 0;
        for (long seed = 0; seed < 40; seed++) {
            PlanProblem problem = new SmallPools(seed, 10, 6, 1, 3).problem(2, 1);
            List<Integer> minimum = List.of(5, 3);
            MinimumPlan whole = MinimumPlanner.plan(problem, minimum, Progress.UNWATCHED);
            MinimumPlan ended = MinimumPlanner.plan(problem, minimum, standing -> standing.steps() < 3);
            assertThat(ended.boundUsd()).isLessThanOrEqualTo(whole.totalUsd());
            assertThat(ended.totalUsd()).isGreaterThanOrEqualTo(whole.totalUsd());
            gaps += ended.gapUsd().signum();
        }
        assertThat(gaps).isGreaterThan(5);
    }

    @Test
    void a_floor_above_the_quota_is_named() {
        Pool in = side("in", "8", 1, 1, 1);
        Pool tight = new Pool(
                "in",
                in.terms(),
                null,
                List.of(),
                List.of(3, 3, 3),
                new Limits(null, List.of(2, 2, 2), null, Set.of()),
                in.scenarios());
        assertThatThrownBy(() -> plan(problem(tight, side("out", "8", 1, 1, 1)), 1, 1))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("lower the floors or raise the limits");
        assertThatThrownBy(() -> MinimumPlanner.plan(problem(in), List.of(-1), Progress.UNWATCHED))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("0 to 10000");
    }

    private static long best(PlanProblem problem, List<Integer> minimum) {
        List<Cheapest> in = cheapest(problem, 0, minimum.get(0));
        List<Cheapest> out = cheapest(problem, 1, minimum.get(1));
        long best = Long.MAX_VALUE;
        for (Cheapest a : in) {
            for (Cheapest b : out) {
                // A month with something bought on one side needs both sides at their minimum.
                boolean obeys = ((a.bought | b.bought) & ~(a.enough & b.enough)) == 0;
                best = obeys ? Math.min(best, a.cost + b.cost) : best;
            }
        }
        return best;
    }

    /** The least cost of covers alike in the months that buy and the months at or above the minimum, one bit a month. */
    private record Cheapest(int bought, int enough, long cost) {}

    private static List<Cheapest> cheapest(PlanProblem problem, int side, int minimum) {
        Pool pool = problem.pools().get(side);
        int[] held = EveryCover.of(problem, pool, List.of()).active();
        Map<Integer, Cheapest> alike = new HashMap<>();
        for (EveryCover.Choice choice : EveryCover.of(problem, pool, 4)) {
            int bought = 0;
            int enough = 0;
            for (int t = 0; t < held.length; t++) {
                bought |= choice.active()[t] > held[t] ? 1 << t : 0;
                enough |= choice.active()[t] >= minimum ? 1 << t : 0;
            }
            Cheapest one = new Cheapest(bought, enough, choice.committedSum() + choice.uncoveredSum(0));
            alike.merge(bought << 8 | enough, one, (a, b) -> a.cost <= b.cost ? a : b);
        }
        return List.copyOf(alike.values());
    }

    private static MinimumPlan plan(PlanProblem problem, Integer... minimum) {
        return MinimumPlanner.plan(problem, List.of(minimum), Progress.UNWATCHED);
    }

    private static PlanProblem problem(Pool... sides) {
        int months = sides[0].scenarios().getFirst().demand().size();
        return new PlanProblem(SmallPools.START, months, MonthHours.fixed(HOURS), HorizonEnd.WITHIN, List.of(sides));
    }

    /** A side with one-month units at a rate, steady loads, and 10 dollars on demand for a unit and hour. */
    private static Pool side(String id, String rate, int... loads) {
        return side(id, rate, List.of(new Term("one", 1, rate(rate), null)), loads);
    }

    private static Pool side(String id, String rate, List<Term> terms, int... loads) {
        List<MonthDemand> demand = new ArrayList<>();
        for (int t = 0; t < loads.length; t++) {
            demand.add(new MonthDemand(
                    SmallPools.START.plusMonths(t),
                    List.of(Block.of(HOURS, BigDecimal.valueOf(loads[t]), BigDecimal.TEN))));
        }
        return new Pool(
                id, terms, null, List.of(), List.of(), Limits.none(), List.of(new Scenario(BigDecimal.ONE, demand)));
    }

    private static List<dev.parley.engine.commitment.DatedRate> rate(String usd) {
        return Term.of("any", 1, new BigDecimal(usd)).rates();
    }

    private static BigDecimal usd(int amount) {
        return BigDecimal.valueOf(amount);
    }
}
