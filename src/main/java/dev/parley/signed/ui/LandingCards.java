package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.LandingChart;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.engine.deal.Landing;
import dev.parley.negotiation.Negotiation;
import dev.parley.signed.CountedMonth;
import dev.parley.signed.GapCloser;
import dev.parley.signed.LandingYear;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A contract year as figures, chart, months, gap closers and accrual. */
record LandingCards(
        LandingYear year,
        YearMonth running,
        Negotiation negotiation,
        boolean mayEdit,
        Consumer<CountedMonth> changeMonth,
        Consumer<GapCloser> changeCloser) {

    List<Component> all() {
        var cards = new ArrayList<Component>();
        year.missing().forEach(missing -> cards.add(new Note(Note.Kind.NEUTRAL, "", missing)));
        var landing = year.landing();
        if (landing == null) {
            cards.add(new EmptyState(
                    "Nothing is counted yet",
                    "Take in a bill of this contract year, or enter what counted by month.",
                    new Anchor("n/" + negotiation.slug() + "/intake", "Files in")));
        } else {
            cards.add(figures(landing));
            cards.add(new PCard("Counted spend against the commitment")
                    .meta("CY" + year.year() + " of " + year.agreement() + ", " + Numbers.date(year.from()) + " to "
                            + Numbers.date(year.to())
                            + (year.signed() ? "" : "; not signed: AWS's latest offer stands for it"))
                    .body(chart(landing)));
        }
        cards.add(new MonthsCard(year, running, mayEdit ? changeMonth : null).card());
        cards.add(Columns.even(closers(), accrual()));
        return cards;
    }

    private FigureBand figures(Landing landing) {
        var band = new FigureBand();
        band.figure("Counted so far", Numbers.usd(year.soFar()))
                .note(Numbers.counted(
                        year.months().stream()
                                .filter(month -> month.source().actual())
                                .count(),
                        "month"));
        band.figure("Landing", millions(landing.base()))
                .note("P10 to P90 " + millions(landing.low()) + " to " + millions(landing.high()));
        year.over().ifPresent(over -> {
            var commitment = year.commitment() == null ? BigDecimal.ZERO : year.commitment();
            var figure = band.figure(
                            over.signum() < 0 ? "Short of the commitment" : "Over the commitment", millions(over.abs()))
                    .note("of " + millions(commitment));
            if (over.signum() < 0) {
                figure.addClassName("p-owed");
            }
        });
        var chance = landing.shortfallProbability();
        band.figure("Chance of a shortfall", chance == null ? Numbers.NONE : Numbers.percent(chance.value()))
                .note(
                        landing.shortfallIfShort() == null
                                ? "expected " + Numbers.usd(landing.expectedShortfall())
                                : "expected " + Numbers.usd(landing.expectedShortfall()) + ", if short "
                                        + Numbers.usdShort(landing.shortfallIfShort()));
        return band;
    }

    private static String millions(BigDecimal usd) {
        return "$" + Numbers.decimal(usd.movePointLeft(6), 2) + "M";
    }

    private LandingChart chart(Landing landing) {
        var months = new ArrayList<LandingChart.Month>();
        for (int i = 0; i < year.months().size(); i++) {
            var sum = landing.months().get(i);
            months.add(new LandingChart.Month(
                    year.months().get(i).month(),
                    year.months().get(i).source().actual(),
                    sum.low(),
                    sum.base(),
                    sum.high()));
        }
        var chart = new LandingChart();
        chart.setData(
                months,
                year.commitment(),
                "Landing at " + millions(landing.base())
                        + year.over()
                                .map(over -> ", " + millions(over.abs()) + (over.signum() < 0 ? " short of " : " over ")
                                        + "the commitment")
                                .orElse("")
                        + ".");
        return chart;
    }

    private PCard closers() {
        var card = new PCard("What makes more count").meta("cheapest first");
        if (year.closers().isEmpty()) {
            return card.body(
                    new Span("Nothing is entered: a prepayment, a purchase through the Marketplace, a savings plan."));
        }
        var table = new DataTable("What makes more count").list();
        table.text("What").phoneLine();
        table.text("On").nowrap().phoneLabelled();
        table.number("Counts, $").phoneLabelled();
        table.number("Costs, $").phoneLabelled();
        table.number("A counted dollar costs").phoneLabelled();
        table.number("Together, $").bold().phoneFigure();
        for (var one : year.closers()) {
            var row = table.row(
                    what(one),
                    Numbers.date(one.what().day()),
                    Numbers.usd(one.counted()),
                    Numbers.signedUsd(one.what().costs()),
                    Numbers.decimal(one.what().costOfADollar(), 2),
                    one.fits() ? new Span(Numbers.usd(one.sum())) : new Span(Numbers.NONE));
            if (!one.fits()) {
                row.faded();
            }
            if (mayEdit && one.what().id() != null) {
                row.opens(() -> changeCloser.accept(one.what()));
            }
        }
        return card.flush()
                .body(table)
                .foot("Together: by this and all cheaper ones that still fit before " + Numbers.date(year.to()) + ".");
    }

    private static Component what(LandingYear.Closer one) {
        var words = new Span(one.what().what());
        if (!one.fits()) {
            words.add(new Span(" "), Badge.urgent("no longer fits"));
        } else if (one.what().id() == null) {
            words.add(new Span(" "), Badge.neutral("suggested"));
        }
        return words;
    }

    private PCard accrual() {
        var card = new PCard("Accrual").meta("for finance, by month");
        var accruals = year.accruals();
        if (accruals.isEmpty()) {
            return card.body(new Span("No shortfall is expected: nothing to set aside."))
                    .foot(LandingYear.ACCRUAL_METHOD);
        }
        var table = new DataTable("Accrual by month").dense();
        table.text("Month");
        table.number("Set aside, $").phoneFigure();
        table.number("Together, $").phoneLabelled();
        accruals.forEach(
                one -> table.row(Numbers.month(one.month()), Numbers.usdCents(one.usd()), Numbers.usdCents(one.sum())));
        return card.flush().body(table).foot(LandingYear.ACCRUAL_METHOD);
    }
}
