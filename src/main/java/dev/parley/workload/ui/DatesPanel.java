package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Problems;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.workload.KeyDate;
import dev.parley.workload.KeyDateDraft;
import dev.parley.workload.KeyDateKind;
import dev.parley.workload.KeyDates;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Deadlines, and months in which nothing may start. */
final class DatesPanel extends RowsPanel<KeyDate, KeyDateDraft> {

    private final KeyDates dates;
    private final UUID negotiation;
    private final boolean mayEdit;

    DatesPanel(KeyDates dates, UUID negotiation, boolean mayEdit) {
        this.dates = dates;
        this.negotiation = negotiation;
        this.mayEdit = mayEdit;
        show();
    }

    @Override
    List<KeyDate> rows() {
        return dates.of(negotiation);
    }

    @Override
    PCard card() {
        return new PCard("Dates").meta("deadlines and closed months");
    }

    @Override
    EmptyState nothing() {
        return new EmptyState("No date is entered", "Deadlines stand on the overview; plans buy around closed months.");
    }

    @Override
    Component table(List<KeyDate> rows) {
        var table = new DataTable("Dates").list();
        table.text("Date");
        table.text("What").phoneLine();
        table.text("").phoneLine();
        for (var row : rows) {
            table.row(day(row), TwoLines.of(row.what(), row.kind().label()), tools(row));
        }
        return table;
    }

    private static String day(KeyDate row) {
        return row.kind() == KeyDateKind.CLOSED_MONTH
                ? Numbers.month(YearMonth.from(row.day()))
                : Numbers.date(row.day());
    }

    @Override
    EditForm<KeyDateDraft> form() {
        return new DateForm();
    }

    @Override
    boolean mayAdd() {
        return mayEdit;
    }

    @Override
    boolean mayEdit(KeyDate row) {
        return mayEdit;
    }

    @Override
    String noun() {
        return "Date";
    }

    @Override
    String called(KeyDate row) {
        return row.what();
    }

    @Override
    SaveResult<KeyDate> remove(KeyDate row) {
        return dates.remove(negotiation, row.id(), row.version());
    }

    @Override
    public SaveResult<KeyDate> add(KeyDateDraft draft) {
        return dates.add(negotiation, draft);
    }

    @Override
    public SaveResult<KeyDate> change(KeyDate before, long version, KeyDateDraft draft) {
        return dates.change(negotiation, before.id(), version, draft);
    }

    @Override
    public KeyDateDraft draft(KeyDate row) {
        return row.draft();
    }

    @Override
    public long version(KeyDate row) {
        return row.version();
    }

    /** Kind, day and words. */
    private static final class DateForm extends EditForm<KeyDateDraft> {

        private final Select<KeyDateKind> kind;
        private final DatePicker day;
        private final TextField what;

        DateForm() {
            kind = choice(
                    "kind",
                    "Kind",
                    "What the date is for.",
                    List.of(KeyDateKind.values()),
                    KeyDateKind::label,
                    KeyDateDraft::kind);
            day = date("day", "Date", "Of a month in which nothing may start any day.", KeyDateDraft::day);
            what = text("what", "What", "Such as: offer 2 expires.", KeyDateDraft::what);
            kind.setValue(KeyDateKind.DEADLINE);
        }

        @Override
        KeyDateDraft read(Problems problems) {
            return new KeyDateDraft(kind.getValue(), day.getValue(), what.getValue());
        }
    }
}
