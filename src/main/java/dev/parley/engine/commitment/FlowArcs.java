package dev.parley.engine.commitment;

import java.util.List;

/** The contracts of a flow as flat arrays, and which of them leave and enter each node. */
final class FlowArcs {
    final int[] from;
    final int[] to;
    final long[] cost;
    final long[] rank;
    /** Contracts that leave node n stand in {@code leaving} from {@code leavingFrom[n]} to {@code leavingFrom[n + 1]}. */
    final int[] leaving;

    final int[] leavingFrom;
    final int[] entering;
    final int[] enteringFrom;

    FlowArcs(int nodes, List<Contract> contracts) {
        int count = contracts.size();
        from = new int[count];
        to = new int[count];
        cost = new long[count];
        rank = new long[count];
        for (int arc = 0; arc < count; arc++) {
            Contract contract = contracts.get(arc);
            from[arc] = contract.from();
            to[arc] = contract.to();
            cost[arc] = contract.nanos();
            rank[arc] = contract.rank();
        }
        leavingFrom = new int[nodes + 1];
        enteringFrom = new int[nodes + 1];
        leaving = byNode(from, leavingFrom);
        entering = byNode(to, enteringFrom);
    }

    private static int[] byNode(int[] node, int[] begin) {
        for (int n : node) {
            begin[n + 1]++;
        }
        for (int n = 1; n < begin.length; n++) {
            begin[n] += begin[n - 1];
        }
        int[] next = begin.clone();
        int[] sorted = new int[node.length];
        for (int arc = 0; arc < node.length; arc++) {
            sorted[next[node[arc]]++] = arc;
        }
        return sorted;
    }
}
