package dev.parley.engine.demand;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.demand.PoolLoad.Part;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The load of a pool in each class of hours. Sums over the workloads of one shape are made once and scaled to the hours;
 * with one limit every workload is a layer.
 */
final class PoolHours {

    /** The load of an hour; hours with the same load are one block. */
    private record Load(List<Layer> layers, BigDecimal cv) {}

    private static final Load IDLE = new Load(List.of(), BigDecimal.ZERO);

    private final HourClasses classes;
    private final List<Part> parts;
    private final BigDecimal[] factors;
    private final BigDecimal[] usd;
    private final boolean mixed;
    /** Units of the workloads by themselves, and those times their spread. */
    private final ShapeSums own;

    private final ShapeSums spread;

    /**
     * @param factors volume of each workload against today
     * @param usd dollars an hour of each workload at today's volume
     * @param mixed whether several limits hold together, so that the pool is served at its own mix
     */
    PoolHours(HourClasses classes, List<Part> parts, BigDecimal[] factors, BigDecimal[] usd, boolean mixed) {
        this.classes = classes;
        this.parts = parts;
        this.factors = factors;
        this.usd = usd;
        this.mixed = mixed;
        this.own = scaled(i -> parts.get(i).units());
        this.spread =
                scaled(i -> parts.get(i).units().multiply(parts.get(i).member().minuteCv()));
    }

    private interface Quantity {
        BigDecimal of(int part);
    }

    /** A quantity of today summed over the workloads of each shape. */
    private ShapeSums scaled(Quantity quantity) {
        return scaled(quantity, _ -> true);
    }

    /** The same of some workloads. */
    private ShapeSums scaled(Quantity quantity, IntPredicate taken) {
        BigDecimal[] sums = new BigDecimal[classes.values().size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (int i = 0; i < factors.length; i++) {
            if (factors[i].signum() != 0 && taken.test(i)) {
                int shape = parts.get(i).shape();
                sums[shape] = sums[shape].add(quantity.of(i).multiply(factors[i]));
            }
        }
        return new ShapeSums(classes, sums);
    }

    /** Blocks in the order in which their loads first occur; the longest takes what rounding left of the month. */
    List<Block> blocks(BigDecimal monthHours) {
        Map<Load, BigDecimal> merged = new LinkedHashMap<>();
        LoadOfHours loads = !mixed ? layered(_ -> true) : anyFirst() ? firstThenMixed() : mixed(_ -> true);
        for (HourClasses.HourClass hours : classes.hours()) {
            merged.merge(loads.of(hours), hours.hours(), BigDecimal::add);
        }
        List<Block> blocks = new ArrayList<>();
        BigDecimal left = monthHours;
        int longest = 0;
        for (Map.Entry<Load, BigDecimal> entry : merged.entrySet()) {
            BigDecimal hours = tidy(entry.getValue());
            left = left.subtract(hours);
            blocks.add(new Block(hours, entry.getKey().layers(), entry.getKey().cv()));
            if (hours.compareTo(blocks.get(longest).hours()) > 0) {
                longest = blocks.size() - 1;
            }
        }
        Block block = blocks.get(longest);
        blocks.set(longest, new Block(tidy(block.hours().add(left)), block.layers(), block.cv()));
        return List.copyOf(blocks);
    }

    private interface LoadOfHours {
        Load of(HourClasses.HourClass hours);
    }

    private Load load(HourClasses.HourClass hours, List<Layer> layers) {
        BigDecimal weighted = spread.in(hours);
        return new Load(layers, weighted.signum() == 0 ? BigDecimal.ZERO : tidy(Money.divide(weighted, own.in(hours))));
    }

    private boolean anyFirst() {
        return parts.stream().anyMatch(part -> part.member().first());
    }

    /**
     * Workloads that are served first fill the lowest levels with their own units, the others what is left at their own
     * mix. In hours in which one of the first is cheaper than the others the pool is served at its own mix after all: a
     * level must not be worth more than the one below it.
     */
    private LoadOfHours firstThenMixed() {
        LoadOfHours first = layered(i -> parts.get(i).member().first());
        LoadOfHours rest = mixed(i -> !parts.get(i).member().first());
        LoadOfHours all = mixed(_ -> true);
        return hours -> {
            List<Layer> low = first.of(hours).layers();
            List<Layer> high = rest.of(hours).layers();
            boolean rises = !low.isEmpty()
                    && !high.isEmpty()
                    && low.getLast()
                                    .onDemandUsdPerUnitHour()
                                    .compareTo(high.getFirst().onDemandUsdPerUnitHour())
                            < 0;
            if (rises) {
                return all.of(hours);
            }
            List<Layer> layers = new ArrayList<>(low);
            layers.addAll(high);
            return layers.isEmpty() ? IDLE : load(hours, List.copyOf(layers));
        };
    }

    private LoadOfHours mixed(IntPredicate taken) {
        int limits = parts.isEmpty() ? 0 : parts.getFirst().limits().size();
        List<ShapeSums> needed = new ArrayList<>();
        for (int limit = 0; limit < limits; limit++) {
            int number = limit;
            needed.add(scaled(i -> parts.get(i).limits().get(number), taken));
        }
        ShapeSums dollars = scaled(i -> usd[i], taken);
        return hours -> {
            BigDecimal full = BigDecimal.ZERO;
            for (ShapeSums limit : needed) {
                full = full.max(limit.in(hours));
            }
            if (full.signum() == 0) {
                return IDLE;
            }
            Layer layer = new Layer(tidy(full), tidy(Money.divide(dollars.in(hours), full)));
            return load(hours, List.of(layer));
        };
    }

    private LoadOfHours layered(IntPredicate taken) {
        List<Integer> order = new ArrayList<>();
        BigDecimal[] rates = new BigDecimal[parts.size()];
        for (int i = 0; i < rates.length; i++) {
            if (taken.test(i) && parts.get(i).units().signum() > 0 && factors[i].signum() != 0) {
                rates[i] = tidy(Money.divide(usd[i], parts.get(i).units()));
                order.add(i);
            }
        }
        order.sort(Comparator.comparing((Integer i) -> rates[i]).reversed());
        List<@Nullable Layer[]> layersOf = new ArrayList<>();
        for (int i : order) {
            BigDecimal units = parts.get(i).units().multiply(factors[i]);
            layersOf.add(classes.values().get(parts.get(i).shape()).stream()
                    .map(multiplier ->
                            multiplier.signum() == 0 ? null : new Layer(tidy(units.multiply(multiplier)), rates[i]))
                    .toArray(Layer[]::new));
        }
        return hours -> {
            if (own.in(hours).signum() == 0) {
                return IDLE;
            }
            List<Layer> layers = new ArrayList<>();
            for (int k = 0; k < order.size(); k++) {
                int shape = parts.get(order.get(k)).shape();
                Layer layer = layersOf.get(k)[hours.value().get(shape)];
                if (layer != null) {
                    layers.add(layer);
                }
            }
            return load(hours, List.copyOf(layers));
        };
    }

    /** Twelve decimals without trailing zeros, so that equal loads are equal. */
    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal rounded =
                value.setScale(UnitDemand.DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
