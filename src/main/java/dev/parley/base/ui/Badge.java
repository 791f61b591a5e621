package dev.parley.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A word on a tint, at times with an icon. The word carries the meaning. */
public final class Badge extends Span {

    /** Which tint. */
    public enum Kind {
        NEUTRAL,
        /** Good, done, proven, selected. */
        GOOD,
        /** Idle, conflict, whatever needs somebody. */
        NEEDS,
        ON_DEMAND,
        /** A deadline. */
        URGENT,
        /** Dashed. */
        UNKNOWN,
        /** Never leaves the house. */
        INTERNAL
    }

    public Badge(Kind kind, String word) {
        this(kind, null, word);
    }

    public Badge(Kind kind, @Nullable Icon16 icon, String word) {
        addClassNames(
                "p-badge", "p-kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (icon != null) {
            add(icon.create());
        }
        add(new Span(word));
    }

    public static Badge neutral(String word) {
        return new Badge(Kind.NEUTRAL, word);
    }

    /** With a check mark. */
    public static Badge good(String word) {
        return new Badge(Kind.GOOD, Icon16.CHECK, word);
    }

    public static Badge needs(String word) {
        return new Badge(Kind.NEEDS, word);
    }

    /** With a warning sign: two values, a failed check. */
    public static Badge conflict(String word) {
        return new Badge(Kind.NEEDS, Icon16.WARNING, word);
    }

    public static Badge urgent(String word) {
        return new Badge(Kind.URGENT, word);
    }

    public static Badge unknown(String word) {
        return new Badge(Kind.UNKNOWN, word);
    }

    /** "Stale: Run 14 is older than 3 values". */
    public static Badge stale(String what) {
        return new Badge(Kind.NEUTRAL, Icon16.CLOCK, "Stale: " + what);
    }

    /** The crossed eye and words such as "Internal" or "Violet columns never leave the house". */
    public static Badge internal(String word) {
        return new Badge(Kind.INTERNAL, Icon16.INTERNAL, word);
    }
}
