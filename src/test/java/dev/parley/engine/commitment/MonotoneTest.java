package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonotoneTest {
    /** Level 1 at 10 dollars, level 2 at 19, level 3 at 19. */
    private static final Pool RISING = pool(
            List.of(Term.of("t", 1, usd("35"))),
            new Scenario(
                    BigDecimal.ONE,
                    List.of(new MonthDemand(
                            START,
                            List.of(new Block(
                                    usd("1"),
                                    List.of(new Layer(usd("1"), usd("10")), new Layer(usd("2"), usd("19"))),
                                    BigDecimal.ZERO))))));

    private static PoolModel model(Pool pool) {
        return CommitmentPlanner.model(Problems.problem(HorizonEnd.WITHIN, pool), "a");
    }

    @Test
    void a_rise_in_the_last_digits_is_levelled_and_not_refused() {
        long[] worth = {0, 5_000, 6_000, 5_999, 5_400, 100};
        Monotone.check(model(RISING), 0, worth, 0);
        assertArrayEquals(new long[] {0, 5_000, 5_000, 5_000, 5_000, 100}, worth);
    }

    @Test
    void a_rise_of_more_than_a_millionth_of_a_dollar_names_the_levels_with_what_they_are_worth() {
        InvalidProblem refused = assertThrows(
                InvalidProblem.class, () -> Monotone.check(model(RISING), 0, new long[] {0, 5_000, 6_001}, 0));
        assertEquals("pools[0].scenarios[0].demand[0]", refused.path());
        assertEquals("19", refused.value());
        assertEquals(
                "in 2027-01 unit 2 would be worth more than unit 1 (19 against 10 dollars); list the dearest traffic"
                        + " first, or raise the floor to 1",
                refused.getMessage());
    }

    @Test
    void levels_up_to_the_floor_may_rise() {
        long[] worth = {0, 1, 9_000, 9_000};
        Monotone.check(model(RISING), 0, worth, 1);
        assertArrayEquals(new long[] {0, 1, 9_000, 9_000}, worth);
        assertThrows(InvalidProblem.class, () -> Monotone.check(model(RISING), 0, new long[] {0, 1, 9_000, 19_000}, 1));
    }

    /** Level 2 at 10 dollars, level 3 at 19: a held unit covers level 1 and is no floor above itself. */
    @Test
    void levels_above_the_held_units_may_not_rise() {
        Pool rising = pool(
                RISING.terms(),
                new Scenario(
                        BigDecimal.ONE,
                        List.of(new MonthDemand(
                                START,
                                List.of(new Block(
                                        usd("1"),
                                        List.of(new Layer(usd("2"), usd("10")), new Layer(usd("1"), usd("19"))),
                                        BigDecimal.ZERO))))));
        Pool held = Problems.withHeld(rising, new Held("t", START, 1, null));
        assertThrows(InvalidProblem.class, () -> Problems.plan(HorizonEnd.WITHIN, held));
        assertEquals(
                List.of(2),
                Problems.plan(HorizonEnd.WITHIN, Problems.withFloor(held, 2)).coverage());
    }

    @Test
    void units_held_count_among_the_levels_that_are_named() {
        Pool held = Problems.withHeld(RISING, new Held("t", START, 1, null));
        InvalidProblem refused =
                assertThrows(InvalidProblem.class, () -> Monotone.check(model(held), 0, new long[] {0, 1, 9_000}, 0));
        assertEquals(
                "in 2027-01 unit 3 would be worth more than unit 2 (19 against 19 dollars); list the dearest traffic"
                        + " first, or raise the floor to 2",
                refused.getMessage());
    }
}
