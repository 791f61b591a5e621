package dev.parley.base.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Function;

/** One of a few views of the same thing. A radio group in all but looks: arrow keys move, screen readers hear it. */
public final class Segmented<T> extends RadioButtonGroup<T> {

    /** @param name accessible name, such as "Unit of the forecast" */
    public Segmented(String name, List<T> choices, Function<T, String> label, T chosen) {
        addClassName("p-segmented");
        setAriaLabel(name);
        setItems(choices);
        setItemLabelGenerator(label::apply);
        setValue(chosen);
    }
}
