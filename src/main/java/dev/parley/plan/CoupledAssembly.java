package dev.parley.plan;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.Deferrable;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.coupled.CoupledProblem;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.OnDemandCost;
import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The planned pools of a run as one problem, with what they share. Pools whose cost is unknown take no part; what stays on
 * demand whatever is planned stands beside, by case.
 */
final class CoupledAssembly {

    /** A pool that takes part, with the product the run chose. */
    record Taking(PoolProblem pool, PoolProblem.Offering offering) {}

    private final CoupledAsk ask;
    private final PlanInputs inputs;
    private final Calendar calendar;
    private final List<ForecastCase> cases;
    private final List<Taking> taking = new ArrayList<>();
    /** By case and month what is paid on demand beside the problem: everybody's, and what counts toward the floor. */
    private final BigDecimal[][] beside;

    private final BigDecimal[][] besideCounted;

    CoupledAssembly(PlanInputs inputs, PlanResult result, CoupledAsk ask) {
        this.ask = ask;
        this.inputs = ask.risky() ? inputs.with(inputs.basis().with(PlanBasis.Cases.WEIGHTED)) : inputs;
        this.cases = this.inputs.basis().cases() == PlanBasis.Cases.BASE
                ? List.of(ForecastCase.BASE)
                : List.of(ForecastCase.values());
        PlanAssembly assembly = new PlanAssembly(this.inputs);
        this.calendar = assembly.calendar();
        this.beside = zeros();
        this.besideCounted = zeros();
        for (PoolProblem pool : assembly.pools()) {
            if (pool.unpriced().isEmpty()) {
                take(pool, result);
            }
        }
        if (taking.isEmpty()) {
            throw new InvalidInput(
                    "pools",
                    "0",
                    "This run plans no pool: there is nothing to share a budget. Enter prices and unit limits first.");
        }
    }

    private BigDecimal[][] zeros() {
        BigDecimal[][] zeros = new BigDecimal[cases.size()][calendar.months().size()];
        for (BigDecimal[] one : zeros) {
            Arrays.fill(one, BigDecimal.ZERO);
        }
        return zeros;
    }

    List<Taking> taking() {
        return taking;
    }

    Calendar calendar() {
        return calendar;
    }

    private void take(PoolProblem pool, PlanResult result) {
        var offering = result.pool(pool.id())
                .filter(one -> one.state() == PlanResult.State.PLANNED)
                .flatMap(one -> PoolPlanner.offerings(pool).stream()
                        .filter(offer -> offer.product().code().equals(one.product()))
                        .findFirst());
        offering.ifPresent(one -> taking.add(new Taking(pool, one)));
        for (int k = 0; k < cases.size(); k++) {
            for (int t = 0; t < calendar.months().size(); t++) {
                BigDecimal usd = all(pool, calendar.months().get(t), cases.get(k));
                for (PoolProblem.Side side :
                        offering.map(PoolProblem.Offering::sides).orElse(List.of())) {
                    usd = usd.subtract(carriable(side.pool(), k, t));
                }
                usd = usd.max(BigDecimal.ZERO);
                beside[k][t] = beside[k][t].add(usd).add(heldUsd(pool, t));
                if (pool.first().enrolled()) {
                    besideCounted[k][t] = besideCounted[k][t].add(usd).add(heldUsd(pool, t));
                }
            }
        }
    }

    private BigDecimal all(PoolProblem pool, YearMonth month, ForecastCase one) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PoolProblem.Member member : pool.members()) {
            OnDemandCost cost = new OnDemandCost(
                    member.engine().today(),
                    member.engine().path(),
                    member.engine().prices(),
                    calendar.length());
            if (cost.month(month, one) instanceof Amount.Known(BigDecimal usd)) {
                sum = sum.add(usd);
            }
        }
        return sum;
    }

    /** What committed units of a side could carry in a month, on demand. */
    private BigDecimal carriable(Pool pool, int k, int t) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Block block : pool.scenarios().get(k).demand().get(t).blocks()) {
            for (Layer layer : block.layers()) {
                sum = sum.add(block.hours().multiply(layer.units()).multiply(layer.onDemandUsdPerUnitHour()));
            }
        }
        for (Deferrable work : pool.deferrable()) {
            if (work.month().equals(calendar.months().get(t))) {
                sum = sum.add(work.unitHours().multiply(work.usdPerUnitHour()));
            }
        }
        return sum;
    }

    private BigDecimal heldUsd(PoolProblem pool, int t) {
        YearMonth month = calendar.months().get(t);
        BigDecimal sum = BigDecimal.ZERO;
        for (PlanInputs.Held held : pool.holdings()) {
            if (!held.releasable() && HeldReport.runs(held, month)) {
                sum = sum.add(HeldReport.usdAnHour(held).orElseThrow().multiply(calendar.hours(month)));
            }
        }
        return sum;
    }

    CoupledProblem problem() {
        List<Pool> pools = new ArrayList<>();
        List<CoupledProblem.Group> groups = new ArrayList<>();
        for (Taking one : taking) {
            List<Integer> numbers = new ArrayList<>();
            List<Integer> minimum = new ArrayList<>();
            for (PoolProblem.Side side : one.offering().sides()) {
                numbers.add(pools.size());
                minimum.add(side.side().minimumUnits());
                pools.add(side.pool());
            }
            groups.add(new CoupledProblem.Group(
                    one.pool().id(), numbers, minimum, one.pool().first().enrolled()));
        }
        return new CoupledProblem(
                new PoolPlanner(calendar).problem(pools),
                groups,
                budgets(),
                floors(),
                ask.risky() ? new CoupledProblem.Risk(ask.alpha(), ask.riskWeight(), null) : null,
                Arrays.stream(beside).map(CoupledAssembly::sum).toList());
    }

    private static BigDecimal sum(BigDecimal[] months) {
        return Arrays.stream(months).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<CoupledProblem.Budget> budgets() {
        List<CoupledProblem.Budget> budgets = new ArrayList<>();
        if (ask.monthUsd() != null) {
            for (YearMonth month : calendar.months()) {
                budgets.add(budget(Words.month(month), Map.of(month, BigDecimal.ONE), ask.monthUsd()));
            }
        }
        if (ask.yearUsd() != null) {
            for (int year = 1; year <= calendar.years().years(); year++) {
                budgets.add(
                        budget(calendar.years().label(year), calendar.years().monthShares(year), ask.yearUsd()));
            }
        }
        return budgets;
    }

    private CoupledProblem.Budget budget(String label, Map<YearMonth, BigDecimal> months, BigDecimal most) {
        BigDecimal held = BigDecimal.ZERO;
        for (Taking one : taking) {
            held = held.add(weighed(months, t -> heldUsd(one.pool(), t)));
        }
        return new CoupledProblem.Budget(label, shares(months), most, held);
    }

    private List<CoupledProblem.SpendFloor> floors() {
        if (ask.spendFloorUsd() == null) {
            return List.of();
        }
        List<CoupledProblem.SpendFloor> floors = new ArrayList<>();
        for (int year = 1; year <= calendar.years().years(); year++) {
            Map<YearMonth, BigDecimal> months = calendar.years().monthShares(year);
            List<BigDecimal> other = Stream.of(besideCounted)
                    .map(one -> ask.otherSpendUsd().add(weighed(months, t -> one[t])))
                    .toList();
            floors.add(new CoupledProblem.SpendFloor(
                    calendar.years().label(year), shares(months), ask.spendFloorUsd(), other));
        }
        return floors;
    }

    private List<BigDecimal> shares(Map<YearMonth, BigDecimal> months) {
        return calendar.months().stream()
                .map(month -> months.getOrDefault(month, BigDecimal.ZERO))
                .toList();
    }

    private BigDecimal weighed(Map<YearMonth, BigDecimal> months, Function<Integer, BigDecimal> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int t = 0; t < calendar.months().size(); t++) {
            BigDecimal share = months.get(calendar.months().get(t));
            sum = share == null ? sum : sum.add(share.multiply(amount.apply(t)));
        }
        return sum;
    }
}
