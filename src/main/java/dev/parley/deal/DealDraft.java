package dev.parley.deal;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.pricing.Grade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The head of a deal as somebody typed it. */
public record DealDraft(
        String name,
        @Nullable DealRole role,
        @Nullable LocalDate dated,
        @Nullable LocalDate expires,
        @Nullable String source,
        @Nullable Grade grade,
        @Nullable String note)
        implements Draft {

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text("name", name, 120, "Name the deal: R1, our first ask."))
                .check(() -> Checks.present("role", role, "Choose what it is: an ask, an offer, the target."))
                .check(() -> Checks.day("dated", dated, 2000))
                .check(() -> Checks.day("expires", expires, 2000))
                .check(() -> Checks.optionalText("source", source, 500))
                .check(() -> Checks.optionalText("note", note, 2000));
        if (role != null && role.round() && dated == null) {
            problems.add(new InvalidInput("dated", null, "Enter the day of the round: rounds are in its order."));
        }
        if (dated != null && expires != null && expires.isBefore(dated)) {
            problems.add(new InvalidInput(
                    "expires", expires, "It expires on " + expires + ", before its own day, " + dated + "."));
        }
    }

    void writeTo(DealRow row) {
        row.name = name.strip();
        row.role = Checks.set(role);
        row.dated = dated;
        row.expires = expires;
        row.source = Checks.blankToNull(source);
        row.grade = grade;
        row.note = Checks.blankToNull(note);
    }
}
