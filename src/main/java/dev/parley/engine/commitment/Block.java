package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.List;

/**
 * Hours of a month with the same load.
 *
 * @param hours  how many
 * @param layers load from the first served to the last
 * @param cv     coefficient of variation of the minutes inside an hour
 */
public record Block(BigDecimal hours, List<Layer> layers, BigDecimal cv) {

    public static Block of(BigDecimal hours, BigDecimal units, BigDecimal usdPerUnitHour) {
        return new Block(hours, List.of(new Layer(units, usdPerUnitHour)), BigDecimal.ZERO);
    }
}
