package dev.parley.base.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How busy a unit is: the fill is the busy share, the tick is the share its rate needs. */
public final class BusyBar extends Span {

    private final String words;

    /**
     * @param busy busy share of hours, 0 to 1
     * @param needs share at which the rate pays, 0 or more; above 1 it never pays and the tick is left out; null where no
     *     rate applies
     * @param mark {@link Mark#LONG} and the like for committed units, {@link Mark#ON_DEMAND} for what was not bought
     */
    public BusyBar(double busy, @Nullable Double needs, Mark mark) {
        if (!(busy >= 0 && busy <= 1)) {
            throw new IllegalArgumentException("Busy share " + busy + " is not between 0 and 1");
        }
        addClassNames("p-busy", mark.className());
        part("p-busy-track");
        part("p-busy-fill").getStyle().set("width", cssPercent(busy));
        if (needs != null && needs <= 1) {
            part("p-busy-tick").getStyle().set("left", cssPercent(needs));
        }
        words = "busy " + Numbers.percent(busy) + (needs == null ? "" : ", needs " + Numbers.percent(needs));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("title", words);
    }

    /** Hatches what is not busy: paid for and idle. */
    public BusyBar idleHatched() {
        addClassName("p-hatched");
        return this;
    }

    /** As wide as its place, 14 px high. */
    public BusyBar wide() {
        addClassName("p-wide");
        return this;
    }

    /** The share as a number with the bar beside it. */
    public static Span withFigure(double busy, @Nullable Double needs, Mark mark) {
        var figure = new Span(Numbers.percent(busy));
        figure.addClassName("p-num");
        var bar = new BusyBar(busy, needs, mark);
        var both = new Span(figure, bar);
        both.addClassName("p-busy-with");
        return both;
    }

    /** The bar in words, as a screen reader hears it. */
    public String words() {
        return words;
    }

    private Element part(String className) {
        var part = new Element("i");
        part.setAttribute("class", className);
        getElement().appendChild(part);
        return part;
    }

    private static String cssPercent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
