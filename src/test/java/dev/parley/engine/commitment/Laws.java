package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Random pools of one horizon, and changes to them under which a plan must behave. */
final class Laws {
    private static final int MONTHS = 8;

    private static final int POOLS = Integer.getInteger("parley.random.problems", 500) / 5;

    private Laws() {}

    static void each(Consumer<Pool> law) {
        IntStream.range(0, POOLS).mapToObj(Laws::pool).forEach(law);
    }

    static Pool pool(int seed) {
        Random random = new Random(seed);
        List<Term> terms = List.of(
                Term.of("6-month", 6, rate(random, 4)),
                Term.of("3-month", 3, rate(random, 5)),
                Term.of("1-month", 1, rate(random, 6)));
        List<MonthDemand> demand = IntStream.range(0, MONTHS)
                .mapToObj(t -> new MonthDemand(
                        Problems.START.plusMonths(t),
                        List.of(block(random, "300"), block(random, "200"), block(random, "230"))))
                .toList();
        return Problems.pool(terms, new Scenario(BigDecimal.ONE, demand));
    }

    private static Block block(Random random, String hours) {
        BigDecimal cv = random.nextBoolean() ? BigDecimal.ZERO : new BigDecimal("0.4");
        return new Block(
                new BigDecimal(hours),
                List.of(new Layer(BigDecimal.valueOf(random.nextInt(900), 2), rate(random, 9))),
                cv);
    }

    private static BigDecimal rate(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
    }

    static PlanProblem problem(List<Pool> pools) {
        return new PlanProblem(Problems.START, MONTHS, MonthHours.fixed(Problems.HOURS), HorizonEnd.PRORATE, pools);
    }

    static BigDecimal total(Pool pool) {
        return CommitmentPlanner.plan(problem(List.of(pool))).pools().getFirst().totalUsd();
    }

    static Pool withTerms(Pool pool, List<Term> terms) {
        return Problems.pool(terms, pool.scenarios().getFirst());
    }

    static Pool withoutLimits(Pool pool) {
        return Problems.pool(
                pool.terms().stream()
                        .map(t -> new Term(t.id(), t.months(), t.rates(), null))
                        .toList(),
                pool.scenarios().toArray(Scenario[]::new));
    }

    static Pool withRates(Pool pool, UnaryOperator<BigDecimal> change) {
        return withTerms(
                pool,
                pool.terms().stream()
                        .map(t -> Term.of(
                                t.id(),
                                t.months(),
                                change.apply(t.rates().getFirst().usdPerUnitHour())))
                        .toList());
    }

    static Pool withAllPrices(Pool pool, BigDecimal factor) {
        Pool worth = pool.withLayers(
                layer -> new Layer(layer.units(), layer.onDemandUsdPerUnitHour().multiply(factor)));
        Pool dearer = withRates(pool, r -> r.multiply(factor));
        return Problems.pool(dearer.terms(), worth.scenarios().getFirst());
    }
}
