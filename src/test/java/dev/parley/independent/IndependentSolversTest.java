package dev.parley.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.PoolPlan;
import dev.parley.engine.commitment.Purchase;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Larger random pools cost what independent solvers say, to 1e-9 dollars where amounts are whole, and to the cent where
 * minutes are spread. {@code -Dparley.solver.instances=5000} tries more of them.
 */
class IndependentSolversTest {
    private static final int PLANNED = Integer.getInteger("parley.solver.instances", 500);

    private static final int CAPPED = PLANNED / 5;
    /** Of a month. */
    private static final int LEAST_HOURS = 672;
    /** Levels of pools whose minutes are spread reach beyond their peak. */
    private static final int SPREAD = 6;

    @BeforeAll
    static void natives() {
        OrTools.need();
    }

    private record Tally(int planned, int infeasible, int rising) {}

    @Test
    void plans_of_36_months_and_60_levels_cost_what_two_other_solvers_say() {
        Tally tally = each(36, 60, PLANNED, network -> {
            OptionalLong cost = OrTools.leastCost(network);
            assertEquals(cost, JGraphT.leastCost(network), "OR-Tools and JGraphT differ");
            return cost;
        });
        assertTrue(tally.infeasible() > PLANNED / 20, "hardly a floor that cannot be met: " + tally);
    }

    @Test
    void smaller_plans_cost_what_a_linear_program_says() {
        each(14, 12, PLANNED / 4, OjAlgo::leastCost);
    }

    /** Limits on single terms beside each other are beyond a flow: branch and bound against programs in whole numbers. */
    @Test
    void limits_on_several_single_terms_cost_what_two_programs_in_whole_numbers_say() {
        int binding = 0;
        for (int seed = 0; seed < CAPPED; seed++) {
            PlanProblem problem = new Instances(seed, 16, 12).withLimitedTerms();
            PoolPlan plan = CommitmentPlanner.plan(problem).pools().getFirst();
            int levels = levels(problem);
            long[][] costByCover = Uncovered.byCover(problem, levels + mostHeld(problem));
            CoverProgram program = new CoverProgram(problem, costByCover, levels);
            long least = program.leastCostByOrTools();
            String about = "seed " + seed + ": ";
            if (seed % 4 == 0) {
                assertEquals(least, program.leastCostByOjAlgo(), about + "OR-Tools and ojAlgo differ");
            }
            assertEquals(least, priced(problem, costByCover, plan), about + plan.totalUsd());
            binding += CommitmentPlanner.plan(withoutTermLimits(problem))
                                    .pools()
                                    .getFirst()
                                    .totalUsd()
                                    .compareTo(plan.totalUsd())
                            < 0
                    ? 1
                    : 0;
        }
        assertTrue(binding > CAPPED / 3, "limits mattered in " + binding + " pools only");
    }

    private static PlanProblem withoutTermLimits(PlanProblem problem) {
        Pool pool = problem.pools().getFirst();
        List<Term> terms = pool.terms().stream()
                .map(t -> new Term(t.id(), t.months(), t.rates(), null))
                .toList();
        Pool free = new Pool(
                pool.id(),
                terms,
                pool.noCommitment(),
                pool.existing(),
                pool.floor(),
                pool.limits(),
                pool.scenarios(),
                pool.deferrable());
        return new PlanProblem(problem.start(), problem.months(), problem.hours(), problem.horizonEnd(), List.of(free));
    }

    private interface Solver {
        OptionalLong leastCost(CoverNetwork network);
    }

    private static Tally each(int months, int levels, int instances, Solver solver) {
        int planned = 0;
        int infeasible = 0;
        int rising = 0;
        for (int seed = 0; planned < instances; seed++) {
            PlanProblem problem = new Instances(seed, months, levels).any();
            String about = "seed " + seed + ": ";
            Network network = network(problem);
            try {
                PoolPlan plan = CommitmentPlanner.plan(problem).pools().getFirst();
                OptionalLong least = solver.leastCost(network.flow());
                assertTrue(least.isPresent(), about + "no solver finds a way");
                assertPlan(about, problem, network, plan, least.getAsLong());
                planned++;
            } catch (InvalidProblem refused) {
                boolean rises = refused.getMessage().contains("would be worth more than unit");
                assertTrue(rises || solver.leastCost(network.flow()).isEmpty(), about + refused.getMessage());
                infeasible += rises ? 0 : 1;
                rising += rises ? 1 : 0;
            }
        }
        return new Tally(planned, infeasible, rising);
    }

    private record Network(long[][] costByCover, CoverNetwork flow) {}

    private static Network network(PlanProblem problem) {
        int levels = levels(problem);
        long[][] costByCover = Uncovered.byCover(problem, levels + mostHeld(problem));
        return new Network(costByCover, new CoverNetwork(problem, costByCover, levels));
    }

    /** As many levels as any month has use for. */
    private static int levels(PlanProblem problem) {
        Pool pool = problem.pools().getFirst();
        int peak = pool.floor().stream().mapToInt(f -> f).max().orElse(0);
        for (Block block : blocks(pool)) {
            peak = Math.max(peak, (int) Math.ceil(block.units().doubleValue()));
        }
        double waiting = pool.deferrable().stream()
                .mapToDouble(d -> d.unitHours().doubleValue())
                .sum();
        return (isSpread(pool) ? SPREAD * peak : peak) + (int) Math.ceil(waiting / LEAST_HOURS);
    }

    private static int mostHeld(PlanProblem problem) {
        return Arrays.stream(new HeldByMonth(problem).all).max().orElse(0);
    }

    private static List<Block> blocks(Pool pool) {
        return pool.scenarios().stream()
                .flatMap(s -> s.demand().stream())
                .flatMap(m -> m.blocks().stream())
                .toList();
    }

    private static boolean isSpread(Pool pool) {
        return blocks(pool).stream().anyMatch(b -> b.cv().signum() > 0);
    }

    private static void assertPlan(String about, PlanProblem problem, Network network, PoolPlan plan, long least) {
        BigDecimal independent = BigDecimal.valueOf(least, 9);
        if (isSpread(problem.pools().getFirst())) {
            BigDecimal off = plan.totalUsd().subtract(independent).abs();
            assertTrue(off.compareTo(new BigDecimal("0.0051")) < 0, about + plan.totalUsd() + " and " + independent);
            return;
        }
        assertEquals(independent.setScale(2, RoundingMode.HALF_UP), plan.totalUsd(), about);
        assertEquals(least, priced(problem, network.costByCover(), plan), about + "1e-9 dollars of the plan");
    }

    /** What the plan's purchases cost by the independent tables. */
    private static long priced(PlanProblem problem, long[][] costByCover, PoolPlan plan) {
        List<Offer> offers = Offer.of(problem);
        long sum = 0;
        for (int t = 0; t < costByCover.length; t++) {
            int cover = Math.min(plan.coverage().get(t), costByCover[t].length - 1);
            sum += costByCover[t][cover];
        }
        for (Purchase purchase : plan.purchases()) {
            Offer offer = offers.stream()
                    .filter(o -> problem.start().plusMonths(o.from()).equals(purchase.start()))
                    .filter(o -> problem.pools()
                            .getFirst()
                            .terms()
                            .get(o.term())
                            .id()
                            .equals(purchase.term()))
                    .findFirst()
                    .orElseThrow();
            sum += purchase.units() * offer.price();
        }
        return sum;
    }
}
