package dev.parley.engine.commitment;

/**
 * Distances and potentials of Dijkstra's search. A distance is a pair, cost before rank; potentials keep the reduced costs of
 * all arcs at or above (0, 0), so that each search may start where the last one ended.
 */
final class NodeLabels {
    private static final long FAR = Long.MAX_VALUE;
    private static final int SOURCE = -3;

    private final long[] potential;
    private final long[] potentialRank;
    private final long[] distance;
    private final long[] distanceRank;
    private final boolean[] settled;
    private final int[] via;

    NodeLabels(int nodes) {
        potential = new long[nodes];
        potentialRank = new long[nodes];
        distance = new long[nodes];
        distanceRank = new long[nodes];
        settled = new boolean[nodes];
        via = new int[nodes];
    }

    /** Sets the potential that a node begins with. */
    void beginAt(int node, long cost) {
        potential[node] = cost;
    }

    /** Begins a search at all nodes with more than they need. */
    void start(int[] excess) {
        for (int node = 0; node < excess.length; node++) {
            settled[node] = false;
            distance[node] = excess[node] > 0 ? 0 : FAR;
            distanceRank[node] = 0;
            via[node] = SOURCE;
        }
    }

    /** The nearest node not settled yet, the first among equals, now settled; -1 if no other can be reached. */
    int settleNearest() {
        int best = -1;
        for (int node = 0; node < settled.length; node++) {
            if (!settled[node] && distance[node] != FAR && (best < 0 || isNearer(node, best))) {
                best = node;
            }
        }
        if (best >= 0) {
            settled[best] = true;
        }
        return best;
    }

    private boolean isNearer(int node, int other) {
        return distance[node] < distance[other]
                || (distance[node] == distance[other] && distanceRank[node] < distanceRank[other]);
    }

    /** Looks at an arc out of a settled node; {@code by} names it. */
    void reach(int from, int to, long cost, long rank, int by) {
        if (settled[to]) {
            return;
        }
        long d = distance[from] + cost + potential[from] - potential[to];
        long dRank = distanceRank[from] + rank + potentialRank[from] - potentialRank[to];
        if (d < distance[to] || (d == distance[to] && dRank < distanceRank[to])) {
            distance[to] = d;
            distanceRank[to] = dRank;
            via[to] = by;
        }
    }

    void raisePotentials(int target) {
        for (int node = 0; node < settled.length; node++) {
            potential[node] += distance[settled[node] ? node : target];
            potentialRank[node] += distanceRank[settled[node] ? node : target];
        }
    }

    /** What each node's potential has come to; their differences price the months. */
    long[] potentials() {
        return potential.clone();
    }

    boolean isSource(int node) {
        return via[node] == SOURCE;
    }

    /** The arc by which the node was reached. */
    int via(int node) {
        return via[node];
    }
}
