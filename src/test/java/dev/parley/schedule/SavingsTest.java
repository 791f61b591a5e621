package dev.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.quantity.ContractYears;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures reckoned by hand. */
class SavingsTest {

    private static final ContractYears TWO = new ContractYears(LocalDate.of(2027, 5, 1), 2);

    /** 100 units in the first month of each contract year. */
    static ScheduleLine line(Bundle bundle, Paper paper, PriceKind kind, String payer, @Nullable String list) {
        var quantities = new TreeMap<YearMonth, BigDecimal>();
        quantities.put(YearMonth.of(2027, 5), new BigDecimal("100"));
        quantities.put(YearMonth.of(2028, 5), new BigDecimal("100"));
        return new ScheduleLine(
                UUID.randomUUID(),
                1,
                bundle,
                "Some model \u00b7 global",
                "some-model",
                "global",
                "prod",
                payer,
                kind,
                LineWords.term(kind),
                LineWords.unit(kind),
                paper,
                quantities,
                list == null ? null : new BigDecimal(list),
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                0);
    }

    static Schedule schedule(ScheduleLine... lines) {
        return new Schedule(UUID.randomUUID(), UUID.randomUUID(), 1, 1, Instant.EPOCH, "lead", TWO, List.of(lines));
    }

    private final ScheduleLine unit =
            line(Bundle.CAPACITY, Paper.ADDENDUM, PriceKind.MODEL_UNIT_HOUR_6_MONTH, "P1", "10.00");
    private final ScheduleLine tokens =
            line(Bundle.ON_DEMAND, Paper.MARKETPLACE, PriceKind.ON_DEMAND_INPUT, "P1", "3.00");
    private final ScheduleLine unknown = line(Bundle.ON_DEMAND, Paper.MARKETPLACE, PriceKind.CACHE_READ, "P1", null);

    /** Units at 8.00 instead of 10.00; 9 % then 10 % across services on whatever has no rate of its own. */
    private final Savings.At at = new Savings.At() {
        @Override
        public @Nullable BigDecimal rate(ScheduleLine line) {
            return line == unit ? new BigDecimal("8.00") : null;
        }

        @Override
        public BigDecimal discount(ScheduleLine line, int year) {
            return new BigDecimal(year == 1 ? "0.09" : "0.10");
        }
    };

    private final Savings savings = Savings.of(
            schedule(unit, tokens, unknown),
            List.of(
                    new Savings.Planned(new BigDecimal("1800.00"), new BigDecimal("1500.00")),
                    new Savings.Planned(new BigDecimal("1700.00"), new BigDecimal("1300.00"))),
            at);

    @Test
    void each_cause_is_reckoned_by_itself_and_a_rate_of_a_line_stands_instead_of_the_discount() {
        var first = savings.years().getFirst();
        assertThat(first.commitment()).isEqualByComparingTo("300.00");
        assertThat(first.negotiated()).as("100 x (10 - 8)").isEqualByComparingTo("200.00");
        assertThat(first.discount()).as("9 % of 100 x 3, none of the units").isEqualByComparingTo("27.00");
        assertThat(first.lines()).as("1,000 + 300 - 200 - 27").isEqualByComparingTo("1073.00");
        assertThat(first.outside()).as("plan 1,500 less lines 1,300").isEqualByComparingTo("200.00");
        assertThat(first.effectiveRate().orElseThrow()).as("527 of 1,800").isEqualByComparingTo("0.292778");
        assertThat(savings.years().get(1).discount()).isEqualByComparingTo("30.00");
    }

    @Test
    void what_is_on_demand_less_all_savings_is_what_is_left_to_pay_in_each_year_and_together() {
        savings.years()
                .forEach(year ->
                        assertThat(year.onDemand().subtract(year.saved())).isEqualByComparingTo(year.paid()));
        var total = savings.total();
        assertThat(total.onDemand()).isEqualByComparingTo("3500.00");
        assertThat(total.saved()).as("700 + 400 + 57").isEqualByComparingTo("1157.00");
        assertThat(total.onDemand().subtract(total.saved())).isEqualByComparingTo(total.paid());
    }

    @Test
    void a_line_without_a_list_rate_is_counted_as_unknown_and_saves_nothing() {
        assertThat(savings.total().known()).isEqualTo(2);
        assertThat(savings.total().of()).isEqualTo(3);
    }

    @Test
    void what_reaches_a_line_for_a_part_of_a_year_saves_on_that_part_alone() {
        var half = new Savings.At() {
            @Override
            public @Nullable BigDecimal rate(ScheduleLine line) {
                return at.rate(line);
            }

            @Override
            public BigDecimal discount(ScheduleLine line, int year) {
                return at.discount(line, year);
            }

            @Override
            public Period reached(ScheduleLine line, Period year) {
                return schedule().since(year, LocalDate.of(2027, 5, 17));
            }
        };
        var first = Savings.of(
                        schedule(unit, tokens),
                        List.of(new Savings.Planned(new BigDecimal("1800.00"), new BigDecimal("1500.00"))),
                        half)
                .years()
                .getFirst();
        assertThat(first.negotiated()).as("48.39 units of 15 days x 2.00").isEqualByComparingTo("96.78");
        assertThat(first.discount()).as("9 % of 48.39 x 3").isEqualByComparingTo("13.07");
        assertThat(first.onDemand().subtract(first.saved())).isEqualByComparingTo(first.paid());
    }

    @Test
    void papers_begin_with_what_costs_most_in_each_bundle() {
        var dear = line(Bundle.ON_DEMAND, Paper.MARKETPLACE, PriceKind.ON_DEMAND_OUTPUT, "P1", "15.00");
        assertThat(schedule(unknown, tokens, dear, unit).byUnit().lines()).containsExactly(unit, dear, tokens, unknown);
    }

    @Test
    void nothing_on_demand_has_no_effective_rate() {
        var none = Savings.of(schedule(), List.of(new Savings.Planned(BigDecimal.ZERO, BigDecimal.ZERO)), at);
        assertThat(none.total().effectiveRate()).isEmpty();
    }
}
