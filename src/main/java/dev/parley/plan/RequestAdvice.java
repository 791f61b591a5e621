package dev.parley.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The mistakes that what the teams ask for would make: headroom, batch work, no proof. A request makes the one that decides
 * against it first: work that need not wait for nobody is batch whatever its size, and what is not proven is not weighed.
 */
final class RequestAdvice {

    private static final int PROVEN_MONTHS = 3;

    /** Busiest hour over the mean from which traffic is called spiky. */
    private static final BigDecimal SPIKY = BigDecimal.valueOf(4);

    private final PlanInputs inputs;
    private final PlanResult result;

    RequestAdvice(PlanInputs inputs, PlanResult result) {
        this.inputs = inputs;
        this.result = result;
    }

    List<Advice> all() {
        Map<String, PlanInputs.Workload> byCode = inputs.workloads().stream()
                .collect(Collectors.toMap(PlanInputs.Workload::code, Function.identity(), (first, _) -> first));
        List<Advice> all = new ArrayList<>();
        for (RequestVerdict verdict : result.requests()) {
            PlanInputs.Workload workload = byCode.get(verdict.workload());
            if (workload != null
                    && verdict.verdict() != RequestVerdict.Verdict.COMMIT
                    && verdict.committedUsd() != null
                    && verdict.onDemandUsd() != null) {
                all.add(of(verdict, workload, verdict.committedUsd(), verdict.onDemandUsd()));
            }
        }
        return all;
    }

    private Advice of(RequestVerdict verdict, PlanInputs.Workload workload, BigDecimal committed, BigDecimal onDemand) {
        RequestVerdict.Figures figures = verdict.atStart();
        BigDecimal beside =
                figures == null ? BigDecimal.ZERO : figures.minutes().overflowUsd();
        BigDecimal loss = committed.add(beside).subtract(onDemand);
        String asks = verdict.workload() + " asks for " + verdict.asked() + ": ";
        if (figures == null) {
            return certain(verdict, workload, loss, asks);
        }
        String what = asks + Words.usd(committed)
                + (beside.signum() == 0 ? "" : " and " + Words.usd(beside) + " on demand beside it")
                + " a month against "
                + Words.usd(onDemand) + " on demand; busy "
                + Words.percent(figures.minutes().busy(), 0);
        if (workload.asks() == PlanInputs.Asks.BATCH || spiky(workload)) {
            BigDecimal batch = figures.batchUsd();
            return advice(
                    Advice.Kind.SPIKY,
                    workload,
                    loss,
                    what + (batch == null ? "." : "; " + Words.usd(batch) + " at batch prices."),
                    spikes(workload));
        }
        if (workload.evidenceMonths() < PROVEN_MONTHS) {
            return advice(
                    Advice.Kind.UNPROVEN,
                    workload,
                    loss,
                    what + "; " + workload.evidenceMonths() + (workload.evidenceMonths() == 1 ? " month" : " months")
                            + " of measurement.",
                    workload.reviewMonth() == null
                            ? "Decide after three full months."
                            : "Decide in " + Words.month(workload.reviewMonth()) + ", after three full months.");
        }
        RequestVerdict.Figures better = verdict.better();
        return advice(
                Advice.Kind.HEADROOM,
                workload,
                loss,
                what + ".",
                better == null
                        ? "Leave it on demand."
                        : "Commit " + better.quantity() + ", which is always there: saves "
                                + Words.usd(better.minutes().savingUsd()) + ".");
    }

    /** What is certain although it is unknown what a unit carries. */
    private static Advice certain(RequestVerdict verdict, PlanInputs.Workload workload, BigDecimal loss, String asks) {
        boolean spikes = workload.asks() == PlanInputs.Asks.BATCH || spiky(workload);
        String label = verdict.verdict().label() + ": ";
        String reason = verdict.sentence().startsWith(label)
                ? verdict.sentence().substring(label.length())
                : verdict.sentence();
        return advice(
                spikes ? Advice.Kind.SPIKY : Advice.Kind.HEADROOM,
                workload,
                loss,
                asks + reason,
                spikes ? spikes(workload) : "Leave it on demand.");
    }

    private static String spikes(PlanInputs.Workload workload) {
        return workload.asks() == PlanInputs.Asks.BATCH
                ? "Leave it on demand, or move it to batch."
                : "Leave the peaks on demand.";
    }

    private static boolean spiky(PlanInputs.Workload workload) {
        BigDecimal most = workload.shape().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal sum = workload.shape().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return most.multiply(BigDecimal.valueOf(workload.shape().size())).compareTo(sum.multiply(SPIKY)) > 0;
    }

    private static Advice advice(
            Advice.Kind kind, PlanInputs.Workload workload, BigDecimal loss, String sentence, String act) {
        return new Advice(kind, List.of(workload.code()), loss, sentence, act, "capacity", false);
    }
}
