package dev.parley.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
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

    /** First letters of the first and the last word; words that begin with a bracket or the like do not count. */
    public static String initials(String name) {
        var words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> word.codePoints().limit(1).anyMatch(Character::isLetterOrDigit))
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        var last = words.size() == 1 ? "" : first(words.getLast());
        return (first(words.getFirst()) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
