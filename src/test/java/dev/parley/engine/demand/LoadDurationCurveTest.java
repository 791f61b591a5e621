package dev.parley.engine.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadDurationCurveTest {

    /** A quarter of the hours at 8 units, a quarter at 5, half at 2. */
    private static final LoadDurationCurve CURVE =
            LoadDurationCurve.ofBlocks(List.of(block("10", "5"), block("20", "2"), block("10", "8")));

    private static Block block(String hours, String units) {
        return Block.of(new BigDecimal(hours), new BigDecimal(units), BigDecimal.ONE);
    }

    @Test
    void a_percentile_is_the_smallest_load_that_so_many_hours_do_not_exceed() {
        assertEquals("2", percentile("0"));
        assertEquals("2", percentile("0.5"));
        assertEquals("5", percentile("0.51"));
        assertEquals("5", percentile("0.75"));
        assertEquals("8", percentile("0.76"));
        assertEquals("8", percentile("1"));
    }

    private static String percentile(String share) {
        return CURVE.percentile(Share.of(share)).toPlainString();
    }

    @Test
    void a_curve_of_no_hours_is_refused() {
        for (List<Block> nothing : List.of(List.<Block>of(), List.of(block("0", "3")))) {
            var error = assertThrows(IllegalArgumentException.class, () -> LoadDurationCurve.ofBlocks(nothing));
            assertEquals("A load-duration curve needs hours: give it at least one month.", error.getMessage());
        }
    }

    @Test
    void levels_are_counted_from_one() {
        assertEquals(0, CURVE.busyShare(1).compareTo(BigDecimal.ONE));
        assertEquals(0, CURVE.busyShare(3).compareTo(new BigDecimal("0.5")));
        assertEquals(0, CURVE.busyShareOf(4).compareTo(new BigDecimal("0.75")));
        assertThrows(IllegalArgumentException.class, () -> CURVE.busyShare(0));
    }
}
