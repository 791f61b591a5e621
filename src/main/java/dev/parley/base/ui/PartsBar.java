package dev.parley.base.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** What a sum is made of, drawn to the scale of the largest sum beside it. */
public final class PartsBar extends Span {

    private double drawn;

    /** @param words the bar in words for screen readers, such as "$1.2M committed, $0.6M on demand" */
    public PartsBar(String words) {
        addClassName("p-parts");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("title", words);
    }

    /** Adds a part of the given share, 0 to 1, of the full width; all together at most 1. */
    public PartsBar part(Mark mark, double share) {
        if (!(share >= 0 && drawn + share <= 1.000001)) {
            throw new IllegalArgumentException("Part " + share + " after " + drawn + " does not fit the width of 1");
        }
        drawn += share;
        if (share > 0) {
            var part = new Element("i");
            part.setAttribute("class", mark.className());
            part.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", share * 100));
            getElement().appendChild(part);
        }
        return this;
    }
}
