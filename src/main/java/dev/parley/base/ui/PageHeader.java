package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** Title, then badges and switches, then one line of meta, then the actions at the right. */
public final class PageHeader extends Header {

    private final Span meta = new Span();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("p-page-header");
        meta.addClassName("p-page-meta");
        actions.addClassName("p-page-actions");
        add(new H1(title));
    }

    /** Badges, a segmented switch, a picker: beside the title. */
    public PageHeader with(Component... components) {
        for (var component : components) {
            addComponentAtIndex(besideTitle(), component);
        }
        return this;
    }

    /** "Run 14 · base case · frozen 19 Nov 2026, 09:12" */
    public PageHeader meta(String text) {
        meta.setText(text);
        if (meta.getParent().isEmpty()) {
            addComponentAtIndex(besideTitle(), meta);
        }
        return this;
    }

    /** Buttons at the right; the primary one last. */
    public PageHeader actions(Component... components) {
        actions.add(components);
        add(actions);
        return this;
    }

    /** The line of meta, for views that change it. */
    public HasText metaText() {
        return meta;
    }

    private int besideTitle() {
        return (int)
                getChildren().filter(child -> child != meta && child != actions).count();
    }
}
