package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Traded;
import dev.parley.engine.deal.Worth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a trade.
 *
 * @param remarks instead of it
 */
record TradeAnswer(Optional<Traded> traded, List<String> remarks) {

    Component show(DealSheet offer) {
        return traded.<Component>map(found -> show(found, offer))
                .orElseGet(() -> new Paragraph(String.join(" ", remarks)));
    }

    private static Component show(Traded traded, DealSheet offer) {
        var sentence = new Paragraph(sentence(traded));
        sentence.addClassName("p-trade-sentence");
        var shown = new Div(sentence, table(traded, offer));
        traded.missing().forEach(reason -> shown.add(new Paragraph("The year more cannot be evaluated: " + reason)));
        return shown;
    }

    private static String sentence(Traded traded) {
        var worth = traded.worth();
        var years = traded.years().size();
        boolean both = traded.more() != null || !traded.missing().isEmpty();
        var over = both ? "over contract years 1 to " + years + ", which both have," : "over the term";
        return verdict(worth) + ": " + over + " it " + (worth.usd().signum() < 0 ? "costs us " : "saves us ")
                + DealMoney.millions(worth.usd().abs()) + (worth.usd().signum() < 0 ? " more" : "") + " ("
                + DealMoney.spread(worth) + ")."
                + (traded.more() == null ? "" : " " + more(traded.more()));
    }

    private static String verdict(Worth worth) {
        return worth.usd().abs().compareTo(worth.standardError().multiply(BigDecimal.TWO)) <= 0
                ? "No difference that can be told"
                : worth.usd().signum() < 0 ? "A loss" : "A gain";
    }

    private static String more(Traded.More more) {
        var less = more.without().subtract(more.under());
        return "Contract year " + more.year() + " would cost " + DealMoney.millions(more.under()) + " under it and "
                + DealMoney.millions(more.without()) + " at list without an agreement: "
                + DealMoney.millions(less.abs()) + (less.signum() < 0 ? " dearer." : " cheaper.");
    }

    private static DataTable table(Traded traded, DealSheet offer) {
        var table = new DataTable("Expected payment by contract year").bare();
        table.text("Expected payment");
        table.number(offer.name());
        table.number("After the trade");
        table.number("Cost").phoneFigure();
        traded.years()
                .forEach(year -> table.row(
                        "Contract year " + year.year(),
                        DealMoney.millions(year.before()),
                        DealMoney.millions(year.after()),
                        DealMoney.cost(year.after().subtract(year.before()))));
        var more = traded.more();
        if (more != null) {
            table.row(
                    "Contract year " + more.year() + ", against list",
                    Numbers.NONE + " (" + DealMoney.millions(more.without()) + ")",
                    DealMoney.millions(more.under()),
                    DealMoney.cost(more.under().subtract(more.without())));
        }
        return table;
    }
}
