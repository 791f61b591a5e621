package dev.parley.deal;

import dev.parley.engine.deal.Deal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates what stands on a desk: sheets, rows of the tier table and no agreement, each beside today's and AWS's latest. */
final class DeskRows {

    private final Desk desk;
    private final Optional<Deal> today;
    private final Optional<Deal> latest;

    DeskRows(Desk desk) {
        this.desk = desk;
        this.today = desk.today().map(desk::deal);
        this.latest = desk.latestOffer().map(desk::deal);
    }

    List<DeskRow> all(List<DealSheet> fitting) {
        var rows = new ArrayList<DeskRow>();
        for (var sheet : fitting) {
            var read = desk.read(sheet);
            rows.add(of(sheet, read.deal(), read.unpriced()));
        }
        for (var deal : tierDeals()) {
            rows.add(of(null, deal, List.of()));
        }
        rows.add(of(null, desk.none(), List.of()));
        return List.copyOf(rows);
    }

    DeskRow of(@Nullable DealSheet sheet, Deal deal, List<Item> unpriced) {
        var valuation = desk.valuation();
        return new DeskRow(
                sheet,
                deal,
                valuation.outlook(deal),
                today.map(other -> valuation.worth(deal, other)).orElse(null),
                latest.map(other -> valuation.worth(deal, other)).orElse(null),
                unpriced);
    }

    /** The rows of the tier table on today's other terms, every payer enrolled. */
    List<Deal> tierDeals() {
        if (today.isEmpty() || desk.tiers().isEmpty()) {
            return List.of();
        }
        var table = desk.tierTable();
        var all = today.get().with(today.get().header().withEnrolments(desk.everybody()));
        return table.rows().stream()
                .map(row -> table.row(all, row)
                        .named("Tier " + Words.millions(row.commitment()) + " at "
                                + Words.percent(row.discount().value())))
                .toList();
    }
}
