package dev.parley.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.review.Content.Cell;
import dev.parley.review.Content.Line;
import dev.parley.review.Difference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two contents side by side: a row for each value, what differs marked in place. */
final class DifferenceTable {

    private final DataTable table;

    /** @param before what stands in the left column */
    DifferenceTable(String before, String after) {
        table = new DataTable(before + " beside " + after);
        table.text("Line and value");
        table.text(before).phoneLabelled();
        table.text(after).phoneLabelled();
        table.number("Difference").phoneLabelled();
        table.addClassName("p-review-beside");
    }

    /** The lines that differ, of each the values that do. */
    DataTable of(List<Difference> differences) {
        differences.forEach(one -> line(one.before(), one.after(), one.columns()));
        return table;
    }

    /** All lines of both with all values, what only the left one has at the end. */
    DataTable of(List<Line> before, List<Line> after) {
        for (var line : after) {
            line(find(before, line.key()), line, columns(find(before, line.key()), line));
        }
        before.stream()
                .filter(line -> find(after, line.key()) == null)
                .forEach(line -> line(line, null, columns(line, null)));
        return table;
    }

    private static @Nullable Line find(List<Line> lines, String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst().orElse(null);
    }

    private static Set<String> columns(@Nullable Line before, @Nullable Line after) {
        var columns = new LinkedHashSet<String>();
        if (after != null) {
            after.cells().stream().map(Cell::column).forEach(columns::add);
        }
        if (before != null) {
            before.cells().stream().map(Cell::column).forEach(columns::add);
        }
        return columns;
    }

    private void line(@Nullable Line before, @Nullable Line after, Set<String> columns) {
        var line = Objects.requireNonNull(after != null ? after : before);
        table.group(
                line.group() + ": " + line.name(),
                before == null ? "not there" : "",
                after == null ? "not there" : "",
                "");
        columns.forEach(column -> {
            var was = value(before, column);
            var is = value(after, column);
            boolean same = was != null && was.equals(is);
            table.row(
                            column,
                            cell(was, same, "p-review-was"),
                            cell(is, same, "p-review-is"),
                            same ? "" : Shown.difference(was, is))
                    .selected(false);
        });
    }

    private static @Nullable String value(@Nullable Line line, String column) {
        return line == null ? null : line.value(column).orElse(null);
    }

    private static Component cell(@Nullable String value, boolean same, String mark) {
        var cell = new Span(value == null ? Numbers.NONE : Shown.value(value));
        if (!same && value != null) {
            cell.addClassName(mark);
        }
        return cell;
    }
}
