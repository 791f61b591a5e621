package dev.parley.paper.inside;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Table;
import dev.parley.schedule.ScheduleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the figures rest on: each list rate and each unit limit with its source, its day and its grade. */
final class SourceTables {

    private SourceTables() {}

    static Table sources(Inside inside) {
        var rows = new ArrayList<Table.Row>();
        rows.add(new Table.Group("List rates"));
        inside.schedule().lines().forEach(line -> rows.add(new Table.Line(rate(line))));
        rows.add(new Table.Group("Unit limits"));
        for (var pool : inside.run().result().pools()) {
            var evidence = pool.evidence();
            if (evidence != null) {
                rows.add(new Table.Line(List.of(
                        Cell.of(pool.modelName() + " · " + pool.scope()),
                        Cell.of(evidence.source()),
                        new Cell.Day(evidence.asOf()),
                        Cell.of(evidence.grade().name()),
                        Cell.of(evidence.grade().meaning()),
                        Cell.of(evidence.illustrative() ? "illustrative" : ""))));
            }
        }
        return new Table(
                "sources",
                "Sources",
                1,
                List.of(
                        Column.text("what", "What"),
                        Column.text("source", "Source"),
                        Column.of("day", "Day", "", Format.DAY),
                        Column.text("grade", "Grade"),
                        Column.text("meaning", "Means"),
                        Column.text("note", "Note")),
                rows,
                null);
    }

    private static List<Cell> rate(ScheduleLine line) {
        return List.of(
                Cell.of(line.label()),
                Cell.of(Objects.requireNonNullElse(line.source(), "unknown")),
                Cell.of(line.sourceDate(), "unknown"),
                Cell.of(line.grade() == null ? "" : line.grade().name()),
                Cell.of(line.grade() == null ? "" : line.grade().meaning()),
                Cell.of(line.illustrative() ? "illustrative" : ""));
    }
}
