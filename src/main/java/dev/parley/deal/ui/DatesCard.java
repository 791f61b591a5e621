package dev.parley.deal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.deal.Deadline;
import dev.parley.deal.Deadlines;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The days that the talks turn on, and the way to take them into a calendar. */
final class DatesCard {

    /** Days from which on a date is near. */
    private static final int NEAR = 30;

    private DatesCard() {}

    static PCard of(RoundsContext context, Deadlines deadlines) {
        var all = deadlines.of(context.negotiation().id());
        return new PCard("Deadlines")
                .meta(all.size() + " ahead or just past")
                .tools(download(context, deadlines))
                .flush()
                .body(table(all, context.today()))
                .foot(
                        "The calendar bears days and names alone, no figure of the talks: it can be shared. Taken in again, it"
                                + " moves what it brought before.");
    }

    private static Anchor download(RoundsContext context, Deadlines deadlines) {
        var id = context.negotiation().id();
        var name = context.negotiation().slug() + "-deadlines.ics";
        var handler = DownloadHandler.fromInputStream(_ -> {
            var bytes = deadlines.calendar(id).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), name, "text/calendar; charset=utf-8", bytes.length);
        });
        var link = new Anchor(handler, "Calendar (.ics)");
        link.getElement().setAttribute("download", name);
        return link;
    }

    private static DataTable table(List<Deadline> all, LocalDate today) {
        var table = new DataTable("Deadlines").list();
        table.text("Day").nowrap();
        table.text("What").phoneLine();
        table.text("Kept in").minor().phoneLabelled();
        table.number("In").phoneFigure();
        for (var one : all) {
            long left = one.left(today);
            var row = table.row(Numbers.date(one.day()), one.what(), one.where().label(), left(left));
            if (left < 0) {
                row.faded();
            }
        }
        return table;
    }

    private static Span left(long days) {
        if (days < 0) {
            return new Span("passed " + -days + (days == -1 ? " day ago" : " days ago"));
        }
        var words = days == 0 ? "today" : Numbers.count(days) + (days == 1 ? " day" : " days");
        return days <= NEAR ? Badge.urgent(words) : new Span(words);
    }
}
