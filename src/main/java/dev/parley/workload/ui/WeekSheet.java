package dev.parley.workload.ui;

import com.vaadin.flow.component.html.Div;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.sheet.Sheet;
import dev.parley.base.ui.sheet.SheetAnswer;
import dev.parley.base.ui.sheet.SheetCell;
import dev.parley.base.ui.sheet.SheetColumn;
import dev.parley.base.ui.sheet.SheetEdit;
import dev.parley.base.ui.sheet.SheetEditor;
import dev.parley.base.ui.sheet.SheetReading;
import dev.parley.base.ui.sheet.SheetRow;
import dev.parley.base.ui.sheet.SheetSetup;
import dev.parley.engine.demand.TrafficShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The hours of a week as a grid of 24 by 7 cells: by keyboard, or pasted from a spreadsheet. */
final class WeekSheet extends Div {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final int DAY = 24;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final Consumer<List<BigDecimal>> changed;
    private final Sheet sheet;
    private final List<BigDecimal> week = new ArrayList<>(TrafficShape.flat().multipliers());

    /** @param changed told all 168 after each edit, Monday 00:00 first */
    WeekSheet(Consumer<List<BigDecimal>> changed) {
        this.changed = changed;
        this.sheet = new Sheet(new Editor(), setup());
        addClassName("p-week-sheet");
        add(sheet);
        show(week);
    }

    private static SheetSetup setup() {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.names("hour", "Hour", 64));
        DAYS.forEach(day -> columns.add(SheetColumn.numbers(day, day, "", 56)));
        return new SheetSetup(
                "Hours of the week, in any scale",
                columns,
                Locale.US,
                false,
                "",
                new SheetSetup.Noun("day", "days"),
                true);
    }

    /** Shows 168 values. */
    void show(List<BigDecimal> values) {
        for (int hour = 0; hour < TrafficShape.HOURS_OF_A_WEEK; hour++) {
            week.set(hour, values.get(hour));
        }
        sheet.show(setup(), IntStream.range(0, DAY).mapToObj(this::row).toList(), List.of());
    }

    private SheetRow row(int hour) {
        var name = String.format(Locale.ROOT, "%02d:00", hour);
        var cells = new ArrayList<SheetCell>();
        cells.add(SheetCell.fixed(name));
        for (int day = 0; day < DAYS.size(); day++) {
            cells.add(SheetCell.of(Typed.shown(week.get(day * DAY + hour))));
        }
        return SheetRow.data(String.valueOf(hour), name, cells);
    }

    private final class Editor implements SheetEditor {

        @Override
        public List<SheetAnswer> save(List<SheetEdit> edits) {
            var answers = edits.stream().map(this::save).toList();
            changed.accept(List.copyOf(week));
            return answers;
        }

        private SheetAnswer save(SheetEdit edit) {
            try {
                int at = at(edit);
                var before = Typed.shown(week.get(at));
                week.set(at, value(edit));
                return new SheetAnswer.Saved(SheetCell.of(Typed.shown(week.get(at))), before, "");
            } catch (InvalidInput refused) {
                return new SheetAnswer.Refused(refused.sentence());
            }
        }

        @Override
        public List<SheetReading> check(List<SheetEdit> edits) {
            return edits.stream().map(this::reading).toList();
        }

        private SheetReading reading(SheetEdit edit) {
            try {
                at(edit);
                return new SheetReading.Readable(Typed.shown(value(edit)));
            } catch (InvalidInput refused) {
                return new SheetReading.Unreadable(refused.sentence());
            }
        }

        /** Row and column come from a browser. */
        private int at(SheetEdit edit) {
            int day = DAYS.indexOf(edit.column());
            if (day < 0 || !edit.row().matches("\\d|1\\d|2[0-3]")) {
                throw new InvalidInput("multipliers", edit.column(), "This is no hour of the week.");
            }
            return day * DAY + Integer.parseInt(edit.row());
        }

        private BigDecimal value(SheetEdit edit) {
            var value = Typed.number("multipliers", edit.text());
            if (value.signum() < 0 || value.compareTo(MOST) > 0) {
                throw new InvalidInput("multipliers", value, Typed.shown(value) + " cannot be: enter 0 to 1,000,000.");
            }
            return value;
        }
    }
}
