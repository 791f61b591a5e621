package dev.parley.base.ui;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which column a table is sorted, as the address says it: {@code cost}, or {@code -cost} for the largest first.
 *
 * @param column the key of the column
 */
public record SortOrder(String column, boolean descending) {

    /** Nothing where the text names no column of these. */
    public static Optional<SortOrder> of(@Nullable String text, Map<String, ?> columns) {
        if (text == null) {
            return Optional.empty();
        }
        boolean descending = text.startsWith("-");
        var column = descending ? text.substring(1) : text;
        return columns.containsKey(column) ? Optional.of(new SortOrder(column, descending)) : Optional.empty();
    }

    public String text() {
        return (descending ? "-" : "") + column;
    }

    /** What a click on a column's header makes of it: first one way, then the other, then the table's own order again. */
    public static @Nullable SortOrder next(@Nullable SortOrder now, String column, boolean numbers) {
        if (now == null || !now.column.equals(column)) {
            return new SortOrder(column, numbers);
        }
        return now.descending == numbers ? new SortOrder(column, !numbers) : null;
    }

    /** Sorts by the column's own comparator, this way or the other. */
    public <T> Comparator<T> by(Map<String, Comparator<T>> columns) {
        var comparator = columns.getOrDefault(column, (one, other) -> 0);
        return descending ? comparator.reversed() : comparator;
    }
}
