package dev.parley.plan;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the plan does with capacity held today. */
final class HeldReport {

    private final PlanInputs inputs;
    private final Calendar calendar;
    private final HeldAdvice.Adviser adviser;
    private final Map<String, PoolProblem> pools;
    private final Map<String, PoolPlanner.Planned> planned;

    HeldReport(
            PlanInputs inputs, PoolPlanner planner, List<PoolProblem> pools, Map<String, PoolPlanner.Planned> planned) {
        this.inputs = inputs;
        this.calendar = Calendar.of(inputs);
        this.adviser = new HeldAdvice.Adviser(calendar, planner);
        this.pools = pools.stream().collect(Collectors.toMap(PoolProblem::id, Function.identity()));
        this.planned = planned;
    }

    List<PlanResult.HeldLine> lines(List<RequestVerdict> verdicts) {
        List<PlanResult.HeldLine> lines = new ArrayList<>();
        for (PlanInputs.Held held : inputs.held()) {
            Optional<BigDecimal> month =
                    usdAnHour(held).map(usd -> Money.cents(usd.multiply(calendar.hours(calendar.first()))));
            BigDecimal busy = busy(held, verdicts);
            String pool = pool(held);
            HeldAdvice advice = adviser.of(held, pools.get(pool), planned.get(pool));
            lines.add(new PlanResult.HeldLine(
                    held.account(),
                    held.model(),
                    modelName(held),
                    held.scope(),
                    held.product(),
                    quantity(held),
                    held.from(),
                    held.until(),
                    held.releasable(),
                    month.orElse(null),
                    busy,
                    held.renews(),
                    held.noticeBy(),
                    advice.action(),
                    advice.usd(),
                    sentence(held, month, busy) + " " + advice.sentence()));
        }
        return List.copyOf(lines);
    }

    /** Terms that renew themselves as the rates change: renewed, they keep the old one. */
    List<PlanChecks.Check> renewals() {
        List<PlanChecks.Check> checks = new ArrayList<>();
        for (PlanInputs.Held held : inputs.held()) {
            PoolProblem pool = pools.get(pool(held));
            if (held.renews() && !held.releasable() && held.until() != null && pool != null) {
                renewal(held, pool, held.until()).ifPresent(checks::add);
            }
        }
        return checks;
    }

    private Optional<PlanChecks.Check> renewal(PlanInputs.Held held, PoolProblem pool, LocalDate until) {
        YearMonth next = YearMonth.from(until.plusDays(1));
        Optional<BigDecimal> before = adviser.rates(held, pool, next.minusMonths(1));
        Optional<BigDecimal> after = adviser.rates(held, pool, next);
        boolean agreement = next.equals(YearMonth.from(inputs.effective()));
        if (before.isEmpty() || after.isEmpty() || !agreement && before.get().compareTo(after.get()) == 0) {
            return Optional.empty();
        }
        BigDecimal lost = before.get().subtract(after.get()).multiply(adviser.hours(held, next));
        String rates = before.get().compareTo(after.get()) == 0
                ? "at the rates of this plan both are the same"
                : Words.usd(lost.abs()) + (lost.signum() > 0 ? " more" : " less") + " over the term";
        String sentence = FactChecks.names(pool) + ": " + quantity(held) + " of " + modelName(held) + " in "
                + held.account() + " renew themselves after " + Words.day(until)
                + " at the rate of that day and keep it for "
                + held.termMonths() + " months"
                + (agreement ? ", while the agreement starts on " + Words.day(inputs.effective()) : "") + ": " + rates
                + ". Give notice, and buy anew.";
        return Optional.of(new PlanChecks.Check(
                PlanChecks.Kind.RENEWAL, pool.id(), FactChecks.codes(pool), sentence, Money.cents(lost), true, false));
    }

    private String modelName(PlanInputs.Held held) {
        return inputs.workloads().stream()
                .filter(workload -> workload.model().equals(held.model()))
                .map(PlanInputs.Workload::modelName)
                .findFirst()
                .orElse(held.model());
    }

    static String quantity(PlanInputs.Held held) {
        return held.units().size() == 1
                ? held.units().getFirst() + (held.units().getFirst() == 1 ? " unit" : " units")
                : held.units().get(0) + "k input / " + held.units().get(1) + "k output";
    }

    private @Nullable BigDecimal busy(PlanInputs.Held held, List<RequestVerdict> verdicts) {
        if (held.busy() != null) {
            return held.busy();
        }
        String pool = pool(held);
        for (RequestVerdict verdict : verdicts) {
            boolean same = inputs.workloads().stream()
                    .anyMatch(workload -> workload.code().equals(verdict.workload())
                            && PlanAssembly.poolId(workload.account(), workload.model(), workload.scope())
                                    .equals(pool));
            RequestVerdict.Figures today = verdict.today();
            if (same && today != null && today.quantity().equals(quantity(held))) {
                return today.minutes().busy();
            }
        }
        return null;
    }

    private String sentence(PlanInputs.Held held, Optional<BigDecimal> month, @Nullable BigDecimal busy) {
        String cost = month.map(usd -> Words.usd(usd) + " a month").orElse("rate unknown");
        String share = busy == null ? "" : ", busy " + Words.percent(busy, 0);
        return cost
                + share
                + (held.releasable()
                        ? "."
                        : ": paid until " + Words.day(Objects.requireNonNull(held.until())) + ", covers demand first.");
    }

    private static String pool(PlanInputs.Held held) {
        return PlanAssembly.poolId(held.account(), held.model(), held.scope());
    }

    /** Dollars an hour of all sides, or empty when a rate is unknown. */
    static Optional<BigDecimal> usdAnHour(PlanInputs.Held held) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < held.units().size(); i++) {
            BigDecimal usd = i < held.usdPerHour().size() ? held.usdPerHour().get(i) : null;
            if (usd == null && held.units().get(i) > 0) {
                return Optional.empty();
            }
            sum = sum.add(
                    usd == null
                            ? BigDecimal.ZERO
                            : usd.multiply(BigDecimal.valueOf(held.units().get(i))));
        }
        return Optional.of(sum);
    }

    static boolean runs(PlanInputs.Held held, YearMonth month) {
        return !month.isBefore(YearMonth.from(held.from()))
                && (held.until() == null || !month.isAfter(YearMonth.from(held.until())));
    }
}
