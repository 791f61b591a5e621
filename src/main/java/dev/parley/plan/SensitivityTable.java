package dev.parley.plan;

import dev.parley.engine.commitment.Purchase;
import dev.parley.engine.commitment.Term;
import dev.parley.engine.commitment.VolumePlanner.Quick;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans one pool anew at a fifth more or less volume, rate and output. */
final class SensitivityTable {

    private static final BigDecimal LESS = new BigDecimal("0.8");
    private static final BigDecimal MORE = new BigDecimal("1.2");

    private final PlanInputs inputs;
    private final Calendar calendar;
    private final PoolProblem problem;
    private final Replan replan;

    SensitivityTable(PlanInputs inputs, Calendar calendar, PoolProblem problem, Replan replan) {
        this.inputs = inputs;
        this.calendar = calendar;
        this.problem = problem;
        this.replan = replan;
    }

    Sensitivity table() {
        List<Sensitivity.Row> rows = new ArrayList<>();
        rows.add(row("as planned", replan, BigDecimal.ONE, BigDecimal.ONE));
        rows.add(row("volume \u221220 %", replan, LESS, BigDecimal.ONE));
        rows.add(row("volume +20 %", replan, MORE, BigDecimal.ONE));
        rows.add(row("rate \u221220 %", replan, BigDecimal.ONE, LESS));
        rows.add(row("rate +20 %", replan, BigDecimal.ONE, MORE));
        output(LESS).ifPresent(other -> rows.add(row("output \u221220 %", other, BigDecimal.ONE, BigDecimal.ONE)));
        output(MORE).ifPresent(other -> rows.add(row("output +20 %", other, BigDecimal.ONE, BigDecimal.ONE)));
        return new Sensitivity(Words.unit(replan.offering().sides().getFirst().side()), rows);
    }

    /** The pool with more or less output for the same input: another mix, another worth of a unit-hour. */
    private Optional<Replan> output(BigDecimal factor) {
        List<PlanInputs.Workload> own = problem.members().stream()
                .map(PoolProblem.Member::workload)
                .map(workload -> workload.with(new TokenFlow(
                        workload.flow().input(),
                        workload.flow().cacheRead(),
                        workload.flow().cacheWrite(),
                        workload.flow().output().multiply(factor))))
                .toList();
        boolean outputless =
                own.stream().allMatch(workload -> workload.flow().output().signum() == 0);
        return outputless
                ? Optional.empty()
                : new PlanAssembly(inputs.only(own, inputs.lastMonth()))
                        .pools().stream()
                                .filter(one -> one.id().equals(problem.id()))
                                .flatMap(one -> PoolPlanner.offerings(one).stream())
                                .filter(one -> one.product()
                                        .code()
                                        .equals(replan.offering().product().code()))
                                .findFirst()
                                .map(offering -> new Replan(calendar, offering));
    }

    private Sensitivity.Row row(String change, Replan asked, BigDecimal volume, BigDecimal rate) {
        Replan.Answer plan = rate.compareTo(BigDecimal.ONE) == 0 ? asked.atVolume(volume) : asked.atLongestRate(rate);
        BigDecimal onDemand =
                asked
                        .cost(
                                volume,
                                asked.offering().sides().stream()
                                        .map(_ -> List.<Purchase>of())
                                        .toList())
                        .stream()
                        .map(Quick::totalUsd)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sensitivity.Row(
                change,
                needs(asked.offering().sides().getFirst(), rate),
                units(plan),
                Money.cents(plan.totalUsd()),
                Money.cents(onDemand.subtract(plan.totalUsd())));
    }

    private BigDecimal units(Replan.Answer plan) {
        BigDecimal sum = BigDecimal.ZERO;
        List<YearMonth> months = calendar.months();
        for (int t = 0; t < months.size(); t++) {
            sum = sum.add(BigDecimal.valueOf(plan.covered(0, t)));
        }
        return Money.shown(Money.divide(sum, BigDecimal.valueOf(months.size())), 1);
    }

    private static @Nullable BigDecimal needs(PoolProblem.Side side, BigDecimal factor) {
        BigDecimal worth = Loads.worthPerUnitHour(side.base().months());
        YearMonth first = side.base().months().getFirst().month();
        return side.pool().terms().stream()
                .filter(term -> term.rateIn(first) != null)
                .max(Comparator.comparingInt(Term::months))
                .map(term -> term.rateIn(first))
                .filter(_ -> worth.signum() > 0)
                .map(rate -> Money.shown(Money.divide(rate.multiply(factor), worth), 6))
                .orElse(null);
    }
}
