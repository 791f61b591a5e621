package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The volume slider on {@link FiveHundredWorkloads}. The time is printed; what fails the build is a factor of ten above what
 * is aimed at, so that a busy machine does not.
 */
class FiveHundredWorkloadsTest {

    private static final double FAR_TOO_LONG_MILLISECONDS = 1_500;

    @Test
    void the_slider_answers_for_all_pools_without_planning_them_the_whole_way() {
        PlanInputs inputs = FiveHundredWorkloads.inputs();
        PlanResult frozen = PlanComputation.compute(inputs);
        PreparedPlan prepared = PreparedPlan.of(inputs, frozen);
        assertThat(prepared.replans()).hasSize(70);
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int percent = -40; percent <= 40; percent += 10) {
                BigDecimal factor =
                        BigDecimal.valueOf(100_000L + percent * 1_000L + round).movePointLeft(5);
                long started = System.nanoTime();
                PlanAtVolume answer = PlanAtVolume.of(prepared, frozen, factor);
                times.add((System.nanoTime() - started) / 1e6);
                assertThat(answer.pools()).hasSize(70);
                assertThat(answer.regretUsd()).isGreaterThanOrEqualTo(BigDecimal.ONE.negate());
            }
        }
        List<Double> warm =
                times.subList(times.size() / 2, times.size()).stream().sorted().toList();
        double median = warm.get(warm.size() / 2);
        System.out.printf(
                "Slider at %d workloads: median %.0f ms, slowest %.0f ms%n",
                FiveHundredWorkloads.COUNT, median, warm.getLast());
        assertThat(median).isLessThan(FAR_TOO_LONG_MILLISECONDS);
    }
}
