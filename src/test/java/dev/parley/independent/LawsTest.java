package dev.parley.independent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.DatedRate;
import dev.parley.engine.commitment.Granularity;
import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.NoCommitment;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Laws that every plan obeys, on 200 seeded pools of up to 24 months and 20 levels with every feature.
 * {@code -Dparley.law.problems=2000} tries more of them.
 */
class LawsTest {
    private static final int SEEDS = Integer.getInteger("parley.law.problems", 200);

    /** Each of two totals is rounded to a cent. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private interface Law {
        void hold(PlanProblem problem, BigDecimal total);
    }

    private static void each(Law law) {
        int planned = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            PlanProblem problem = new Instances(seed, 24, 20).any();
            Optional<BigDecimal> total = total(problem);
            if (total.isPresent()) {
                law.hold(problem, total.get());
                planned++;
            }
        }
        assertTrue(planned > SEEDS / 2, "only " + planned + " could be planned");
    }

    private static Optional<BigDecimal> total(PlanProblem problem) {
        try {
            return Optional.of(
                    CommitmentPlanner.plan(problem).pools().getFirst().totalUsd());
        } catch (InvalidProblem refused) {
            return Optional.empty();
        }
    }

    private static void notDearer(PlanProblem problem, BigDecimal than) {
        total(problem)
                .ifPresent(total -> assertTrue(total.compareTo(than) <= 0, total + " above " + than + " " + problem));
    }

    private static void notCheaper(PlanProblem problem, BigDecimal than) {
        total(problem)
                .ifPresent(total -> assertTrue(total.compareTo(than) >= 0, total + " below " + than + " " + problem));
    }

    private static PlanProblem with(PlanProblem problem, UnaryOperator<Pool> change) {
        return new PlanProblem(
                problem.start(),
                problem.months(),
                problem.hours(),
                problem.horizonEnd(),
                List.of(change.apply(problem.pools().getFirst())));
    }

    private static Pool with(Pool pool, List<Term> terms, List<Scenario> scenarios) {
        return new Pool(
                pool.id(),
                terms,
                pool.noCommitment(),
                pool.existing(),
                pool.floor(),
                pool.limits(),
                scenarios,
                pool.deferrable());
    }

    private static List<Term> repriced(Pool pool, BigDecimal factor) {
        return pool.terms().stream()
                .map(term -> new Term(
                        term.id(),
                        term.months(),
                        term.rates().stream()
                                .map(rate -> new DatedRate(
                                        rate.from(),
                                        rate.to(),
                                        rate.usdPerUnitHour().multiply(factor)))
                                .toList(),
                        term.maximumUnits()))
                .toList();
    }

    private static List<Scenario> changed(Pool pool, BigDecimal units, BigDecimal rates) {
        return pool.scenarios().stream()
                .map(scenario -> new Scenario(
                        scenario.probability(),
                        scenario.demand().stream()
                                .map(month -> new MonthDemand(
                                        month.month(),
                                        month.blocks().stream()
                                                .map(block -> changed(block, units, rates))
                                                .toList()))
                                .toList()))
                .toList();
    }

    private static Block changed(Block block, BigDecimal units, BigDecimal rates) {
        List<Layer> layers = block.layers().stream()
                .map(layer -> new Layer(
                        layer.units().multiply(units),
                        layer.onDemandUsdPerUnitHour().multiply(rates)))
                .toList();
        return new Block(block.hours(), layers, block.cv());
    }

    @Test
    void more_discount_on_the_terms_never_costs_more() {
        BigDecimal discount = new BigDecimal("0.93");
        each((problem, total) ->
                notDearer(with(problem, pool -> with(pool, repriced(pool, discount), pool.scenarios())), total));
    }

    @Test
    void more_discount_on_demand_never_costs_more() {
        BigDecimal discount = new BigDecimal("0.9");
        each((problem, total) -> notDearer(
                with(problem, pool -> with(pool, pool.terms(), changed(pool, BigDecimal.ONE, discount))), total));
    }

    @Test
    void more_demand_never_costs_less() {
        BigDecimal more = new BigDecimal("1.25");
        each((problem, total) -> {
            if (problem.pools().getFirst().deferrable().isEmpty()) {
                notCheaper(with(problem, pool -> with(pool, pool.terms(), changed(pool, more, BigDecimal.ONE))), total);
            }
        });
    }

    @Test
    void twice_all_prices_is_twice_the_cost() {
        BigDecimal two = BigDecimal.TWO;
        each((problem, total) -> {
            Pool pool = problem.pools().getFirst();
            if (pool.noCommitment() == null && pool.deferrable().isEmpty()) {
                BigDecimal scaled = total(with(
                                problem, p -> with(p, repriced(p, two), changed(p, BigDecimal.ONE, two))))
                        .orElseThrow();
                BigDecimal off = scaled.subtract(total.multiply(two)).abs();
                assertTrue(off.compareTo(CENT) <= 0, scaled + " and " + total);
            }
        });
    }

    @Test
    void one_more_term_on_offer_never_hurts() {
        each((problem, total) -> {
            Pool pool = problem.pools().getFirst();
            List<Term> more = new ArrayList<>(pool.terms());
            more.add(Term.of("more", 5, new BigDecimal("38.5")));
            notDearer(with(problem, p -> with(p, more, p.scenarios())), total);
        });
    }

    @Test
    void units_without_commitment_on_offer_never_hurt() {
        each((problem, total) -> {
            for (Granularity granularity : Granularity.values()) {
                NoCommitment none = new NoCommitment(new BigDecimal("51"), granularity);
                if (problem.pools().getFirst().noCommitment() == null) {
                    notDearer(
                            with(
                                    problem,
                                    p -> new Pool(
                                            p.id(),
                                            p.terms(),
                                            none,
                                            p.existing(),
                                            p.floor(),
                                            p.limits(),
                                            p.scenarios(),
                                            p.deferrable())),
                            total);
                }
            }
        });
    }

    @Test
    void one_more_unit_held_never_hurts() {
        each((problem, total) -> {
            Pool pool = problem.pools().getFirst();
            Term free = new Term("free", 6, List.of(), null);
            List<Term> terms = new ArrayList<>(pool.terms());
            terms.add(free);
            Held held = new Held("free", problem.start(), 1, null);
            Limits limits = pool.limits();
            if (limits.quota() == null && limits.maximumLongTermUnits() == null && unlimited(pool)) {
                notDearer(with(problem, p -> with(p, terms, p.scenarios()).holding(held)), total);
            }
        });
    }

    /** The limit on the only long term would no longer be a limit on all long ones. */
    private static boolean unlimited(Pool pool) {
        return pool.terms().stream().allMatch(term -> term.maximumUnits() == null);
    }

    @Test
    void limits_never_make_a_plan_cheaper_and_neither_does_a_floor() {
        each((problem, total) -> {
            notDearer(with(problem, p -> p.with(Limits.none())), total);
            notDearer(with(problem, p -> p.floored(List.of())), total);
        });
    }

    @Test
    void the_order_of_terms_and_scenarios_does_not_matter() {
        each((problem, total) -> {
            PlanProblem turned = with(
                    problem, p -> with(p, p.terms().reversed(), p.scenarios().reversed()));
            BigDecimal off = total(turned).orElseThrow().subtract(total).abs();
            assertTrue(off.signum() == 0, off + " " + problem);
        });
    }

    @Test
    void terms_that_may_run_past_the_horizon_by_their_share_never_cost_more_inside_it() {
        each((problem, total) -> {
            PlanProblem other = new PlanProblem(
                    problem.start(), problem.months(), problem.hours(), HorizonEnd.PRORATE, problem.pools());
            notDearer(other, total);
        });
    }

    @Test
    void one_more_month_never_costs_less() {
        each((problem, total) -> {
            if (problem.horizonEnd() == HorizonEnd.PRORATE) {
                PlanProblem shorter = shorter(problem);
                notDearer(shorter, total);
            }
        });
    }

    private static PlanProblem shorter(PlanProblem problem) {
        int months = problem.months() - 1;
        Pool pool = problem.pools().getFirst();
        Limits limits = pool.limits();
        Limits cut = new Limits(
                limits.maximumLongTermUnits() == null
                        ? null
                        : limits.maximumLongTermUnits().subList(0, months),
                limits.quota() == null ? null : limits.quota().subList(0, months),
                limits.lastMonth(),
                limits.noStart());
        List<Scenario> scenarios = pool.scenarios().stream()
                .map(s -> new Scenario(s.probability(), s.demand().subList(0, months)))
                .toList();
        Pool shorter = new Pool(
                pool.id(),
                pool.terms(),
                pool.noCommitment(),
                pool.existing(),
                pool.floor().subList(0, Math.min(months, pool.floor().size())),
                cut,
                scenarios,
                pool.deferrable().stream()
                        .filter(d -> d.month().isBefore(problem.start().plusMonths(months)))
                        .toList());
        return new PlanProblem(problem.start(), months, problem.hours(), problem.horizonEnd(), List.of(shorter));
    }

    /** Who decides after the scenario is known pays no more on average than who decides before. */
    @Test
    void knowing_the_scenario_is_never_worth_less_than_nothing() {
        each((problem, total) -> {
            BigDecimal known = BigDecimal.ZERO;
            for (Scenario scenario : problem.pools().getFirst().scenarios()) {
                Scenario sure = new Scenario(BigDecimal.ONE, scenario.demand());
                Optional<BigDecimal> alone = total(with(problem, p -> with(p, p.terms(), List.of(sure))));
                if (alone.isEmpty()) {
                    return;
                }
                known = known.add(alone.get().multiply(scenario.probability()));
            }
            assertTrue(known.subtract(total).compareTo(CENT) <= 0, known + " " + total + " " + problem);
        });
    }
}
