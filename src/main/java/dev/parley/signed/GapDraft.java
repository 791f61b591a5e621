package dev.parley.signed;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.Problems;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A gap closer as somebody typed it; see {@link GapCloser}. */
public record GapDraft(
        GapCloser.@Nullable Kind kind,
        String what,
        @Nullable LocalDate day,
        @Nullable BigDecimal counts,
        @Nullable BigDecimal costs,
        @Nullable String note)
        implements Draft {

    private static final BigDecimal MOST = new BigDecimal("10000000000");

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.present("kind", kind, "Choose what kind of thing it is."))
                .check(() -> Checks.text("what", what, 200, "Say what would be done."))
                .check(() -> Checks.present("day", day, "Enter the day on which it would be done."))
                .check(() -> Checks.day("day", day, 2000))
                .check(() -> Checks.between(
                        "counts",
                        Checks.present("counts", counts, "Enter the dollars that count by it."),
                        new BigDecimal("0.01"),
                        MOST,
                        "dollars"))
                .check(() -> Checks.between(
                        "costs",
                        Checks.present("costs", costs, "Enter what it costs; 0 where it costs nothing more."),
                        MOST.negate(),
                        MOST,
                        "dollars"))
                .check(() -> Checks.optionalText("note", note, 2000));
    }

    void writeTo(GapRow row) {
        row.kind = Checks.set(kind);
        row.what = what.strip();
        row.onDay = Checks.set(day);
        row.countsUsd = Money.cents(Checks.set(counts));
        row.costsUsd = Money.cents(Checks.set(costs));
        row.note = Checks.blankToNull(note);
    }
}
