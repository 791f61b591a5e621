package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataColumn;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.SortOrder;
import dev.parley.base.ui.Unknown;
import dev.parley.schedule.AskWorth;
import dev.parley.schedule.Bundle;
import dev.parley.schedule.Period;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Totals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schedule in one contract year. Positions are no part of it unless they are given: without them there is no violet
 * column, no cell and no value.
 */
final class ScheduleTable extends Div {

    /**
     * What one person sees and may do.
     *
     * @param inside    null for somebody who may not see positions
     * @param worth     null until it was asked for
     * @param order     how lines are sorted, or null for the schedule's own order, by bundle
     */
    record Seen(
            boolean editable,
            InsideColumns.@Nullable Inside inside,
            @Nullable AskWorth worth,
            boolean worthStale,
            @Nullable SortOrder order) {}

    private final Schedule schedule;
    private final List<Period> periods;
    private final Seen seen;
    private final ScheduleActions actions;
    private final boolean current;
    private final List<LineRow> rows = new ArrayList<>();
    private final @Nullable InsideColumns inside;
    private final Map<Bundle, Span> bundleSums = new EnumMap<>(Bundle.class);
    private final Worths worths;
    private final Span sum = new Span();
    private final DataTable table;

    ScheduleTable(Schedule schedule, Period year, Seen seen, ScheduleActions actions) {
        this.schedule = schedule;
        this.periods = List.of(year);
        this.seen = seen;
        this.actions = actions;
        this.inside =
                seen.inside() == null ? null : new InsideColumns(seen.inside(), periods, seen.editable(), actions);
        this.worths = new Worths(seen.worth(), seen.worthStale());
        this.current = schedule.lines().stream().anyMatch(line -> line.current() != null);
        this.table = new DataTable("Schedule " + schedule.number() + " in " + year.label()).dense();
        addClassName("p-schedule-table");
        columns();
        if (seen.order() == null) {
            List.of(Bundle.values()).forEach(this::bundle);
        } else {
            new LineOrder(year, seen.inside())
                    .sorted(schedule.lines(), seen.order())
                    .forEach(this::line);
        }
        total();
        refresh();
        add(table);
    }

    private void columns() {
        table.over(
                "AWS knows these, or will", usdAt() + 2 + (seen.worth() == null ? 0 : 1) + (inside == null ? 0 : 1), 2);
        if (inside != null) {
            InsideColumns.over(table);
        }
        sorts(table.text("Line"), "line");
        sorts(table.text("Term").minor(), "term");
        sorts(table.number("Quantity").phoneLabelled(), "quantity");
        table.text("Unit").minor().phoneHidden();
        sorts(table.number("List").phoneLabelled(), "list");
        if (current) {
            table.number("Current").phoneLabelled();
        }
        sorts(table.number("Our ask").bold().phoneFigure(), "ask");
        sorts(table.number("Off list").wideOnly().phoneLabelled(), "off");
        sorts(table.number(periods.getFirst().label() + " at our ask").phoneLabelled(), "usd");
        if (seen.worth() != null) {
            table.number("Worth of ask").phoneLabelled();
        }
        table.mark("Grade").wideOnly().phoneHidden();
        if (inside != null) {
            InsideColumns.latest(table, this::sorts);
            InsideColumns.violet(table, this::sorts);
        }
    }

    /** Place of the column of dollars at our ask. */
    private int usdAt() {
        return current ? 8 : 7;
    }

    private void sorts(DataColumn column, String key) {
        column.sorts(key, seen.order(), next -> actions.sort(next));
    }

    private void bundle(Bundle bundle) {
        var lines = schedule.lines(bundle);
        if (lines.isEmpty()) {
            return;
        }
        var name = new Span(bundle.label() + " ");
        var count = new Span(lines.size() == 1 ? "1 line" : lines.size() + " lines");
        count.addClassName("p-minor");
        var subtotal = new Span();
        bundleSums.put(bundle, subtotal);
        table.group(sums(new Span(name, count), subtotal).toArray());
        lines.forEach(this::line);
    }

    /** The cells of a group or total row: its name, and dollars in their column. */
    private List<Object> sums(Object name, Component atAsk) {
        int columns = usdAt() + 2 + (seen.worth() == null ? 0 : 1) + (inside == null ? 0 : InsideColumns.COUNT);
        var row = new ArrayList<Object>(Collections.nCopies(columns, ""));
        row.set(0, name);
        row.set(usdAt(), atAsk);
        return row;
    }

    private void line(ScheduleLine line) {
        var row = new LineRow(line, periods, seen.editable(), actions, this::follow);
        var before = rows.isEmpty() ? null : rows.getLast();
        if (row.field() != null && before != null) {
            row.field().follows(before.field());
        }
        rows.add(row);
        var content = new ArrayList<Object>(List.of(
                LineWords.name(line),
                line.term(),
                Numbers.decimal(line.quantity(periods.getFirst()), LineWords.decimals(line)),
                line.unit(),
                Unknown.or(line.list(), Numbers::rate)));
        if (current) {
            content.add(line.current() == null ? Numbers.NONE : Numbers.rate(line.current()));
        }
        content.addAll(List.of(row.ask(), row.off(), row.usd()));
        if (seen.worth() != null) {
            content.add(worths.of(line));
        }
        content.add(LineWords.grade(line));
        if (inside == null) {
            table.row(content.toArray());
        } else {
            content.addAll(inside.of(row));
            table.row(content.toArray());
            inside.below(table);
        }
    }

    private void total() {
        int known = (int)
                schedule.lines().stream().filter(line -> line.list() != null).count();
        int all = schedule.lines().size();
        var words = all
                + (all == 1 ? " line" : " lines")
                + (known == all ? "" : "; " + (all - known) + " without a list price");
        var row = sums(words, sum);
        if (seen.worth() != null) {
            row.set(usdAt() + 1, worths.jointly());
        }
        table.total(row.toArray());
    }

    /** An ask changed: what asks are worth was computed before it. */
    private void follow() {
        refresh();
        worths.stale();
        actions.asked(rows.stream().map(LineRow::line).toList());
    }

    /** Totals and positions follow the asks. */
    private void refresh() {
        var lines = rows.stream().map(LineRow::line).toList();
        bundleSums.forEach((bundle, span) -> show(
                span, lines.stream().filter(line -> line.bundle() == bundle).toList()));
        show(sum, lines);
        if (inside != null) {
            inside.refresh();
        }
    }

    private void show(Span span, List<ScheduleLine> lines) {
        span.removeAll();
        span.add(LineRow.sum(Totals.of(lines, periods, Totals.At.ASK)));
    }
}
