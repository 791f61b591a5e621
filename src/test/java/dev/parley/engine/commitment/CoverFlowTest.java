package dev.parley.engine.commitment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The flow by itself: months and contracts with their costs and ranks, and bounds of the units of each contract. */
class CoverFlowTest {
    private static final int OPEN = Integer.MAX_VALUE;

    private static Contract contract(int from, int to, long nanos, long rank) {
        BigDecimal none = BigDecimal.ZERO;
        return new Contract(0, from, to, to - from, none, none, none, nanos, rank);
    }

    private static MonthArcs month(long... worthFromTheGround) {
        return limited(OPEN, worthFromTheGround);
    }

    private static MonthArcs limited(int longCap, long... worthFromTheGround) {
        int levels = worthFromTheGround.length;
        long[] worth = new long[levels + 1];
        System.arraycopy(worthFromTheGround, 0, worth, 1, levels);
        return MonthArcs.of(levels, worth, 0, OPEN, longCap, new MonthArcs.Single[0]);
    }

    private static final List<Contract> OVERLAPPING =
            List.of(contract(0, 4, 5, 40), contract(2, 4, 2, 20), contract(2, 6, 5, 41));

    private static CoverFlow solved(int levels, MonthArcs[] months, UnitBounds bounds) {
        CoverFlow flow = new CoverFlow(levels, months, OVERLAPPING, bounds);
        assertTrue(flow.solve());
        return flow;
    }

    /**
     * Six months of two levels. The upper one is worth 1 in the first and last two months and 10 between: leaving it there
     * and buying the short contract costs 6. Below it 10 are worth everywhere: both long contracts and the upper level's
     * first and last months left (5 + 5 + 4 = 14) beat the short one beside a long one (6 + 5 + 20 = 31).
     */
    @Test
    void a_contract_bought_for_one_level_is_given_back_for_two_that_overlap() {
        MonthArcs outer = month(10, 1);
        MonthArcs inner = month(10, 10);
        MonthArcs[] months = {outer, outer, inner, inner, outer, outer};
        CoverFlow flow = solved(2, months, UnitBounds.none(3));
        assertArrayEquals(new int[] {1, 0, 1}, flow.bought());
        assertEquals(BigInteger.valueOf(14), flow.cost());
    }

    /** The same twice over costs 28; a short contract that has to stay adds its 2 and covers nothing more. */
    @Test
    void no_more_units_are_given_back_than_the_bounds_allow() {
        MonthArcs outer = month(10, 10, 1, 1);
        MonthArcs inner = month(10, 10, 10, 10);
        MonthArcs[] months = {outer, outer, inner, inner, outer, outer};
        CoverFlow free = solved(4, months, UnitBounds.none(3));
        assertArrayEquals(new int[] {2, 0, 2}, free.bought());
        assertEquals(BigInteger.valueOf(28), free.cost());
        CoverFlow bound = solved(4, months, new UnitBounds(new int[] {0, 1, 0}, new int[] {OPEN, OPEN, OPEN}));
        assertArrayEquals(new int[] {2, 1, 2}, bound.bought());
        assertEquals(BigInteger.valueOf(30), bound.cost());
    }

    @Test
    void floors_and_limits_that_leave_no_way_are_said() {
        MonthArcs[] months = {MonthArcs.of(1, new long[] {0, 9}, 1, OPEN, OPEN, new MonthArcs.Single[0])};
        assertFalse(new CoverFlow(1, months, List.of(), UnitBounds.none(0)).solve());
    }

    /** Costs from 1 to 4, so that many plans cost the same; every set of units is tried. */
    @Test
    void no_other_units_cost_less_or_the_same_at_a_lower_rank() {
        int compared = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            int levels = 1 + random.nextInt(3);
            MonthArcs[] months = new MonthArcs[2 + random.nextInt(4)];
            for (int t = 0; t < months.length; t++) {
                months[t] = month(random, levels, t);
            }
            List<Contract> contracts = contracts(random, months.length);
            int[] least = new int[contracts.size()];
            int[] most = new int[contracts.size()];
            for (int arc = 0; arc < most.length; arc++) {
                least[arc] = random.nextInt(6) == 0 ? 1 : 0;
                most[arc] = random.nextInt(3) == 0 ? least[arc] + random.nextInt(2) : levels;
            }
            BigInteger[] expected = least(levels, months, contracts, least, most);
            CoverFlow flow = new CoverFlow(levels, months, contracts, new UnitBounds(least.clone(), most.clone()));
            assertEquals(expected != null, flow.solve(), "seed " + seed);
            if (expected != null) {
                assertEquals(expected[0], flow.cost(), "seed " + seed);
                assertEquals(expected[1], rank(flow, months, contracts), "seed " + seed);
                compared++;
            }
        }
        assertTrue(compared > 1_500, "only " + compared + " flows were compared");
    }

    private static MonthArcs month(Random random, int levels, int t) {
        long[] worth = new long[levels + 1];
        for (int level = levels; level > 0; level--) {
            worth[level] = (level < levels ? worth[level + 1] : 0) + random.nextInt(3);
        }
        MonthArcs.Single[] singles = random.nextInt(3) == 0
                ? new MonthArcs.Single[] {
                    new MonthArcs.Single(7, 1 + random.nextInt(3), 100 + 8L * t, 1 + random.nextInt(2))
                }
                : new MonthArcs.Single[0];
        int longCap = random.nextInt(4) == 0 ? random.nextInt(levels + 1) : OPEN;
        return MonthArcs.of(levels, worth, random.nextInt(5) == 0 ? 1 : 0, OPEN, longCap, singles);
    }

    private static List<Contract> contracts(Random random, int months) {
        List<Contract> contracts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int from = random.nextInt(months);
            int to = from + 1 + random.nextInt(months - from);
            contracts.add(contract(from, to, 1 + random.nextInt(4), 100L * (to - from) + 8L * from + i));
        }
        return contracts;
    }

    /** Cost and rank of the best units by trying all, or null where none meet the limits. */
    private static BigInteger[] least(
            int levels, MonthArcs[] months, List<Contract> contracts, int[] least, int[] most) {
        BigInteger[] best = null;
        int[] units = least.clone();
        while (true) {
            BigInteger[] one = costAndRank(levels, months, contracts, units);
            if (one != null && (best == null || java.util.Arrays.compare(one, best) < 0)) {
                best = one;
            }
            int arc = 0;
            while (arc < units.length && units[arc] == most[arc]) {
                units[arc] = least[arc];
                arc++;
            }
            if (arc == units.length) {
                return best;
            }
            units[arc]++;
        }
    }

    private static BigInteger[] costAndRank(int levels, MonthArcs[] months, List<Contract> contracts, int[] units) {
        BigInteger cost = BigInteger.ZERO;
        long rank = 0;
        int[] flow = new int[months.length];
        java.util.Arrays.fill(flow, levels);
        for (int arc = 0; arc < units.length; arc++) {
            Contract contract = contracts.get(arc);
            cost = cost.add(BigInteger.valueOf(contract.nanos() * units[arc]));
            rank += contract.rank() * units[arc];
            for (int t = contract.from(); t < contract.to(); t++) {
                flow[t] -= units[arc];
            }
        }
        for (int t = 0; t < flow.length; t++) {
            if (flow[t] < months[t].least || flow[t] > months[t].most) {
                return null;
            }
            cost = cost.add(months[t].costOf(flow[t]));
            rank += ranks(months[t], flow[t]);
        }
        return new BigInteger[] {cost, BigInteger.valueOf(rank)};
    }

    private static long ranks(MonthArcs month, int flow) {
        long rank = 0;
        for (int unit = 0; unit < flow; unit++) {
            rank += month.rankAfter(unit);
        }
        return rank;
    }

    private static BigInteger rank(CoverFlow flow, MonthArcs[] months, List<Contract> contracts) {
        long rank = 0;
        for (int arc = 0; arc < contracts.size(); arc++) {
            rank += contracts.get(arc).rank() * flow.bought()[arc];
        }
        for (int t = 0; t < months.length; t++) {
            rank += ranks(months[t], flow.flow(t));
        }
        return BigInteger.valueOf(rank);
    }
}
