package dev.parley.independent;

import dev.parley.engine.commitment.FlowUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The same minimum-cost flow solved by Parley and by others, each from the worth of all levels to the least cost. Demand
 * grows over the plan and every period has eight loads, so that no two levels are worth the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FlowBenchmark {

    /** Months by levels; the last are days. */
    @Param({"36x60"})
    public String size;

    private FlowUnderTest ours;
    private CoverNetwork network;

    @Setup
    public void build() {
        OrTools.need();
        int periods = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int levels = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        boolean days = periods > 120;
        int[] lengths = days ? new int[] {180, 90, 30} : new int[] {6, 3, 1};
        double[] rates = {35.1, 40.2, 48.3};
        double hours = days ? 24 : 730;
        long[][] worth = new long[periods][];
        for (int t = 0; t < periods; t++) {
            worth[t] = worth(new Random(t), levels, 0.4 + 0.3 * t / periods, hours);
        }
        ours = new FlowUnderTest(levels, worth);
        List<CoverNetwork.Arc> arcs = new ArrayList<>();
        for (int t = 0; t < periods; t++) {
            for (int level = 1; level <= levels; level++) {
                arcs.add(new CoverNetwork.Arc(t, t + 1, 0, 1, worth[t][level]));
            }
            arcs.add(new CoverNetwork.Arc(t + 1, t, 0, 64 * levels, 0));
            for (int i = 0; i < lengths.length; i++) {
                int to = Math.min(periods, t + lengths[i]);
                long price = Math.round(rates[i] * hours * 1e9) * (to - t);
                ours.offer(t, to, lengths[i], price);
                arcs.add(new CoverNetwork.Arc(t, to, 0, levels, price));
            }
        }
        network = new CoverNetwork(periods, levels, arcs);
        if (ours.leastCost().longValueExact() != OrTools.leastCost(network).orElseThrow()) {
            throw new IllegalStateException("Parley and OR-Tools differ");
        }
    }

    private static long[] worth(Random random, int levels, double mean, double hours) {
        long[] worth = new long[levels + 1];
        for (int block = 0; block < 8; block++) {
            double load = Math.min(levels, levels * mean * (0.3 + 1.2 * random.nextDouble()));
            for (int level = 1; level <= levels; level++) {
                worth[level] += Math.round(Math.clamp(load - (level - 1), 0, 1) * hours / 8 * 60 * 1e9);
            }
        }
        return worth;
    }

    @Benchmark
    public Object parley() {
        return ours.leastCost();
    }

    @Benchmark
    public Object orTools() {
        return OrTools.leastCost(network);
    }

    @Benchmark
    public Object jGraphT() {
        return JGraphT.leastCost(network);
    }

    @Benchmark
    public Object ojAlgo() {
        return OjAlgo.leastCost(network);
    }
}
