package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One month of a pool for {@link VolumePlanner}: by scenario a curve and how large the month's loads are against it. Months
 * whose loads are multiples of one another share a curve.
 */
final class MonthLoad {
    private static final double ALIKE = 1e-9;

    /** A scenario's share, its curve, and the month's loads over those of the curve. */
    private record Part(double probability, LoadCurve curve, double size) {}

    private final List<Part> parts = new ArrayList<>();
    /** US dollars for a no-commitment unit over the month, or infinite without them. */
    private final double none;

    private MonthLoad(double none) {
        this.none = none;
    }

    /** Curves by the blocks they were made of. */
    static final class Curves {
        private record Known(List<Block> blocks, LoadCurve curve) {}

        private final SpreadMinutes.Tables tables = new SpreadMinutes.Tables();
        private final List<Known> known = new ArrayList<>();

        MonthLoad month(Pool pool, Horizon horizon, int t) {
            NoCommitment none = pool.noCommitment();
            MonthLoad month = new MonthLoad(
                    none == null
                            ? Double.POSITIVE_INFINITY
                            : none.usdPerUnitHour().multiply(horizon.hours(t)).doubleValue());
            for (Scenario scenario : pool.scenarios()) {
                List<Block> blocks = scenario.demand().stream()
                        .filter(one -> horizon.index(one.month()) == t)
                        .findFirst()
                        .orElseThrow()
                        .blocks();
                month.parts.add(part(scenario.probability().doubleValue(), blocks));
            }
            return month;
        }

        private Part part(double probability, List<Block> blocks) {
            for (Known one : known) {
                double size = one.blocks() == blocks ? 1 : multiple(blocks, one.blocks());
                if (size > 0) {
                    return new Part(probability, one.curve(), size);
                }
            }
            LoadCurve curve = new LoadCurve(blocks, tables);
            known.add(new Known(blocks, curve));
            return new Part(probability, curve, 1);
        }
    }

    /** How many times as large the loads are, hours, rates and spread alike; 0 when they are no multiple. */
    private static double multiple(List<Block> blocks, List<Block> of) {
        double size = 0;
        if (blocks.size() != of.size()) {
            return 0;
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block here = blocks.get(i);
            Block there = of.get(i);
            if (here.hours().compareTo(there.hours()) != 0
                    || here.cv().compareTo(there.cv()) != 0
                    || here.layers().size() != there.layers().size()) {
                return 0;
            }
            for (int k = 0; k < here.layers().size(); k++) {
                double units = here.layers().get(k).units().doubleValue();
                double base = there.layers().get(k).units().doubleValue();
                double rates = here.layers().get(k).onDemandUsdPerUnitHour().doubleValue()
                        - there.layers().get(k).onDemandUsdPerUnitHour().doubleValue();
                if (Math.abs(rates) > ALIKE || (units == 0) != (base == 0)) {
                    return 0;
                }
                if (base > 0) {
                    size = size == 0 ? units / base : size;
                    if (Math.abs(units / base - size) > ALIKE * size) {
                        return 0;
                    }
                }
            }
        }
        return size;
    }

    /** Worth in whole 1e-9 dollars of every level, 1 first, up to the last worth {@code least} dollars or more. */
    long[] worth(double volume, double least) {
        double[] amounts = new double[64];
        double[] below = new double[parts.size()];
        int level = 0;
        while (level < MonthTableBuilder.MOST_LEVELS) {
            double worth = 0;
            for (int i = 0; i < below.length; i++) {
                Part part = parts.get(i);
                double scale = part.size() * volume;
                double upTo = scale == 0 ? 0 : scale * part.curve().worth((level + 1) / scale);
                worth += part.probability() * Math.min(upTo - below[i], none);
                below[i] = upTo;
            }
            if (worth < least || worth <= 0) {
                break;
            }
            level++;
            if (level == amounts.length) {
                amounts = java.util.Arrays.copyOf(amounts, 2 * level);
            }
            amounts[level] = level == 1 ? worth : Math.min(worth, amounts[level - 1]);
        }
        long[] nanos = new long[level + 1];
        for (int j = 1; j <= level; j++) {
            nanos[j] = Math.round(amounts[j] * 1e9);
        }
        return nanos;
    }

    /** US dollars of what {@code units} committed units leave, on demand or without a commitment. */
    BigDecimal left(double volume, int units) {
        double sum = 0;
        for (Part part : parts) {
            double scale = part.size() * volume;
            if (scale > 0) {
                double whole = scale * part.curve().usd();
                double carried = scale * part.curve().worth(units / scale);
                sum += part.probability() * (whole - carried - cheaperWithout(part.curve(), scale, units));
            }
        }
        return new BigDecimal(Math.max(0, sum)).setScale(9, RoundingMode.HALF_UP);
    }

    /** What no-commitment units save on the levels above. */
    private double cheaperWithout(LoadCurve curve, double scale, int units) {
        double saved = 0;
        if (none < Double.POSITIVE_INFINITY) {
            double below = scale * curve.worth(units / scale);
            for (int level = units + 1; level <= MonthTableBuilder.MOST_LEVELS; level++) {
                double upTo = scale * curve.worth(level / scale);
                if (upTo - below <= none) {
                    break;
                }
                saved += upTo - below - none;
                below = upTo;
            }
        }
        return saved;
    }

    /** Expected unit-hours that {@code units} units carry. */
    double carried(double volume, int units) {
        double sum = 0;
        for (Part part : parts) {
            double scale = part.size() * volume;
            sum += scale == 0 ? 0 : part.probability() * scale * part.curve().carried(units / scale);
        }
        return sum;
    }

    /** Whether another month has the very same loads. */
    boolean sameAs(@Nullable MonthLoad other) {
        return other != null && none == other.none && parts.equals(other.parts);
    }
}
