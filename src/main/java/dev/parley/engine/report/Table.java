package dev.parley.engine.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param key    its name for programs and for formulas; unique in the document
 * @param frozen how many columns at the left say what a line is: they stay in view and are repeated on every page
 * @param total  label of the total row, or null: there is none
 */
public record Table(
        String key,
        String title,
        int frozen,
        List<Column> columns,
        List<Row> rows,
        @Nullable String total) implements Part {

    /** A row: a line of cells, or a heading over the lines that follow. */
    public sealed interface Row {}

    /** One cell a column. */
    public record Line(List<Cell> cells) implements Row {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** Begins a group of lines. */
    public record Group(String title) implements Row {}

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        var keys = new HashSet<String>();
        for (var column : columns) {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("Table " + key + " has two columns " + column.key() + ".");
            }
        }
        for (var row : rows) {
            if (row instanceof Line line && line.cells().size() != columns.size()) {
                throw new IllegalArgumentException("A line of table " + key + " has "
                        + line.cells().size() + " cells for " + columns.size() + " columns.");
            }
        }
    }

    /** The lines without the headings between them. */
    public List<Line> lines() {
        return rows.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }

    /**
     * Where a column stands, counted from 0.
     *
     * @throws IllegalArgumentException when there is no such column
     */
    public int indexOf(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).key().equals(column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("Table " + key + " has no column " + column + ".");
    }

    /** Whether any column stands under a heading of its own. */
    public boolean grouped() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    /** The same table with some columns alone. */
    public Table only(List<Integer> indices) {
        var some = new ArrayList<Row>();
        for (var row : rows) {
            some.add(
                    switch (row) {
                        case Group group -> group;
                        case Line line ->
                            new Line(indices.stream().map(line.cells()::get).toList());
                    });
        }
        return new Table(key, title, frozen, indices.stream().map(columns::get).toList(), some, total);
    }
}
