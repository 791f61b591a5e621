package dev.parley.paper.ui;

import com.vaadin.flow.component.button.Button;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.paper.IssuedPaper;
import dev.parley.paper.PaperComparison;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Two papers, line by line: what stands in one and not in the other. */
final class ComparisonCard {

    private ComparisonCard() {}

    static PCard of(PaperComparison comparison, Runnable close) {
        var card = new PCard("What changed between two papers")
                .meta(Numbers.counted(comparison.changes().size(), "change") + ", " + Numbers.count(comparison.same())
                        + " figures and texts the same")
                .tools(new Button("Close", _ -> close.run()));
        if (comparison.changes().isEmpty()) {
            return card.body(new Note(Note.Kind.NEUTRAL, "", "They say exactly the same."));
        }
        var table = new DataTable("Changes").keepOnPhone();
        table.text("Table");
        table.text("Line");
        table.text("Column");
        table.text(name(comparison.before()));
        table.text(name(comparison.after()));
        comparison
                .changes()
                .forEach(change -> table.row(
                        change.table(), change.line(), change.column(), shown(change.before()), shown(change.after())));
        return card.flush().body(table);
    }

    private static String shown(String value) {
        return value.isEmpty() ? Numbers.NONE : value;
    }

    private static String name(IssuedPaper paper) {
        return paper.state().label() + " " + Numbers.moment(LocalDateTime.ofInstant(paper.at(), ZoneOffset.UTC))
                + " UTC";
    }
}
