package dev.parley.independent;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Assumptions;

/** OR-Tools' network flow, whole numbers throughout. Its library is native; the build brings it for Linux on x86-64. */
final class OrTools {
    private OrTools() {}

    /** Skips a test where there is no native library for this machine; in continuous integration that is a failure. */
    static void need() {
        try {
            Loader.loadNativeLibraries();
        } catch (UnsatisfiedLinkError | RuntimeException missing) {
            if ("true".equals(System.getenv("CI"))) {
                throw missing;
            }
            Assumptions.abort("OR-Tools has no native library here for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + ": " + missing.getMessage());
        }
    }

    /** The least cost in 1e-9 dollars, or empty if the bounds leave no way. */
    static OptionalLong leastCost(CoverNetwork network) {
        MinCostFlow flow = new MinCostFlow(network.nodes, network.arcs.size());
        long[] supply = new long[network.nodes];
        supply[0] = network.levels;
        supply[network.sink] -= network.levels;
        List<CoverNetwork.Arc> arcs = network.arcs;
        for (CoverNetwork.Arc arc : arcs) {
            if (arc.most() < arc.least()) {
                return OptionalLong.empty();
            }
            flow.addArcWithCapacityAndUnitCost(arc.from(), arc.to(), arc.most() - arc.least(), arc.cost());
            supply[arc.from()] -= arc.least();
            supply[arc.to()] += arc.least();
        }
        for (int node = 0; node < supply.length; node++) {
            flow.setNodeSupply(node, supply[node]);
        }
        MinCostFlowBase.Status status = flow.solve();
        if (status == MinCostFlowBase.Status.INFEASIBLE) {
            return OptionalLong.empty();
        }
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools ended with " + status);
        }
        long[] sent = new long[arcs.size()];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = flow.getFlow(i) + arcs.get(i).least();
        }
        flow.delete();
        return OptionalLong.of(network.costOf(sent));
    }
}
