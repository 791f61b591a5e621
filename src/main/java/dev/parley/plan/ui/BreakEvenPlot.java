package dev.parley.plan.ui;

import dev.parley.base.ui.BreakEvenChart;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Cost of one unit-hour by how busy the unit is, with the reader's own units on an axis below. */
final class BreakEvenPlot {

    private BreakEvenPlot() {}

    static PCard of(PlanResult.SideResult side, PlanResult.TermLine chosen) {
        BreakEvenChart chart = new BreakEvenChart();
        chart.setPlotHeight("560px");
        List<BreakEvenChart.Term> terms = side.terms().stream()
                .map(term -> new BreakEvenChart.Term(
                        Shown.term(term),
                        term.usdPerUnitHour(),
                        term.breakEven() == null ? null : term.breakEven().doubleValue(),
                        mark(term)))
                .toList();
        chart.setData(
                new BreakEvenChart.Data(
                        side.worthPerUnitHour(),
                        terms,
                        side.terms().indexOf(chosen),
                        0.5,
                        0.6,
                        "the usual advice, 50\u201360\u00a0%",
                        units(side, chosen),
                        below(side, chosen),
                        above(side, chosen)),
                "On demand costs $" + Numbers.rate(side.worthPerUnitHour(), 4) + " for a full unit-hour, "
                        + Shown.term(chosen) + " $" + Shown.rate(chosen.usdPerUnitHour()) + ".");
        return new PCard("Cost of one unit-hour, by how busy the unit is")
                .body(chart)
                .foot("Units filled one after the other, busy shares with the spread of minutes as planned.");
    }

    private static Mark mark(PlanResult.TermLine term) {
        return switch (term.months()) {
            case 0 -> Mark.OUTLINE;
            case 1 -> Mark.SHORT;
            default -> Mark.LONG;
        };
    }

    /** Neighbours that are hardly apart share one mark; marks of the Reserved tier are wider. */
    private static List<BreakEvenChart.Unit> units(PlanResult.SideResult side, PlanResult.TermLine chosen) {
        List<BreakEvenChart.Unit> units = new ArrayList<>();
        List<PlanResult.LevelShare> levels = side.levels();
        BigDecimal apart = new BigDecimal(Shown.thousands(side) ? "0.09" : "0.04");
        int i = 0;
        while (i < levels.size()) {
            boolean committed = levels.get(i).level() <= chosen.unitsThatPay();
            int j = i;
            while (j + 1 < levels.size()
                    && (levels.get(j + 1).level() <= chosen.unitsThatPay()) == committed
                    && levels.get(i).busy().subtract(levels.get(j + 1).busy()).compareTo(apart) < 0) {
                j++;
            }
            units.add(new BreakEvenChart.Unit(
                    label(side, levels.get(i).level(), levels.get(j).level()),
                    Shown.share(levels.get(j).busy()),
                    committed));
            i = j + 1;
        }
        return units;
    }

    private static String label(PlanResult.SideResult side, int from, int to) {
        String end = Shown.thousands(side) ? "k" : "";
        if (Shown.thousands(side)) {
            return to + end;
        }
        return from == to ? String.valueOf(from) : from + "\u2013" + to;
    }

    private static String below(PlanResult.SideResult side, PlanResult.TermLine chosen) {
        int next = chosen.unitsThatPay() + 1;
        return Shown.thousands(side) ? "on demand: from " + next + "k up" : "on demand: unit " + next + " and up";
    }

    private static String above(PlanResult.SideResult side, PlanResult.TermLine chosen) {
        int paying = chosen.unitsThatPay();
        if (paying == 0) {
            return "";
        }
        return Shown.thousands(side)
                ? "pays: up to " + paying + "k"
                : paying == 1 ? "pays: unit 1" : "pays: units 1 to " + paying;
    }
}
