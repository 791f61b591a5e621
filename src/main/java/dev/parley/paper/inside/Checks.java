package dev.parley.paper.inside;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Table;
import dev.parley.schedule.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What should be looked at before somebody decides: of the plan's facts, and of the positions. */
final class Checks {

    private Checks() {}

    static Table table(Inside inside) {
        var rows = new ArrayList<Table.Row>();
        if (!inside.changed().isEmpty()) {
            rows.add(line(
                    "Run",
                    "Run " + inside.run().number() + " is older than " + String.join(", ", inside.changed())
                            + ": plan again.",
                    null));
        }
        long without = inside.schedule().lines().stream()
                .filter(line -> inside.position(line.id()).equals(Position.NONE))
                .count();
        if (without > 0) {
            rows.add(line(
                    "Positions",
                    without + " of " + inside.schedule().lines().size() + " lines have no position.",
                    null));
        }
        long unknown = inside.schedule().lines().stream()
                .filter(line -> line.list() == null)
                .count();
        if (unknown > 0) {
            rows.add(line(
                    "Prices", unknown + (unknown == 1 ? " line has" : " lines have") + " no known list rate.", null));
        }
        inside.run()
                .result()
                .checks()
                .checks()
                .forEach(check -> rows.add(line(check.kind().label(), check.sentence(), check.usd())));
        return new Table(
                "checks",
                "Checks",
                1,
                List.of(
                        Column.text("about", "About"),
                        Column.text("sentence", "What"),
                        Column.of("usd", "Dollars", "", Format.DOLLARS)),
                rows,
                null);
    }

    private static Table.Line line(String about, String sentence, @Nullable BigDecimal usd) {
        return new Table.Line(List.of(Cell.of(about), Cell.of(sentence), Cell.of(usd, "")));
    }
}
