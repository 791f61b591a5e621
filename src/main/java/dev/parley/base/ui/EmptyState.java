package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** Nothing here yet: what is missing, why it matters, and the next step. */
public final class EmptyState extends Div {

    /**
     * @param missing "No workloads yet"
     * @param why "A plan needs at least one."
     */
    public EmptyState(String missing, String why, Component... nextSteps) {
        addClassName("p-empty");
        getElement().appendChild(new Element("strong").setText(missing));
        add(new Paragraph(why));
        if (nextSteps.length > 0) {
            var row = new Div(nextSteps);
            row.addClassName("p-row");
            add(row);
        }
    }
}
