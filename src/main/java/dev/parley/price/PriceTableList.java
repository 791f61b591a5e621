package dev.parley.price;

import dev.parley.intake.Preview.Column;
import dev.parley.intake.Preview.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tables in the order in which they are added; one without a row is none. */
final class PriceTableList {

    static final Column MODEL = text("Model");
    static final Column REGION = text("Region or scope");
    static final Column KIND = text("Kind");
    static final Column FROM = text("From");

    private static final int MOST_ROWS = 200;

    private final List<Table> tables = new ArrayList<>();

    <T> void add(String title, String note, List<Column> columns, List<T> of, Function<T, List<String>> row) {
        if (!of.isEmpty()) {
            tables.add(new Table(
                    title,
                    note,
                    columns,
                    of.stream().limit(MOST_ROWS).map(row).toList(),
                    Math.max(0, of.size() - MOST_ROWS)));
        }
    }

    List<Table> all() {
        return List.copyOf(tables);
    }

    static Column text(String label) {
        return new Column(label, false);
    }

    static Column number(String label) {
        return new Column(label, true);
    }
}
