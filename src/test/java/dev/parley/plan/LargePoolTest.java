package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pool whose load is more units than a plan can count is named, and the others are planned. */
class LargePoolTest {

    private static final PlanInputs INPUTS = SamplePlan.inputs();

    @Test
    void a_pool_above_ten_thousand_units_is_not_planned_and_says_which_hour_and_what_to_do() {
        PlanResult result = PlanComputation.compute(times("W04", 5_000));
        PlanResult.PoolResult claims = pool(result, "W04");
        assertThat(claims.state()).isEqualTo(PlanResult.State.UNKNOWN);
        assertThat(claims.lack()).isEqualTo(PlanResult.Lack.SIZE);
        assertThat(claims.statement())
                .contains("W04 needs ", "in the busiest hour of Apr 2030", "at most 10,000", "Check the traffic");
        // all of it on demand still has its cost
        assertThat(claims.months()).isNotEmpty();
        assertThat(pool(result, "W03").state()).isEqualTo(PlanResult.State.PLANNED);
    }

    @Test
    void what_is_asked_for_it_says_the_same_instead_of_a_figure() {
        assertThat(PlanComputation.compute(times("W04", 5_000)).requests())
                .filteredOn(one -> one.workload().equals("W04"))
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).contains("at most 10,000"));
    }

    @Test
    void a_pool_of_some_thousand_units_is_planned() {
        PlanResult.PoolResult claims = pool(PlanComputation.compute(times("W04", 2_000)), "W04");
        assertThat(claims.state()).isEqualTo(PlanResult.State.PLANNED);
        assertThat(claims.gapUsd()).isZero();
    }

    private static PlanResult.PoolResult pool(PlanResult result, String code) {
        return result.pools().stream()
                .filter(pool -> pool.workloads().contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static PlanInputs times(String code, int factor) {
        List<PlanInputs.Workload> all = new ArrayList<>(INPUTS.workloads());
        all.replaceAll(one -> one.code().equals(code) ? one.with(one.flow().times(BigDecimal.valueOf(factor))) : one);
        return INPUTS.withWorkloads(all);
    }
}
