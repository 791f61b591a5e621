package dev.parley.base.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/**
 * Where an offer stands between our ask (left) and today's rate (right): a tick for the target, a violet one for the
 * walk-away, a dot for AWS, red when it is above the walk-away.
 */
public final class PositionLine extends Span {

    /**
     * @param target place of the target, 0 (our ask) to 1 (today's rate)
     * @param walkAway place of the walk-away
     * @param offer place of AWS's latest; values outside 0 to 1 are drawn at the edge
     * @param above whether the offer is above the walk-away
     * @param words the same in words for screen readers
     */
    public PositionLine(double target, double walkAway, double offer, boolean above, String words) {
        addClassName("p-position");
        if (above) {
            addClassName("p-above");
        }
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("title", words);
        part("p-position-line");
        part("p-position-fill").getStyle().set("width", place(walkAway));
        part("p-position-target").getStyle().set("left", place(target));
        part("p-position-walk").getStyle().set("left", place(walkAway));
        part("p-position-dot").getStyle().set("left", place(offer));
    }

    private Element part(String className) {
        var part = new Element("i");
        part.setAttribute("class", className);
        getElement().appendChild(part);
        return part;
    }

    private static String place(double share) {
        return String.format(Locale.ROOT, "%.1f%%", Math.clamp(share, 0, 1) * 100);
    }
}
