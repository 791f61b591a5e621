package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.quantity.Amount;
import dev.parley.plan.MovesSaving;
import dev.parley.plan.PlanInputs;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the planned moves of a run save before any capacity is bought; nothing where none is planned. */
final class MovesLine {

    private MovesLine() {}

    /** @param year the calendar year that the screen shows */
    static Optional<Note> of(PlanInputs inputs, int year, String slug) {
        int moves = inputs.moves().size();
        if (moves == 0) {
            return Optional.empty();
        }
        String saved = switch (MovesSaving.inYear(inputs, year)) {
            case Amount.Known(BigDecimal usd) -> Numbers.usd(usd);
            case Amount.Unknown(String reason) -> "an unknown amount (" + reason + ")";
        };
        String each = inputs.moves().stream()
                .map(move -> move.workload() + " to " + move.after().modelName() + ", "
                        + move.after().scope() + ", from " + move.from().label())
                .collect(Collectors.joining("; "));
        return Optional.of(new Note(
                Note.Kind.GOOD,
                (moves == 1 ? "1 planned move saves " : moves + " planned moves save ") + saved + " in " + year
                        + " before any capacity.",
                each + ".",
                new Anchor("n/" + slug + "/migrate", "Migrate first")));
    }
}
