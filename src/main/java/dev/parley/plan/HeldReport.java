package dev.parley.plan;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the plan does with capacity held today. */
final class HeldReport {

    private final PlanInputs inputs;
    private final Calendar calendar;

    HeldReport(PlanInputs inputs, Calendar calendar) {
        this.inputs = inputs;
        this.calendar = calendar;
    }

    List<PlanResult.HeldLine> lines(List<RequestVerdict> verdicts) {
        List<PlanResult.HeldLine> lines = new ArrayList<>();
        for (PlanInputs.Held held : inputs.held()) {
            Optional<BigDecimal> month =
                    usdAnHour(held).map(usd -> Money.cents(usd.multiply(calendar.hours(calendar.first()))));
            BigDecimal busy = busy(held, verdicts);
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
                    sentence(held, month, busy)));
        }
        return List.copyOf(lines);
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
        String pool = PlanAssembly.poolId(held.account(), held.model(), held.scope());
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
        if (held.releasable()) {
            String why = held.termMonths() == 0 ? "has no term" : "goes on from month to month";
            return cost + share + ": it " + why + " and is not in this plan. End it, or it is paid beside the plan.";
        }
        return cost + share + ": paid until " + held.until() + ", covers demand first"
                + (held.renews() ? "; renews itself unless notice is given" : "") + ".";
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
