package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the contract year before the agreement comes to. A payer's months of it that are billed count as they are; the others
 * stand at the mean of those. A payer with none of them billed stands at the mean of its last twelve billed months.
 */
final class YearZeroRates {

    private static final int MONTHS = 12;

    private final WholeBill.YearZero zero;
    private final Map<String, Set<YearMonth>> basis = new HashMap<>();

    /** @param billed payers' months that are billed and over */
    YearZeroRates(LocalDate effective, SortedSet<PayerMonth> billed) {
        var from = YearMonth.from(effective).minusMonths(MONTHS);
        var to = from.plusMonths(MONTHS - 1);
        var byPayer = billed.stream()
                .collect(Collectors.groupingBy(
                        PayerMonth::payer,
                        Collectors.mapping(PayerMonth::month, Collectors.toCollection(TreeSet::new))));
        int fewest = byPayer.isEmpty() ? 0 : MONTHS;
        for (var payer : byPayer.entrySet()) {
            var own = payer.getValue().stream()
                    .filter(month -> !month.isBefore(from) && !month.isAfter(to))
                    .collect(Collectors.toSet());
            fewest = Math.min(fewest, own.size());
            basis.put(
                    payer.getKey(),
                    own.isEmpty()
                            ? payer.getValue().reversed().stream().limit(MONTHS).collect(Collectors.toSet())
                            : own);
        }
        zero = new WholeBill.YearZero(from, to, fewest, fewest > 0);
    }

    WholeBill.YearZero zero() {
        return zero;
    }

    /** The year of some charges, of any payers, as paid. */
    BigDecimal of(List<BillStore.Sum> charges) {
        return basis.keySet().stream()
                .map(payer -> of(payer, charges, BillStore.Sum::paid))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The year of a payer, before discounts in rows of their own. */
    BigDecimal ofPayer(String payer, List<BillStore.Sum> charges) {
        var billed = charges.stream().filter(sum -> sum.kind() != Kind.DISCOUNT).toList();
        return of(payer, billed, BillStore.Sum::billed);
    }

    /** Payers of which something is billed, in order. */
    SortedSet<String> payers() {
        return new TreeSet<>(basis.keySet());
    }

    private BigDecimal of(String payer, List<BillStore.Sum> charges, Function<BillStore.Sum, BigDecimal> amount) {
        var of = basis.getOrDefault(payer, Set.of());
        var sum = charges.stream()
                .filter(one -> one.payer().equals(payer) && of.contains(one.month()))
                .map(amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return of.size() == MONTHS || of.isEmpty()
                ? sum
                : Money.divide(sum.multiply(BigDecimal.valueOf(MONTHS)), BigDecimal.valueOf(of.size()));
    }
}
