package dev.parley.deal.ui;

import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.deal.CommitPlot;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.deal.DeskRow;
import dev.parley.deal.Words;
import java.util.Optional;

/** What today's terms, AWS's latest offer and our target cost, and the commitment that would cost least. */
final class CommitFigures {

    private CommitFigures() {}

    static FigureBand band(Desk desk, Optional<CommitPlot> plot) {
        var band = new FigureBand();
        row(desk, desk.today())
                .ifPresent(row -> band.figure("Today's terms, expected", paid(row))
                        .note("P10 to P90 " + range(row) + " over "
                                + desk.negotiation().contractYears() + " years"));
        row(desk, desk.latestOffer()).ifPresent(row -> {
            var figure = band.figure("AWS's latest, " + row.name(), paid(row));
            var worth = row.againstToday();
            figure.note(
                    worth == null ? "P10 to P90 " + range(row) : Shown.against(Shown.dearer(worth), "today's terms"));
        });
        row(desk, desk.only(DealRole.TARGET)).ifPresent(row -> {
            var worth = row.againstLatest();
            band.figure("Our target", paid(row))
                    .internal()
                    .note(
                            worth == null
                                    ? "P10 to P90 " + range(row)
                                    : Shown.against(Shown.dearer(worth), "AWS's latest"));
        });
        plot.ifPresent(curve -> {
            var least = curve.least();
            band.figure("Cheapest flat commitment", Words.millions(CommitPlot.commitment(least)))
                    .aside("a year")
                    .internal()
                    .note(Numbers.usdShort(least.outlook().expected()) + " expected, with the other terms of "
                            + curve.base().name());
        });
        return band;
    }

    private static Optional<DeskRow> row(Desk desk, Optional<DealSheet> sheet) {
        return sheet.flatMap(wanted ->
                desk.rows().stream().filter(row -> wanted.equals(row.sheet())).findFirst());
    }

    private static String paid(DeskRow row) {
        return Numbers.usdShort(row.outlook().expected());
    }

    private static String range(DeskRow row) {
        return Numbers.usdShort(row.outlook().low()) + " to "
                + Numbers.usdShort(row.outlook().high());
    }
}
