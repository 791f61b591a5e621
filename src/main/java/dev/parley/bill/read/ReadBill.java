package dev.parley.bill.read;

import dev.parley.bill.Charge;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a bill.
 *
 * @param currency       of all amounts; mixed ones are refused
 * @param charges        aggregated: no two are alike in everything but their amounts
 * @param months         the billing months told of, in order
 * @param rows           rows taken
 * @param reconciliation the file's own sums beside those of the charges
 * @param discountsBy    by which of the file's ways discounts were counted, one sentence; null where it tells of none
 * @param remarks        sentences on how it was read
 */
public record ReadBill(
        String currency,
        List<Charge> charges,
        List<YearMonth> months,
        long rows,
        List<Sum> reconciliation,
        @Nullable String discountsBy,
        List<String> remarks) {

    /**
     * One of the file's sums, taken by a way of its own, and what became of it.
     *
     * @param what     such as {@code billed, September 2026, payer 111111111111}
     * @param inFile   summed over the file's rows, rejected ones left out
     * @param rejected of rows that were not taken and whose amount can be read
     * @param taken    summed over the charges
     */
    public record Sum(String what, BigDecimal inFile, BigDecimal rejected, BigDecimal taken) {}
}
