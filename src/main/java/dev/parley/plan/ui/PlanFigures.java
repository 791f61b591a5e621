package dev.parley.plan.ui;

import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.quantity.Money;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The headline figures of a calendar year. */
final class PlanFigures {

    private PlanFigures() {}

    static FigureBand band(PlanResult result, int year, boolean stale) {
        PlanResult.PeriodCost cost = result.years().stream()
                .filter(one -> one.label().equals(String.valueOf(year)))
                .findFirst()
                .orElseGet(() -> result.years().getFirst());
        BigDecimal committed = cost.heldUsd().add(cost.committedUsd());
        FigureBand band = new FigureBand();
        FigureBand.Figure total = band.figure("Bedrock cost, " + year, Numbers.usd(cost.totalUsd()))
                .note(priced(cost) + notPlanned(result) + partYear(result, year));
        String outside = outside(result);
        if (!outside.isEmpty()) {
            total.aside(outside);
        }
        FigureBand.Figure share = band.figure("Committed share", Numbers.percent(part(committed, cost.totalUsd())))
                .aside(Numbers.usd(committed))
                .note(
                        cost.heldUsd().signum() > 0
                                ? Numbers.usd(cost.heldUsd()) + " of it held today"
                                : "nothing held today");
        FigureBand.Figure saving = band.figure(
                        "Saving against all on demand",
                        Numbers.usd(Money.dollars(cost.allOnDemandUsd()).subtract(Money.dollars(cost.totalUsd()))))
                .aside(Numbers.percent(part(cost.savingUsd(), cost.allOnDemandUsd())))
                .note(largest(result, year));
        FigureBand.Figure requests = band.figure("The teams\u2019 requests above this plan", requests(result))
                .note("over the whole plan, pools with a request");
        if (stale) {
            total.stale();
            share.stale();
            saving.stale();
            requests.stale();
        }
        return band;
    }

    private static String priced(PlanResult.PeriodCost cost) {
        return cost.priced() == cost.of()
                ? cost.of() + " workloads, all priced on demand"
                : cost.priced() + " of " + cost.of() + " workloads: the others have an unknown price";
    }

    /** What is paid for capacity that can be ended and is therefore not planned; empty when nothing is. */
    private static String outside(PlanResult result) {
        List<PlanResult.HeldLine> lines =
                result.held().stream().filter(PlanResult.HeldLine::releasable).toList();
        if (lines.isEmpty()) {
            return "";
        }
        boolean unknown = lines.stream().anyMatch(line -> line.usdAMonth() == null);
        BigDecimal usd = lines.stream()
                .map(PlanResult.HeldLine::usdAMonth)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return usd.signum() == 0 && unknown
                ? "and capacity of unknown cost held outside the plan"
                : "and " + (unknown ? "at least " : "") + Numbers.usd(usd) + " a month held outside the plan";
    }

    /** How many pools are in a state. */
    static long in(PlanResult result, PlanResult.State state) {
        return result.pools().stream().filter(pool -> pool.state() == state).count();
    }

    private static String notPlanned(PlanResult result) {
        long unknown = in(result, PlanResult.State.UNKNOWN);
        return unknown == 0 ? "" : "; " + unknown + (unknown == 1 ? " pool" : " pools") + " not planned";
    }

    private static String partYear(PlanResult result, int year) {
        return result.lastMonth().getYear() == year && result.lastMonth().getMonthValue() < 12
                ? "; until " + Numbers.month(result.lastMonth())
                : "";
    }

    private static BigDecimal part(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : Money.divide(part, whole);
    }

    private static String largest(PlanResult result, int year) {
        record Saving(String name, BigDecimal usd) {}
        Optional<Saving> most = result.pools().stream()
                .map(pool -> new Saving(
                        pool.modelName(),
                        pool.months().stream()
                                .filter(line -> line.month().getYear() == year)
                                .map(line -> line.allOnDemandUsd().subtract(line.totalUsd()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .max(Comparator.comparing(Saving::usd));
        return most.filter(one -> one.usd().signum() > 0)
                .map(one -> one.name() + " brings " + Numbers.usd(one.usd()) + " of it")
                .orElse("nothing is committed");
    }

    private static String requests(PlanResult result) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PlanResult.PoolResult pool : result.pools()) {
            for (PlanResult.Instead instead : pool.instead()) {
                if (instead.rule().equals(PlanResult.Instead.REQUESTS)) {
                    sum = sum.add(instead.totalUsd())
                            .subtract(pool.instead().getFirst().totalUsd());
                }
            }
        }
        return Numbers.signedUsd(sum);
    }
}
