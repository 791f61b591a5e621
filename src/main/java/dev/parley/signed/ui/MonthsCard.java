package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.signed.CountedMonth;
import dev.parley.signed.LandingYear;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The months of a contract year, as we count and as AWS does.
 *
 * @param running the month that runs
 */
record MonthsCard(
        LandingYear year, YearMonth running, @Nullable Consumer<CountedMonth> change) {

    PCard card() {
        var table = new DataTable("Counted by month");
        table.text("Month").nowrap();
        table.number("Counted by us, $").bold().phoneFigure();
        table.text("From").minor().phoneLabelled();
        table.number("Together, $").phoneLabelled();
        table.number("Counted by AWS, $").phoneLabelled();
        table.number("AWS less us, $").phoneLabelled();
        table.reason("Because");
        if (change != null) {
            table.text("");
        }
        for (int i = 0; i < year.months().size(); i++) {
            row(table, i);
        }
        return new PCard("Month by month")
                .meta("US dollars that count toward the commitment")
                .flush()
                .body(table)
                .foot(
                        "What somebody entered comes first, then the bills, then what the whole bill expects. AWS's figure is"
                                + " entered from its report and reconciled with ours. A month stays projected until it is over.");
    }

    private void row(DataTable table, int i) {
        var month = year.months().get(i);
        var landing = year.landing();
        var difference = month.difference();
        var cells = new ArrayList<Object>();
        cells.add(Numbers.month(month.month()));
        cells.add(month.usd() == null ? new Unknown() : new Span(Numbers.usd(month.usd())));
        cells.add(from(month));
        cells.add(
                landing == null
                        ? new Unknown()
                        : new Span(Numbers.usd(landing.months().get(i).base())));
        cells.add(aws(month));
        cells.add(difference.map(MonthsCard::difference).orElseGet(() -> new Span(Numbers.NONE)));
        cells.add(
                difference.filter(usd -> usd.signum() != 0).isEmpty()
                        ? ""
                        : month.reasons().isEmpty() ? "reason not known" : String.join("; ", month.reasons()));
        if (change != null) {
            cells.add(actions(month));
        }
        var row = table.row(cells.toArray());
        if (!month.source().actual()) {
            row.faded();
        }
    }

    private Component aws(LandingYear.Month month) {
        if (month.aws() == null) {
            return new Span(Numbers.NONE);
        }
        var usd = Numbers.usd(month.aws().usd());
        return month.month().isBefore(running) ? new Span(usd) : TwoLines.of(usd, "month not over");
    }

    private Component from(LandingYear.Month month) {
        if (month.month().equals(running)) {
            return TwoLines.of(
                    month.source().label(),
                    month.bills() == null
                            ? "projected, month not over"
                            : "month not over, bills so far " + Numbers.usd(month.bills()));
        }
        return month.bills() == null
                ? new Span(
                        month.source() == LandingYear.Source.BILLS
                                ? month.detail()
                                : month.source().label())
                : TwoLines.of(month.source().label(), "bills " + Numbers.usd(month.bills()));
    }

    private static Component difference(BigDecimal usd) {
        var words = new Span(usd.signum() == 0 ? "agrees" : Numbers.signedUsd(usd));
        if (usd.signum() < 0) {
            words.addClassName("p-owed-usd");
        }
        return words;
    }

    private Component actions(LandingYear.Month month) {
        var actions = new Span();
        if (month.ours() != null) {
            actions.add(edit(month.ours(), "Ours", "Ours: change what we counted in " + month.month()));
        }
        if (month.aws() != null) {
            actions.add(edit(month.aws(), "AWS\u2019s", "AWS\u2019s: change what AWS counted in " + month.month()));
        }
        return actions;
    }

    private Button edit(CountedMonth one, String word, String name) {
        var button = new Button(word, Icon16.EDIT.create());
        button.setAriaLabel(name);
        button.setTooltipText(name);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(_ -> {
            if (change != null) {
                change.accept(one);
            }
        });
        return button;
    }
}
