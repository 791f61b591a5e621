package dev.parley.engine.commitment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arcs of a month, and the labels of the search for the shortest path. */
class FlowPartsTest {
    private static final int OPEN = Integer.MAX_VALUE;
    private static final long[] WORTH = {0, 50, 30, 30, 10};

    private static MonthArcs month(int levels, int floor, int quota, int longCap, MonthArcs.Single... singles) {
        return MonthArcs.of(levels, WORTH, floor, quota, longCap, singles);
    }

    private static MonthArcs.Single single(int term, long price, int room) {
        return new MonthArcs.Single(term, price, 100 + term, room);
    }

    @Test
    void the_cheapest_level_is_left_first() {
        MonthArcs month = month(5, 0, OPEN, OPEN);
        assertEquals("[0, 0, 10, 30, 30, 50]", Arrays.toString(month.cost));
        assertEquals(5, month.most);
        assertEquals(Integer.MIN_VALUE, month.least);
        assertEquals(BigInteger.valueOf(70), month.costOf(4));
        assertEquals(BigInteger.ZERO, month.costOf(-2));
        assertEquals(0, month.costAfter(-1));
        assertEquals(0, month.rankAfter(-1));
        assertEquals(10, month.costAfter(1));
    }

    @Test
    void levels_left_before_any_one_month_unit_are_counted() {
        assertEquals(5, month(5, 0, OPEN, OPEN).uncoveredFirst());
        assertEquals(1, month(4, 0, OPEN, OPEN, single(8, 25, 2)).uncoveredFirst());
        assertEquals(0, month(4, 4, OPEN, OPEN, single(8, 25, OPEN)).uncoveredFirst());
        assertEquals(1, month(4, 3, OPEN, OPEN).uncoveredFirst());
    }

    @Test
    void the_cost_of_a_flow_may_be_longer_than_64_bits() {
        long[] worth = {0, 7_000_000_000_000_000_001L, 6_000_000_000_000_000_003L, 5_000_000_000L};
        MonthArcs month = MonthArcs.of(3, worth, 0, OPEN, OPEN, new MonthArcs.Single[0]);
        assertEquals(BigInteger.valueOf(5_000_000_000L), month.costOf(1));
        assertEquals(new BigInteger("6000000005000000003"), month.costOf(2));
        assertEquals(new BigInteger("13000000005000000004"), month.costOf(3));
    }

    @Test
    void one_month_units_cover_what_is_worth_more_than_they_cost_as_far_as_there_is_room() {
        MonthArcs month = month(4, 0, OPEN, OPEN, single(7, 20, 0), single(8, 25, 2), single(9, 30, OPEN));
        assertEquals("[0, 10, 25, 25, 30]", Arrays.toString(month.cost));
        assertEquals("[-1, -1, 8, 8, -1]", Arrays.toString(month.kind));
        assertEquals(0, month.rankAfter(0));
        assertEquals(108, month.rankAfter(1));
        assertEquals(103, month(4, 4, OPEN, OPEN, single(3, 5, OPEN)).rankAfter(0));
        MonthArcs all = month(4, 0, OPEN, OPEN, single(8, 25, 1), single(9, 29, OPEN));
        assertEquals("[0, 10, 25, 29, 29]", Arrays.toString(all.cost));
    }

    @Test
    void levels_up_to_the_floor_are_covered_and_without_units_to_do_so_no_more_flow_fits() {
        assertEquals("[0, 10, 30, 40, 40]", Arrays.toString(month(4, 2, OPEN, OPEN, single(3, 40, OPEN)).cost));
        MonthArcs closed = month(4, 3, OPEN, OPEN);
        assertEquals(1, closed.most);
        assertEquals(3, month(4, 3, OPEN, OPEN, single(3, 40, 2)).most);
    }

    @Test
    void a_quota_leaves_the_upper_levels_and_a_limit_of_longer_terms_keeps_flow_on_the_month() {
        MonthArcs quota = month(4, 0, 1, OPEN, single(3, 5, OPEN));
        assertEquals("[0, 10, 30, 30, 5]", Arrays.toString(quota.cost));
        assertEquals(3, quota.least);
        assertEquals(2, month(4, 0, OPEN, 2).least);
        assertEquals(-3, month(4, 0, 9, 7).least);
        assertEquals(3, month(4, 0, 1, 2).least);
        // A floor above the quota stops what the quota would leave.
        assertEquals(1, month(4, 3, 1, OPEN).most);
    }

    @Test
    void units_in_a_row_that_cost_the_same_are_sent_together() {
        MonthArcs month = month(5, 0, 8, OPEN);
        // cost 0, 10, 30, 30, 50; least -3
        assertEquals(3, month.sameForward(-3, 9));
        assertEquals(2, month.sameForward(-3, 2));
        assertEquals(1, month.sameForward(0, 9));
        assertEquals(2, month.sameForward(2, 9));
        assertEquals(1, month.sameForward(2, 1));
        assertEquals(1, month.sameForward(4, 9));
        assertEquals(2, month(6, 0, 8, OPEN).sameForward(0, 9));
        assertEquals(1, month.sameBackward(5, 9));
        assertEquals(2, month.sameBackward(4, 9));
        assertEquals(1, month.sameBackward(4, 1));
        assertEquals(1, month.sameBackward(1, 9));
        assertEquals(3, month.sameBackward(0, 9));
        assertEquals(2, month.sameBackward(-1, 9));
        assertEquals(1, month.sameBackward(-2, 9));
    }

    @Test
    void units_of_the_same_price_and_another_rank_are_not_sent_together() {
        MonthArcs month = month(4, 0, OPEN, OPEN, single(7, 20, 1), single(8, 20, OPEN));
        assertEquals("[0, 10, 20, 20, 20]", Arrays.toString(month.cost));
        assertEquals(1, month.sameForward(1, 9));
        assertEquals(2, month.sameForward(2, 9));
        assertEquals(2, month.sameBackward(4, 9));
        assertEquals(1, month.sameBackward(2, 9));
    }

    /** Against relaxation of all arcs until nothing changes. */
    @Test
    void nodes_are_settled_by_distance_then_rank_then_number() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int nodes = 2 + random.nextInt(30);
            long[][][] arcs = arcs(random, nodes);
            int source = random.nextInt(nodes);
            int second = random.nextInt(nodes);
            long[][] nearest = relaxed(arcs, nodes, source, second);
            List<Integer> expected = IntStream.range(0, nodes)
                    .boxed()
                    .filter(n -> nearest[n] != null)
                    .sorted(Comparator.comparing((Integer n) -> nearest[n][0])
                            .thenComparing(n -> nearest[n][1])
                            .thenComparing(n -> n))
                    .toList();
            NodeLabels labels = new NodeLabels(nodes);
            int[] excess = new int[nodes];
            excess[source] = 1;
            excess[second] = 2;
            labels.start(excess);
            List<Integer> settled = new ArrayList<>();
            for (int node = labels.settleNearest(); node >= 0; node = labels.settleNearest()) {
                settled.add(node);
                assertEquals(node == source || node == second, labels.isSource(node));
                for (int to = 0; to < nodes; to++) {
                    if (arcs[node][to] != null) {
                        labels.reach(node, to, arcs[node][to][0], arcs[node][to][1], to);
                    }
                }
            }
            assertEquals(expected, settled, "seed " + seed);
            labels.raisePotentials(settled.getLast());
            long[] potentials = labels.potentials();
            settled.forEach(n -> assertEquals(nearest[n][0], potentials[n]));
        }
    }

    private static long[][][] arcs(Random random, int nodes) {
        long[][][] arcs = new long[nodes][nodes][];
        for (int i = 0; i < 4 * nodes; i++) {
            arcs[random.nextInt(nodes)][random.nextInt(nodes)] = new long[] {1 + random.nextInt(5), random.nextInt(4)};
        }
        return arcs;
    }

    private static long[][] relaxed(long[][][] arcs, int nodes, int... sources) {
        long[][] nearest = new long[nodes][];
        for (int source : sources) {
            nearest[source] = new long[] {0, 0};
        }
        for (int round = 0; round < nodes; round++) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    if (nearest[from] != null && arcs[from][to] != null) {
                        long[] next = {nearest[from][0] + arcs[from][to][0], nearest[from][1] + arcs[from][to][1]};
                        nearest[to] = nearest[to] == null || Arrays.compare(next, nearest[to]) < 0 ? next : nearest[to];
                    }
                }
            }
        }
        return nearest;
    }

    /** Node 3 is two away by node 1 with rank 5 and by node 2 with rank 3; the second search knows it from the first. */
    @Test
    void a_second_search_ranks_ways_of_the_same_cost_as_the_first_did() {
        NodeLabels labels = new NodeLabels(4);
        for (List<Integer> order : List.of(List.of(0, 2, 1, 3), List.of(0, 1, 2, 3))) {
            labels.start(new int[] {1, 0, 0, -1});
            List<Integer> settled = new ArrayList<>();
            for (int node = labels.settleNearest(); node >= 0; node = labels.settleNearest()) {
                settled.add(node);
                if (node == 0) {
                    labels.reach(0, 1, 1, 5, 10);
                    labels.reach(0, 2, 1, 0, 20);
                } else if (node < 3) {
                    labels.reach(node, 3, 1, node == 1 ? 0 : 3, node);
                }
            }
            assertEquals(order, settled);
            assertEquals(2, labels.via(3));
            labels.raisePotentials(3);
        }
    }

    @Test
    void a_search_starts_from_the_potentials_it_was_given() {
        NodeLabels labels = new NodeLabels(3);
        labels.beginAt(1, 10);
        labels.beginAt(2, 12);
        labels.start(new int[] {1, 0, -1});
        assertEquals(0, labels.settleNearest());
        labels.reach(0, 1, 10, 0, 5);
        labels.reach(0, 2, 15, 0, 6);
        assertEquals(1, labels.settleNearest());
        labels.reach(1, 2, 4, 0, 7);
        labels.reach(1, 0, -10, -9, 8);
        assertEquals(2, labels.settleNearest());
        assertEquals(7, labels.via(2));
        assertEquals(-1, labels.settleNearest());
        assertFalse(labels.isSource(2));
        labels.raisePotentials(2);
        assertArrayEquals(new long[] {0, 10, 14}, labels.potentials());
    }
}
