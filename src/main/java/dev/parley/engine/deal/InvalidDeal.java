package dev.parley.engine.deal;

import org.jspecify.annotations.Nullable;

/** A bill or a deal that cannot be evaluated as it stands. The message carries the value and says what to do. */
public class InvalidDeal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final @Nullable String value;

    /**
     * @param field   where, such as {@code commitments[1]}
     * @param value   what was found there, or null if it is missing
     * @param message a sentence that says what is wrong and what to do
     */
    public InvalidDeal(String field, @Nullable Object value, String message) {
        super(message);
        this.field = field;
        this.value = value == null ? null : String.valueOf(value);
    }

    public String field() {
        return field;
    }

    public @Nullable String value() {
        return value;
    }
}
