package dev.parley.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Keys of a chart or table, in the order of the stack, for the head of its card. */
public final class Legend extends Div {

    public Legend() {
        addClassName("p-legend");
    }

    public Legend key(Mark mark, String word) {
        var key = new Span();
        key.addClassNames("p-key", mark.className());
        key.getElement().setAttribute("aria-hidden", "true");
        add(new Span(key, new Span(word)));
        return this;
    }
}
