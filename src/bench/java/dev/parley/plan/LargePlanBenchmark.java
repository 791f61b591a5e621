package dev.parley.plan;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A negotiation of 500 workloads: the whole plan with all it says, and the slider on it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LargePlanBenchmark {
    /** Five decimals, so that hardly a volume is asked twice: what was asked before is remembered. */
    private static final int STEPS = 80_000;

    private final PlanInputs inputs = FiveHundredWorkloads.inputs();
    private PlanResult frozen;
    private PreparedPlan prepared;
    private int asked = 0;

    @Setup
    public void build() {
        frozen = PlanComputation.compute(inputs);
        prepared = PreparedPlan.of(inputs, frozen);
    }

    @Benchmark
    public Object planOf500Workloads() {
        return PlanComputation.compute(inputs);
    }

    /** From 60 % to 140 % of the forecast, each time another volume. */
    @Benchmark
    public Object sliderAt500Workloads() {
        asked = (asked + 10_007) % STEPS;
        return PlanAtVolume.of(prepared, frozen, BigDecimal.valueOf(60_000L + asked, 5));
    }
}
