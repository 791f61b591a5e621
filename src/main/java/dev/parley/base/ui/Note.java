package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** A remark in its place: an icon, a bold sentence, and what follows from it. */
public final class Note extends Div {

    /** Which tint and icon. */
    public enum Kind {
        NEUTRAL(Icon16.INFO),
        GOOD(Icon16.CHECK),
        NEEDS(Icon16.WARNING),
        ERROR(Icon16.WARNING),
        INTERNAL(Icon16.INTERNAL);

        private final Icon16 icon;

        Kind(Icon16 icon) {
            this.icon = icon;
        }
    }

    /**
     * @param head short bold sentence; may be empty
     * @param text what follows; may be empty
     */
    public Note(Kind kind, String head, String text, Component... actions) {
        addClassNames("p-note", "p-kind-" + kind.name().toLowerCase(Locale.ROOT));
        var words = new Div();
        if (!head.isEmpty()) {
            words.getElement().appendChild(new Element("strong").setText(head));
        }
        if (!text.isEmpty()) {
            words.getElement().appendChild(new Element("span").setText((head.isEmpty() ? "" : " ") + text));
        }
        for (var action : actions) {
            words.getElement().appendChild(new Element("span").setText(" "));
            words.add(action);
        }
        add(kind.icon.create(), words);
    }
}
