package dev.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bill.Bills;
import dev.parley.bill.ContractLine;
import dev.parley.bill.WholeBill;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Money;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ten lines of the rest of the sample's bill arise from one monthly CSV by service. */
@AppTest
class SampleBillTest {

    /** Contract year 0, May 2026 to April 2027, in US dollars. */
    private static final Map<ContractLine, String> YEAR_ZERO = new EnumMap<>(Map.of(
            ContractLine.COMPUTE, "6100000",
            ContractLine.DATABASES, "2900000",
            ContractLine.STORAGE, "2400000",
            ContractLine.OTHER, "2000000",
            ContractLine.SAGEMAKER, "940000",
            ContractLine.GPU, "550000",
            ContractLine.VECTOR, "310000",
            ContractLine.AI_SERVICES, "360000",
            ContractLine.AGENTS, "70000",
            ContractLine.MARKETPLACE, "2200000"));

    @Autowired
    EnteredSample sample;

    @Autowired
    Bills bills;

    @Autowired
    Persons persons;

    @Test
    void ten_lines_arise_from_one_monthly_file_by_service() {
        var entered = sample.enter();
        var whole = persons.as(
                entered.lead(), () -> bills.whole(entered.negotiation().id()));
        assertThat(whole.months()).hasSize(12).endsWith(YearMonth.of(2026, 10));
        assertThat(whole.sources())
                .extracting(WholeBill.Source::files)
                .containsExactlyInAnyOrder("cost-explorer-by-service.csv", "cur-petrel.csv");
        assertThat(whole.services()).noneMatch(WholeBill.ServiceSum::unknown);
        assertThat(whole.yearZero().from()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(whole.yearZero().billed()).isEqualTo(6);
        YEAR_ZERO.forEach(
                (line, usd) -> assertThat(Money.cents(line(whole, line).yearZero()))
                        .as(line.label())
                        .isEqualTo(Money.cents(new BigDecimal(usd))));
        // what the file billed for support in contract year 0, and the bands of 10, 7, 5 and 3 % entered for the years
        // after it
        assertThat(line(whole, ContractLine.SUPPORT).yearZero()).isBetween(usd("880000"), usd("890000"));
        assertThat(year(whole, ContractLine.SUPPORT, 1)).isBetween(usd("0.905e6"), usd("0.915e6"));
    }

    @Test
    void contract_years_follow_from_growth_and_bedrock_from_the_forecast() {
        var entered = sample.enter();
        var whole = persons.as(
                entered.lead(), () -> bills.whole(entered.negotiation().id()));
        assertThat(year(whole, ContractLine.COMPUTE, 1)).isEqualByComparingTo("6283000");
        assertThat(Money.cents(year(whole, ContractLine.AGENTS, 3))).isEqualByComparingTo("286720");
        var bedrock = year(whole, ContractLine.BEDROCK_AWS, 1).add(year(whole, ContractLine.BEDROCK_MARKETPLACE, 1));
        // 2,427,548 in contract year 1 at list
        assertThat(Money.dollars(bedrock)).isEqualByComparingTo("2427548");
        assertThat(whole.total(1, ForecastCase.BASE).known())
                .isEqualTo(whole.total(1, ForecastCase.BASE).lines());
    }

    private static BigDecimal year(WholeBill whole, ContractLine line, int year) {
        return line(whole, line)
                .outlook()
                .get(year - 1)
                .get(ForecastCase.BASE)
                .known()
                .orElseThrow();
    }

    private static WholeBill.Line line(WholeBill whole, ContractLine line) {
        return whole.lines().stream()
                .filter(one -> one.line() == line)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }
}
