package dev.parley.price.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.parley.price.PriceLine;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rates on a phone: rows of name, figure and what stands behind it. */
final class PriceRows extends VirtualList<PriceLine> {

    PriceRows(RatePopover popover, boolean negotiated, Consumer<PriceLine> open) {
        addClassName("p-price-rows");
        setRenderer(new ComponentRenderer<>(line -> row(line, popover, negotiated, open)));
    }

    private static Component row(PriceLine line, RatePopover popover, boolean negotiated, Consumer<PriceLine> open) {
        var name = new NativeButton(line.modelName(), click -> open.accept(line));
        name.addClassName("p-row-name");
        var head = new Div(name, PriceGrid.grade(line));
        head.addClassName("p-spread");
        var what = new Div(PriceGrid.kind(line) + ", " + line.region() + ", "
                + Words.unit(line.kind().unit()));
        what.addClassName("p-meta");
        var figures = new Div();
        figures.addClassName("p-row");
        figure(figures, "list", line.list(), "unknown", popover);
        figure(figures, "current", line.current(), "unknown", popover);
        if (negotiated) {
            figure(figures, "negotiated", line.negotiated(), "no offer", popover);
        }
        var row = new Div(head, what, figures);
        row.addClassName("p-price-row");
        return row;
    }

    private static void figure(
            Div to, String label, PriceLine.@Nullable Side side, String whenMissing, RatePopover popover) {
        var word = new Span(label + " ");
        word.addClassName("p-meta");
        to.add(new Span(word, PriceGrid.number(side, whenMissing, popover)));
    }
}
