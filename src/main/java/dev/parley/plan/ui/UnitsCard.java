package dev.parley.plan.ui;

import dev.parley.base.ui.Legend;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.UnitsByTermChart;
import dev.parley.engine.quantity.Quarter;
import dev.parley.plan.PlanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Committed units by month and term, with mean demand and P95. */
final class UnitsCard {

    private UnitsCard() {}

    static PCard of(PlanResult result, PlanResult.SideResult side) {
        UnitsByTermChart chart = new UnitsByTermChart();
        Map<Quarter, PlanResult.QuarterLoad> loads =
                side.loads().stream().collect(Collectors.toMap(PlanResult.QuarterLoad::quarter, Function.identity()));
        Map<String, Integer> months =
                side.terms().stream().collect(Collectors.toMap(PlanResult.TermLine::id, PlanResult.TermLine::months));
        List<UnitsByTermChart.Month> shown = new ArrayList<>();
        for (PlanResult.Cover cover : side.cover()) {
            PlanResult.QuarterLoad load = loads.get(Quarter.of(cover.month()));
            int shorter = cover.bought().stream()
                    .filter(units -> months.getOrDefault(units.term(), 0) == 1)
                    .mapToInt(PlanResult.TermUnits::units)
                    .sum();
            shown.add(new UnitsByTermChart.Month(
                    cover.month(),
                    cover.held(),
                    cover.total() - cover.held() - shorter,
                    shorter,
                    load.mean().doubleValue(),
                    load.p95().doubleValue()));
        }
        int most = side.cover().stream().mapToInt(PlanResult.Cover::total).max().orElse(0);
        chart.setData(
                shown,
                List.of(),
                "From " + Numbers.month(result.firstMonth()) + " to " + Numbers.month(result.lastMonth()) + " at most "
                        + Shown.quantity(side, most) + " committed.");
        PCard card = new PCard("Units by term, " + result.firstMonth().getYear() + "\u2013"
                + result.lastMonth().getYear());
        card.addClassName("p-plan-units");
        return card.tools(new Legend()
                        .key(Mark.HELD, "held")
                        .key(Mark.LONG, longTerms(side))
                        .key(Mark.SHORT, "1-month")
                        .key(Mark.LINE, "mean demand")
                        .key(Mark.DOTTED, "P95"))
                .body(chart)
                .foot(Shown.capital(Shown.unitWords(side)) + ", base case; mean and P95 of hourly means.");
    }

    private static String longTerms(PlanResult.SideResult side) {
        return side.terms().stream()
                .filter(term -> term.months() > 1)
                .map(Shown::term)
                .collect(Collectors.joining(", "));
    }
}
