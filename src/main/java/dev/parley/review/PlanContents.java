package dev.parley.review;

import dev.parley.plan.PlanResult.MonthLine;
import dev.parley.plan.PlanResult.PoolResult;
import dev.parley.plan.PlanResult.PurchaseLine;
import dev.parley.plan.PlanResult.SideResult;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.review.Content.Cells;
import dev.parley.review.Content.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A plan run as it is submitted: what it rests on by hash, each purchase, and what is committed by month. */
@Component
class PlanContents {

    private static final String VALUE = "Value";

    private final Plans plans;

    PlanContents(Plans plans) {
        this.plans = plans;
    }

    /** @param number of a run that is for the acting person */
    Optional<Content> of(UUID negotiation, int number) {
        return plans.run(negotiation, number)
                .map(run -> of(run, plans.frozenBy(negotiation, number).orElseThrow()));
    }

    private static Content of(PlanRun run, UUID by) {
        var lines = new ArrayList<Line>();
        lines.add(line("basis", "Basis", run.result().basis().label()));
        lines.add(line(
                "months",
                "Months",
                run.result().firstMonth() + " to " + run.result().lastMonth()));
        lines.add(line("engine", "Engine", run.engineVersion()));
        lines.add(line("inputs", "Inputs, SHA-256", run.inputHash()));
        lines.add(line("result", "Result, SHA-256", run.resultHash()));
        for (var pool : run.result().pools()) {
            pool.sides().forEach(side -> side.purchases().forEach(bought -> lines.add(purchase(pool, side, bought))));
        }
        for (var pool : run.result().pools()) {
            lines.add(new Line(
                    "pool " + pool.id(),
                    "Pools",
                    name(pool),
                    new Cells().add("Decision", pool.statement()).list()));
        }
        var committed = byMonth(run, MonthLine::committedUsd);
        var held = byMonth(run, MonthLine::heldUsd);
        committed.forEach((month, usd) -> lines.add(new Line(
                "month " + month,
                "Committed by month",
                month.toString(),
                new Cells()
                        .add("New, USD", usd)
                        .add("Held today, USD", held.get(month))
                        .list())));
        return new Content(
                ReviewKind.PLAN_RUN,
                String.valueOf(run.number()),
                "Run " + run.number(),
                run.result().basis().rates().internal(),
                lines,
                needs(committed),
                Set.of(by));
    }

    private static Line line(String key, String name, String value) {
        return new Line(key, "The run", name, new Cells().add(VALUE, value).list());
    }

    private static Line purchase(PoolResult pool, SideResult side, PurchaseLine bought) {
        return new Line(
                String.join(
                        " ",
                        "buy",
                        pool.id(),
                        side.code(),
                        bought.term(),
                        bought.start().toString(),
                        String.valueOf(bought.firstLevel())),
                "Purchases",
                name(pool) + (pool.sides().size() > 1 ? ", " + side.code() : ""),
                new Cells()
                        .add("Term", bought.termLabel())
                        .add("Start", bought.start())
                        .add("Units", BigDecimal.valueOf(bought.units()))
                        .add("First unit", BigDecimal.valueOf(bought.firstLevel()))
                        .add("USD a unit-hour", bought.usdPerUnitHour())
                        .add("In the plan, USD", bought.usd())
                        .add("Beyond it, USD", bought.usdBeyond())
                        .add("Busy", percent(bought.busy()))
                        .add("Needs", bought.needed() == null ? null : percent(bought.needed()))
                        .list());
    }

    private static String name(PoolResult pool) {
        return pool.modelName() + ", " + pool.scope() + ", " + pool.account();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    private static SortedMap<YearMonth, BigDecimal> byMonth(PlanRun run, Function<MonthLine, BigDecimal> part) {
        var months = new TreeMap<YearMonth, BigDecimal>();
        run.result()
                .pools()
                .forEach(pool ->
                        pool.months().forEach(line -> months.merge(line.month(), part.apply(line), BigDecimal::add)));
        return months;
    }

    /** What is held already was ordered before. */
    private static List<Need> needs(SortedMap<YearMonth, BigDecimal> committed) {
        return committed.entrySet().stream()
                .filter(month -> month.getValue().signum() > 0)
                .max(Map.Entry.<YearMonth, BigDecimal>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> List.of(new Need(
                        ApprovalKind.CAPACITY_ORDER,
                        most.getValue(),
                        "What is newly committed in the dearest month, " + most.getKey() + ".")))
                .orElse(List.of());
    }
}
