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

/**
 * Measures the planner and, in the same run, the solvers of others; prints a table of milliseconds and memory. About four
 * minutes. Less is better; the least of the measured means is what the machine can do when nothing else runs.
 */
public final class Benchmarks {
    private static final String FLOW = FlowBenchmark.class.getName();

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<RunResult> results = new ArrayList<>();
        results.addAll(run(FLOW + ".*", "36x60"));
        results.addAll(run(FLOW + ".(parley|orTools)", "1095x200"));
        results.addAll(run(PlanBenchmark.class.getName() + ".*", null));
        results.addAll(run(ReplanBenchmark.class.getName() + ".*", null));
        results.addAll(run("dev.parley.plan.LargePlanBenchmark.*", null));
        PrintStream out = System.out;
        out.println();
        out.println("| benchmark | least, ms | mean, ms | allocated, MB |");
        out.println("|---|--:|--:|--:|");
        results.forEach(result -> out.println(line(result)));
        OverHttp.Measured http = OverHttp.thousandPools();
        out.println(String.format(
                Locale.ROOT,
                "1,000 pools by HTTP, %.1f MB: read %.0f ms, plan %.0f ms, write %.0f ms",
                http.bytes() / 1e6,
                http.read(),
                http.plan(),
                http.write()));
        Live.print(out);
        out.println(Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version());
        System.exit(0);
    }

    private static String line(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        String parameters = String.join(
                " ",
                result.getParams().getParamsKeys().stream()
                        .map(key -> result.getParams().getParam(key))
                        .toList());
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.2f |",
                (time.getLabel() + " " + parameters).strip(),
                time.getStatistics().getMin(),
                time.getScore(),
                allocated == null ? Double.NaN : allocated.getScore() / 1e6);
    }

    private static Collection<RunResult> run(String include, String size) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(include)
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.milliseconds(1500))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(1500))
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED")
                .addProfiler(GCProfiler.class);
        return new Runner((size == null ? options : options.param("size", size)).build()).run();
    }
}
