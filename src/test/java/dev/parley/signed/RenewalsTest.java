package dev.parley.signed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.signed.Renewal.NewRate;
import dev.parley.workload.Held;
import dev.parley.workload.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenewalsTest {

    private static final LocalDate CHANGE = LocalDate.parse("2027-05-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void a_term_that_renews_on_the_day_of_the_new_rates_keeps_the_old_one_for_its_six_months() {
        var found = of(units(6, "2027-04-30", true, null)).getFirst();
        assertThat(found.renewsOn()).isEqualTo(CHANGE);
        assertThat(found.stopBy()).isEqualTo("2027-04-30");
        assertThat(found.last()).isEqualTo("2027-10-31");
        // (13.08 - 11.12) x 2 units x 730 h x 6 months
        assertThat(found.dearerUsd().known().orElseThrow()).isEqualByComparingTo("17169.60");
        assertThat(found.dearer()).isTrue();
    }

    @Test
    void a_term_that_renews_before_the_change_is_counted_from_the_change_on() {
        var found =
                of(units(6, "2027-02-28", true, LocalDate.parse("2026-11-20"))).getFirst();
        assertThat(found.renewsOn()).isEqualTo("2027-03-01");
        assertThat(found.last()).isEqualTo("2027-08-31");
        // 1.96 x 2 x 730 h x 4 months: May to August
        assertThat(found.dearerUsd().known().orElseThrow()).isEqualByComparingTo("11446.40");
        assertThat(found.passed()).isTrue();
    }

    @Test
    void the_renewal_over_the_change_is_found_where_several_lie_between() {
        var found = of(units(1, "2026-11-30", true, null)).getFirst();
        assertThat(found.renewsOn()).isEqualTo(CHANGE);
        assertThat(found.stopBy()).isEqualTo("2027-04-30");
        assertThat(found.dearerUsd().known().orElseThrow()).isEqualByComparingTo("2861.60");
    }

    @Test
    void what_rolls_on_is_named_with_the_dollars_of_a_month_and_what_ends_is_not() {
        assertThat(of(units(1, null, true, null)).getFirst()).satisfies(one -> {
            assertThat(one.last()).isNull();
            assertThat(one.dearerUsd().known().orElseThrow()).isEqualByComparingTo("2861.60");
        });
        assertThat(of(units(6, "2027-04-30", false, null))).isEmpty();
        assertThat(of(units(6, "2027-06-30", true, null))).isEmpty();
    }

    @Test
    void an_unknown_new_rate_is_said_and_no_dollars_are_made_up() {
        var changes = new TreeSet<>(List.of(CHANGE));
        var found = new Renewals(TODAY, changes, MonthLength.HOURS_730, (_, _) -> NewRate.unknown("nothing is agreed"))
                .of(List.of(units(6, "2027-04-30", true, null)));
        assertThat(found.getFirst().dearerUsd()).isInstanceOf(Amount.Unknown.class);
        assertThat(found.getFirst().dearer()).isFalse();
    }

    private static List<Renewal> of(Held held) {
        return new Renewals(
                        TODAY,
                        new TreeSet<>(List.of(CHANGE)),
                        MonthLength.HOURS_730,
                        (_, _) -> NewRate.of(new BigDecimal("22.24"), "offered, R2"))
                .of(List.of(held));
    }

    private static Held units(int months, @Nullable String until, boolean renews, @Nullable LocalDate notice) {
        return new Held(
                new UUID(1, 1),
                new AccountOfPayer(new UUID(2, 2), "petrel", "P3", false),
                "meta.llama3-1-70b-instruct-v1:0",
                "us-east-1",
                "model-units",
                months,
                Quantity.units(2),
                new BigDecimal("13.08"),
                null,
                null,
                LocalDate.parse("2026-11-01"),
                until == null ? null : LocalDate.parse(until),
                renews,
                notice,
                null,
                null,
                0,
                "somebody",
                Instant.EPOCH);
    }
}
