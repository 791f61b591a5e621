package dev.parley.workload.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.base.data.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "1,250.5|1250.5",
                "1.250,5|1250.5",
                "0,25|0.25",
                "1,250|1250",
                "1 250|1250",
                "-3|-3",
                "\u22123|-3",
                ".5|0.5",
                "12.|12.0",
                "1.250.000|1250000",
                "0,250|0.250",
                "$1,200|1200"
            })
    void numbers_are_read_with_either_separator(String typed, BigDecimal number) {
        assertEquals(0, number.compareTo(Typed.number("input", typed)), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a lot", "1e5", "NaN", "1.2.3", "--1", "1/2"})
    void what_is_no_number_is_named(String typed) {
        var refused = assertThrows(InvalidInput.class, () -> Typed.number("input", typed));
        assertEquals("\"" + typed + "\" is no number: enter one such as 1,250.5.", refused.sentence());
    }

    @Test
    void a_month_stands_for_its_first_day() {
        assertEquals(LocalDate.of(2027, 4, 1), Typed.optionalDate("launching", "2027-04"));
        assertNull(Typed.optionalDate("launching", " "));
        assertThrows(InvalidInput.class, () -> Typed.optionalDate("launching", "April"));
        assertThrows(InvalidInput.class, () -> Typed.optionalDate("launching", "2027-13"));
    }

    @Test
    void half_a_month_is_no_whole_number() {
        assertThrows(InvalidInput.class, () -> Typed.optionalWhole("months", "1.5"));
    }
}
