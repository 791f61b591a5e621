package dev.parley.engine.demand;

import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;

/**
 * One typed cell of a workload's forecast.
 *
 * @param value zero or more; a growth is -1 (all traffic ends) or more
 */
public record ForecastCell(Quarter quarter, ForecastCase scenario, EntryKind kind, BigDecimal value) {

    public ForecastCell {
        BigDecimal least = kind == EntryKind.GROWTH ? BigDecimal.ONE.negate() : BigDecimal.ZERO;
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException("The " + scenario.label() + " forecast of " + quarter.label() + " in "
                    + kind.label() + " is " + least.toPlainString() + " or more, not " + value.toPlainString() + ".");
        }
    }
}
