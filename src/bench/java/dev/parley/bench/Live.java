package dev.parley.bench;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.PlanProblem;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Memory that stays in use as long as something is kept. */
final class Live {
    private static final int COLLECTIONS = 3;

    private Live() {}

    static void print(PrintStream out) {
        print(out, "1,000 pools of 36 months x 60 levels, the problem and its plans", () -> {
            PlanProblem problem = Pools.problem(1000);
            return List.of(problem, CommitmentPlanner.plan(problem));
        });
        print(out, "10,000 workloads x 12 quarters, their forecast and their demand", () -> {
            ReplanBenchmark workloads = new ReplanBenchmark();
            workloads.build();
            return workloads;
        });
    }

    private static void print(PrintStream out, String what, Supplier<Object> make) {
        long before = used();
        Object kept = make.get();
        long after = used();
        Reference.reachabilityFence(kept);
        out.println(String.format(Locale.ROOT, "%s: %.0f MB live", what, (after - before) / 1e6));
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
