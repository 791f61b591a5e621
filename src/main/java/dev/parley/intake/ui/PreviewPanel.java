package dev.parley.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.intake.Preview;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What some files say and change: figures, tables, remarks. The same before and after it was taken in. */
final class PreviewPanel extends Div {

    PreviewPanel(Preview preview) {
        addClassName("p-stack");
        if (!preview.figures().isEmpty()) {
            var band = new FigureBand().small();
            preview.figures()
                    .forEach(figure ->
                            band.figure(figure.label(), figure.value()).note(figure.note()));
            add(band);
        }
        if (!preview.remarks().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("p-remarks");
            preview.remarks().forEach(remark -> list.add(new ListItem(remark)));
            add(list);
        }
        preview.tables().forEach(table -> add(card(table)));
    }

    private static PCard card(Preview.Table shown) {
        var table = new DataTable(shown.title());
        boolean first = true;
        for (var column : shown.columns()) {
            var made = column.number() ? table.number(column.label()) : table.text(column.label());
            if (column.number() && first) {
                made.phoneFigure();
                first = false;
            } else if (column.number()) {
                made.phoneLabelled();
            }
        }
        shown.rows().forEach(row -> table.row(row.toArray()));
        var card = new PCard(shown.title()).flush().body(table);
        if (!shown.note().isEmpty()) {
            card.meta(shown.note());
        }
        if (shown.rows().isEmpty()) {
            card.setBody(new Paragraph("Nothing."));
        }
        return shown.more() > 0
                ? card.foot(Numbers.counted(shown.more(), "more row") + (shown.more() == 1 ? " is" : " are")
                        + " not shown.")
                : card;
    }

    /** {@code 1 Sep 2026 to 30 Sep 2026}, with times where it does not begin and end at midnight; all UTC. */
    static String period(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return Numbers.NONE;
        }
        var start = LocalDateTime.ofInstant(from, ZoneOffset.UTC);
        var end = LocalDateTime.ofInstant(to, ZoneOffset.UTC);
        if (start.toLocalTime().equals(LocalTime.MIDNIGHT) && end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            var last = end.toLocalDate().minusDays(1);
            return start.toLocalDate().equals(last)
                    ? Numbers.date(last)
                    : Numbers.date(start.toLocalDate()) + " to " + Numbers.date(last);
        }
        return Numbers.moment(start) + " to " + Numbers.moment(end) + " UTC";
    }
}
