package dev.parley.negotiation;

import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One negotiation as its members see it.
 *
 * @param slug the name in addresses, lower case letters, digits and hyphens
 * @param currency ISO 4217 code; every amount of the negotiation is in it
 * @param effectiveDate first day of the new agreement; contract years are counted from it by date
 * @param forecastFrom first quarter typed in the forecast
 * @param forecastTo last quarter typed; later quarters of the term are extended from it
 */
public record Negotiation(
        UUID id,
        String slug,
        String name,
        String customer,
        String currency,
        LocalDate effectiveDate,
        int contractYears,
        Quarter forecastFrom,
        Quarter forecastTo,
        MonthLength hours,
        SortedSet<String> regions,
        List<Payer> payers,
        boolean sample,
        @Nullable String note,
        long version) {

    /** The contract years by date. */
    public ContractYears years() {
        return new ContractYears(effectiveDate, contractYears);
    }

    /** First month of the plan: where the forecast begins. */
    public YearMonth firstMonth() {
        return YearMonth.of(forecastFrom.year(), forecastFrom.number() * 3 - 2);
    }

    /** Last month of the plan: the later of the forecast's end and the agreement's last month. */
    public YearMonth lastMonth() {
        return lastMonth(effectiveDate, contractYears, forecastTo);
    }

    static YearMonth lastMonth(LocalDate effectiveDate, int contractYears, Quarter forecastTo) {
        var contractEnd = YearMonth.from(effectiveDate.plusYears(contractYears).minusDays(1));
        var forecastEnd = YearMonth.of(forecastTo.year(), forecastTo.number() * 3);
        return contractEnd.isAfter(forecastEnd) ? contractEnd : forecastEnd;
    }
}
