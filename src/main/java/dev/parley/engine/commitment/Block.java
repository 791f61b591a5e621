package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.List;

/**
 * Hours of a month with the same load.
 *
 * @param hours how many hours, not negative
 * @param layers traffic in filling order: the first layer fills the lowest levels; together at most 10,000 units
 * @param cv spread of the minutes inside the hour: standard deviation over mean, 0 to 10; 0 for a steady hour. All layers
 *     rise and fall together.
 */
public record Block(BigDecimal hours, List<Layer> layers, BigDecimal cv) {
    public Block {
        layers = List.copyOf(layers);
    }

    /** Steady hours with traffic of one worth: units loaded, and US dollars on demand for each saturated unit and hour. */
    public static Block of(BigDecimal hours, BigDecimal units, BigDecimal usdPerUnitHour) {
        return new Block(hours, List.of(new Layer(units, usdPerUnitHour)), BigDecimal.ZERO);
    }

    /** Load of one of its hours, in units: the mean over the hour. */
    public BigDecimal units() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Layer layer : layers) {
            sum = sum.add(layer.units());
        }
        return sum;
    }
}
