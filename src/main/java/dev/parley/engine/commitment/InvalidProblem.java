package dev.parley.engine.commitment;

import org.jspecify.annotations.Nullable;

/** A problem that cannot be planned as it stands. The message says what to do. */
public class InvalidProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final @Nullable String value;

    /**
     * @param path the field, such as {@code pools[0].terms[1].usdPerUnitHour}
     * @param value the value found there, or null if it is missing
     * @param message a sentence that says what is wrong and what to do
     */
    public InvalidProblem(String path, @Nullable Object value, String message) {
        super(message);
        this.path = path;
        this.value = value == null ? null : String.valueOf(value);
    }

    public String path() {
        return path;
    }

    public @Nullable String value() {
        return value;
    }
}
