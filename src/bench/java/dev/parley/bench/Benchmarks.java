package dev.parley.bench;

import dev.parley.independent.FlowBenchmark;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures the planner and, in the same run, the solvers of others; prints a table of milliseconds and memory. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<RunResult> results = new ArrayList<>();
        results.addAll(run(FlowBenchmark.class.getName() + ".*", 5, "36x60"));
        results.addAll(run(FlowBenchmark.class.getName() + ".(parley|orTools)", 3, "1095x200"));
        results.addAll(run(PlanBenchmark.class.getName() + ".*", 5, null));
        results.addAll(run(ReplanBenchmark.class.getName() + ".*", 5, null));
        PrintStream out = System.out;
        out.println();
        out.println("| benchmark | ms | +- | allocated, MB |");
        out.println("|---|--:|--:|--:|");
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            String parameters = String.join(" ", result.getParams().getParamsKeys().stream()
                    .map(key -> result.getParams().getParam(key))
                    .toList());
            out.println(String.format(
                    Locale.ROOT,
                    "| %s %s | %.3f | %.3f | %.2f |",
                    time.getLabel(),
                    parameters,
                    time.getScore(),
                    time.getScoreError(),
                    allocated == null ? Double.NaN : allocated.getScore() / 1e6));
        }
        OverHttp.Measured http = OverHttp.thousandPools();
        out.println(String.format(
                Locale.ROOT,
                "1,000 pools by HTTP, %.1f MB: read %.0f ms, plan %.0f ms, write %.0f ms",
                http.bytes() / 1e6,
                http.read(),
                http.plan(),
                http.write()));
        System.exit(0);
    }

    private static Collection<RunResult> run(String include, int iterations, String size) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(include)
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED")
                .addProfiler(GCProfiler.class);
        return new Runner((size == null ? options : options.param("size", size)).build()).run();
    }
}
