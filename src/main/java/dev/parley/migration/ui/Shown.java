package dev.parley.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Quarter;
import dev.parley.migration.Move;
import dev.parley.migration.MoveOption;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How moves are written. */
final class Shown {

    private Shown() {}

    /** Dollars saved are a negative cost: {@code −$480,191}. */
    static Component saved(Amount amount) {
        return switch (amount) {
            case Amount.Known(BigDecimal usd) -> money(usd);
            case Amount.Unknown(String reason) -> {
                var unknown = new Unknown();
                unknown.getElement().setAttribute("title", reason);
                yield unknown;
            }
        };
    }

    private static Component money(BigDecimal saved) {
        var span = new Span(Numbers.signedUsd(saved.negate()));
        span.addClassName(saved.signum() > 0 ? "p-saving" : saved.signum() < 0 ? "p-dearer" : "p-even-out");
        return span;
    }

    static Component saved(MoveOption option, int year, ForecastCase scenario) {
        return saved(option.saved(year, scenario));
    }

    /** {@code −33 %}. */
    static Component change(@Nullable BigDecimal change) {
        return change == null ? new Unknown() : new Span((change.signum() > 0 ? "+" : "") + Numbers.percent(change, 0));
    }

    /** The factor, and that it is assumed where nobody measured it. */
    static Component factor(@Nullable Move move) {
        TokenFactor factor = move == null ? TokenFactor.ONE : move.factor();
        String words = factor.input().compareTo(factor.output()) == 0
                ? plain(factor.input())
                : plain(factor.input()) + " in, " + plain(factor.output()) + " out";
        var span = new Span(words + " ");
        if (move == null || move.factorAssumed()) {
            span.add(Badge.unknown("assumed"));
        } else {
            span.getElement().setAttribute("title", Objects.requireNonNull(move.factorSource()));
        }
        return span;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The verdict with its owner and day; for a proposal, that nobody considers it. */
    static Component verdict(@Nullable Move move) {
        if (move == null) {
            return Badge.neutral("proposed");
        }
        Badge badge = switch (move.verdict()) {
            case OPEN -> Badge.needs("open");
            case PASSED -> Badge.good("passed");
            case FAILED -> new Badge(Badge.Kind.URGENT, "failed");
        };
        var by = move.decidedBy();
        var on = move.decidedOn();
        return by == null || on == null ? badge : new Span(badge, minor(" " + by.name() + ", " + Numbers.date(on)));
    }

    static Span minor(String words) {
        var span = new Span(words);
        span.addClassName("p-minor");
        return span;
    }

    static String quarter(Quarter quarter) {
        return quarter.label();
    }
}
