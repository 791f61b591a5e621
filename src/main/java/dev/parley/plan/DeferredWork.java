package dev.parley.plan;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Deferrable;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.PoolMember;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.demand.UnitDemand;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.MonthLength;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Batch work or an experiment of a pool that can wait. It asks for no capacity and fills, last, committed hours that would
 * be idle, sent as ordinary requests.
 *
 * <p>It saves what it would otherwise pay: the batch price, the on-demand price where no batch price is known, and never
 * more than the cheapest traffic it follows. Its idle hour is looked for over the whole month, which work that may wait a
 * day or longer finds; work that may wait less is not counted on.
 *
 * @param member its flow and forecast
 * @param share  how much of it can wait, above 0 to 1
 * @param batch  batch prices in a month
 */
record DeferredWork(PoolMember member, BigDecimal share, Function<YearMonth, TokenPrices> batch) {

    /** Work that may wait less finds no night. */
    static final int LEAST_HOURS = 24;

    /** What of it waits in a month, and whether the batch price decides. */
    record Waiting(Deferrable work, boolean atBatchPrice) {}

    /** Whether a workload can fill idle hours. */
    static boolean counts(PlanInputs.Workload workload) {
        return (workload.asks() == PlanInputs.Asks.BATCH || workload.asks() == PlanInputs.Asks.EXPERIMENT)
                && workload.waits() != null
                && workload.waits().hours() >= LEAST_HOURS;
    }

    /**
     * What waits in a month, or empty when there is nothing or no price is known.
     *
     * @param weights the cases planned for with their weights
     * @param load    the load of the pool in that month, a block list for each case
     */
    Optional<Waiting> in(
            YearMonth month,
            CapacityProduct.Side side,
            Map<ForecastCase, BigDecimal> weights,
            Collection<UnitDemand.Known> load,
            MonthLength length) {
        BigDecimal factor = BigDecimal.ZERO;
        for (Map.Entry<ForecastCase, BigDecimal> one : weights.entrySet()) {
            factor = factor.add(member.path().factor(month, one.getKey()).multiply(one.getValue()));
        }
        TokenFlow flow = member.today().times(factor.multiply(share));
        BigDecimal units = flow.units(side).orElse(BigDecimal.ZERO);
        if (units.signum() == 0) {
            return Optional.empty();
        }
        Amount atBatch = batch.apply(month).perHour(flow, side.carries());
        Amount pays = atBatch.known().isPresent()
                ? atBatch
                : member.prices().apply(month).perHour(flow, side.carries());
        return pays.known().map(usd -> {
            BigDecimal rate = rounded(Money.divide(usd, units));
            BigDecimal followed = cheapest(month, load);
            return new Waiting(
                    new Deferrable(month, rounded(units.multiply(length.hours(month))), rate.min(followed)),
                    atBatch.known().isPresent());
        });
    }

    /** The cheapest traffic of the month; what follows none is worth its own price. */
    private static BigDecimal cheapest(YearMonth month, Collection<UnitDemand.Known> load) {
        return load.stream()
                .flatMap(one -> one.months().stream())
                .filter(demand -> demand.month().equals(month))
                .map(MonthDemand::blocks)
                .flatMap(blocks -> blocks.stream().map(Block::layers))
                .flatMap(layers -> layers.stream())
                .filter(layer -> layer.units().signum() > 0)
                .map(Layer::onDemandUsdPerUnitHour)
                .min(BigDecimal::compareTo)
                .orElse(MOST);
    }

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private static BigDecimal rounded(BigDecimal value) {
        return Money.shown(value, UnitDemand.DECIMALS);
    }
}
