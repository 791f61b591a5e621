package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The one place where dollars are cut to cents. */
final class Rounding {
    private Rounding() {}

    static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Cuts parts to cents so that they add up to the total: every part down, then one cent more for those that lost most,
     * earlier ones first among equals.
     *
     * @param total the sum of the parts, already in cents, rounded up or down
     */
    static List<BigDecimal> parts(BigDecimal total, List<BigDecimal> parts) {
        List<BigDecimal> down = new ArrayList<>();
        List<Integer> byLoss = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            down.add(parts.get(i).setScale(2, RoundingMode.DOWN));
            byLoss.add(i);
        }
        byLoss.sort((a, b) ->
                parts.get(b).subtract(down.get(b)).compareTo(parts.get(a).subtract(down.get(a))));
        int missing = total.subtract(sum(down)).movePointRight(2).intValueExact();
        for (int i = 0; i < missing; i++) {
            int part = byLoss.get(i);
            down.set(part, down.get(part).add(new BigDecimal("0.01")));
        }
        return down;
    }
}
