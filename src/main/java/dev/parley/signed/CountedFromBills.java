package dev.parley.signed;

import dev.parley.bill.BillSpend.Spending;
import dev.parley.bill.ContractLine;
import dev.parley.bill.LineTerms;
import dev.parley.bill.Treatment;
import dev.parley.deal.Topic;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What of the bills counts toward the commitment of a contract year, month by month. What only counts under the Marketplace cap
 * counts until the cap is full. Where the agreement does not say whether a line counts, the whole bill does; what is not in writing
 * there does not count, and falls under the cap. Pure.
 */
record CountedFromBills(List<Spending> spending, Map<ContractLine, LineTerms> terms, Agreement agreement, int year) {

    /**
     * A month.
     *
     * @param usd     counted
     * @param capped  what of it counts under the Marketplace cap
     * @param outside dollars of payers that take no part: they would count
     * @param overCap dollars above the Marketplace cap
     * @param payers  codes of those whose bills tell it
     */
    record Counted(BigDecimal usd, BigDecimal capped, BigDecimal outside, BigDecimal overCap, Set<String> payers) {

        /** Why another count may differ, each with its dollars. */
        List<Reason> reasons() {
            var reasons = new ArrayList<Reason>();
            if (outside.signum() != 0) {
                reasons.add(new Reason("payers outside of the agreement", outside));
            }
            if (overCap.signum() != 0) {
                reasons.add(new Reason("over the Marketplace cap", overCap));
            }
            return reasons;
        }
    }

    /** @param usd what we leave out and another count may not */
    record Reason(String words, BigDecimal usd) {}

    SortedMap<YearMonth, Counted> byMonth() {
        var room = agreement
                .commitment(year)
                .map(usd -> usd.multiply(agreement.marketplaceCap()))
                .orElse(null);
        var months = new TreeMap<YearMonth, Counted>();
        for (var month : agreement.years().months(year)) {
            var here =
                    spending.stream().filter(one -> one.month().equals(month)).toList();
            if (here.isEmpty()) {
                continue;
            }
            var direct = sum(here, one -> counts(one) && !capped(one.line()));
            var under = sum(here, one -> counts(one) && capped(one.line()));
            var fits = room == null ? under : under.min(room);
            if (room != null) {
                room = room.subtract(fits).max(BigDecimal.ZERO);
            }
            var payers = new LinkedHashSet<String>();
            here.forEach(one -> payers.add(one.payer()));
            months.put(
                    month,
                    new Counted(
                            direct.add(fits),
                            fits,
                            sum(here, one -> !takesPart(one) && line(one.line())),
                            under.subtract(fits),
                            payers));
        }
        return months;
    }

    private boolean counts(Spending one) {
        return takesPart(one) && line(one.line());
    }

    private boolean takesPart(Spending one) {
        return agreement.takesPart(one.payer(), one.month().atDay(1));
    }

    private boolean line(ContractLine line) {
        return agreement
                .written(Topic.COUNTS, line.name())
                .orElse(terms.get(line).counted() == Treatment.YES);
    }

    private boolean capped(ContractLine line) {
        return agreement
                .written(Topic.OUTSIDE_CAP, line.name())
                .map(outside -> !outside)
                .orElse(terms.get(line).capped() != Treatment.NO);
    }

    private BigDecimal sum(List<Spending> of, Predicate<Spending> which) {
        return of.stream()
                .filter(which)
                .map(agreement.measuredBeforeDiscount() ? Spending::billed : Spending::paid)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
