package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.signed.Realised;
import dev.parley.signed.Saving;
import java.math.BigDecimal;
import java.util.function.Function;

/** Savings that arrived on the bills, beside those that were agreed and planned. */
final class SavingsCards {

    private SavingsCards() {}

    static Component of(Realised.Savings savings, String slug) {
        var known = savings.months().stream().filter(month -> month.known() > 0).toList();
        if (known.isEmpty()) {
            return new EmptyState(
                    "No saving can be told yet",
                    "Take in a CUR 2.0 or FOCUS file of each payer: it tells quantities of Bedrock, which are held against list,"
                            + " the agreed rates and the plan.",
                    new Anchor("n/" + slug + "/intake", "Files in"));
        }
        var band = new FigureBand();
        band.figure("Agreed", Numbers.usd(sum(savings, Saving::agreed)))
                .note("agreed rates against list, billed quantities");
        band.figure("Realised", Numbers.usd(sum(savings, Saving::realised))).note("list less what was paid");
        var missing = sum(savings, Saving::missing);
        var figure = band.figure("Did not arrive", Numbers.usd(missing)).note("see the bill check");
        if (missing.signum() > 0) {
            figure.addClassName("p-owed");
        }
        return Columns.stack(band, table(savings));
    }

    private static BigDecimal sum(Realised.Savings savings, Function<Saving, BigDecimal> of) {
        return savings.months().stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PCard table(Realised.Savings savings) {
        var table = new DataTable("Savings by month");
        table.text("Month").nowrap();
        table.number("At list, $").phoneLabelled();
        table.number("Agreed saving, $").phoneLabelled();
        table.number("Realised, $").bold().phoneFigure();
        table.number("Did not arrive, $").phoneLabelled();
        table.number("Planned, $").phoneLabelled();
        table.number("Lines told").phoneLabelled();
        savings.months()
                .reversed()
                .forEach(month -> table.row(
                        Numbers.month(month.month()),
                        Numbers.usd(month.list()),
                        Numbers.usd(month.agreed()),
                        Numbers.usd(month.realised()),
                        missing(month.missing()),
                        month.planned() == null ? Numbers.NONE : Numbers.usd(month.planned()),
                        month.known() + " of " + month.of()));
        return new PCard("Bedrock, month by month")
                .meta("US dollars saved against list")
                .flush()
                .body(table)
                .foot(
                        savings.run() == null
                                ? "Planned: no plan run is frozen."
                                : "Planned: what run " + savings.run()
                                        + " saves against all on demand at its own rates.");
    }

    private static Span missing(BigDecimal usd) {
        var words = new Span(Numbers.usd(usd));
        if (usd.signum() > 0) {
            words.addClassName("p-owed-usd");
        }
        return words;
    }
}
