package dev.parley.deal.ui;

import dev.parley.base.ui.Numbers;
import dev.parley.engine.deal.Worth;
import java.math.BigDecimal;

/** Dollars of deals as the rounds show them: millions to two decimals. */
final class DealMoney {

    private DealMoney() {}

    /** {@code 69.06 M}. */
    static String millions(BigDecimal usd) {
        return Numbers.decimal(usd.movePointLeft(6), 2) + "\u00a0M";
    }

    /** {@code costs 1.00 M more} or {@code saves 0.41 M}. */
    static String gain(Worth worth) {
        return worth.usd().signum() < 0
                ? "costs " + millions(worth.usd().abs()) + " more"
                : "saves " + millions(worth.usd());
    }

    /** {@code ± 0.02 M}: twice what another draw would move it by, typically. */
    static String spread(Worth worth) {
        return "\u00b1 " + millions(worth.standardError().multiply(BigDecimal.TWO));
    }

    /** Cost with its sign: {@code +1.00 M} costs more, {@code −0.41 M} saves. */
    static String cost(Worth worth) {
        var cost = worth.usd().negate();
        return (cost.signum() > 0 ? "+" : "") + millions(cost);
    }
}
