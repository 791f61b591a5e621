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
import dev.parley.base.ui.Unknown;
import dev.parley.signed.Realised;
import dev.parley.signed.Saving;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Savings that arrived on the bills, beside those that were agreed and planned. */
final class SavingsCards {

    private SavingsCards() {}

    static Component of(Realised.Savings savings, String slug) {
        var told = savings.months().stream().filter(Saving::told).toList();
        if (told.isEmpty()) {
            return new EmptyState(
                    "No saving can be told yet",
                    "Take in a CUR 2.0 or FOCUS file of each payer: it tells quantities of Bedrock, which are held against list,"
                            + " the agreed rates and the plan.",
                    new Anchor("n/" + slug + "/intake", "Files in"));
        }
        var band = new FigureBand();
        band.figure("Agreed", Numbers.usd(sum(told, Saving::agreed)))
                .note("agreed rates against list, " + told.size() + " of "
                        + Numbers.counted(savings.months().size(), "month") + " told");
        band.figure("Realised", Numbers.usd(sum(told, Saving::realised))).note("list less what was paid");
        var missing = sum(told, Saving::missing);
        var figure = band.figure("Did not arrive", Numbers.usd(missing)).note("see the bill check");
        if (missing.signum() > 0) {
            figure.addClassName("p-owed");
        }
        return Columns.stack(band, table(savings));
    }

    private static BigDecimal sum(List<Saving> told, Function<Saving, BigDecimal> of) {
        return told.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
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
        table.reason("Because");
        savings.months()
                .reversed()
                .forEach(
                        month -> table.row(
                                Numbers.month(month.month()),
                                told(month, month.list()),
                                told(month, month.agreed()),
                                told(month, month.realised()),
                                month.told() ? missing(month.missing()) : new Unknown(),
                                month.planned() == null ? Numbers.NONE : Numbers.usd(month.planned()),
                                month.known() + " of " + month.of(),
                                month.told()
                                        ? ""
                                        : "the bill tells no models, quantities or list prices: take in a CUR 2.0 or FOCUS file"));
        return new PCard("Bedrock, month by month")
                .meta("US dollars saved against list; months of which nothing is told are unknown and not summed")
                .flush()
                .body(table)
                .foot(
                        savings.run() == null
                                ? "Planned: no plan run is frozen."
                                : "Planned: what run " + savings.run()
                                        + " saves against all on demand at its own rates.");
    }

    private static Component told(Saving month, BigDecimal usd) {
        return month.told() ? new Span(Numbers.usd(usd)) : new Unknown();
    }

    private static Span missing(BigDecimal usd) {
        var words = new Span(Numbers.usd(usd));
        if (usd.signum() > 0) {
            words.addClassName("p-owed-usd");
        }
        return words;
    }
}
