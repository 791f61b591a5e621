package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.TwoLines;
import dev.parley.deal.Concession;
import dev.parley.deal.Ledger;
import dev.parley.engine.deal.Worth;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What moved from round to round, whose move it was, and what it is worth to us. */
final class LedgerCard {

    private LedgerCard() {}

    static Component of(Ledger ledger, LocalDate today) {
        return ledger.entries().isEmpty()
                ? new EmptyState("Nothing has moved yet", "With a second ask, or a second offer, the moves stand here.")
                : Columns.stack(totals(ledger), table(ledger, today));
    }

    /** What all rounds moved: both sides as costs to us, so that what we gave stands with a plus. */
    private static FigureBand totals(Ledger ledger) {
        var band = new FigureBand().small();
        moved(band, ledger, Concession.Side.GIVEN, "Given by us, all rounds", "our last ask against our first");
        moved(band, ledger, Concession.Side.GOT, "Got from AWS, all rounds", "AWS's latest offer against its first");
        return band;
    }

    private static void moved(FigureBand band, Ledger ledger, Concession.Side side, String label, String note) {
        if (ledger.rounds().stream().anyMatch(round -> round.side() == side)) {
            band.figure(label, DealMoney.signed(ledger.moved(side).negate()))
                    .internal()
                    .note(note + ", all terms together: plus costs us more, minus saves");
        }
    }

    private static DataTable table(Ledger ledger, LocalDate today) {
        var table = new DataTable("Given and got between rounds");
        table.addClassName("p-ledger");
        table.text("Term");
        table.text("Round before").phoneLabelled();
        table.text("Now").bold().phoneLabelled();
        table.number("Cost, changed last").internalFirst().phoneFigure();
        table.number("Changed first").internal().phoneLabelled();
        table.text("Stands until").nowrap().phoneLabelled();
        for (var side : Concession.Side.values()) {
            Ledger.Entry last = null;
            for (var entry : ledger.entries()) {
                if (entry.side() != side) {
                    continue;
                }
                if (last == null || !last.to().equals(entry.to())) {
                    table.group(
                            head(entry),
                            "",
                            "",
                            DealMoney.cost(ledger.round(entry).worth().usd().negate()),
                            "",
                            "");
                }
                row(table, entry, today);
                last = entry;
            }
        }
        return table;
    }

    private static String head(Ledger.Entry entry) {
        return (entry.side() == Concession.Side.GIVEN ? "Given by us: " : "Got from AWS: ")
                + entry.from().name() + " to " + entry.to().name()
                + (entry.to().dated() == null
                        ? ""
                        : ", " + Numbers.date(entry.to().dated())) + ", entered by "
                + entry.to().by();
    }

    private static void row(DataTable table, Ledger.Entry entry, LocalDate today) {
        var expires = entry.expires();
        table.row(
                entry.name(),
                Objects.requireNonNullElse(entry.before(), Numbers.NONE),
                Objects.requireNonNullElse(entry.after(), Numbers.NONE),
                cost(entry.last()),
                cost(entry.first()),
                expires == null
                        ? Numbers.NONE
                        : expires.isBefore(today)
                                ? TwoLines.of(Numbers.date(expires), "expired")
                                : new Span(Numbers.date(expires)));
    }

    private static Span cost(@Nullable Worth worth) {
        return worth == null
                ? new Span("no price here")
                : DealMoney.cost(worth.usd().negate());
    }
}
