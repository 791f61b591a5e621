package dev.parley.forecast.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.sheet.Sheet;
import java.util.function.BiFunction;

/** What the chosen cell of a sheet held before, beside the button that asks for it. */
final class CellHistory extends Popover {

    private final Button button = new Button("History", Icon16.HISTORY.create());

    /** @param of the history of a cell, by row and column */
    CellHistory(Sheet sheet, BiFunction<String, String, Component> of) {
        button.addClassName("p-forecast-history");
        setTarget(button);
        setWidth("360px");
        setAriaLabel("History of the chosen cell");
        addOpenedChangeListener(change -> {
            removeAll();
            if (change.isOpened()) {
                sheet.chosen((row, column) -> add(row == null || column == null ? nothing() : of.apply(row, column)));
            }
        });
    }

    Button button() {
        return button;
    }

    static Component nothing() {
        return new Div("Choose a cell of a workload first.");
    }
}
