package dev.parley.schedule;

import dev.parley.engine.pricing.PriceKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line as a plan run gives it, before prices.
 *
 * @param name       the model as people call it
 * @param quantities by month, in the unit of the kind of price
 */
record DraftLine(
        Bundle bundle,
        String name,
        String model,
        String scope,
        String account,
        String payer,
        boolean enrolled,
        PriceKind kind,
        boolean upside,
        Map<YearMonth, BigDecimal> quantities) {

    DraftLine {
        var rounded = new TreeMap<YearMonth, BigDecimal>();
        quantities.forEach((month, quantity) ->
                rounded.put(month, quantity.setScale(ScheduleLine.DECIMALS, RoundingMode.HALF_UP)));
        rounded.values().removeIf(quantity -> quantity.signum() == 0);
        quantities = Map.copyOf(rounded);
    }

    boolean empty() {
        return quantities.isEmpty();
    }

    ScheduleLine.Key key() {
        return new ScheduleLine.Key(model, scope, account, kind, upside);
    }

    /** "Claude Sonnet 4.6 · global, input". */
    String label() {
        var what = LineWords.what(kind);
        return name + " · " + scope + (what.isEmpty() ? "" : ", " + what) + (upside ? " (upside)" : "");
    }
}
