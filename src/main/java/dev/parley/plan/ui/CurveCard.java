package dev.parley.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Legend;
import dev.parley.base.ui.LoadDurationChart;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.engine.quantity.Quarter;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The load of a quarter, sorted, with the committed levels below it. */
final class CurveCard {

    private CurveCard() {}

    static PCard of(PlanResult.SideResult side, Quarter quarter, Consumer<Quarter> choose) {
        PlanResult.QuarterLoad load = side.loads().stream()
                .filter(one -> one.quarter().equals(quarter))
                .findFirst()
                .orElseGet(() -> side.loads().getFirst());
        LoadDurationChart chart = new LoadDurationChart();
        PlanResult.TermLine term = cheapest(side);
        Double needs = term == null || term.breakEven() == null
                ? null
                : term.breakEven().doubleValue();
        chart.setData(
                new LoadDurationChart.Data(
                        points(load),
                        load.held(),
                        load.committed(),
                        needs == null || needs > 1 ? null : needs,
                        term == null || needs == null
                                ? ""
                                : "a " + Shown.term(term) + " unit needs " + Numbers.percent(needs),
                        remarks(side, load)),
                sentence(side, load));
        PCard card = new PCard("Load-duration curve");
        card.addClassName("p-plan-curve");
        return card.tools(
                        new Legend()
                                .key(Mark.HELD, "held")
                                .key(Mark.LONG, "committed")
                                .key(Mark.ON_DEMAND, "on demand")
                                .key(Mark.IDLE, "idle"),
                        stepper(side, quarter, choose))
                .body(chart)
                .foot("Hourly means, " + Shown.unitWords(side) + "; commitments of " + Numbers.month(first(quarter))
                        + ". " + carried(load));
    }

    private static YearMonth first(Quarter quarter) {
        return quarter.months().getFirst();
    }

    private static String carried(PlanResult.QuarterLoad load) {
        return "With the spread of minutes committed units carry " + Numbers.percent(load.carried()) + " of the load.";
    }

    /** The term with the lowest break-even. */
    static PlanResult.@Nullable TermLine cheapest(PlanResult.SideResult side) {
        return side.terms().stream()
                .filter(term -> term.months() > 0)
                .min((a, b) -> a.usdPerUnitHour().compareTo(b.usdPerUnitHour()))
                .orElse(null);
    }

    private static List<LoadDurationChart.Point> points(PlanResult.QuarterLoad load) {
        List<LoadDurationChart.Point> points = new ArrayList<>();
        double from = 0;
        for (PlanResult.LoadPoint point : load.points()) {
            double upTo = Math.min(1, point.upTo().doubleValue());
            points.add(new LoadDurationChart.Point(from, point.units().doubleValue()));
            points.add(new LoadDurationChart.Point(upTo, point.units().doubleValue()));
            from = upTo;
        }
        PlanResult.LoadPoint last = load.points().getLast();
        points.set(
                points.size() - 1, new LoadDurationChart.Point(1, last.units().doubleValue()));
        return points;
    }

    private static List<LoadDurationChart.Remark> remarks(PlanResult.SideResult side, PlanResult.QuarterLoad load) {
        List<LoadDurationChart.Remark> remarks = new ArrayList<>();
        int next = load.committed() + 1;
        remarks.add(new LoadDurationChart.Remark(
                load.committed()
                        + Math.max(0.5, side.unit().equals("kTPM") ? load.peak().doubleValue() * 0.05 : 0.5),
                Shown.level(side, next) + " busy " + Numbers.percent(load.nextBusy()),
                "on demand",
                true));
        BigDecimal last = load.lastBusy();
        if (last != null) {
            remarks.add(new LoadDurationChart.Remark(
                    Math.max(0.5, load.committed() - 0.5),
                    Shown.level(side, load.committed()) + " busy " + Numbers.percent(last),
                    load.committed() == load.held() ? "held" : "committed",
                    false));
        }
        return remarks;
    }

    private static String sentence(PlanResult.SideResult side, PlanResult.QuarterLoad load) {
        String unit = Shown.unitWords(side);
        return load.quarter().label() + ": mean " + Numbers.units(load.mean()) + ", P95 " + Numbers.units(load.p95())
                + ", peak " + Numbers.units(load.peak()) + " " + unit + "; " + load.committed()
                + " committed, of which "
                + load.held() + " held.";
    }

    private static Div stepper(PlanResult.SideResult side, Quarter quarter, Consumer<Quarter> choose) {
        Quarter first = side.loads().getFirst().quarter();
        Quarter last = side.loads().getLast().quarter();
        Button before = Icon16.LEFT.button("Quarter before");
        Button after = Icon16.RIGHT.button("Quarter after");
        before.setEnabled(quarter.compareTo(first) > 0);
        after.setEnabled(quarter.compareTo(last) < 0);
        before.addClickListener(_ -> choose.accept(quarter.plus(-1)));
        after.addClickListener(_ -> choose.accept(quarter.next()));
        Div stepper = new Div(before, new Span(quarter.label()), after);
        stepper.addClassName("p-stepper");
        return stepper;
    }
}
