package dev.parley.deal.ui;

import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.deal.Worth;
import java.math.BigDecimal;

/** Dollars of deals as the rounds show them: millions to two decimals. */
final class DealMoney {

    /** Half of the last digit that is shown, in dollars. */
    private static final BigDecimal SHOWN = BigDecimal.valueOf(5_000);

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
        var spread = worth.standardError().multiply(BigDecimal.TWO);
        return spread.compareTo(SHOWN) < 0 ? "\u00b1 less than 0.01\u00a0M" : "\u00b1 " + millions(spread);
    }

    /** Cost with its sign: {@code +1.00 M} costs more, {@code −0.41 M} saves; what rounds to nothing has none. */
    static String cost(Worth worth) {
        return signed(worth.usd().negate());
    }

    /** As {@link #cost(Worth)}, in the colour of it. */
    static Span cost(BigDecimal usd) {
        var span = new Span(signed(usd));
        if (!none(usd)) {
            span.addClassName(usd.signum() > 0 ? "p-costs" : "p-saves");
        }
        return span;
    }

    /** {@code +1.00 M}, {@code −0.41 M}; what rounds to nothing has no sign. */
    static String signed(BigDecimal usd) {
        return none(usd) ? millions(BigDecimal.ZERO) : (usd.signum() > 0 ? "+" : "") + millions(usd);
    }

    private static boolean none(BigDecimal usd) {
        return usd.abs().compareTo(SHOWN) < 0;
    }
}
