package dev.parley.schedule;

import dev.parley.engine.quantity.Quarter;
import dev.parley.plan.CapacityDecision;
import dev.parley.plan.PlanQuestions;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanRun;
import dev.parley.plan.TermKinds;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the rate at which the plan stops buying a line: of the levels it buys, the first that it would drop. */
final class Stops {

    private final PlanRun run;
    private final PlanQuestions.Bought bought;

    Stops(PlanRun run, PlanQuestions.Bought bought) {
        this.run = run;
        this.bought = bought;
    }

    /** The quarters that begin while a purchase runs: decisions are those of a quarter's first month. */
    private static Stream<Quarter> beginning(YearMonth start, int months) {
        return IntStream.range(0, months)
                .mapToObj(start::plusMonths)
                .filter(month -> Quarter.of(month).months().getFirst().equals(month))
                .map(Quarter::of);
    }

    /** In the first quarter that begins while the plan has the line under the new agreement; empty where it buys nothing of it. */
    Optional<Suggestion.StopsPaying> of(ScheduleLine line) {
        return run.result().pools().stream()
                .filter(pool -> pool.model().equals(line.model())
                        && pool.scope().equals(line.scope())
                        && pool.account().equals(line.account()))
                .flatMap(pool -> pool.sides().stream()
                        .flatMap(side -> side.terms().stream()
                                .filter(term -> term.months() > 0
                                        && TermKinds.of(run.inputs(), pool, side.code(), term.months()) == line.kind())
                                .flatMap(term -> stops(pool, side, term).stream())))
                .findFirst();
    }

    private Optional<Suggestion.StopsPaying> stops(
            PlanResult.PoolResult pool, PlanResult.SideResult side, PlanResult.TermLine term) {
        return side.purchases().stream()
                .filter(purchase -> purchase.term().equals(term.id())
                        && !purchase.start().atDay(1).isBefore(run.inputs().effective()))
                .flatMap(purchase -> beginning(purchase.start(), term.months()))
                .min(Comparator.naturalOrder())
                .flatMap(quarter -> bought.of(pool.id(), side.code(), quarter).stream()
                        .filter(one -> one.decision() == CapacityDecision.Decision.BOUGHT
                                && term.id().equals(one.term())
                                && one.buysUpTo() != null)
                        .min(Comparator.<CapacityDecision, BigDecimal>comparing(CapacityDecision::buysUpTo)
                                .thenComparing(CapacityDecision::level, Comparator.reverseOrder()))
                        .map(first ->
                                new Suggestion.StopsPaying(first.buysUpTo(), first.level(), quarter, run.number())));
    }
}
