package dev.parley.plan;

import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.commitment.PoolPlan;
import dev.parley.engine.commitment.Purchase;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * The engine's answer for one side, with what each level is worth.
 *
 * @param levels one for each month
 */
record SidePlan(PoolProblem.Side side, PoolPlan plan, List<LevelWorth> levels) {

    /** Units held in a month. */
    int held(YearMonth month) {
        return side.pool().existing().stream()
                .filter(held -> runs(held, month))
                .mapToInt(Held::units)
                .sum();
    }

    private static boolean runs(Held held, YearMonth month) {
        return !month.isBefore(held.start()) && held.until() != null && !month.isAfter(held.until());
    }

    /** Committed units of a month, held and bought. */
    int covered(YearMonth month) {
        int bought = plan.purchases().stream()
                .filter(purchase -> runs(purchase, month))
                .mapToInt(Purchase::units)
                .sum();
        return held(month) + bought;
    }

    int monthsOf(String term) {
        return side.pool().terms().stream()
                .filter(one -> one.id().equals(term))
                .mapToInt(one -> one.months())
                .findFirst()
                .orElseThrow();
    }

    boolean runs(Purchase purchase, YearMonth month) {
        return !month.isBefore(purchase.start())
                && month.isBefore(purchase.start().plusMonths(monthsOf(purchase.term())));
    }

    /** Units bought of a term that are active in a month. */
    int bought(String term, YearMonth month) {
        return plan.purchases().stream()
                .filter(purchase -> purchase.term().equals(term) && runs(purchase, month))
                .mapToInt(Purchase::units)
                .sum();
    }

    /** Busy share of levels over some months. */
    static BigDecimal busy(List<LevelWorth> months, int from, int to) {
        BigDecimal busy = BigDecimal.ZERO;
        BigDecimal hours = BigDecimal.ZERO;
        for (LevelWorth month : months) {
            busy = busy.add(month.busyHours(from, to));
            hours = hours.add(month.hours());
        }
        return from > to ? BigDecimal.ZERO : Money.divide(busy, hours.multiply(BigDecimal.valueOf(to - from + 1L)));
    }
}
