package dev.parley.engine.commitment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The parallel arcs of one month: each unit of flow on them is a level that no contract longer than a month covers. Such a
 * level is left uncovered at its worth, or covered by a one-month contract at its price; the cheapest arcs come first, so
 * the cost is convex in the flow. Flow below zero is cover above the peak: allowed, and worth nothing.
 */
final class MonthArcs {
    static final int UNCOVERED = -1;

    /** Cost of the next unit, in 1e-9 dollars; index 1 is the first unit. */
    final long[] cost;
    /** {@link #UNCOVERED}, or the number of the one-month term that covers the level. */
    final int[] kind;
    /** Rank of the next unit among equal costs. */
    private final long[] rank;
    /** Least flow: negative where cover above the peak is allowed. */
    final int least;
    /** Most flow. */
    final int most;

    private MonthArcs(long[] cost, int[] kind, long[] rank, int least, int most) {
        this.cost = cost;
        this.kind = kind;
        this.rank = rank;
        this.least = least;
        this.most = most;
    }

    /** A one-month term in this month: its price and rank, and how many more units of it may be active. */
    record Single(int term, long nanos, long rank, int room) {

        /** Those that may start in a month, the cheapest first, each with its room. */
        static Single[] in(int month, List<Contract> contracts, ToIntFunction<Contract> room) {
            return contracts.stream()
                    .filter(one -> one.from() == month && one.length() == 1)
                    .map(one -> new Single(one.term(), one.nanos(), one.rank(), room.applyAsInt(one)))
                    .sorted(Comparator.comparingLong(Single::nanos))
                    .toArray(Single[]::new);
        }
    }

    /** How many of the first units of flow a one-month term covers. */
    int units(int term, int flow) {
        int units = 0;
        for (int unit = 1; unit <= flow; unit++) {
            units += kind[unit] == term ? 1 : 0;
        }
        return units;
    }

    /**
     * @param levels number of levels above the held units, the same in every month: the whole flow
     * @param worth worth of each level above the held units, index 1 first; missing levels are worth 0
     * @param floor least number of levels to cover
     * @param quota most levels that may be covered, or {@link Integer#MAX_VALUE}
     * @param longCap most levels that contracts longer than a month may cover, or {@link Integer#MAX_VALUE}
     * @param singles one-month terms, cheapest first
     */
    static MonthArcs of(int levels, long[] worth, int floor, int quota, int longCap, Single[] singles) {
        long[] cost = new long[levels + 1];
        int[] kind = new int[levels + 1];
        long[] rank = new long[levels + 1];
        Arrays.fill(kind, UNCOVERED);
        int filled = 0;
        int level = levels;
        int forced = Math.max(0, levels - quota);
        while (filled < forced && level > floor) {
            cost[++filled] = worthOf(worth, level--);
        }
        int single = 0;
        int room = singles.length > 0 ? singles[0].room() : 0;
        while (filled < levels) {
            while (single < singles.length && room == 0) {
                room = ++single < singles.length ? singles[single].room() : 0;
            }
            boolean canLeave = level > floor;
            boolean canCover = single < singles.length;
            if (canLeave && (!canCover || worthOf(worth, level) <= singles[single].nanos())) {
                cost[++filled] = worthOf(worth, level--);
            } else if (canCover) {
                cost[++filled] = singles[single].nanos();
                kind[filled] = singles[single].term();
                rank[filled] = singles[single].rank();
                room--;
            } else {
                break;
            }
        }
        int cap = Math.min(quota, longCap);
        int least = cap == Integer.MAX_VALUE ? Integer.MIN_VALUE : levels - cap;
        return new MonthArcs(cost, kind, rank, least, filled);
    }

    private static long worthOf(long[] worth, int level) {
        return level < worth.length ? worth[level] : 0;
    }

    /** Cost of a flow in 1e-9 dollars. Halves of 32 bits are summed, since the sum may be longer than 64. */
    BigInteger costOf(int flow) {
        long high = 0;
        long low = 0;
        for (int unit = 1; unit <= flow; unit++) {
            high += cost[unit] >> 32;
            low += cost[unit] & 0xffff_ffffL;
        }
        return BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low));
    }

    /** How many units in a row from the first leave their level uncovered. */
    int uncoveredFirst() {
        int units = 0;
        while (units < most && kind[units + 1] == UNCOVERED) {
            units++;
        }
        return units;
    }

    /** Cost of one more unit when {@code flow} units are on the arcs. */
    long costAfter(int flow) {
        return flow < 0 ? 0 : cost[flow + 1];
    }

    /** Rank of one more unit among equal costs, see {@link Contract#rank}. */
    long rankAfter(int flow) {
        return flow < 0 ? 0 : rank[flow + 1];
    }

    /** How many units in a row from {@code flow} on cost the same, {@code limit} at most. */
    int sameForward(int flow, int limit) {
        int count = 1;
        while (count < limit
                && flow + count < most
                && (flow + count < 0) == (flow < 0)
                && costAfter(flow + count) == costAfter(flow)
                && rankAfter(flow + count) == rankAfter(flow)) {
            count++;
        }
        return count;
    }

    /** How many units in a row may be taken back at the same saving, {@code limit} at most. */
    int sameBackward(int flow, int limit) {
        int count = 1;
        while (count < limit
                && flow - count > least
                && (flow - count <= 0) == (flow <= 0)
                && costAfter(flow - count - 1) == costAfter(flow - 1)
                && rankAfter(flow - count - 1) == rankAfter(flow - 1)) {
            count++;
        }
        return count;
    }
}
