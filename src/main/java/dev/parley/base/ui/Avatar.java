package dev.parley.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A person's initials on one of the five presence colours. */
public final class Avatar extends Span {

    private static final int COLOURS = 5;

    /** @param colour any number; the same person keeps the same one, such as the id */
    public Avatar(String name, long colour) {
        super(initials(name));
        addClassNames("p-avatar", "p-color-" + Math.floorMod(colour, COLOURS));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", name);
        getElement().setAttribute("title", name);
    }

    /** First letters of the first and the last word. */
    public static String initials(String name) {
        var words = name.strip().split("\\s+");
        var last = words.length == 1 ? "" : first(words[words.length - 1]);
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
