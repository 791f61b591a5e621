package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date as typed; of a closed month any day. */
public record KeyDateDraft(
        @Nullable KeyDateKind kind, @Nullable LocalDate day, String what) implements Draft {

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.present(
                        "kind", kind, "Choose what it is: a deadline, or a month in which nothing may start."))
                .check(() -> Checks.present("day", day, "Enter the day."))
                .check(() -> Check.date("day", day))
                .check(() -> Checks.text("what", what, 200, "Say what it is, such as \"Offer 2 expires\"."));
    }

    void writeTo(KeyDateRow row) {
        row.kind = Checks.set(kind);
        var typed = Checks.set(day);
        row.onDay = row.kind == KeyDateKind.CLOSED_MONTH ? typed.withDayOfMonth(1) : typed;
        row.what = what.strip();
    }
}
