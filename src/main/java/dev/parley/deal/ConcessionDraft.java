package dev.parley.deal;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concession as somebody typed it; see {@link Concession}. */
public record ConcessionDraft(
        @Nullable LocalDate dated,
        Concession.@Nullable Side side,
        String words,
        @Nullable String role,
        @Nullable LocalDate expires,
        @Nullable UUID deal)
        implements Draft {

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.present("dated", dated, "Enter the day on which it was given."))
                .check(() -> Checks.day("dated", dated, 2000))
                .check(() -> Checks.present("side", side, "Choose whether it was given or got."))
                .check(() -> Checks.text("words", words, 1000, "Say what it is: a case study, a named engineer."))
                .check(() -> Checks.optionalText("role", role, 120))
                .check(() -> Checks.day("expires", expires, 2000));
        if (dated != null && expires != null && expires.isBefore(dated)) {
            problems.add(new InvalidInput(
                    "expires", expires, "It expires on " + expires + ", before its own day, " + dated + "."));
        }
    }

    void writeTo(ConcessionRow row) {
        row.dated = Checks.set(dated);
        row.side = Checks.set(side);
        row.words = words.strip();
        row.role = Checks.blankToNull(role);
        row.expires = expires;
        row.dealId = deal;
    }
}
