package dev.parley.plan;

import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Purchase;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.commitment.VolumePlanner.Quick;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plans every pool for each case and for all three, and prices each of these plans in each case. */
final class RegretTable {

    private static final int CASES = ForecastCase.values().length;

    private final PlanInputs inputs;
    private final PlanResult frozen;

    RegretTable(PlanInputs inputs, PlanResult frozen) {
        this.inputs = inputs;
        this.frozen = frozen;
    }

    /** Costs of one pool, by plan and case. */
    private record Costs(Map<Regret.Decided, List<BigDecimal>> byPlan) {}

    Regret table() {
        PlanAssembly assembly = new PlanAssembly(inputs.with(inputs.basis().with(PlanBasis.Cases.WEIGHTED)));
        Calendar calendar = assembly.calendar();
        List<PlanResult.PoolResult> planned = frozen.pools().stream()
                .filter(pool -> pool.state() == PlanResult.State.PLANNED)
                .toList();
        Map<String, PoolProblem.Offering> offerings = new HashMap<>();
        for (PoolProblem problem : assembly.pools()) {
            frozen.pool(problem.id())
                    .flatMap(pool -> PreparedPlan.offering(problem, pool))
                    .ifPresent(offering -> offerings.put(problem.id(), offering));
        }
        List<Costs> costs = planned.parallelStream()
                .map(pool -> Optional.ofNullable(offerings.get(pool.id())).map(one -> costs(calendar, one, pool)))
                .flatMap(Optional::stream)
                .toList();
        return sum(
                costs,
                planned.stream()
                        .map(PlanResult.PoolResult::id)
                        .filter(id -> !offerings.containsKey(id))
                        .toList());
    }

    private static Costs costs(Calendar calendar, PoolProblem.Offering weighted, PlanResult.PoolResult pool) {
        List<Replan> cases = IntStream.range(0, CASES)
                .mapToObj(i -> new Replan(calendar, alone(weighted, i)))
                .toList();
        Map<Regret.Decided, List<BigDecimal>> byPlan = new EnumMap<>(Regret.Decided.class);
        List<Regret.Decided> own = List.of(Regret.Decided.LOW, Regret.Decided.BASE, Regret.Decided.HIGH);
        for (int i = 0; i < CASES; i++) {
            byPlan.put(own.get(i), inEachCase(cases, bought(cases.get(i))));
        }
        byPlan.put(Regret.Decided.WEIGHTED, inEachCase(cases, bought(new Replan(calendar, weighted))));
        byPlan.put(Regret.Decided.FROZEN, inEachCase(cases, PlanAtVolume.purchases(pool)));
        return new Costs(byPlan);
    }

    private static List<List<Purchase>> bought(Replan replan) {
        return replan.atVolume(BigDecimal.ONE).sides().stream()
                .map(Quick::purchases)
                .toList();
    }

    private static List<BigDecimal> inEachCase(List<Replan> cases, List<List<Purchase>> purchases) {
        return cases.stream()
                .map(one -> one.cost(BigDecimal.ONE, purchases).stream()
                        .map(Quick::totalUsd)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    /** One case as if it were certain. */
    private static PoolProblem.Offering alone(PoolProblem.Offering weighted, int index) {
        return new PoolProblem.Offering(
                weighted.product(),
                weighted.evidence(),
                weighted.sides().stream()
                        .map(side -> side.with(certain(side.pool(), index)))
                        .toList());
    }

    private static Pool certain(Pool pool, int index) {
        return pool.with(
                List.of(new Scenario(BigDecimal.ONE, pool.scenarios().get(index).demand())));
    }

    private static Regret sum(List<Costs> pools, List<String> missing) {
        List<BigDecimal> best = new ArrayList<>();
        List<Regret.Decided> own = List.of(Regret.Decided.LOW, Regret.Decided.BASE, Regret.Decided.HIGH);
        for (int i = 0; i < CASES; i++) {
            best.add(Money.cents(total(pools, own.get(i), i)));
        }
        List<Regret.Kept> kept = new ArrayList<>();
        for (Regret.Decided decided : Regret.Decided.values()) {
            List<BigDecimal> regret = new ArrayList<>();
            BigDecimal expected = BigDecimal.ZERO;
            for (int i = 0; i < CASES; i++) {
                BigDecimal cost = Money.cents(total(pools, decided, i));
                regret.add(cost.subtract(best.get(i)).max(BigDecimal.ZERO));
                expected = expected.add(
                        cost.multiply(ForecastCase.values()[i].weight().value()));
            }
            kept.add(new Regret.Kept(decided, regret, Money.cents(expected)));
        }
        return new Regret(best, kept, missing);
    }

    private static BigDecimal total(List<Costs> pools, Regret.Decided decided, int index) {
        return pools.stream()
                .map(pool -> pool.byPlan().get(decided).get(index))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
