package dev.parley.bill.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.parley.base.ui.Note;
import dev.parley.bill.WholeBill;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The intake that somebody came to see in place: which months of the bill it tells of.
 *
 * @param intake null where nobody came to see one
 */
record ShownSource(WholeBill bill, @Nullable UUID intake) {

    /** To be marked; none where nothing of it counts. */
    Set<YearMonth> months() {
        return source().map(source -> Set.copyOf(source.months())).orElse(Set.of());
    }

    private Optional<WholeBill.Source> source() {
        return bill.sources().stream()
                .filter(source -> source.intake().equals(intake))
                .findFirst();
    }

    /** @param come whether it comes before the reader's eyes */
    Optional<Note> note(String slug, boolean come) {
        if (intake == null) {
            return Optional.empty();
        }
        var back = new Anchor("n/" + slug + "/intake?taken=" + intake, "What was taken in");
        var note = source().map(source -> counts(source, back))
                .orElseGet(() -> new Note(
                        Note.Kind.NEEDS,
                        "Nothing of this file counts now.",
                        "It was undone, or newer files of the same payer and months came after it.",
                        back));
        note.addClassName("p-shown");
        if (come) {
            note.getElement().executeJs("this.scrollIntoView({block: 'start'})");
        }
        return Optional.of(note);
    }

    private static Note counts(WholeBill.Source source, Anchor back) {
        return new Note(
                Note.Kind.NEUTRAL,
                source.files() + " counts for " + Words.period(source.months()) + ", "
                        + Words.months(source.months().size()) + " of "
                        + (source.payers().size() == 1 ? "payer " : "payers ") + String.join(", ", source.payers())
                        + ".",
                "Its months are marked below.",
                back);
    }
}
