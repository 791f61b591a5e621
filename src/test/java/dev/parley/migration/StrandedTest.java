package dev.parley.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrandedTest {

    private static final YearMonth JULY = YearMonth.of(2027, 7);

    @Test
    void what_is_held_is_paid_to_its_end_after_the_workload_has_gone() {
        assertThat(Stranded.of(paid(YearMonth.of(2027, 5), YearMonth.of(2027, 10), true), JULY, List.of()))
                .hasValueSatisfying(left -> {
                    assertThat(left.until()).hasToString("2027-10");
                    // July to October
                    assertThat(left.usd()).isEqualTo(Amount.of(new BigDecimal("400")));
                });
    }

    @Test
    void what_has_ended_by_then_is_not_stranded() {
        assertThat(Stranded.of(paid(YearMonth.of(2027, 1), YearMonth.of(2027, 6), true), JULY, List.of()))
                .isEmpty();
    }

    @Test
    void what_can_be_ended_at_any_time_costs_nothing_more() {
        assertThat(Stranded.of(paid(YearMonth.of(2027, 1), null, true), JULY, List.of("W07")))
                .hasValueSatisfying(left -> {
                    assertThat(left.until()).isNull();
                    assertThat(left.usd()).isEqualTo(Amount.ZERO);
                    assertThat(left.shared()).containsExactly("W07");
                });
    }

    @Test
    void a_purchase_that_a_plan_makes_later_is_simply_not_made() {
        assertThat(Stranded.of(paid(JULY, YearMonth.of(2027, 9), false), JULY, List.of()))
                .isEmpty();
        assertThat(Stranded.of(paid(YearMonth.of(2027, 6), YearMonth.of(2027, 8), false), JULY, List.of()))
                .hasValueSatisfying(left -> assertThat(left.usd()).isEqualTo(Amount.of(new BigDecimal("200"))));
    }

    private static CommittedCapacity.Paid paid(YearMonth first, @Nullable YearMonth last, boolean obliged) {
        return new CommittedCapacity.Paid(
                "us-prod", "m", "global", "2 units", Amount.of(new BigDecimal("100")), first, last, obliged);
    }
}
