package dev.parley.bill.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.PCard;
import dev.parley.bill.WholeBill;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the figures come from: which files, taken in by whom, which months of which payer count of each. */
final class SourcesCard {

    private SourcesCard() {}

    /** @param shown the intake that somebody came to see, or null */
    static PCard of(WholeBill bill, String slug, @Nullable UUID shown) {
        var table = new DataTable("Files the bill is made of").list();
        table.text("File");
        table.text("Format").minor().phoneLabelled();
        table.text("Payers").phoneLabelled();
        table.text("Months that count").phoneLabelled();
        table.text("Taken in").phoneLine();
        for (var source : bill.sources()) {
            var row = table.row(
                    new Anchor("n/" + slug + "/intake?taken=" + source.intake(), source.files()),
                    source.format(),
                    String.join(", ", source.payers()),
                    Words.period(source.months()) + ", "
                            + Words.months(source.months().size()),
                    source.by() + ", " + Words.moment(source.at()));
            row.selected(source.intake().equals(shown));
        }
        return new PCard("Where it comes from")
                .meta("a newer file of the same payer and month comes first; undo brings the older one back")
                .flush()
                .body(table);
    }
}
