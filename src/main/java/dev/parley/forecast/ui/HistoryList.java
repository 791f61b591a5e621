package dev.parley.forecast.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.forecast.CellChange;
import dev.parley.forecast.CellEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was entered in one cell, latest first; also what met another's value and was not taken. */
final class HistoryList extends Div {

    HistoryList(String cell, List<CellChange> changes, CellTexts texts) {
        addClassName("p-history");
        var title = new Div(cell);
        title.addClassName("p-strong");
        add(title);
        if (changes.isEmpty()) {
            add(new Paragraph("Nobody typed here yet."));
            return;
        }
        var list = new UnorderedList();
        changes.forEach(change -> list.add(item(change, texts)));
        add(list);
    }

    private static ListItem item(CellChange change, CellTexts texts) {
        var what = new Span(named(change.after(), texts) + (change.taken() ? "" : ", not taken"));
        var meta = new Span(change.by() + ", " + BrowserTime.moment(change.at())
                + (change.taken() ? ", was " : ", stood ") + named(change.before(), texts));
        meta.addClassName("p-meta");
        return new ListItem(new Div(what), new Div(meta));
    }

    private static String named(@Nullable CellEntry entry, CellTexts texts) {
        return entry == null ? "empty" : texts.named(entry);
    }
}
