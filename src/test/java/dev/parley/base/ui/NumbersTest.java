package dev.parley.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void dollars_are_whole_and_rounded_half_up() {
        assertThat(Numbers.usd(new BigDecimal("3814461.50"))).isEqualTo("$3,814,462");
        assertThat(Numbers.usdCents(new BigDecimal("11.305"))).isEqualTo("$11.31");
    }

    @Test
    void minus_is_a_true_minus_before_the_dollar_sign() {
        assertThat(Numbers.usd(new BigDecimal("-2008"))).isEqualTo("\u2212$2,008");
        assertThat(Numbers.decimal(new BigDecimal("-0.4"), 1)).isEqualTo("\u22120.4");
    }

    @Test
    void a_difference_bears_its_sign_and_zero_bears_none() {
        assertThat(Numbers.signedUsd(new BigDecimal("31983.2"))).isEqualTo("+$31,983");
        assertThat(Numbers.signedUsd(new BigDecimal("-106153"))).isEqualTo("\u2212$106,153");
        assertThat(Numbers.signedUsd(new BigDecimal("-0.4"))).isEqualTo("$0");
    }

    @Test
    void short_dollars_change_unit_where_rounding_reaches_the_next() {
        assertThat(Numbers.usdShort(new BigDecimal("1421845"))).isEqualTo("$1.42M");
        assertThat(Numbers.usdShort(new BigDecimal("473600"))).isEqualTo("$474k");
        assertThat(Numbers.usdShort(new BigDecimal("999499"))).isEqualTo("$999k");
        assertThat(Numbers.usdShort(new BigDecimal("999500"))).isEqualTo("$1.00M");
        assertThat(Numbers.usdShort(new BigDecimal("-820"))).isEqualTo("\u2212$820");
    }

    @Test
    void rates_keep_the_decimals_of_the_price_list() {
        assertThat(Numbers.rate(new BigDecimal("13.08"))).isEqualTo("13.08");
        assertThat(Numbers.rate(new BigDecimal("24"))).isEqualTo("24.00");
        assertThat(Numbers.rate(new BigDecimal("0.00015"))).isEqualTo("0.00015");
        assertThat(Numbers.rate(new BigDecimal("0.162"), 4)).isEqualTo("0.1620");
    }

    @Test
    void percent_has_a_no_break_space() {
        assertThat(Numbers.percent(new BigDecimal("0.57"))).isEqualTo("57\u00a0%");
        assertThat(Numbers.percent(0.5704, 1)).isEqualTo("57.0\u00a0%");
    }

    @Test
    void dates_are_short_and_times_have_seconds_where_they_decide() {
        assertThat(Numbers.day(LocalDate.of(2026, 12, 4))).isEqualTo("4 Dec");
        assertThat(Numbers.moment(LocalDateTime.of(2026, 11, 19, 9, 12))).isEqualTo("19 Nov 2026, 09:12");
        assertThat(Numbers.time(LocalTime.of(14, 3, 22))).isEqualTo("14:03:22");
        assertThat(Numbers.quarter(YearMonth.of(2027, 3))).isEqualTo("2027 Q1");
        assertThat(Numbers.quarter(YearMonth.of(2027, 4))).isEqualTo("2027 Q2");
    }
}
