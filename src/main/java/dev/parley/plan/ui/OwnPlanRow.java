package dev.parley.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.plan.OwnPlan;
import dev.parley.plan.PlanResult;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One purchase of a plan made by hand: side, term, first month, units. */
final class OwnPlanRow extends Div {

    private final transient OwnPlan.Line line;
    private final transient Consumer<OwnPlan.@Nullable Line> changed;

    /** @param changed told the purchase as it is now, or null when it is taken out */
    OwnPlanRow(PlanContext context, OwnPlan.Line line, boolean may, Consumer<OwnPlan.@Nullable Line> changed) {
        this.line = line;
        this.changed = changed;
        addClassName("p-own-row");
        PlanResult.PoolResult pool = context.pool();
        if (pool.sides().size() > 1) {
            add(select(
                    "Side",
                    pool.sides().stream().map(PlanResult.SideResult::code).toList(),
                    line.side(),
                    may,
                    code -> new OwnPlan.Line(code, line.term(), line.start(), line.units())));
        }
        add(select(
                "Term",
                terms(pool, line.side()),
                line.term(),
                may,
                term -> new OwnPlan.Line(line.side(), term, line.start(), line.units())));
        add(select(
                "From",
                months(context.result()).stream().map(YearMonth::toString).toList(),
                line.start().toString(),
                may,
                month -> new OwnPlan.Line(line.side(), line.term(), YearMonth.parse(month), line.units())));
        add(units(may));
        if (may) {
            Button remove = new Button(Icon16.CLOSE.create(), _ -> changed.accept(null));
            remove.addClassName("p-icon-only");
            remove.setAriaLabel("Remove this purchase");
            add(remove);
        }
    }

    private Select<String> select(
            String name, List<String> items, String value, boolean may, Function<String, OwnPlan.Line> with) {
        Select<String> select = new Select<>();
        select.setAriaLabel(name);
        select.setItems(items);
        select.setItemLabelGenerator(
                item -> item.matches("\\d{4}-\\d{2}") ? "from " + Numbers.month(YearMonth.parse(item)) : item);
        if (items.contains(value)) {
            select.setValue(value);
        }
        select.setReadOnly(!may);
        select.addValueChangeListener(change -> {
            if (change.getValue() != null && !change.getValue().equals(value)) {
                changed.accept(with.apply(change.getValue()));
            }
        });
        return select;
    }

    private IntegerField units(boolean may) {
        IntegerField units = new IntegerField();
        units.setAriaLabel("Units");
        units.setMin(1);
        units.setMax(9_999);
        units.setStepButtonsVisible(may);
        units.setReadOnly(!may);
        units.setValue(line.units());
        units.addValueChangeListener(change -> {
            Integer value = change.getValue();
            if (value != null && value != line.units()) {
                changed.accept(new OwnPlan.Line(line.side(), line.term(), line.start(), value));
            }
        });
        return units;
    }

    private static List<String> terms(PlanResult.PoolResult pool, String side) {
        return pool.sides().stream()
                .filter(one -> one.code().equals(side))
                .flatMap(one -> one.terms().stream())
                .filter(term -> term.months() > 0)
                .map(PlanResult.TermLine::id)
                .toList();
    }

    private static List<YearMonth> months(PlanResult result) {
        return Stream.iterate(
                        result.firstMonth(), month -> !month.isAfter(result.lastMonth()), month -> month.plusMonths(1))
                .toList();
    }

    /** The lines with one more: the first side's longest term from the quarter on screen. */
    static List<OwnPlan.Line> added(PlanContext context, List<OwnPlan.Line> lines) {
        PlanResult.SideResult side = context.pool().sides().getFirst();
        YearMonth quarter = context.quarter().months().getFirst();
        YearMonth start = quarter.isBefore(context.result().firstMonth())
                ? context.result().firstMonth()
                : quarter;
        List<OwnPlan.Line> more = new ArrayList<>(lines);
        more.add(new OwnPlan.Line(side.code(), side.terms().getLast().id(), start, Math.max(1, side.minimumUnits())));
        return more;
    }
}
