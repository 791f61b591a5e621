package dev.parley.benchmark.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.benchmark.AlternativeBoard.Against;
import dev.parley.benchmark.AlternativeBoard.Worth;
import dev.parley.benchmark.AlternativeLine;
import dev.parley.benchmark.Capacity;
import dev.parley.engine.bargaining.Batna;
import dev.parley.engine.bargaining.CapacityQuote;
import dev.parley.engine.bargaining.UnitNeed;
import org.jspecify.annotations.Nullable;

/** What an alternative's figures are made of. */
final class AlternativeDetail {

    private AlternativeDetail() {}

    static Component of(AlternativeLine line, @Nullable Worth worth, Component... actions) {
        var detail = Columns.stack();
        detail.addClassName("p-alternative-detail");
        detail.add(marks(line), workloads(line));
        if (worth != null && !worth.byDeal().isEmpty()) {
            detail.add(weighed(worth));
        }
        var capacity = line.capacity();
        if (capacity != null) {
            detail.add(capacity(capacity));
        } else if (!line.noCapacity().isEmpty()) {
            detail.add(new Paragraph(line.noCapacity()));
        }
        detail.add(evidence(line));
        if (actions.length > 0) {
            detail.add(Columns.row(actions));
        }
        return detail;
    }

    private static Component marks(AlternativeLine line) {
        return new Paragraph(String.join(" ", line.marks()));
    }

    private static Component workloads(AlternativeLine line) {
        var table = new DataTable("The own token mix here and there").bare();
        table.text("Workload");
        table.number("Now, CY1").phoneLabelled();
        table.number("There, CY1").phoneFigure();
        table.number("A million of our tokens now").phoneLabelled();
        table.number("There").phoneLabelled();
        for (var one : line.workloads()) {
            table.row(
                    one.code() + " " + one.name(),
                    Shown.usd(one.now()),
                    Shown.usd(one.there()),
                    Shown.cents(one.nowAMillion()),
                    Shown.cents(one.thereAMillion()));
        }
        return table;
    }

    private static Component weighed(Worth worth) {
        var table = new DataTable("What leaving is worth over the term").bare();
        table.text("Under");
        table.number("Saved").phoneLabelled();
        table.number("Shortfall it creates").phoneLabelled();
        table.number("Once").phoneLabelled();
        table.number("Credits").phoneLabelled();
        table.number("Worth").phoneFigure();
        for (var against : Against.values()) {
            Batna batna = worth.byDeal().get(against);
            if (batna != null) {
                table.row(
                        against.label(),
                        Numbers.signedUsd(batna.saved()),
                        Numbers.signedUsd(batna.shortfall().negate()),
                        Numbers.signedUsd(batna.migration().negate()),
                        Numbers.signedUsd(batna.credits()),
                        Shown.worth(batna.worth()));
            }
        }
        return table;
    }

    private static Component capacity(Capacity capacity) {
        CapacityQuote quote = capacity.quote();
        var words = new Paragraph(capacity.product() + ", at the flow of the agreement's first month: "
                + need(quote.steady(), capacity) + " for the mean, " + need(quote.peak(), capacity)
                + " for the busiest hour; sold from " + capacity.minimum() + " in steps of " + capacity.step()
                + ". Minutes reach higher than hours.");
        var table = new DataTable("Capacity there, dollars a month").bare();
        table.text("Term");
        table.number("A unit").phoneLabelled();
        table.number("For the mean, rest by the token").phoneFigure();
        table.number("For the busiest hour").phoneLabelled();
        table.number("Pays from busy").phoneLabelled();
        for (var term : quote.terms()) {
            table.row(
                    term.term().kind().label(),
                    Shown.usd(term.unitMonth()),
                    Shown.usd(term.steady()),
                    Shown.usd(term.peak()),
                    Unknown.or(term.breakEven(), share -> Numbers.percent(share)));
        }
        table.total("By the token", "", Shown.usd(quote.onDemand()), "", "");
        return new Div(words, table);
    }

    private static String need(UnitNeed need, Capacity capacity) {
        return Numbers.decimal(need.bought(), 0) + " " + capacity.unit() + " (" + Numbers.decimal(need.exact(), 1)
                + " rounded up)";
    }

    private static Component evidence(AlternativeLine line) {
        var entry = line.entry();
        var words = new StringBuilder(entry.source());
        if (entry.dated() != null) {
            words.append(", ").append(Numbers.date(entry.dated()));
        }
        if (entry.note() != null) {
            words.append(". ").append(entry.note());
        }
        words.append(". Entered by ").append(entry.by()).append(".");
        var evidence = new Div(new GradeMark(entry.grade().name().charAt(0)), new Span(" " + words));
        evidence.addClassName("p-minor");
        return evidence;
    }
}
