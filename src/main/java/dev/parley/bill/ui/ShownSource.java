package dev.parley.bill.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.parley.base.ui.Note;
import dev.parley.bill.WholeBill;
import java.util.UUID;

/** Says to whoever came to see one intake in place which months of the bill it tells of, and brings them before their eyes. */
final class ShownSource {

    private ShownSource() {}

    static Note of(WholeBill bill, UUID intake, String slug) {
        var back = new Anchor("n/" + slug + "/intake?taken=" + intake, "What was taken in");
        var note = bill.sources().stream()
                .filter(source -> source.intake().equals(intake))
                .findFirst()
                .map(source -> new Note(
                        Note.Kind.NEUTRAL,
                        source.files() + " counts for " + Words.period(source.months()) + ", "
                                + Words.months(source.months().size()) + " of "
                                + (source.payers().size() == 1 ? "payer " : "payers ")
                                + String.join(", ", source.payers()) + ".",
                        "Its months are marked below.",
                        back))
                .orElseGet(() -> new Note(
                        Note.Kind.NEEDS,
                        "Nothing of this file counts now.",
                        "It was undone, or newer files of the same payer and months came after it.",
                        back));
        note.addClassName("p-shown");
        note.getElement().executeJs("this.scrollIntoView({block: 'start'})");
        return note;
    }
}
