package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.InternalBadge;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Scrolling;
import dev.parley.schedule.Bundle;
import dev.parley.schedule.Position;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The right sheet: the same lines with what is held back. Built only for who may see positions. */
final class InternalSheet extends Div {

    /** @param bar makes the papers for the house */
    InternalSheet(Schedule schedule, Map<UUID, Position> positions, Component bar) {
        addClassName("p-paper-side");
        var head = new Div(new InternalBadge(), new Span("The same lines, with what stays here"));
        head.addClassName("p-paper-head");
        var lines = new Span(schedule.lines().size() + " lines");
        lines.addClassName("p-minor");
        var title = new Div(new H3("Positions of schedule " + schedule.number()), lines);
        title.addClassName("p-paper-title");
        var sheet = new Div(title, table(schedule, positions));
        sheet.addClassNames("p-paper-sheet", "p-paper-internal");
        Scrolling.byKeyboard(sheet, "Internal sheet");
        bar.addClassName("p-paper-inside");
        head.add(bar);
        add(head, sheet);
    }

    private static DataTable table(Schedule schedule, Map<UUID, Position> positions) {
        var table = new DataTable("Positions, internal").dense().keepOnPhone();
        table.text("Line");
        table.number("Our ask").bold();
        table.number("Anchor").internalFirst();
        table.number("Target").internal();
        table.number("Walk-away").internal();
        table.number("Room, $").internal();
        table.reason("Reason").internal();
        for (var bundle : Bundle.values()) {
            if (!schedule.lines(bundle).isEmpty()) {
                table.group(new Span(bundle.label()), "", "", "", "", "", "");
                schedule.lines(bundle)
                        .forEach(line ->
                                table.row(cells(schedule, line, positions.getOrDefault(line.id(), Position.NONE))
                                        .toArray()));
            }
        }
        return table;
    }

    private static List<Object> cells(Schedule schedule, ScheduleLine line, Position position) {
        var cells = new ArrayList<Object>(List.of(
                line.label(),
                line.ask() == null ? "list" : Numbers.rate(line.ask()),
                rate(position.anchor()),
                rate(position.target()),
                rate(position.walkAway())));
        if (line.ask() == null || position.walkAway() == null) {
            cells.add(Numbers.NONE);
        } else {
            var quantity =
                    schedule.contractYears().stream().map(line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            cells.add(Numbers.signedUsd(quantity.multiply(position.walkAway().subtract(line.ask()))));
        }
        cells.add(position.reason() == null ? "" : position.reason());
        return cells;
    }

    private static String rate(@Nullable BigDecimal rate) {
        return rate == null ? Numbers.NONE : Numbers.rate(rate);
    }
}
