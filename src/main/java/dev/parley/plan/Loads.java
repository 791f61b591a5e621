package dev.parley.plan;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.List;

/** Sums over the blocks of a load. */
final class Loads {

    private Loads() {}

    /** On-demand cost of one saturated unit-hour at the mix of these months; 0 without load. */
    static BigDecimal worthPerUnitHour(List<MonthDemand> months) {
        BigDecimal unitHours = BigDecimal.ZERO;
        BigDecimal usd = BigDecimal.ZERO;
        for (MonthDemand month : months) {
            for (Block block : month.blocks()) {
                for (Layer layer : block.layers()) {
                    BigDecimal here = layer.units().multiply(block.hours());
                    unitHours = unitHours.add(here);
                    usd = usd.add(here.multiply(layer.onDemandUsdPerUnitHour()));
                }
            }
        }
        return unitHours.signum() == 0 ? BigDecimal.ZERO : Money.divide(usd, unitHours);
    }

    /** Saturated unit-hours of these months. */
    static BigDecimal unitHours(List<MonthDemand> months) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MonthDemand month : months) {
            for (Block block : month.blocks()) {
                for (Layer layer : block.layers()) {
                    sum = sum.add(layer.units().multiply(block.hours()));
                }
            }
        }
        return sum;
    }
}
