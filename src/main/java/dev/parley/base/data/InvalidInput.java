package dev.parley.base.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something a person or a program gave us cannot be taken. The message is the sentence to show: it names the value and
 * says what to do.
 */
public final class InvalidInput extends RuntimeException implements Explained {

    private final String field;
    private final @Nullable String value;

    /**
     * @param field the field as the caller knows it, such as {@code minuteSpread}
     * @param value what was given, or null when nothing was
     * @param sentence what was wrong and what to do
     */
    public InvalidInput(String field, @Nullable Object value, String sentence) {
        super(sentence);
        this.field = field;
        this.value = value == null ? null : abbreviated(written(value));
    }

    public String field() {
        return field;
    }

    public @Nullable String value() {
        return value;
    }

    /** The sentence to show; never null. */
    @Override
    public String sentence() {
        return String.valueOf(getMessage());
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? Checks.plain(number) : value.toString();
    }

    private static String abbreviated(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "… (" + text.length() + " characters)";
    }
}
