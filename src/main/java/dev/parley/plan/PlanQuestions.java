package dev.parley.plan;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.Quarter;
import dev.parley.migration.Migrations;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people ask a frozen plan: why, what if volume or a rate comes otherwise, what it will be sorry for. Answers follow from
 * the run's own inputs, so the same question always has the same answer.
 */
@Service
public class PlanQuestions {

    private static final BigDecimal MOST_VOLUME = BigDecimal.TEN;

    private final PreparedPlans prepared;
    private final NeededShares needed;
    private final InputGatherer gatherer;
    private final Migrations migrations;
    private final Access access;

    PlanQuestions(
            PreparedPlans prepared, NeededShares needed, InputGatherer gatherer, Migrations migrations, Access access) {
        this.gatherer = gatherer;
        this.migrations = migrations;
        this.prepared = prepared;
        this.needed = needed;
        this.access = access;
    }

    /**
     * The levels of one side of a pool in a quarter, and where the decision on each turns.
     *
     * @return empty when the pool is not planned
     */
    public List<CapacityDecision> decisions(PlanRun run, String pool, String side, Quarter quarter) {
        Membership member = member(run);
        PreparedPlan plan = prepared.of(run);
        return plan.replan(pool)
                .map(replan -> {
                    int index = index(replan, side);
                    NeededShares.Table table = needed.of(run, pool, index, quarter, member);
                    return decisions(plan, replan, pool, index, quarter).all().stream()
                            .map(one -> one.withNeeds(table.of(one.term())))
                            .toList();
                })
                .orElse(List.of());
    }

    /** The levels that a run buys on a side of a pool in a quarter, and the rate at which it would not. */
    @FunctionalInterface
    public interface Bought {

        List<CapacityDecision> of(String pool, String side, Quarter quarter);
    }

    /** Asks for access now and answers later, of the run alone: for work beside a screen, which acts as nobody. */
    public Bought bought(PlanRun run) {
        member(run);
        return (pool, side, quarter) -> {
            PreparedPlan plan = prepared.of(run);
            return plan.replan(pool)
                    .map(replan -> decisions(plan, replan, pool, index(replan, side), quarter)
                            .bought())
                    .orElse(List.of());
        };
    }

    private static CapacityDecisions decisions(
            PreparedPlan plan, Replan replan, String pool, int index, Quarter quarter) {
        PoolFacts facts = plan.problem(pool).orElseThrow().facts();
        return new CapacityDecisions(plan.calendar(), replan, facts, index, quarter);
    }

    private static int index(Replan replan, String side) {
        List<PoolProblem.Side> sides = replan.offering().sides();
        return IntStream.range(0, sides.size())
                .filter(i -> sides.get(i).side().code().equals(side))
                .findFirst()
                .orElse(0);
    }

    /** The whole plan if all volume comes otherwise. */
    public PlanAtVolume atVolume(PlanRun run, BigDecimal factor) {
        member(run);
        if (factor.signum() < 0 || factor.compareTo(MOST_VOLUME) > 0) {
            throw new InvalidInput(
                    "factor", factor.toPlainString(), "Volume lies between 0 and 10 times the forecast.");
        }
        return PlanAtVolume.of(prepared.of(run), run.result(), factor);
    }

    /** The five mistakes and what weakens our hand, the run's figures with today's open moves and prices. */
    public List<Advice> advice(PlanRun run) {
        Membership member = member(run);
        List<PlanBasis.Rates> visible = Arrays.stream(PlanBasis.Rates.values())
                .filter(rates -> Plans.maySee(member, run.inputs().basis().with(rates)))
                .toList();
        List<Rate> known = visible.stream()
                .flatMap(
                        rates -> gatherer
                                .rates(
                                        run.negotiation(),
                                        run.inputs().basis().with(rates),
                                        run.inputs().workloads().stream())
                                .stream())
                .distinct()
                .toList();
        return new AdviceChecks(run.inputs(), run.result(), migrations.board(run.negotiation()), known, visible).all();
    }

    /** The verdicts of a run or a preview beside the moves that are open today, see {@link EvaluateFirst}. */
    public List<RequestVerdict> besideMoves(UUID negotiation, List<RequestVerdict> verdicts) {
        access.require(negotiation, Permission.SEE);
        return verdicts.stream().noneMatch(one -> one.verdict() == RequestVerdict.Verdict.UNKNOWN)
                ? verdicts
                : EvaluateFirst.of(verdicts, AdviceChecks.ofMoves(migrations.board(negotiation)));
    }

    /** What this plan and others would be sorry for if low or high happens. */
    public Regret regret(PlanRun run) {
        member(run);
        return new RegretTable(run.inputs(), run.result()).table();
    }

    /**
     * Whether to wait with a long term of a pool, from a quarter on.
     *
     * @return empty when no long term of it has a rate
     */
    public Optional<Waiting.Answer> waiting(PlanRun run, String pool, Quarter quarter) {
        member(run);
        PreparedPlan plan = prepared.of(run);
        YearMonth month = plan.calendar().months().stream()
                .filter(one -> Quarter.of(one).equals(quarter))
                .findFirst()
                .orElse(plan.calendar().first());
        return plan.problem(pool).flatMap(problem -> {
            Replan replan = plan.replan(pool).orElse(null);
            PoolProblem.Offering offering = replan == null ? problem.shadow() : replan.offering();
            return Optional.ofNullable(offering)
                    .map(one -> new WaitingQuestion(plan.calendar(), problem, one, month)
                            .answer(committed(plan, replan, one, month)));
        });
    }

    private static List<Integer> committed(
            PreparedPlan plan, @Nullable Replan replan, PoolProblem.Offering offering, YearMonth month) {
        int at = plan.calendar().months().indexOf(month);
        return IntStream.range(0, offering.sides().size())
                .mapToObj(i ->
                        replan == null ? 0 : replan.atVolume(BigDecimal.ONE).covered(i, at))
                .toList();
    }

    /** What a plan made by hand costs; empty when the pool is not planned. */
    public Optional<OtherPlan> own(PlanRun run, String pool, List<OwnPlan.Line> lines) {
        member(run);
        return others(run, pool).map(others -> others.own(lines));
    }

    /** What repeating the last six months costs; empty when the pool is not planned. */
    public Optional<OtherPlan> lastSixMonths(PlanRun run, String pool) {
        member(run);
        return others(run, pool).map(OtherPlans::lastSixMonths);
    }

    /** The pool's plan when volume, rate or mix change; empty when it is not planned. */
    public Optional<Sensitivity> sensitivity(PlanRun run, String pool) {
        member(run);
        PreparedPlan plan = prepared.of(run);
        return plan.replan(pool)
                .map(replan -> new SensitivityTable(
                                run.inputs(),
                                plan.calendar(),
                                plan.problem(pool).orElseThrow(),
                                replan)
                        .table());
    }

    private Optional<OtherPlans> others(PlanRun run, String pool) {
        PreparedPlan plan = prepared.of(run);
        BigDecimal total = run.result()
                .pool(pool)
                .map(PlanResult.PoolResult::total)
                .map(PlanResult.PeriodCost::totalUsd)
                .orElse(BigDecimal.ZERO);
        return plan.replan(pool)
                .map(replan ->
                        new OtherPlans(plan.calendar(), plan.problem(pool).orElseThrow(), replan, total));
    }

    private Membership member(PlanRun run) {
        return member(run.negotiation(), run.inputs().basis());
    }

    private Membership member(UUID negotiation, PlanBasis basis) {
        Membership member = access.require(negotiation, Permission.SEE);
        if (!Plans.maySee(member, basis)) {
            throw new NotAllowed("This run is at rates that are not for your role here.");
        }
        return member;
    }
}
