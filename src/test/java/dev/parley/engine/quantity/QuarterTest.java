package dev.parley.engine.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuarterTest {

    @Test
    void reads_what_it_writes_and_what_it_shows() {
        Quarter quarter = new Quarter(2027, 1);
        assertEquals(quarter, Quarter.parse(quarter.toString()));
        assertEquals(quarter, Quarter.parse(quarter.label()));
        assertEquals("2027 Q1", quarter.label());
    }

    @Test
    void names_the_text_that_is_no_quarter_and_how_to_write_one() {
        var error = assertThrows(IllegalArgumentException.class, () -> Quarter.parse("Q1/27"));
        assertEquals("\"Q1/27\" is not a quarter: write it as 2027-Q1.", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Quarter(2027, 5));
    }

    @Test
    void has_three_months_that_lie_in_it() {
        for (Quarter quarter : Quarter.range(Quarter.parse("2027-Q1"), Quarter.parse("2028-Q4"))) {
            assertEquals(3, quarter.months().size());
            quarter.months().forEach(month -> assertEquals(quarter, Quarter.of(month)));
        }
        assertEquals(YearMonth.of(2027, 10), Quarter.parse("2027-Q4").months().getFirst());
    }

    @Test
    void counts_across_the_end_of_a_year() {
        assertEquals(Quarter.parse("2028-Q1"), Quarter.parse("2027-Q4").next());
        assertEquals(Quarter.parse("2026-Q4"), Quarter.parse("2027-Q1").plus(-1));
        assertEquals(5, Quarter.parse("2027-Q4").until(Quarter.parse("2029-Q1")));
        assertTrue(Quarter.parse("2027-Q4").compareTo(Quarter.parse("2028-Q1")) < 0);
        assertEquals(List.of(), Quarter.range(Quarter.parse("2028-Q1"), Quarter.parse("2027-Q4")));
    }
}
