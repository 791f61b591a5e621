package dev.parley.negotiation.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A symbol of icons.svg, decorative. */
final class NavIcon extends Span {

    NavIcon(String id) {
        addClassName("p-icon");
        var use = new Element("use");
        use.setAttribute("href", "icons.svg#" + id);
        var svg = new Element("svg");
        svg.setAttribute("width", "16");
        svg.setAttribute("height", "16");
        svg.setAttribute("aria-hidden", "true");
        svg.appendChild(use);
        getElement().appendChild(svg);
    }
}
