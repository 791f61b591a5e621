package dev.parley.base.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What cannot be taken of a form, a line each, with the way to its field. */
final class ProblemList extends UnorderedList {

    ProblemList() {
        addClassName("p-problems");
    }

    void sentence(String sentence) {
        add(new ListItem(sentence));
    }

    /** @param label of the field; may be empty */
    void link(String label, String sentence, Runnable go) {
        var link = new NativeButton(label.isEmpty() ? "Go to the field" : label, click -> go.run());
        link.addClassName("p-link-button");
        add(new ListItem(link, new Span(" " + sentence)));
    }
}
