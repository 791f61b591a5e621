package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value nobody knows yet: the word, underlined with dashes. Never zero, never blank. */
public final class Unknown extends Span {

    public Unknown() {
        this("unknown");
    }

    /** Another word for it: "unclear", "1 unknown", "5 of 6". */
    public Unknown(String word) {
        super(word);
        addClassName("p-unknown");
    }

    /** The value as text, or the word where there is none. */
    public static <T> Component or(@Nullable T value, Function<T, String> format) {
        return value == null ? new Unknown() : new Span(format.apply(value));
    }
}
