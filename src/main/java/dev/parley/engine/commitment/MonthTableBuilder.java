package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the table of a month from the blocks of its scenarios, in {@link Fixed} numbers. */
final class MonthTableBuilder {
    static final int MOST_LEVELS = 10_000;

    private final Pool pool;
    private final @Nullable NoCommitment none;
    private final boolean byBlock;
    private final BigDecimal monthHours;
    private final List<Deferrable> deferrable;
    private final SpreadMinutes.Tables tables;
    private final Fixed fixed;
    private final long nonePrice;

    private final StepCurve onDemandAlone = new StepCurve();
    private final StepCurve onDemand;
    private final StepCurve noCommitment = new StepCurve();
    private final StepCurve busyHours = new StepCurve();
    private final Map<Deferrable, StepCurve> deferred = new IdentityHashMap<>();
    /** US dollars of demand whose levels do not add up to it by themselves: spread minutes, and work that waits. */
    private BigDecimal beside = BigDecimal.ZERO;

    private BigDecimal besideOnLevels = BigDecimal.ZERO;
    private @Nullable BigDecimal rate;
    private boolean oneRate = true;

    MonthTableBuilder(Pool pool, Horizon horizon, int t, SpreadMinutes.Tables tables) {
        this.pool = pool;
        this.none = pool.noCommitment();
        this.byBlock = none != null && none.granularity() == Granularity.BLOCK;
        this.onDemand = none == null ? onDemandAlone : new StepCurve();
        this.monthHours = horizon.hours(t);
        this.deferrable = pool.deferrable().stream()
                .filter(d -> horizon.index(d.month()) == t)
                .sorted(Comparator.comparing(Deferrable::usdPerUnitHour).reversed())
                .toList();
        this.tables = tables;
        this.fixed = Fixed.forRatesUpTo(dearest(t));
        this.nonePrice = none == null ? 0 : fixed.ofUsd(none.usdPerUnitHour());
    }

    private BigDecimal dearest(int t) {
        BigDecimal dearest = none == null ? BigDecimal.ZERO : none.usdPerUnitHour();
        for (Deferrable work : deferrable) {
            dearest = dearest.max(work.usdPerUnitHour());
        }
        for (Scenario scenario : pool.scenarios()) {
            for (Block block : scenario.demand().get(t).blocks()) {
                for (Layer layer : block.layers()) {
                    dearest = dearest.max(layer.onDemandUsdPerUnitHour());
                }
            }
        }
        return dearest;
    }

    MonthTable build(int t) {
        for (Scenario scenario : pool.scenarios()) {
            if (scenario.probability().signum() > 0) {
                scenario(scenario.probability(), scenario.demand().get(t).blocks());
            }
        }
        for (Deferrable work : deferrable) {
            beside = beside.add(work.unitHours().multiply(work.usdPerUnitHour()));
        }
        long[] alone = onDemandAlone.byLevel();
        BigDecimal onLevels = fixed.usdAbove(alone, 0);
        BigDecimal onDemandOnly = onLevels.subtract(besideOnLevels).add(beside);
        return new MonthTable(
                fixed,
                onDemand == onDemandAlone ? alone : onDemand.byLevel(),
                noCommitment.byLevel(),
                alone,
                busyHours.byLevel(),
                onDemandOnly.subtract(onLevels).max(BigDecimal.ZERO),
                onDemandOnly,
                oneRate && deferrable.isEmpty() ? rate : null,
                deferredByLevel());
    }

    private Map<Deferrable, long[]> deferredByLevel() {
        Map<Deferrable, long[]> byLevel = new IdentityHashMap<>();
        deferred.forEach((work, hours) -> byLevel.put(work, hours.byLevel()));
        return byLevel;
    }

    private void scenario(BigDecimal probability, List<Block> blocks) {
        StepCurve alone = new StepCurve();
        StepCurve busy = new StepCurve();
        SpreadMinutes spread = null;
        boolean certain = probability.compareTo(BigDecimal.ONE) == 0;
        for (Block block : blocks) {
            BigDecimal hours = certain ? block.hours() : probability.multiply(block.hours());
            if (hours.signum() == 0) {
                continue;
            }
            note(block);
            if (block.cv().signum() > 0) {
                spread = spread == null ? new SpreadMinutes(tables, fixed) : spread;
                spread.add(block, hours, byBlock ? hours.multiply(none.usdPerUnitHour()) : null);
                beside = beside.add(hours.multiply(onDemandUsdPerHour(block)));
            } else {
                steady(block, Fixed.of(hours), alone, busy);
            }
        }
        if (spread != null) {
            long[] onLevels = spread.pourInto(alone, busy, byBlock ? onDemand : null, noCommitment);
            besideOnLevels = besideOnLevels.add(fixed.usdAbove(onLevels, 0));
        }
        long[] byLevel = alone.byLevel();
        if (none != null && !byBlock) {
            cheaper(byLevel, Fixed.times(nonePrice, Fixed.of(probability.multiply(monthHours))));
        }
        onDemandAlone.addEach(byLevel);
        long[] busyByLevel = busy.byLevel();
        busyHours.addEach(busyByLevel);
        if (!deferrable.isEmpty()) {
            fillIdleHours(probability, busyByLevel);
        }
    }

    private void steady(Block block, long hours, StepCurve alone, StepCurve busy) {
        if (byBlock) {
            StepCurve here = new StepCurve();
            busy.addLoad(ramps(block, hours, here), hours);
            long[] byLevel = here.byLevel();
            alone.addEach(byLevel);
            cheaper(byLevel, Fixed.times(nonePrice, hours));
        } else {
            busy.addLoad(ramps(block, hours, alone), hours);
        }
    }

    /**
     * Traffic in filling order is a sum of loads from the ground: each layer adds what it is worth more than the next.
     *
     * @return the load of all layers
     */
    private long ramps(Block block, long hours, StepCurve curve) {
        long filled = 0;
        long here = 0;
        for (int i = 0; i < block.layers().size(); i++) {
            Layer layer = block.layers().get(i);
            here = i == 0 ? fixed.ofUsd(layer.onDemandUsdPerUnitHour()) : here;
            long next = i + 1 < block.layers().size()
                    ? fixed.ofUsd(block.layers().get(i + 1).onDemandUsdPerUnitHour())
                    : 0;
            filled += Fixed.of(layer.units());
            curve.addLoad(filled, Fixed.times(here - next, hours));
            here = next;
        }
        return filled;
    }

    private void cheaper(long[] alone, long price) {
        for (int level = 1; level < alone.length; level++) {
            (alone[level] > price ? noCommitment : onDemand).add(level, level, Math.min(alone[level], price));
        }
    }

    private void note(Block block) {
        for (int i = 0; oneRate && i < block.layers().size(); i++) {
            Layer layer = block.layers().get(i);
            if (layer.units().signum() > 0) {
                oneRate = rate == null || rate.compareTo(layer.onDemandUsdPerUnitHour()) == 0;
                rate = layer.onDemandUsdPerUnitHour();
            }
        }
    }

    private static BigDecimal onDemandUsdPerHour(Block block) {
        BigDecimal usd = BigDecimal.ZERO;
        for (Layer layer : block.layers()) {
            usd = usd.add(layer.units().multiply(layer.onDemandUsdPerUnitHour()));
        }
        return usd;
    }

    /** Deferrable work goes into the idle hours of the lowest levels first, dearest work first. */
    private void fillIdleHours(BigDecimal probability, long[] busy) {
        long hours = Fixed.of(probability.multiply(monthHours));
        int next = 0;
        long left = 0;
        for (int level = 1; level <= MOST_LEVELS && (next < deferrable.size() || left > 0); level++) {
            long idle = level < busy.length ? hours - busy[level] : hours;
            while (idle > 0 && (left > 0 || next < deferrable.size())) {
                if (left == 0) {
                    left = Fixed.of(probability.multiply(deferrable.get(next++).unitHours()));
                }
                long placed = Math.min(left, idle);
                Deferrable work = deferrable.get(next - 1);
                deferred.computeIfAbsent(work, _ -> new StepCurve()).add(level, level, placed);
                long worth = Fixed.times(fixed.ofUsd(work.usdPerUnitHour()), placed);
                onDemandAlone.add(level, level, worth);
                if (onDemand != onDemandAlone) {
                    onDemand.add(level, level, worth);
                }
                besideOnLevels = besideOnLevels.add(fixed.usd(worth));
                left -= placed;
                idle -= placed;
            }
        }
    }
}
