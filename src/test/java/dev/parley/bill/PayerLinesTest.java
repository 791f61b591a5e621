package dev.parley.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Payer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lines by payer, from charges made up by hand. */
class PayerLinesTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 5);

    @Test
    void a_payer_that_was_billed_and_has_no_forecast_keeps_its_year_before_and_spends_nothing_more() {
        var sums = new ArrayList<BillStore.Sum>();
        for (int month = 0; month < 12; month++) {
            sums.add(sum("P1", FIRST.plusMonths(month), "100"));
            sums.add(sum("P2", FIRST.plusMonths(month), "10"));
        }
        SortedMap<YearMonth, Map<ForecastCase, Amount>> months = new TreeMap<>();
        months.put(YearMonth.of(2027, 5), Map.of(ForecastCase.BASE, Amount.of(BigDecimal.TEN)));
        var terms = new LineTerms(
                null,
                ContractLine.BEDROCK_AWS,
                Treatment.YES,
                Treatment.YES,
                Treatment.NO,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
        var lines = new PayerLines(
                        negotiation(),
                        sums,
                        Map.of(),
                        Map.of(ContractLine.BEDROCK_AWS, Map.of("P1", months)),
                        Running.at(Clock.fixed(Instant.parse("2027-06-15T00:00:00Z"), ZoneOffset.UTC)))
                .of(List.of(terms));
        assertThat(lines).extracting(PayerLine::payer).containsExactly("P1", "P2");
        var other = lines.getLast();
        assertThat(other.yearZero()).isEqualByComparingTo("120");
        assertThat(other.forecast()).containsOnlyKeys(YearMonth.of(2027, 5));
        assertThat(other.forecast().values()).allMatch(Map::isEmpty);
    }

    private static BillStore.Sum sum(String payer, YearMonth month, String usd) {
        return new BillStore.Sum(
                payer,
                month,
                Charge.Seller.AWS,
                "Amazon Bedrock",
                Charge.Kind.USAGE,
                ContractLine.BEDROCK_AWS,
                true,
                new BigDecimal(usd),
                new BigDecimal(usd));
    }

    private static Negotiation negotiation() {
        return new Negotiation(
                UUID.randomUUID(),
                "test",
                "Test",
                "Customer",
                "USD",
                LocalDate.of(2027, 5, 1),
                3,
                Quarter.parse("2027-Q1"),
                Quarter.parse("2029-Q4"),
                MonthLength.HOURS_730,
                Collections.unmodifiableSortedSet(new TreeSet<>()),
                List.of(new Payer(UUID.randomUUID(), "P1", "111122223333", "Payer", true, null, List.of())),
                false,
                null,
                0);
    }
}
