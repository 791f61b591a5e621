package dev.parley.signed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.signed.CountedFromBills.Counted;
import dev.parley.signed.CountedMonth.Whose;
import dev.parley.signed.LandingYear.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LandingMonthsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void the_month_that_runs_stays_projected_also_where_somebody_entered_it_as_actual() {
        var months = months(NOVEMBER, List.of(of(Whose.OURS, "900"), of(Whose.AWS, "800")), Map.of(OCTOBER, "1000"));
        assertThat(months.getFirst().source()).isEqualTo(Source.BILLS);
        assertThat(months.getLast().source()).isEqualTo(Source.EXPECTED);
        assertThat(months.getLast().difference()).isEmpty();
        var over = months(
                NOVEMBER.plusMonths(1), List.of(of(Whose.OURS, "900"), of(Whose.AWS, "800")), Map.of(OCTOBER, "1000"));
        assertThat(over.getLast().source()).isEqualTo(Source.ENTERED);
        assertThat(over.getLast().difference().orElseThrow()).isEqualByComparingTo("-100");
    }

    @Test
    void bills_of_the_month_that_runs_are_not_its_figure_and_it_is_never_expected_below_them() {
        var months = months(NOVEMBER, List.of(), Map.of(OCTOBER, "1000", NOVEMBER, "300"));
        assertThat(months.getLast().source()).isEqualTo(Source.MEAN);
        assertThat(months.getLast().usd()).isEqualByComparingTo("1000");
        assertThat(months.getLast().bills()).isEqualByComparingTo("300");
        assertThat(months(NOVEMBER, List.of(), Map.of(OCTOBER, "1000", NOVEMBER, "1300"))
                        .getLast()
                        .usd())
                .isEqualByComparingTo("1300");
        assertThat(months(NOVEMBER, List.of(), Map.of(NOVEMBER, "300"))
                        .getLast()
                        .source())
                .isEqualTo(Source.SO_FAR);
    }

    private static List<LandingYear.Month> months(
            YearMonth running, List<CountedMonth> entered, Map<YearMonth, String> bills) {
        var counted = new TreeMap<YearMonth, Counted>();
        bills.forEach((month, usd) -> counted.put(
                month,
                new Counted(new BigDecimal(usd), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Set.of("P1"))));
        return new LandingMonths(List.of(OCTOBER, NOVEMBER), running, entered, counted, null).all();
    }

    private static CountedMonth of(Whose whose, String usd) {
        return new CountedMonth(
                new UUID(0, whose.ordinal()),
                whose,
                NOVEMBER,
                false,
                new BigDecimal(usd),
                "A report",
                null,
                0,
                "The lead",
                Instant.EPOCH);
    }
}
