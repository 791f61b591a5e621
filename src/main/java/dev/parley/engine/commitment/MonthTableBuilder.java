package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the table of a month from the blocks of its scenarios. Steady hours are exact decimals. */
final class MonthTableBuilder {
    static final int MOST_LEVELS = 10_000;

    private final Pool pool;
    private final @Nullable NoCommitment none;
    private final boolean byBlock;
    private final BigDecimal monthHours;
    private final List<Deferrable> deferrable;
    private final SpreadMinutes.Tables tables;

    private final StepCurve onDemandAlone = new StepCurve();
    private final StepCurve onDemand;
    private final StepCurve noCommitment = new StepCurve();
    private final StepCurve busyHours = new StepCurve();
    private final Map<Deferrable, StepCurve> deferred = new IdentityHashMap<>();
    private BigDecimal onDemandOnly = BigDecimal.ZERO;
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
    }

    MonthTable build(int t) {
        for (Scenario scenario : pool.scenarios()) {
            if (scenario.probability().signum() > 0) {
                scenario(scenario.probability(), scenario.demand().get(t).blocks());
            }
        }
        for (Deferrable work : deferrable) {
            onDemandOnly = onDemandOnly.add(work.unitHours().multiply(work.usdPerUnitHour()));
        }
        BigDecimal beyond = onDemandOnly.subtract(onDemandAlone.above(0)).max(BigDecimal.ZERO);
        return new MonthTable(
                onDemand,
                noCommitment,
                onDemandAlone,
                busyHours,
                beyond,
                onDemandOnly,
                oneRate && deferrable.isEmpty() ? rate : null,
                onDemandAlone.levels(),
                deferred);
    }

    private void scenario(BigDecimal probability, List<Block> blocks) {
        StepCurve alone = new StepCurve();
        StepCurve busy = new StepCurve();
        SpreadMinutes spread = null;
        for (Block block : blocks) {
            BigDecimal hours = probability.multiply(block.hours());
            if (hours.signum() == 0) {
                continue;
            }
            note(block, hours);
            BigDecimal price = byBlock ? hours.multiply(none.usdPerUnitHour()) : null;
            if (block.cv().signum() > 0) {
                spread = spread == null ? new SpreadMinutes(tables) : spread;
                spread.add(block, hours, price);
            } else {
                StepCurve here = price == null ? alone : new StepCurve();
                ramps(block, hours, here);
                if (price != null) {
                    here.runs(alone::add);
                    cheaper(here, price);
                }
                busy.addLoad(block.units(), hours);
            }
        }
        if (spread != null) {
            spread.pourInto(alone, busy, byBlock ? onDemand : null, noCommitment);
        }
        if (none != null && !byBlock) {
            cheaper(alone, probability.multiply(monthHours).multiply(none.usdPerUnitHour()));
        }
        alone.runs(onDemandAlone::add);
        busy.runs(busyHours::add);
        fillIdleHours(probability, busy);
    }

    /** Traffic in filling order is a sum of loads from the ground: each layer adds what it is worth more than the next. */
    private static void ramps(Block block, BigDecimal hours, StepCurve curve) {
        BigDecimal filled = BigDecimal.ZERO;
        for (int i = 0; i < block.layers().size(); i++) {
            Layer layer = block.layers().get(i);
            filled = filled.add(layer.units());
            BigDecimal next = i + 1 < block.layers().size()
                    ? block.layers().get(i + 1).onDemandUsdPerUnitHour()
                    : BigDecimal.ZERO;
            curve.addLoad(filled, hours.multiply(layer.onDemandUsdPerUnitHour().subtract(next)));
        }
    }

    private void cheaper(StepCurve alone, BigDecimal price) {
        alone.runs((from, to, amount) -> {
            if (amount.compareTo(price) > 0) {
                noCommitment.add(from, to, price);
            } else {
                onDemand.add(from, to, amount);
            }
        });
    }

    private void note(Block block, BigDecimal hours) {
        for (Layer layer : block.layers()) {
            if (layer.units().signum() > 0) {
                BigDecimal here = layer.onDemandUsdPerUnitHour();
                onDemandOnly = onDemandOnly.add(hours.multiply(layer.units()).multiply(here));
                oneRate &= rate == null || rate.compareTo(here) == 0;
                rate = here;
            }
        }
    }

    /** Deferrable work goes into the idle hours of the lowest levels first, dearest work first. */
    private void fillIdleHours(BigDecimal probability, StepCurve busy) {
        BigDecimal hours = probability.multiply(monthHours);
        BigDecimal[] busyHere = deferrable.isEmpty() ? new BigDecimal[0] : busy.expanded();
        int next = 0;
        BigDecimal left = BigDecimal.ZERO;
        for (int level = 1; level <= MOST_LEVELS && (next < deferrable.size() || left.signum() > 0); level++) {
            BigDecimal idle = level < busyHere.length ? hours.subtract(busyHere[level]) : hours;
            while (idle.signum() > 0 && (left.signum() > 0 || next < deferrable.size())) {
                if (left.signum() == 0) {
                    left = probability.multiply(deferrable.get(next++).unitHours());
                }
                BigDecimal placed = left.min(idle);
                Deferrable work = deferrable.get(next - 1);
                deferred.computeIfAbsent(work, _ -> new StepCurve()).add(level, level, placed);
                BigDecimal worth = placed.multiply(work.usdPerUnitHour());
                onDemandAlone.add(level, level, worth);
                if (onDemand != onDemandAlone) {
                    onDemand.add(level, level, worth);
                }
                left = left.subtract(placed);
                idle = idle.subtract(placed);
            }
        }
    }
}
