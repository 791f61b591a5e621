package dev.parley.engine.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a cell. */
public sealed interface Cell {

    /** Text is text, also where it begins with an equals sign. */
    record Text(String text) implements Cell {}

    record Figure(BigDecimal value) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** There is no figure, and this word says so: never a zero, never a blank that could be one. */
    record Missing(String word) implements Cell {}

    /** Follows from other cells. */
    record Computed(Formula formula) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(Formula formula) {
        return new Computed(formula);
    }

    /** The figure, or a word where there is none. */
    static Cell of(@Nullable BigDecimal value, String missing) {
        return value == null ? new Missing(missing) : new Figure(value);
    }

    /** The day, or a word where there is none. */
    static Cell of(@Nullable LocalDate day, String missing) {
        return day == null ? new Missing(missing) : new Day(day);
    }
}
