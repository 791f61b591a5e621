package dev.parley.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** Holds the place of what is being computed, in its final height; visible after 200 ms. */
public final class Skeleton extends Div {

    public Skeleton(int lines) {
        addClassName("p-skeleton");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", "Loading");
        for (int line = 0; line < lines; line++) {
            getElement().appendChild(new Element("i"));
        }
    }
}
