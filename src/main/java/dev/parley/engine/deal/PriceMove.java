package dev.parley.engine.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of list prices that we expect; an assumption somebody enters, the same on every path.
 *
 * @param lines  ids of the lines it reaches
 * @param from   first day
 * @param change -0.2 for a cut by a fifth; above -1
 */
public record PriceMove(List<String> lines, LocalDate from, BigDecimal change) {

    public PriceMove {
        lines = List.copyOf(lines);
        Bounds.factor("change", change);
        if (change.compareTo(BigDecimal.ONE.negate()) <= 0) {
            throw new InvalidDeal(
                    "change",
                    change.toPlainString(),
                    "A price change of " + change.toPlainString() + " leaves no price: write a cut by 20 % as -0.2.");
        }
    }

    boolean cut() {
        return change.signum() < 0;
    }
}
