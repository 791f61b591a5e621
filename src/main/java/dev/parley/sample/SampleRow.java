package dev.parley.sample;

import dev.parley.base.data.Csv;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of one of the sample's files; an empty cell is unknown or not stated. */
record SampleRow(Map<String, String> cells) {

    /** Source of what the sample invents, and the day it was written. */
    static final String INVENTED = "Invented for the sample";

    static final LocalDate INVENTED_ON = LocalDate.of(2026, 11, 1);

    static List<SampleRow> of(String file) {
        return Csv.read("/db/demo/aldermoor/" + file + ".csv").rows().stream()
                .map(SampleRow::new)
                .toList();
    }

    /** @throws IllegalStateException when the file has no such column */
    String text(String column) {
        var value = cells.get(column);
        if (value == null) {
            throw new IllegalStateException("The sample has no column " + column + " beside " + cells.keySet());
        }
        return value;
    }

    @Nullable
    String textOrNull(String column) {
        var value = text(column);
        return value.isEmpty() ? null : value;
    }

    BigDecimal number(String column) {
        return new BigDecimal(text(column));
    }

    @Nullable
    BigDecimal numberOrNull(String column) {
        var value = textOrNull(column);
        return value == null ? null : new BigDecimal(value);
    }

    int whole(String column) {
        return Integer.parseInt(text(column));
    }

    @Nullable
    Integer wholeOrNull(String column) {
        var value = textOrNull(column);
        return value == null ? null : Integer.valueOf(value);
    }

    @Nullable
    Long longOrNull(String column) {
        var value = textOrNull(column);
        return value == null ? null : Long.valueOf(value);
    }

    @Nullable
    LocalDate dateOrNull(String column) {
        var value = textOrNull(column);
        return value == null ? null : LocalDate.parse(value);
    }

    boolean yes(String column) {
        return text(column).equals("true");
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String column) {
        return Enum.valueOf(
                type, text(column).toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
    }
}
