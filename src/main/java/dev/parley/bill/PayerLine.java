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
 * @param yearZero dollars of the contract year before the agreement; zero where the forecast tells the line
 * @param forecast dollars of each month of the agreement by case, where the line is what the forecast costs on demand; or null
 */
public record PayerLine(
        LineTerms terms,
        String payer,
        BigDecimal yearZero,
        @Nullable SortedMap<YearMonth, Map<ForecastCase, Amount>> forecast) {

    public ContractLine line() {
        return terms.line();
    }
}
