package dev.parley.benchmark.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.quantity.Amount;
import dev.parley.migration.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How the figures of the room are written. */
final class Shown {

    private Shown() {}

    /** Whole dollars; what is unknown says why when it is asked. */
    static Component usd(Amount amount) {
        return switch (amount) {
            case Amount.Known(BigDecimal usd) -> new Span(Numbers.usd(usd));
            case Amount.Unknown(String reason) -> unknown(reason);
        };
    }

    /** Dollars and cents. */
    static Component cents(Amount amount) {
        return switch (amount) {
            case Amount.Known(BigDecimal usd) -> new Span(Numbers.usdCents(usd));
            case Amount.Unknown(String reason) -> unknown(reason);
        };
    }

    static Component unknown(String reason) {
        var unknown = new Unknown();
        unknown.getElement().setAttribute("title", reason);
        return unknown;
    }

    /** {@code −33 %}, or unknown. */
    static Component change(Optional<BigDecimal> change) {
        return change.<Component>map(of -> {
                    var span = new Span((of.signum() > 0 ? "+" : "") + Numbers.percent(of));
                    span.addClassName(of.signum() < 0 ? "p-saving" : "p-dearer");
                    return span;
                })
                .orElseGet(Unknown::new);
    }

    /** What leaving is worth: above zero good for us. */
    static Component worth(BigDecimal usd) {
        var span = new Span(Numbers.signedUsd(usd));
        span.addClassName(usd.signum() > 0 ? "p-saving" : "p-dearer");
        return span;
    }

    /** A share as percent with no more decimals than it has, at most one. */
    static String percent(BigDecimal share) {
        var one = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return Numbers.percent(share, one.stripTrailingZeros().scale() > 0 ? 1 : 0);
    }

    static Badge verdict(Verdict verdict) {
        return switch (verdict) {
            case OPEN -> Badge.needs("open");
            case PASSED -> Badge.good("passed");
            case FAILED -> new Badge(Badge.Kind.URGENT, "failed");
        };
    }

    static Span minor(String words) {
        var span = new Span(words);
        span.addClassName("p-minor");
        return span;
    }
}
