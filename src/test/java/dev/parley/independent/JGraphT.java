package dev.parley.independent;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * JGraphT's successive shortest paths. It computes costs in doubles, here of dollars; the flow it finds is priced again in whole
 * 1e-9 dollars.
 */
final class JGraphT {
    /** With the usual factor of 8 it finds no way in 2 of the first 90 pools, for which OR-Tools and ojAlgo find one. */
    private static final int WITHOUT_SCALING = 1;

    private JGraphT() {}

    /** The least cost in 1e-9 dollars, or empty if the bounds leave no way. */
    static OptionalLong leastCost(CoverNetwork network) {
        if (network.arcs.stream().anyMatch(arc -> arc.most() < arc.least())) {
            return OptionalLong.empty();
        }
        DirectedWeightedMultigraph<Integer, Integer> graph = new DirectedWeightedMultigraph<>(null, null);
        IntStream.range(0, network.nodes).forEach(graph::addVertex);
        for (int i = 0; i < network.arcs.size(); i++) {
            CoverNetwork.Arc arc = network.arcs.get(i);
            graph.addEdge(arc.from(), arc.to(), i);
            graph.setEdgeWeight(i, arc.cost() / 1e9);
        }
        Map<Integer, Integer> supply = new HashMap<>();
        supply.put(0, network.levels);
        supply.put(network.sink, -network.levels);
        var problem = new MinimumCostFlowProblemImpl<Integer, Integer>(
                graph,
                node -> supply.getOrDefault(node, 0),
                i -> network.arcs.get(i).most(),
                i -> network.arcs.get(i).least());
        Map<Integer, Double> flow;
        try {
            flow = new CapacityScalingMinimumCostFlow<Integer, Integer>(WITHOUT_SCALING)
                    .getMinimumCostFlow(problem)
                    .getFlowMap();
        } catch (IllegalArgumentException noWay) {
            return OptionalLong.empty();
        }
        long[] sent = new long[network.arcs.size()];
        flow.forEach((i, units) -> sent[i] = Math.round(units));
        return OptionalLong.of(network.costOf(sent));
    }
}
