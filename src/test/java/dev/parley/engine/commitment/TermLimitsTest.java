package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Four months. At most one three-month unit at a time and two two-month ones, of which one is held in the first two months.
 * Contracts by number: 0 and 1 are the three and the two months from January, 2 and 3 those from February, 4 the two months
 * from March.
 */
class TermLimitsTest {
    private static final Term THREE = limited("3-month", 3, 1);
    private static final Term TWO = limited("2-month", 2, 2);
    private static final Term ONE = Term.of("1-month", 1, usd("6"));
    private final PoolModel model = model(List.of(THREE, TWO, ONE), new Held("2-month", START, 1, null));
    private final List<Contract> contracts =
            model.contracts.stream().filter(c -> c.length() > 1).toList();
    private final TermLimits limits = new TermLimits(model, contracts);

    private static Term limited(String id, int months, int most) {
        return new Term(id, months, List.of(new DatedRate(null, null, usd("3"))), most);
    }

    private static PoolModel model(List<Term> terms, Held... held) {
        Pool pool = Problems.withHeld(pool(terms, Problems.steady("5", "3", "3", "3", "3")), held);
        return CommitmentPlanner.model(Problems.problem(HorizonEnd.WITHIN, pool), "a");
    }

    @Test
    void a_limit_counts_here_only_beside_other_long_terms() {
        assertTrue(contracts.stream().allMatch(limits::on));
        PoolModel alone = model(List.of(THREE, ONE));
        TermLimits none = new TermLimits(alone, alone.contracts);
        assertTrue(alone.contracts.stream().noneMatch(none::on));
        PoolModel open = model(List.of(THREE, Term.of("2-month", 2, usd("3"))));
        TermLimits one = new TermLimits(open, open.contracts);
        assertEquals(
                List.of(true, false, true, false, false),
                open.contracts.stream().map(one::on).toList());
    }

    @Test
    void units_within_the_room_that_held_ones_leave_are_allowed() {
        assertTrue(limits.allow(new int[] {1, 0, 0, 0, 2}));
        assertTrue(limits.allow(new int[] {0, 1, 0, 0, 2}));
        assertFalse(limits.allow(new int[] {1, 0, 1, 0, 0}), "two three-month units in February");
        assertFalse(limits.allow(new int[] {0, 2, 0, 0, 0}), "three two-month units in January with the held one");
        assertFalse(limits.allow(new int[] {0, 1, 0, 1, 0}), "three two-month units in February");
        assertFalse(limits.allow(new int[] {0, 0, 0, 0, 3}), "three two-month units in April");
        PoolModel open = model(List.of(THREE, Term.of("2-month", 2, usd("3"))));
        assertTrue(new TermLimits(open, open.contracts).allow(new int[] {1, 9, 0, 9, 9}));
    }

    @Test
    void a_contract_bears_the_charges_of_its_own_months() {
        long[][] charges = limits.noCharges();
        charges[0][1] = 7;
        charges[1][3] = 100;
        List<Long> more = new java.util.ArrayList<>();
        List<Contract> charged = limits.charged(charges);
        for (int i = 0; i < charged.size(); i++) {
            more.add(charged.get(i).nanos() - contracts.get(i).nanos());
        }
        assertEquals(List.of(7L, 0L, 7L, 0L, 100L), more);
    }

    /** 7 for one three-month unit, 5 for the two-month unit beside the held one, 3 for each of two in March. */
    @Test
    void charges_come_to_the_rooms_of_their_months() {
        long[][] charges = limits.noCharges();
        charges[0][1] = 7;
        charges[1][0] = 5;
        charges[1][2] = 3;
        assertEquals(BigInteger.valueOf(18), limits.chargesWhenFull(charges));
    }

    /** Two months are one unit over: 8 dollars to close are 4 for each. With nothing bought they come down again. */
    @Test
    void charges_rise_where_a_limit_is_broken_and_fall_where_it_is_not_used() {
        long[][] charges = limits.noCharges();
        assertTrue(limits.raise(charges, new int[] {1, 0, 1, 0, 0}, 8));
        assertArrayEquals(new long[] {0, 4, 4, 0}, charges[0]);
        assertArrayEquals(new long[] {0, 0, 0, 0}, charges[1]);
        assertTrue(limits.raise(charges, new int[5], 4));
        assertArrayEquals(new long[] {0, 2, 2, 0}, charges[0]);
        assertFalse(limits.raise(charges, new int[] {1, 0, 0, 0, 0}, 4), "a limit used in full moves nothing");
        assertTrue(limits.raise(charges, new int[5], 40));
        assertArrayEquals(new long[] {0, 0, 0, 0}, charges[0]);
        assertFalse(limits.raise(charges, new int[5], 40), "nothing is left to take back");
    }

    @Test
    void charges_move_by_how_far_a_limit_is_broken() {
        long[][] charges = limits.noCharges();
        // Two-month units: 4 in January against room for 1 is 3 over, the same in February; square 18.
        assertTrue(limits.raise(charges, new int[] {0, 4, 0, 0, 0}, 36));
        assertArrayEquals(new long[] {6, 6, 0, 0}, charges[1]);
        assertArrayEquals(new long[] {0, 0, 0, 0}, charges[0]);
    }

    @Test
    void a_charge_stays_where_sums_fit_a_long() {
        long[][] charges = limits.noCharges();
        assertTrue(limits.raise(charges, new int[] {1, 0, 1, 0, 0}, 1e30));
        assertEquals(Long.MAX_VALUE / (16 * 25), charges[0][1]);
    }

    @Test
    void limits_bound_single_contracts_by_what_the_others_leave() {
        UnitBounds open = UnitBounds.none(5);
        assertTrue(limits.tighten(open));
        assertArrayEquals(new int[] {1, 1, 1, 1, 2}, open.most());
        UnitBounds one = UnitBounds.none(5);
        one.least()[0] = 1;
        one.least()[4] = 1;
        assertTrue(limits.tighten(one));
        assertArrayEquals(new int[] {1, 1, 0, 1, 2}, one.most());
        UnitBounds narrow = UnitBounds.none(5);
        narrow.most()[4] = 1;
        assertTrue(limits.tighten(narrow));
        assertEquals(1, narrow.most()[4]);
    }

    @Test
    void a_part_in_which_a_limit_is_broken_is_empty() {
        UnitBounds broken = UnitBounds.none(5);
        broken.least()[0] = 1;
        broken.least()[2] = 1;
        assertFalse(limits.tighten(broken));
        UnitBounds crossed = UnitBounds.none(5);
        crossed.least()[0] = 1;
        crossed.most()[0] = 0;
        assertFalse(limits.tighten(crossed));
    }

    @Test
    void the_only_long_term_is_found_whatever_its_place() {
        assertEquals(-1, model.onlyLongTerm());
        assertEquals(0, model(List.of(THREE, ONE)).onlyLongTerm());
        assertEquals(1, model(List.of(ONE, THREE)).onlyLongTerm());
        assertEquals(-1, model(List.of(ONE)).onlyLongTerm());
    }

    @Test
    void held_units_count_by_month_by_term_and_among_longer_terms() {
        PoolModel held = model(
                List.of(THREE, TWO, ONE),
                new Held("2-month", START.minusMonths(1), 1, null),
                new Held("3-month", START.plusMonths(1), 1, START.plusMonths(9)),
                new Held("1-month", START.plusMonths(2), 4, null));
        assertArrayEquals(new int[] {1, 1, 5, 1}, held.held.all);
        assertArrayEquals(new int[] {1, 1, 1, 1}, held.held.longTerm);
        assertArrayEquals(new int[] {0, 1, 1, 1}, held.held.byTerm[0]);
        assertArrayEquals(new int[] {1, 0, 0, 0}, held.held.byTerm[1]);
        assertArrayEquals(new int[] {0, 0, 4, 0}, held.held.byTerm[2]);
    }

    private static Contract contract(PoolModel model, int term, int from) {
        return model.contracts.stream()
                .filter(c -> c.term() == term && c.from() == from)
                .findFirst()
                .orElseThrow();
    }

    /** At most 4 units in all and 2 of longer terms: what one order takes is gone for the next. */
    @Test
    void orders_take_room_under_every_limit() {
        Pool pool = Problems.withLimits(
                pool(List.of(THREE, Term.of("2-month", 2, usd("3")), ONE), Problems.steady("5", "3", "3", "3", "3")),
                new Limits(List.of(2, 2, 2, 2), List.of(4, 4, 4, 4), null, java.util.Set.of()));
        PoolModel limited = CommitmentPlanner.model(Problems.problem(HorizonEnd.WITHIN, pool), "a");
        Room room = new Room(limited);
        assertEquals(4, room.of(contract(limited, 2, 0)));
        assertEquals(2, room.of(contract(limited, 1, 0)));
        assertEquals(1, room.of(contract(limited, 0, 0)));
        assertEquals(1, room.ofTerm(contract(limited, 0, 0)));
        assertEquals(Integer.MAX_VALUE, room.ofTerm(contract(limited, 1, 0)));
        assertEquals(null, room.limitOn(contract(limited, 1, 1)));
        room.take(contract(limited, 2, 1), 1);
        assertEquals(2, room.of(contract(limited, 1, 1)), "one-month units are none of the longer ones");
        room.take(contract(limited, 0, 0), 1);
        assertEquals("the limit of 1 units of this term", room.limitOn(contract(limited, 0, 1)));
        room.take(contract(limited, 1, 1), 1);
        assertArrayEquals(new int[] {1, 3, 2, 0}, room.active);
        assertEquals(0, room.of(contract(limited, 1, 0)));
        assertEquals(1, room.of(contract(limited, 2, 1)));
        assertEquals("the limit of 2 units of longer terms in 2027-02", room.limitOn(contract(limited, 1, 0)));
        assertEquals(null, room.limitOn(contract(limited, 2, 1)));
        room.take(contract(limited, 2, 1), 1);
        assertEquals("the quota of 4 in 2027-02", room.limitOn(contract(limited, 2, 1)));
    }
}
