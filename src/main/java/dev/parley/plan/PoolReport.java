package dev.parley.plan;

import dev.parley.engine.commitment.Alternative;
import dev.parley.engine.commitment.MonthCost;
import dev.parley.engine.commitment.Purchase;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.OnDemandCost;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints one pool: its cost by month, what it leaves on demand, and what other rules would cost. */
final class PoolReport {

    private final PlanInputs inputs;
    private final Calendar calendar;
    private final RateFinder rates;
    private final List<SidePlan> shadow;
    private final PoolProblem pool;
    private final PoolPlanner.@Nullable Planned planned;

    PoolReport(
            PlanInputs inputs,
            Calendar calendar,
            RateFinder rates,
            PoolProblem pool,
            PoolPlanner.@Nullable Planned planned,
            List<SidePlan> shadow) {
        this.shadow = shadow;
        this.inputs = inputs;
        this.rates = rates;
        this.calendar = calendar;
        this.pool = pool;
        this.planned = planned;
    }

    PlanResult.PoolResult result() {
        List<PlanResult.MonthLine> months = pool.unpriced().isEmpty() ? months() : List.of();
        PlanInputs.Workload first = pool.first();
        List<PlanResult.SideResult> sides = (planned == null ? shadow : planned.sides())
                .stream().map(side -> new SideReport(side).result()).toList();
        PoolProblem.Offering offering = planned == null ? pool.shadow() : planned.offering();
        PlanResult.State state = state();
        return new PlanResult.PoolResult(
                pool.id(),
                first.account(),
                first.payer(),
                first.enrolled(),
                first.model(),
                first.modelName(),
                first.scope(),
                pool.members().stream().map(member -> member.workload().code()).toList(),
                state,
                pool.lack(),
                new PoolStatement(inputs, pool, planned).statement(state, sides),
                new PoolStatement(inputs, pool, planned).notes(sides),
                offering == null ? null : offering.product().code(),
                offering == null ? null : offering.product().name(),
                offering == null ? null : offering.evidence(),
                prices(),
                mix(),
                sides,
                planned == null ? null : Money.cents(planned.boundUsd()),
                planned == null ? null : Money.cents(planned.gapUsd()),
                months,
                planned == null || months.isEmpty() ? List.of() : instead(months),
                pool.outside().stream()
                        .map(outside -> new PlanResult.OutsideLine(outside.workload(), outside.reason()))
                        .toList(),
                tokensLeft());
    }

    private List<PlanResult.UnitPrice> prices() {
        List<PlanResult.UnitPrice> lines = new ArrayList<>();
        for (TokenClass tokenClass : TokenClass.values()) {
            if (today(tokenClass).signum() > 0) {
                lines.add(
                        switch (rates.find(
                                pool.first().model(),
                                pool.first().scope(),
                                tokenClass.onDemand(),
                                calendar.first().atDay(1))) {
                            case Price.Known(Rate rate, String note) ->
                                new PlanResult.UnitPrice(
                                        tokenClass,
                                        rate.usd(),
                                        rate.source(),
                                        rate.grade().name(),
                                        note);
                            case Price.Unknown(String reason) ->
                                new PlanResult.UnitPrice(tokenClass, null, "", null, reason);
                        });
            }
        }
        return List.copyOf(lines);
    }

    private List<PlanResult.MixPart> mix() {
        List<PlanResult.MixPart> parts = new ArrayList<>();
        for (TokenClass tokenClass : TokenClass.values()) {
            parts.add(new PlanResult.MixPart(tokenClass, Money.shown(today(tokenClass), 4)));
        }
        return List.copyOf(parts);
    }

    private BigDecimal today(TokenClass tokenClass) {
        Quarter first = firstWithVolume();
        BigDecimal sum = BigDecimal.ZERO;
        for (PoolProblem.Member member : pool.members()) {
            sum = sum.add(member.engine()
                    .today()
                    .of(tokenClass)
                    .multiply(member.engine().path().factor(first, ForecastCase.BASE)));
        }
        return sum;
    }

    /** The plan's first quarter, or the one in which the first workload moves here. */
    private Quarter firstWithVolume() {
        return calendar.quarters().stream()
                .filter(quarter -> pool.members().stream()
                        .anyMatch(member -> member.engine()
                                        .path()
                                        .factor(quarter, ForecastCase.BASE)
                                        .signum()
                                > 0))
                .findFirst()
                .orElse(Quarter.of(calendar.first()));
    }

    private PlanResult.State state() {
        if (planned != null) {
            return PlanResult.State.PLANNED;
        }
        return pool.inside().isEmpty() ? PlanResult.State.ON_DEMAND : PlanResult.State.UNKNOWN;
    }

    private List<PlanResult.MonthLine> months() {
        List<PlanResult.MonthLine> lines = new ArrayList<>();
        for (int t = 0; t < calendar.months().size(); t++) {
            lines.add(month(t, calendar.months().get(t)));
        }
        return List.copyOf(lines);
    }

    /** Decimals of on-demand dollars by month. */
    private static final int MICROS = 6;

    private PlanResult.MonthLine month(int t, YearMonth month) {
        // Kept finer than cents: a year is rounded once, as the forecast rounds it, and both show the same dollar.
        BigDecimal all = allOnDemand(month).setScale(MICROS, RoundingMode.HALF_UP);
        if (planned == null) {
            return new PlanResult.MonthLine(month, all, zero(), zero(), zero(), all);
        }
        BigDecimal committed = zero();
        BigDecimal none = zero();
        BigDecimal onDemand = zero();
        BigDecimal carriable = BigDecimal.ZERO;
        BigDecimal held = BigDecimal.ZERO;
        for (SidePlan side : planned.sides()) {
            MonthCost cost = side.plan().months().get(t);
            committed = committed.add(cost.committedUsd());
            none = none.add(cost.noCommitmentUsd());
            onDemand = onDemand.add(cost.onDemandUsd());
            carriable = carriable.add(side.levels().get(t).onDemandOnlyUsd());
        }
        held = Money.cents(heldUsd(month));
        boolean nothing = committed.signum() == 0 && none.signum() == 0 && held.signum() == 0;
        BigDecimal beside = Money.cents(allOnDemand(month).subtract(carriable));
        return new PlanResult.MonthLine(month, all, held, committed, none, nothing ? all : onDemand.add(beside));
    }

    private static BigDecimal zero() {
        return Money.cents(BigDecimal.ZERO);
    }

    /** Held capacity that goes on in a month; a pool with an unknown rate is not priced at all. */
    private BigDecimal heldUsd(YearMonth month) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PlanInputs.Held held : pool.holdings()) {
            if (!held.releasable() && HeldReport.runs(held, month)) {
                sum = sum.add(HeldReport.usdAnHour(held).orElseThrow().multiply(calendar.hours(month)));
            }
        }
        return sum;
    }

    private BigDecimal allOnDemand(YearMonth month) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PoolProblem.Member member : pool.members()) {
            sum = sum.add(onDemand(member, month));
        }
        return sum;
    }

    private BigDecimal onDemand(PoolProblem.Member member, YearMonth month) {
        OnDemandCost cost = new OnDemandCost(
                member.engine().today(), member.engine().path(), member.engine().prices(), calendar.length());
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<ForecastCase, BigDecimal> one : inputs.basis().weights().entrySet()) {
            if (cost.month(month, one.getKey()) instanceof Amount.Known(BigDecimal usd)) {
                sum = sum.add(usd.multiply(one.getValue()));
            }
        }
        return sum;
    }

    /** The plans people use instead, on the same demand, each side by the same rule. */
    private List<PlanResult.Instead> instead(List<PlanResult.MonthLine> months) {
        List<PlanResult.Instead> lines = new ArrayList<>();
        PlanResult.PeriodCost own = PlanResult.PeriodCost.of("", months, 1, 1);
        BigDecimal committed = own.heldUsd().add(own.committedUsd());
        lines.add(new PlanResult.Instead(
                "this plan", committed, own.totalUsd().subtract(committed), own.totalUsd(), true, ""));
        List<Alternative> rules = planned.sides().getFirst().plan().alternatives();
        BigDecimal beside = own.totalUsd();
        for (SidePlan side : planned.sides()) {
            beside = beside.subtract(side.plan().totalUsd());
        }
        for (int i = 0; i < rules.size(); i++) {
            lines.add(rule(i, beside, own));
        }
        RequestedPlan.of(inputs, pool, planned).ifPresent(asked -> {
            BigDecimal total = asked.totalUsd().add(own.totalUsd().subtract(planned.totalUsd()));
            lines.add(new PlanResult.Instead(
                    PlanResult.Instead.REQUESTS,
                    asked.committedUsd().add(own.heldUsd()),
                    total.subtract(asked.committedUsd()).subtract(own.heldUsd()),
                    total,
                    true,
                    ""));
        });
        return List.copyOf(lines);
    }

    private PlanResult.Instead rule(int index, BigDecimal beside, PlanResult.PeriodCost own) {
        BigDecimal committed = BigDecimal.ZERO;
        BigDecimal total = beside;
        boolean feasible = true;
        boolean below = false;
        int bought = 0;
        String rule = "";
        for (SidePlan side : planned.sides()) {
            Alternative alternative = side.plan().alternatives().get(index);
            rule = alternative.rule();
            committed = committed.add(
                    alternative.purchases().stream().map(Purchase::usd).reduce(BigDecimal.ZERO, BigDecimal::add));
            total = total.add(alternative.totalUsd());
            feasible &= alternative.feasible();
            bought += alternative.units();
            below |= alternative.units() < side.side().side().minimumUnits();
        }
        boolean small = bought > 0 && below;
        if (rule.equals("all-on-demand") && own.heldUsd().signum() == 0) {
            total = own.allOnDemandUsd();
        }
        committed = committed.add(own.heldUsd());
        return new PlanResult.Instead(
                rule,
                committed,
                total.subtract(committed),
                total,
                feasible && !small,
                small ? "below the smallest purchase" : feasible ? "" : "breaks the floor");
    }

    private List<PlanResult.TokensLeft> tokensLeft() {
        List<PlanResult.TokensLeft> left = new ArrayList<>();
        for (int t = 0; t < calendar.months().size(); t++) {
            for (TokenClass tokenClass : TokenClass.values()) {
                BigDecimal million = Money.shown(tokens(t, tokenClass), 3);
                if (million.signum() > 0) {
                    left.add(new PlanResult.TokensLeft(calendar.months().get(t), tokenClass, million));
                }
            }
        }
        return List.copyOf(left);
    }

    /** Million tokens of a month that no capacity carries: capacity carries the same part of each class it counts. */
    private BigDecimal tokens(int t, TokenClass tokenClass) {
        YearMonth month = calendar.months().get(t);
        BigDecimal sum = BigDecimal.ZERO;
        for (PoolProblem.Member member : pool.members()) {
            boolean inside =
                    planned != null && pool.inside().contains(member.workload().code()) && member.joinedBy(month);
            BigDecimal part = inside ? leftPart(t, tokenClass) : outsidePart(member.workload(), t, tokenClass);
            for (Map.Entry<ForecastCase, BigDecimal> one :
                    inputs.basis().weights().entrySet()) {
                BigDecimal factor = member.engine().path().factor(month, one.getKey());
                sum = sum.add(member.engine()
                        .today()
                        .of(tokenClass)
                        .multiply(factor)
                        .multiply(one.getValue())
                        .multiply(part));
            }
        }
        return sum.multiply(calendar.hours(month))
                .multiply(BigDecimal.valueOf(60))
                .movePointLeft(3);
    }

    /** Work outside stays outside, but for what of it fills idle hours. */
    private BigDecimal outsidePart(PlanInputs.Workload workload, int t, TokenClass tokenClass) {
        return planned == null || !DeferredWork.counts(workload)
                ? BigDecimal.ONE
                : BigDecimal.ONE.subtract(new DeferredReport(planned.sides())
                        .carried(
                                workload.code(),
                                Objects.requireNonNull(workload.waits()).share(),
                                tokenClass,
                                t));
    }

    private BigDecimal leftPart(int t, TokenClass tokenClass) {
        for (SidePlan side : planned.sides()) {
            if (side.side().side().carries().contains(tokenClass)) {
                BigDecimal waiting = DeferredReport.usd(side, t);
                BigDecimal all = side.levels().get(t).onDemandOnlyUsd().subtract(waiting);
                BigDecimal left = side.plan()
                        .months()
                        .get(t)
                        .onDemandUsd()
                        .subtract(waiting.subtract(DeferredReport.savedUsd(side, t)));
                return all.signum() == 0
                        ? BigDecimal.ONE
                        : Money.divide(left, all).min(BigDecimal.ONE);
            }
        }
        return BigDecimal.ONE;
    }
}
