package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** A cell of a table that says what it is and, in small grey below, what belongs to it. */
public final class TwoLines {

    private TwoLines() {}

    public static Component of(String main, String below) {
        return of(new Span(main), below.isEmpty() ? new Span[0] : new Span[] {new Span(below)});
    }

    /** @param below none where there is nothing to add */
    public static Component of(Component main, Component... below) {
        var cell = new Span(main);
        cell.addClassName("p-two");
        for (var line : below) {
            line.addClassName("p-two-below");
            cell.add(line);
        }
        return cell;
    }
}
