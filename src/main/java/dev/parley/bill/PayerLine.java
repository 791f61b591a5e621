package dev.parley.bill;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one payer spends on a line, at list and before the agreement's discount across services: what an agreement is
 * evaluated on.
 *
 * @param payer    code of the payer
 * @param part     which part of the line it is, such as capacity; empty where the line is one
 * @param yearZero dollars of the contract year before the agreement; where the forecast tells the line, what was billed
 * @param forecast dollars of each month of the agreement by case, where the line is what the forecast costs on demand; or null
 */
public record PayerLine(
        LineTerms terms,
        String payer,
        String part,
        BigDecimal yearZero,
        @Nullable SortedMap<YearMonth, Map<ForecastCase, Amount>> forecast) {

    /** A line that is one. */
    PayerLine(
            LineTerms terms,
            String payer,
            BigDecimal yearZero,
            @Nullable SortedMap<YearMonth, Map<ForecastCase, Amount>> forecast) {
        this(terms, payer, "", yearZero, forecast);
    }

    public ContractLine line() {
        return terms.line();
    }
}
