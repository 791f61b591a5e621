package dev.parley.engine.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds for every plan, tried on seeded random pools with every feature. {@code -Dparley.random.problems=5000} tries
 * more of them.
 */
class EveryPlanTest {
    private static final int PLANNED = Integer.getInteger("parley.random.problems", 500);

    private static final int LIMITED = Math.ceilDiv(3 * PLANNED, 10);

    @Test
    void the_plan_costs_what_the_best_of_all_sets_of_purchases_costs() {
        int planned = 0;
        int infeasible = 0;
        for (int seed = 0; planned < PLANNED; seed++) {
            PlanProblem problem = new RandomPools(seed).problem();
            BruteForce all = new BruteForce(problem);
            try {
                PoolPlan plan = CommitmentPlanner.plan(problem).pools().getFirst();
                String about = "seed " + seed + " " + problem + " " + plan;
                assertTrue(all.best >= 0, about);
                assertEquals(BigDecimal.valueOf(all.best, 9).setScale(2, RoundingMode.HALF_UP), plan.totalUsd(), about);
                assertEquals(all.bestUnitMonths, unitMonths(problem, plan), about);
                planned++;
            } catch (InvalidProblem refused) {
                boolean rises = refused.getMessage().contains("would be worth more than unit");
                assertTrue(rises || all.best < 0, "seed " + seed + " " + refused.getMessage() + " " + problem);
                infeasible += rises ? 0 : 1;
            }
        }
        assertTrue(infeasible > PLANNED / 50, "hardly a floor that cannot be met: " + infeasible);
    }

    @Test
    void limits_on_several_single_terms_are_planned_exactly() {
        int binding = 0;
        for (int seed = 0; seed < LIMITED; seed++) {
            PlanProblem problem = new RandomPools(seed).problemWithLimitedTerms();
            PoolPlan plan = CommitmentPlanner.plan(problem).pools().getFirst();
            BigDecimal best = BigDecimal.valueOf(new BruteForce(problem).best, 9);
            assertEquals(best.setScale(2, RoundingMode.HALF_UP), plan.totalUsd(), "seed " + seed + " " + problem);
            Pool free = Laws.withoutLimits(problem.pools().getFirst());
            PlanProblem relaxed = new PlanProblem(
                    problem.start(), problem.months(), problem.hours(), problem.horizonEnd(), List.of(free));
            BigDecimal without =
                    CommitmentPlanner.plan(relaxed).pools().getFirst().totalUsd();
            binding += without.compareTo(plan.totalUsd()) < 0 ? 1 : 0;
        }
        assertTrue(binding > LIMITED / 4, "limits mattered in " + binding + " problems only");
    }

    /** Seeds whose charged flow stays below the best plan, so that units of a contract are split in two ranges. */
    @Test
    void limits_whose_bound_stays_below_the_best_plan_are_searched_in_parts() {
        for (int seed : new int[] {99, 139, 273, 276, 277, 308, 1652, 1802, 2284, 2676, 3144, 5541, 7753, 8616}) {
            PlanProblem problem = new RandomPools(seed).problemWithLimitedTerms();
            assertEquals(
                    BigDecimal.valueOf(new BruteForce(problem).best, 9).setScale(2, RoundingMode.HALF_UP),
                    CommitmentPlanner.plan(problem).pools().getFirst().totalUsd(),
                    "seed " + seed + " " + problem);
        }
    }

    private static long unitMonths(PlanProblem problem, PoolPlan plan) {
        return plan.purchases().stream()
                .mapToLong(p -> (long) p.units()
                        * problem.pools().getFirst().terms().stream()
                                .filter(t -> t.id().equals(p.term()))
                                .findFirst()
                                .orElseThrow()
                                .months())
                .sum();
    }

    @Test
    void shown_parts_add_up_to_shown_totals() {
        eachPlan((problem, plan) -> {
            assertEquals(
                    plan.totalUsd(),
                    plan.commitmentUsd().add(plan.noCommitmentUsd()).add(plan.onDemandUsd()));
            assertEquals(
                    plan.commitmentUsd(),
                    sum(plan.months().stream().map(MonthCost::committedUsd).toList()));
            assertEquals(
                    plan.noCommitmentUsd(),
                    sum(plan.months().stream().map(MonthCost::noCommitmentUsd).toList()));
            assertEquals(
                    plan.onDemandUsd(),
                    sum(plan.months().stream().map(MonthCost::onDemandUsd).toList()));
            assertEquals(
                    plan.commitmentUsd(),
                    sum(plan.purchases().stream().map(Purchase::usd).toList()));
            assertEquals(
                    plan.committedBeyondHorizonUsd(),
                    sum(plan.purchases().stream()
                            .map(Purchase::usdBeyondHorizon)
                            .toList()));
        });
    }

    @Test
    void the_planned_purchases_cost_the_same_when_they_are_given_by_hand() {
        eachPlan((problem, plan) -> assertEquals(plan, CommitmentPlanner.evaluate(problem, "a", plan.purchases())));
    }

    @Test
    void no_rule_of_thumb_that_meets_the_floor_is_cheaper_than_the_plan() {
        eachPlan((problem, plan) -> plan.alternatives().stream()
                .filter(Alternative::feasible)
                .forEach(a -> assertTrue(a.totalUsd().compareTo(plan.totalUsd()) >= 0, problem + " " + a)));
    }

    @Test
    void every_reason_states_an_inequality_that_holds_or_names_the_limit() {
        eachPlan((problem, plan) -> plan.reasons().stream()
                .filter(r -> r.worthUsd() != null && r.priceUsd() != null)
                .forEach(r -> {
                    int sign = r.worthUsd().compareTo(r.priceUsd());
                    boolean holds = r.kind() == Reason.Kind.BOUGHT ? sign >= 0 : sign <= 0;
                    boolean named = r.sentence().contains("for the floor")
                            || r.sentence().contains("because of the");
                    assertTrue(holds != named, r + " " + plan + problem);
                    if (holds && r.busyShare() != null && r.kind() == Reason.Kind.NOT_BOUGHT) {
                        assertTrue(r.busyShare().compareTo(r.neededShare()) <= 0, r.toString());
                    }
                    if (holds && r.busyShare() != null && r.kind() == Reason.Kind.BOUGHT) {
                        assertTrue(r.busyShare().compareTo(r.neededShare()) >= 0, r.toString());
                    }
                }));
    }

    @Test
    void a_pool_is_planned_the_same_wherever_it_stands_among_others() {
        List<Pool> pools = IntStream.range(0, 60)
                .mapToObj(seed -> {
                    Pool p = Laws.pool(seed);
                    return new Pool(
                            "p" + seed,
                            p.terms(),
                            p.noCommitment(),
                            p.existing(),
                            p.floor(),
                            p.limits(),
                            p.scenarios());
                })
                .toList();
        List<PoolPlan> plans = CommitmentPlanner.plan(Laws.problem(pools)).pools();
        List<PoolPlan> backwards =
                CommitmentPlanner.plan(Laws.problem(pools.reversed())).pools();
        assertEquals(plans, backwards.reversed());
    }

    @Test
    void a_lower_rate_never_makes_the_plan_dearer() {
        Laws.each(pool -> {
            Pool cheaper = Laws.withRates(pool, r -> r.multiply(new BigDecimal("0.9")));
            assertTrue(Laws.total(cheaper).compareTo(Laws.total(pool)) <= 0);
        });
    }

    @Test
    void one_more_term_on_offer_never_makes_the_plan_dearer() {
        Laws.each(pool -> {
            List<Term> more = new java.util.ArrayList<>(pool.terms());
            more.add(Term.of("more", 2, new BigDecimal("3.1")));
            assertTrue(Laws.total(Laws.withTerms(pool, more)).compareTo(Laws.total(pool)) <= 0);
        });
    }

    @Test
    void ten_times_all_prices_is_ten_times_the_cost() {
        Laws.each(pool -> {
            BigDecimal scaled = Laws.total(Laws.withAllPrices(pool, BigDecimal.TEN));
            BigDecimal off =
                    scaled.subtract(Laws.total(pool).multiply(BigDecimal.TEN)).abs();
            assertTrue(off.compareTo(new BigDecimal("0.05")) <= 0, off.toString());
        });
    }

    private interface Look {
        void at(PlanProblem problem, PoolPlan plan);
    }

    private static void eachPlan(Look look) {
        int planned = 0;
        for (int seed = 0; planned < PLANNED; seed++) {
            PlanProblem problem = new RandomPools(seed).problem();
            PoolPlan plan;
            try {
                plan = CommitmentPlanner.plan(problem).pools().getFirst();
            } catch (InvalidProblem refused) {
                continue;
            }
            planned++;
            look.at(problem, plan);
        }
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
