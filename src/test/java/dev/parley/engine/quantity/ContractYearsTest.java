package dev.parley.engine.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractYearsTest {

    private final ContractYears years = new ContractYears(LocalDate.of(2027, 5, 1), 3);

    @Test
    void year_one_of_an_agreement_from_may_runs_from_may_to_april() {
        assertEquals(12, years.months(1).size());
        assertEquals(YearMonth.of(2027, 5), years.months(1).getFirst());
        assertEquals(YearMonth.of(2028, 4), years.months(1).getLast());
        assertEquals(LocalDate.of(2030, 4, 30), years.to(3));
        assertEquals(Optional.of(1), years.yearOf(LocalDate.of(2028, 4, 30)));
        assertEquals(Optional.empty(), years.yearOf(LocalDate.of(2027, 4, 30)));
    }

    @Test
    void a_quarter_that_straddles_two_contract_years_gives_each_its_months() {
        Quarter second = Quarter.parse("2028-Q2");
        BigDecimal first =
                years.fromQuarters(1, quarter -> quarter.equals(second) ? new BigDecimal("300") : BigDecimal.ZERO);
        BigDecimal next =
                years.fromQuarters(2, quarter -> quarter.equals(second) ? new BigDecimal("300") : BigDecimal.ZERO);
        assertEquals(0, first.compareTo(new BigDecimal("100")));
        assertEquals(0, next.compareTo(new BigDecimal("200")));
    }

    @Test
    void a_year_begun_mid_month_takes_part_of_its_first_and_last_month() {
        ContractYears middle = new ContractYears(LocalDate.of(2027, 6, 16), 1);
        assertEquals(13, middle.months(1).size());
        BigDecimal twelve = middle.fromMonths(1, _ -> BigDecimal.ONE);
        assertEquals("12.0000", Money.shown(twelve, 4).toPlainString());
        assertEquals(
                "0.5000",
                Money.shown(middle.monthShares(1).firstEntry().getValue(), 4).toPlainString());
    }

    @Test
    void a_year_outside_the_agreement_is_refused_with_its_number() {
        var error = assertThrows(IllegalArgumentException.class, () -> years.months(4));
        assertEquals("The agreement has contract years 1 to 3, not 4.", error.getMessage());
    }
}
