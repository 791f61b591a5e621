package dev.parley.engine.commitment;

import java.util.Arrays;

/**
 * Distances and potentials of Dijkstra's search. A distance is a pair, cost before rank; potentials keep the reduced costs of
 * all arcs at or above (0, 0), so that each search may start where the last one ended. Nodes reached and not settled wait in
 * a heap, the nearest on top, the first in number among equals.
 */
final class NodeLabels {
    private static final long FAR = Long.MAX_VALUE;
    private static final int SOURCE = -3;
    private static final int NOT_REACHED = -1;
    private static final int SETTLED = -2;

    private final long[] potential;
    private final long[] potentialRank;
    private final long[] distance;
    private final long[] distanceRank;
    private final int[] via;
    private final int[] heap;
    /** Where a node stands in the heap, or {@link #NOT_REACHED} or {@link #SETTLED}. */
    private final int[] place;

    private int waiting = 0;

    NodeLabels(int nodes) {
        potential = new long[nodes];
        potentialRank = new long[nodes];
        distance = new long[nodes];
        distanceRank = new long[nodes];
        via = new int[nodes];
        heap = new int[nodes];
        place = new int[nodes];
    }

    /** Sets the potential that a node begins with. */
    void beginAt(int node, long cost) {
        potential[node] = cost;
    }

    /** Begins a search at all nodes with more than they need. */
    void start(int[] excess) {
        Arrays.fill(distance, FAR);
        Arrays.fill(place, NOT_REACHED);
        waiting = 0;
        for (int node = 0; node < excess.length; node++) {
            if (excess[node] > 0) {
                distance[node] = 0;
                distanceRank[node] = 0;
                via[node] = SOURCE;
                rise(waiting++, node);
            }
        }
    }

    /** The nearest node not settled yet, the first among equals, now settled; -1 if no other can be reached. */
    int settleNearest() {
        if (waiting == 0) {
            return -1;
        }
        int nearest = heap[0];
        place[nearest] = SETTLED;
        int last = heap[--waiting];
        if (waiting > 0) {
            sink(last);
        }
        return nearest;
    }

    private boolean isNearer(int node, int other) {
        if (distance[node] != distance[other]) {
            return distance[node] < distance[other];
        }
        return distanceRank[node] != distanceRank[other] ? distanceRank[node] < distanceRank[other] : node < other;
    }

    private void rise(int at, int node) {
        int here = at;
        while (here > 0 && isNearer(node, heap[(here - 1) / 2])) {
            put(here, heap[(here - 1) / 2]);
            here = (here - 1) / 2;
        }
        put(here, node);
    }

    private void sink(int node) {
        int here = 0;
        while (2 * here + 1 < waiting) {
            int child = 2 * here + 1;
            if (child + 1 < waiting && isNearer(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isNearer(heap[child], node)) {
                break;
            }
            put(here, heap[child]);
            here = child;
        }
        put(here, node);
    }

    private void put(int at, int node) {
        heap[at] = node;
        place[node] = at;
    }

    /** Looks at an arc out of a settled node; {@code by} names it. */
    void reach(int from, int to, long cost, long rank, int by) {
        if (place[to] == SETTLED) {
            return;
        }
        long d = distance[from] + cost + potential[from] - potential[to];
        if (d > distance[to]) {
            return;
        }
        long dRank = distanceRank[from] + rank + potentialRank[from] - potentialRank[to];
        if (d < distance[to] || dRank < distanceRank[to]) {
            distance[to] = d;
            distanceRank[to] = dRank;
            via[to] = by;
            rise(place[to] == NOT_REACHED ? waiting++ : place[to], to);
        }
    }

    void raisePotentials(int target) {
        for (int node = 0; node < place.length; node++) {
            int settled = place[node] == SETTLED ? node : target;
            potential[node] += distance[settled];
            potentialRank[node] += distanceRank[settled];
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
