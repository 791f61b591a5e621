package dev.parley.bill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * What stands where a bill would be taken in.
 *
 * @param months   of each payer's month that counts, what it comes to
 * @param sums     the charges of these months
 * @param sameFile payers for which one of these very files counts already
 */
record Stands(Map<PayerMonth, Month> months, List<BillStore.Sum> sums, SortedSet<String> sameFile) {

    /**
     * @param paid without credits, refunds and taxes
     * @param file of which it comes, empty when that is not known
     */
    record Month(BigDecimal paid, String file) {}

    boolean has(PayerMonth at) {
        return months.containsKey(at);
    }
}
