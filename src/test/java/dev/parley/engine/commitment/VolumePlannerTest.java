package dev.parley.engine.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Planning again at another volume gives what planning that volume from the start gives. */
class VolumePlannerTest {
    private static final List<String> VOLUMES = List.of("0", "0.37", "0.8", "1", "1.21", "2.6");

    /** Of each 500, 3,000 small pools and 25 with spread minutes are planned. */
    private static final int PLANNED = Integer.getInteger("parley.random.problems", 500);

    /** One is rounded to the cent, the other is not. */
    private static final double CENT = 0.01;

    @Test
    void replanning_at_any_volume_costs_what_planning_that_volume_costs() {
        int compared = 0;
        for (int seed = 0; seed < 6 * PLANNED; seed++) {
            PlanProblem problem = new RandomPools(seed).problem();
            Pool pool = problem.pools().getFirst();
            if (VolumePlanner.serves(pool)) {
                compared += compare(problem, pool, "seed " + seed);
            }
        }
        assertTrue(compared > 10 * PLANNED, "only " + compared + " plans were compared");
    }

    @Test
    void spread_minutes_are_read_from_a_table_and_still_right_to_the_cent() {
        int compared = 0;
        int problems = Math.ceilDiv(PLANNED, 20);
        for (int seed = 0; seed < problems; seed++) {
            PlanProblem problem = spread(seed);
            compared += compare(problem, problem.pools().getFirst(), "seed " + seed);
        }
        assertEquals(problems * VOLUMES.size(), compared);
    }

    /** Twenty levels and more that fall from month to month, of which the top ones never pay. */
    @Test
    void levels_that_no_contract_can_pay_for_are_left_without_a_search() {
        int compared = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<MonthDemand> demand = new ArrayList<>();
            for (int t = 0; t < 7; t++) {
                List<Block> blocks = new ArrayList<>();
                for (int b = 0; b < 7; b++) {
                    blocks.add(Block.of(
                            BigDecimal.valueOf(100),
                            BigDecimal.valueOf(random.nextInt(240), 1),
                            BigDecimal.valueOf(3 + random.nextInt(4))));
                }
                demand.add(new MonthDemand(Problems.START.plusMonths(t), blocks));
            }
            List<Term> terms = List.of(
                    Term.of("six", 6, new BigDecimal("2.1")),
                    Term.of("three", 3, new BigDecimal("2.4")),
                    Term.of("one", 1, new BigDecimal("2.9")));
            Pool pool = Problems.withHeld(
                    Problems.pool(terms, new Scenario(BigDecimal.ONE, demand)),
                    new Held("six", Problems.START.minusMonths(4), 3, null));
            compared += compare(Problems.problem(HorizonEnd.PRORATE, pool), pool, "seed " + seed);
        }
        assertEquals(20 * VOLUMES.size(), compared);
    }

    @Test
    void months_of_the_same_load_with_other_units_held_are_planned_by_themselves() {
        Pool pool = Problems.withHeld(
                Problems.pool(List.of(Term.of("one", 1, new BigDecimal("35"))), Problems.steady("60", "2", "2", "2")),
                new Held("one", Problems.START.plusMonths(1), 2, null));
        VolumePlanner.Quick quick = VolumePlanner.of(Problems.problem(HorizonEnd.WITHIN, pool), pool)
                .best(1, pool);
        assertEquals(List.of(2, 2, 2), quick.coverage());
        assertEquals(4 * 35 * 730, quick.totalUsd().doubleValue(), 1e-6);
    }

    @Test
    void units_bought_stand_in_the_order_of_the_plan() {
        Pool pool = Problems.pool(
                List.of(Term.of("two", 2, new BigDecimal("30")), Term.of("one", 1, new BigDecimal("35"))),
                Problems.steady("60", "2", "1", "2", "2"));
        PlanProblem problem = Problems.problem(HorizonEnd.WITHIN, pool);
        List<Purchase> purchases = VolumePlanner.of(problem, pool).best(1, pool).purchases();
        assertEquals(
                CommitmentPlanner.plan(problem).pools().getFirst().purchases().stream()
                        .map(p -> Purchase.of(p.term(), p.start(), p.units()))
                        .toList(),
                purchases);
        assertEquals(
                List.of("two", "one", "two"),
                purchases.stream().map(Purchase::term).toList());
    }

    /** A cent an hour for traffic worth five cents: what is left out of a search is measured against the term's rate. */
    @Test
    void cheap_traffic_is_planned_where_the_terms_are_cheap_too() {
        Pool pool = Problems.pool(List.of(Term.of("one", 1, new BigDecimal("0.01"))), Problems.steady("0.05", "2"));
        assertEquals(
                List.of(2),
                VolumePlanner.of(Problems.problem(HorizonEnd.WITHIN, pool), pool)
                        .best(1, pool)
                        .coverage());
    }

    @Test
    void layers_at_the_same_rate_are_taken_and_rising_ones_are_not() {
        assertTrue(VolumePlanner.serves(layered("9", "9")));
        assertTrue(VolumePlanner.serves(layered("9", "5")));
        assertFalse(VolumePlanner.serves(layered("5", "9")));
        assertFalse(VolumePlanner.serves(Problems.withNone(layered("9", "5"), "3", Granularity.BLOCK)));
    }

    private static Pool layered(String low, String high) {
        Block block = new Block(
                BigDecimal.TEN,
                List.of(
                        new Layer(BigDecimal.ONE, new BigDecimal(low)),
                        new Layer(BigDecimal.ONE, new BigDecimal(high))),
                BigDecimal.ZERO);
        return Problems.pool(
                List.of(), new Scenario(BigDecimal.ONE, List.of(new MonthDemand(Problems.START, List.of(block)))));
    }

    private static int compare(PlanProblem problem, Pool pool, String name) {
        VolumePlanner planner = null;
        int compared = 0;
        for (String volume : VOLUMES) {
            Pool scaled = scaled(pool, new BigDecimal(volume));
            PlanProblem whole = new PlanProblem(
                    problem.start(), problem.months(), problem.hours(), problem.horizonEnd(), List.of(scaled));
            PoolPlan exact;
            try {
                exact = CommitmentPlanner.plan(whole).pools().getFirst();
            } catch (InvalidProblem refused) {
                continue;
            }
            planner = planner == null ? VolumePlanner.of(problem, pool) : planner;
            VolumePlanner.Quick quick = planner.best(Double.parseDouble(volume), pool);
            String at = name + " at " + volume;
            assertEquals(exact.totalUsd().doubleValue(), quick.totalUsd().doubleValue(), CENT, at);
            PoolPlan bought = CommitmentPlanner.evaluate(whole, pool.id(), quick.purchases());
            assertEquals(exact.totalUsd().doubleValue(), bought.totalUsd().doubleValue(), CENT, at);
            assertEquals(bought.coverage(), quick.coverage(), at);
            VolumePlanner.Quick kept = planner.cost(Double.parseDouble(volume), pool, exact.purchases());
            assertEquals(exact.totalUsd().doubleValue(), kept.totalUsd().doubleValue(), CENT, at);
            compared++;
        }
        return compared;
    }

    /** Two scenarios of growing spread loads, levels up to some hundred, two terms. */
    private static PlanProblem spread(int seed) {
        Random random = new Random(seed);
        int months = 6 + random.nextInt(6);
        List<Scenario> scenarios = new ArrayList<>();
        for (int s = 0; s < 2; s++) {
            List<MonthDemand> demand = new ArrayList<>();
            double units = 5 + random.nextInt(60);
            for (int t = 0; t < months; t++) {
                List<Block> blocks = new ArrayList<>();
                for (int b = 0; b < 4; b++) {
                    blocks.add(new Block(
                            BigDecimal.valueOf(150),
                            List.of(new Layer(
                                    decimal(units * (0.4 + 0.3 * b)), BigDecimal.valueOf(3 + random.nextInt(2)))),
                            decimal(0.1 + 0.2 * random.nextInt(4))));
                }
                demand.add(new MonthDemand(Problems.START.plusMonths(t), blocks));
                units *= 0.95 + 0.15 * random.nextDouble();
            }
            scenarios.add(new Scenario(new BigDecimal("0.5"), demand));
        }
        Pool pool = new Pool(
                "a",
                List.of(Term.of("six", 6, new BigDecimal("2.1")), Term.of("one", 1, new BigDecimal("2.6"))),
                seed % 3 == 0 ? new NoCommitment(new BigDecimal("2.8"), Granularity.MONTH) : null,
                List.of(new Held("six", Problems.START.minusMonths(2), random.nextInt(4), null)),
                List.of(),
                Limits.none(),
                scenarios);
        return new PlanProblem(
                Problems.START, months, MonthHours.fixed(Problems.HOURS), HorizonEnd.PRORATE, List.of(pool));
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).setScale(6, java.math.RoundingMode.HALF_UP);
    }

    private static Pool scaled(Pool pool, BigDecimal volume) {
        return pool.withLayers(layer -> new Layer(layer.units().multiply(volume), layer.onDemandUsdPerUnitHour()));
    }

    @Test
    void units_carry_what_the_levels_below_them_are_busy() {
        Scenario load = Problems.steady("60", "2.5", "0.5");
        Pool pool = Problems.pool(List.of(Term.of("one", 1, BigDecimal.TEN)), load);
        VolumePlanner planner = VolumePlanner.of(Problems.problem(HorizonEnd.PRORATE, pool), pool);
        YearMonth first = Problems.START;
        assertEquals(2 * 730, planner.carried(1, first, 2).doubleValue(), 1e-9);
        assertEquals(2.5 * 730, planner.carried(1, first, 9).doubleValue(), 1e-9);
        assertEquals(5 * 730, planner.carried(2, first, 9).doubleValue(), 1e-9);
        assertEquals(0, planner.carried(1, first, 0).doubleValue(), 1e-9);
    }

    @Test
    void a_pool_with_deferrable_work_or_a_cap_on_one_term_is_not_taken() {
        Pool pool = Problems.pool(List.of(Term.of("one", 1, BigDecimal.TEN)), Problems.steady("60", "1"));
        Pool capped = Problems.pool(
                List.of(new Term("one", 1, List.of(new DatedRate(null, null, BigDecimal.TEN)), 3)),
                Problems.steady("60", "1"));
        assertTrue(VolumePlanner.serves(pool));
        assertFalse(VolumePlanner.serves(capped));
        PlanProblem problem = Problems.problem(HorizonEnd.PRORATE, capped);
        assertThrows(InvalidProblem.class, () -> VolumePlanner.of(problem, capped));
    }
}
