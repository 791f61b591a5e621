package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Columns of cards that go below each other where the window is narrow. */
public final class Columns {

    private Columns() {}

    /** A wide column and a right one of 328 px, which goes below under 1200 px. */
    public static Div mainAndSide(Component main, Component side) {
        return with("p-columns", main, side);
    }

    /** Columns of the same width, as many as fit at 420 px or more. */
    public static Div even(Component... columns) {
        return with("p-even", columns);
    }

    /** One below the other with the gap of the page. */
    public static Div stack(Component... rows) {
        return with("p-stack", rows);
    }

    /** One after the other, wrapping. */
    public static Div row(Component... components) {
        return with("p-row", components);
    }

    private static Div with(String className, Component... components) {
        var div = new Div(components);
        div.addClassName(className);
        return div;
    }
}
