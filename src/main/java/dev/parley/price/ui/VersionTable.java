package dev.parley.price.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Unknown;
import dev.parley.price.RateEntry;
import dev.parley.price.VersionComparison;
import dev.parley.price.VersionComparison.Change;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Two versions of the list prices beside each other: what differs, and how many things do not. */
final class VersionTable {

    private static final int MOST_SHOWN = 500;

    private VersionTable() {}

    static Component of(VersionComparison compared, RatePopover popover) {
        var card = new PCard("What differs").meta(meta(compared)).flush();
        if (compared.rows().isEmpty()) {
            var none = new Paragraph("Both versions price everything alike.");
            none.addClassName("p-quiet");
            return card.body(none);
        }
        var table = new DataTable("Prices that differ between two versions").dense();
        table.text("Model");
        table.text("Region");
        table.text("Kind");
        table.text("Unit").minor();
        table.number("Other version");
        table.number("This version").phoneFigure();
        table.number("Change");
        table.text("What");
        compared.rows().stream()
                .limit(MOST_SHOWN)
                .forEach(row -> table.row(
                        row.either().modelName(),
                        row.either().rate().region(),
                        row.either().rate().kind().label(),
                        Words.unit(row.either().rate().kind().unit()),
                        number(row.older(), popover),
                        number(row.newer(), popover),
                        row.share().map(VersionTable::percent).orElse(Numbers.NONE),
                        row.change().label()));
        card.body(table);
        int more = compared.rows().size() - MOST_SHOWN;
        return more > 0
                ? card.foot("The first " + Numbers.count(MOST_SHOWN) + "; " + Numbers.count(more) + " more differ.")
                : card;
    }

    private static String meta(VersionComparison compared) {
        return Numbers.count(compared.count(Change.CHANGED)) + " changed, " + Numbers.count(compared.count(Change.NEW))
                + " new, "
                + (compared.count(Change.GONE) == 0
                        ? ""
                        : Numbers.count(compared.count(Change.GONE)) + " no longer listed, ")
                + Numbers.count(compared.count(Change.MISSING)) + " not in this list, "
                + Numbers.count(compared.same()) + " the same";
    }

    private static Component number(@Nullable RateEntry entry, RatePopover popover) {
        return entry == null ? new Unknown("none") : new RateNumber(entry, false, popover);
    }

    private static String percent(BigDecimal share) {
        return (share.signum() > 0 ? "+" : "") + Numbers.percent(share, 1);
    }
}
