package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A titled region with one hairline around: title, meta, legend or tools at the right, body, foot. */
public final class PCard extends Section {

    private final Div head = new Div();
    private final Span meta = new Span();
    private final Div tools = new Div();
    private final Div body = new Div();
    private final Div foot = new Div();

    public PCard(String title) {
        addClassName("p-card");
        head.addClassName("p-card-head");
        meta.addClassName("p-card-meta");
        tools.addClassName("p-card-tools");
        body.addClassName("p-card-body");
        foot.addClassName("p-card-foot");
        head.add(new H2(title));
        getElement().setAttribute("aria-label", title);
        add(head, body);
    }

    /** One line in small grey after the title. */
    public PCard meta(String text) {
        meta.setText(text);
        head.addComponentAtIndex(1, meta);
        return this;
    }

    /** Legend, switch, badge or link at the right of the head. */
    public PCard tools(Component... components) {
        tools.add(components);
        head.add(tools);
        return this;
    }

    public PCard body(Component... components) {
        body.add(components);
        return this;
    }

    /** The body reaches the card's edges: for tables, which bring their own padding. */
    public PCard flush() {
        body.addClassName("p-flush");
        return this;
    }

    /** A remark at the bottom, above a hairline. */
    public PCard foot(String text) {
        foot.setText(text);
        add(foot);
        return this;
    }

    /** Violet rule at the left and the badge: never leaves the house. */
    public PCard internal() {
        addClassName("p-internal");
        return tools(new InternalBadge());
    }

    /** Replaces what the body shows. */
    public void setBody(Component... components) {
        body.removeAll();
        body.add(components);
    }
}
