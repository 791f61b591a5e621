package dev.parley.bench;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.PlanProblem;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whole plans with their reasons and rules of thumb, from blocks of hours to cents: 36 months by 60 levels a pool. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlanBenchmark {

    @Param({"1", "1000"})
    public int pools;

    private PlanProblem problem;

    @Setup
    public void build() {
        problem = Pools.problem(pools);
    }

    @Benchmark
    public Object plan() {
        return CommitmentPlanner.plan(problem);
    }
}
