package dev.parley.forecast.ui;

import com.vaadin.flow.component.select.Select;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.engine.demand.EntryKind;
import dev.parley.forecast.ForecastGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What of the forecast is shown, as switches beside the title: pool, order, unit and cases. */
record ForecastSwitches(ForecastGrid grid, Supplier<Shown> shown, Consumer<Shown> change) {

    private static final String ALL_POOLS = "All pools";

    PageHeader into(PageHeader header) {
        var units = new Segmented<>(
                "Unit of the forecast",
                List.of(EntryKind.UNITS, EntryKind.TOKENS, EntryKind.GROWTH),
                Shown::name,
                shown.get().kind());
        units.addValueChangeListener(chosen -> change.accept(shown.get().with(chosen.getValue())));
        var cases = new Segmented<>(
                "Cases",
                List.of(false, true),
                all -> all ? "Low, base, high" : "Base",
                shown.get().allCases());
        cases.addValueChangeListener(
                chosen -> change.accept(shown.get().with(chosen.getValue().booleanValue())));
        return header.with(pools(), order(), units, cases);
    }

    private Select<String> pools() {
        var select = new Select<String>();
        select.setAriaLabel("Pool");
        select.addClassName("p-forecast-pool");
        var labels = new ArrayList<String>();
        labels.add(ALL_POOLS);
        grid.lines().stream()
                .map(line -> ForecastGrid.Pool.of(line.workload()).label())
                .distinct()
                .sorted()
                .forEach(labels::add);
        var pool = shown.get().pool();
        select.setItems(labels);
        select.setValue(pool != null && labels.contains(pool) ? pool : ALL_POOLS);
        select.addValueChangeListener(chosen ->
                change.accept(shown.get().inPool(ALL_POOLS.equals(chosen.getValue()) ? null : chosen.getValue())));
        return select;
    }

    private Select<Shown.Order> order() {
        var select = new Select<Shown.Order>();
        select.setAriaLabel("Order");
        select.addClassName("p-forecast-order");
        select.setItems(Shown.Order.values());
        select.setItemLabelGenerator(Shown.Order::label);
        select.setValue(shown.get().order());
        select.addValueChangeListener(chosen -> change.accept(shown.get().in(chosen.getValue())));
        return select;
    }
}
