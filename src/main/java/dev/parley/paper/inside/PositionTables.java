package dev.parley.paper.inside;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Formula;
import dev.parley.engine.report.Table;
import dev.parley.schedule.Bundle;
import dev.parley.schedule.ScheduleLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where we stand on each line, and what each stand comes to over the agreement. */
final class PositionTables {

    static final String POSITIONS = "positions";

    private static final List<Column> COLUMNS = List.of(
            Column.text("line", "Line"),
            Column.text("account", "Account"),
            Column.text("term", "Term"),
            Column.text("unit", "Unit"),
            Column.of("quantity", "Quantity", "", Format.TWO_DECIMALS),
            rate("list", "List"),
            rate("current", "Today"),
            rate("ask", "Our ask"),
            rate("anchor", "Anchor"),
            rate("target", "Target"),
            rate("walk_away", "Walk-away"),
            rate("latest", "AWS's latest"),
            dollars("at_list", "At list"),
            dollars("at_ask", "At our ask"),
            dollars("at_target", "At target"),
            dollars("at_walk_away", "At walk-away"),
            Column.of("room", "Walk-away less ask", "", Format.CENTS),
            Column.text("status", "Status"),
            Column.text("owner", "Owner"),
            Column.text("reason", "Reason"),
            Column.text("evidence", "Evidence"));

    private final Inside inside;

    PositionTables(Inside inside) {
        this.inside = inside;
    }

    Table positions() {
        var rows = new ArrayList<Table.Row>();
        for (var bundle : Bundle.values()) {
            var lines = inside.schedule().lines(bundle);
            if (!lines.isEmpty()) {
                rows.add(new Table.Group(bundle.label()));
                lines.forEach(line -> rows.add(new Table.Line(cells(line))));
            }
        }
        return new Table(
                POSITIONS,
                "Positions",
                1,
                COLUMNS,
                rows,
                "Total, " + inside.schedule().lines().size() + " lines");
    }

    private List<Cell> cells(ScheduleLine line) {
        var position = inside.position(line.id());
        var quantity =
                inside.schedule().contractYears().stream().map(line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        var evidence = position.evidence();
        return List.of(
                Cell.of(line.label()),
                Cell.of(line.payer() + " " + line.account()),
                Cell.of(line.term()),
                Cell.of(line.unit()),
                new Cell.Figure(quantity),
                Cell.of(line.list(), "unknown"),
                Cell.of(line.current(), "list"),
                Cell.of(line.ask(), "list"),
                Cell.of(position.anchor(), "none"),
                Cell.of(position.target(), "none"),
                Cell.of(position.walkAway(), "none"),
                Cell.of(position.offer(), "as its letter"),
                Cell.of(new Formula.Product("quantity", "list", null, "unknown")),
                Cell.of(new Formula.Product("quantity", "ask", "at_list", "unknown")),
                Cell.of(new Formula.Product("quantity", "target", null, "none")),
                Cell.of(new Formula.Product("quantity", "walk_away", null, "none")),
                Cell.of(new Formula.Difference("at_walk_away", "at_ask")),
                Cell.of(position.status().label()),
                Cell.of(Objects.requireNonNullElse(position.owner(), "")),
                Cell.of(Objects.requireNonNullElse(position.reason(), "")),
                Cell.of(
                        evidence == null
                                ? ""
                                : evidence.source() + (evidence.grade() == null ? "" : ", grade " + evidence.grade())));
    }

    /** The sum of a column. */
    BigDecimal total(Figures figures, String column) {
        var table = positions();
        return figures.total(table, table.indexOf(column));
    }

    private static Column rate(String key, String label) {
        return Column.of(key, label, "", Format.RATE);
    }

    private static Column dollars(String key, String label) {
        return Column.of(key, label, "", Format.CENTS).withSum();
    }
}
