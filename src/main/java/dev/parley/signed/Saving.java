package dev.parley.signed;

import dev.parley.bill.BillRates.OnBill;
import dev.parley.engine.quantity.Money;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What Bedrock saved in a month, and what was planned. Dollars to the cent.
 *
 * @param list     billed quantities at list; of lines whose list price is known
 * @param agreed   list less the agreed rates at billed quantities: what the agreement promises; lines without an agreed rate at list
 * @param realised list less what was paid
 * @param planned  what the frozen plan run saves against all on demand; null in months that it does not plan
 * @param known    lines in the figures
 * @param of       of how many
 */
public record Saving(
        YearMonth month,
        BigDecimal list,
        BigDecimal agreed,
        BigDecimal realised,
        @Nullable BigDecimal planned,
        int known,
        int of) {

    /** Whether any line of the month is in the figures; without one they are unknown, not zero. */
    public boolean told() {
        return known > 0;
    }

    /** What of the promise did not arrive; below zero where more did. */
    public BigDecimal missing() {
        return agreed.subtract(realised);
    }

    /**
     * Pure.
     *
     * @param charges of Bedrock, with a quantity where they are checked
     * @param list    list rate of a charge in dollars per unit; null where it is not known
     * @param rate    agreed rate of it; null where none is agreed
     * @param planned by month
     */
    static List<Saving> of(
            List<OnBill> charges,
            Function<OnBill, @Nullable BigDecimal> list,
            Function<OnBill, @Nullable BigDecimal> rate,
            SortedMap<YearMonth, BigDecimal> planned) {
        var months = new TreeSet<YearMonth>();
        charges.forEach(charge -> months.add(charge.month()));
        var savings = new ArrayList<Saving>();
        for (var month : months) {
            var here = charges.stream()
                    .filter(charge -> charge.month().equals(month))
                    .toList();
            var atList = BigDecimal.ZERO;
            var atAgreed = BigDecimal.ZERO;
            var paid = BigDecimal.ZERO;
            int known = 0;
            for (var charge : here) {
                var listed = list.apply(charge);
                if (listed == null || charge.quantity() == null) {
                    continue;
                }
                known++;
                var agreed = rate.apply(charge);
                atList = atList.add(listed.multiply(charge.quantity()));
                atAgreed = atAgreed.add((agreed == null ? listed : agreed).multiply(charge.quantity()));
                paid = paid.add(charge.paid());
            }
            savings.add(new Saving(
                    month,
                    Money.cents(atList),
                    Money.cents(atList.subtract(atAgreed)),
                    Money.cents(atList.subtract(paid)),
                    planned.get(month),
                    known,
                    here.size()));
        }
        return List.copyOf(savings);
    }

    /** What a plan saves by month: everything on demand less what it costs. */
    static SortedMap<YearMonth, BigDecimal> planned(PlanResult result) {
        var planned = new TreeMap<YearMonth, BigDecimal>();
        result.pools().stream().flatMap(pool -> pool.months().stream()).forEach(month -> {
            var cost = month.heldUsd()
                    .add(month.committedUsd())
                    .add(month.noCommitmentUsd())
                    .add(month.onDemandUsd());
            planned.merge(month.month(), month.allOnDemandUsd().subtract(cost), BigDecimal::add);
        });
        return planned;
    }
}
