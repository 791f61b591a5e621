package dev.parley.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.schedule.Bundle;
import dev.parley.schedule.Period;
import dev.parley.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;

/** Quantities of a schedule by calendar quarter; the first and the last may be parts of one. */
final class QuarterTable extends Div {

    QuarterTable(Schedule schedule) {
        var quarters = schedule.quarters();
        var table = new DataTable("Quantities of schedule " + schedule.number() + " by quarter")
                .dense()
                .keepOnPhone();
        addClassName("p-schedule-table");
        table.text("Line");
        table.text("Term").minor();
        table.text("Unit").minor();
        quarters.forEach(quarter -> table.number(label(quarter)));
        for (var bundle : Bundle.values()) {
            var lines = schedule.lines(bundle);
            if (lines.isEmpty()) {
                continue;
            }
            table.group(new Span(bundle.label()));
            for (var line : lines) {
                var cells = new ArrayList<Object>(List.of(LineWords.name(line), line.term(), line.unit()));
                quarters.forEach(
                        quarter -> cells.add(Numbers.decimal(line.quantity(quarter), LineWords.decimals(line))));
                table.row(cells.toArray());
            }
        }
        add(table);
    }

    /** "2027 Q2, 2 months" where the agreement covers only part of it. */
    private static String label(Period quarter) {
        long months =
                quarter.slices().stream().map(slice -> slice.month()).distinct().count();
        return months == 3 ? quarter.label() : quarter.label() + ", " + months + (months == 1 ? " month" : " months");
    }
}
