package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What capacity of any size would carry of one month's load, at any volume. With all loads times f, capacity c carries f
 * times what c / f carried before, so one table answers for every volume. Spread minutes are kept at {@value #POINTS} points
 * of the capacity's logarithm with their slopes and read by Hermite's cubic, accurate to about 1e-8 of the month's worth;
 * steady hours are summed as they are. Doubles.
 */
final class LoadCurve {
    private static final int POINTS = 512;

    private final List<double[]> steady = new ArrayList<>();
    private final double lowest;
    private final double pace;
    private final double[] worth;
    private final double[] worthSlope;
    private final double[] busy;
    private final double[] busySlope;
    private double steadyUsd = 0;
    private double spreadUsd = 0;

    /** One load of spread hours: the logarithm of its units, their minutes, and what a carried unit is worth and fills. */
    private record Spread(double logUnits, double units, Lognormal minutes, double usd, double hours) {}

    LoadCurve(List<Block> blocks, SpreadMinutes.Tables tables) {
        List<Spread> spreads = new ArrayList<>();
        for (Block block : blocks) {
            read(block, tables, spreads);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Spread one : spreads) {
            low = Math.min(low, one.logUnits - one.minutes.spread());
            high = Math.max(high, one.logUnits + one.minutes.spread());
            spreadUsd += one.usd * one.units;
        }
        int points = spreads.isEmpty() ? 0 : POINTS;
        lowest = low;
        pace = (high - low) / (POINTS - 1);
        worth = new double[points];
        worthSlope = new double[points];
        busy = new double[points];
        busySlope = new double[points];
        for (int i = 0; i < points; i++) {
            fill(i, low + i * pace, spreads);
        }
    }

    private void read(Block block, SpreadMinutes.Tables tables, List<Spread> spreads) {
        double hours = block.hours().doubleValue();
        double filled = 0;
        int layers = block.layers().size();
        for (int i = 0; i < layers; i++) {
            BigDecimal here = block.layers().get(i).onDemandUsdPerUnitHour();
            BigDecimal next = i + 1 < layers ? block.layers().get(i + 1).onDemandUsdPerUnitHour() : BigDecimal.ZERO;
            filled += block.layers().get(i).units().doubleValue();
            double usd = here.subtract(next).doubleValue() * hours;
            double full = i + 1 == layers ? hours : 0;
            if (filled <= 0 || hours <= 0) {
                continue;
            }
            if (block.cv().signum() > 0) {
                Lognormal minutes = tables.of(block.cv().doubleValue());
                spreads.add(new Spread(Math.log(filled), filled, minutes, usd, full));
            } else {
                steady.add(new double[] {filled, usd, full});
                steadyUsd += usd * filled;
            }
        }
    }

    private void fill(int i, double log, List<Spread> spreads) {
        for (Spread one : spreads) {
            double carried = one.units * one.minutes.carried(log - one.logUnits);
            double slope = one.units * one.minutes.slope(log - one.logUnits);
            worth[i] += one.usd * carried;
            worthSlope[i] += one.usd * slope;
            busy[i] += one.hours * carried;
            busySlope[i] += one.hours * slope;
        }
    }

    /** US dollars of the whole load. */
    double usd() {
        return steadyUsd + spreadUsd;
    }

    /** US dollars that this much capacity saves, 0 or more units. */
    double worth(double capacity) {
        return capacity <= 0 ? 0 : steady(capacity, 1) + read(worth, worthSlope, Math.log(capacity));
    }

    /** Unit-hours that this much capacity carries. */
    double carried(double capacity) {
        return capacity <= 0 ? 0 : steady(capacity, 2) + read(busy, busySlope, Math.log(capacity));
    }

    private double steady(double capacity, int column) {
        double sum = 0;
        for (double[] load : steady) {
            sum += load[column] * Math.min(load[0], capacity);
        }
        return sum;
    }

    private double read(double[] value, double[] slope, double log) {
        if (value.length == 0) {
            return 0;
        }
        double at = (log - lowest) / pace;
        if (at <= 0) {
            return value[0] * Math.exp(log - lowest);
        }
        if (at >= POINTS - 1) {
            return value[POINTS - 1];
        }
        int i = (int) at;
        double t = at - i;
        double s = 1 - t;
        return s * s * ((1 + 2 * t) * value[i] + t * pace * slope[i])
                + t * t * ((1 + 2 * s) * value[i + 1] - s * pace * slope[i + 1]);
    }
}
