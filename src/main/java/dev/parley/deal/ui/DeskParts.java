package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Segmented;
import dev.parley.base.ui.Skeleton;
import dev.parley.deal.Advice;
import dev.parley.deal.CommitDesk;
import dev.parley.deal.CommitPlot;
import dev.parley.deal.CurveBasis;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.engine.deal.Deal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The parts of a desk that follow from its deals. Each is computed beside the screen, and anew when its question changes. */
final class DeskParts extends Div {

    private static final int PATIENCE = 500;

    private final transient Around around;
    private final Deferred<Plotted> figures;
    private final Deferred<Plotted> curve;
    private final Deferred<Desk> deals;
    private final Deferred<Advice> beside;
    private final Deferred<Advice> asks;
    private final TryCard tried;

    /** What the parts of a desk are made of and told. */
    interface Around {

        CommitDesk desks();

        /** Opens the desk that the address asks for; may take a while. */
        Desk open();

        /** What is asked for now. */
        CommitAddress address();

        /** Asks for something else. */
        void change(UnaryOperator<CommitAddress> step);

        /** Whether ideas may be kept. */
        boolean mayEdit();

        /** Keeps a deal as an idea and opens it on Rounds. */
        void keep(String name, DealSheet base, Deal from, Deal to);
    }

    /** A desk with its curve; empty where nothing is committed. */
    record Plotted(Desk desk, Optional<CommitPlot> plot) {}

    /** @param first the desk as it was opened, for what does not change with a question */
    DeskParts(Around around, Desk first, TiersCard tiers) {
        this.around = around;
        addClassName("p-stack");
        figures = new Deferred<>(PATIENCE, new Skeleton(2), this::plotted, DeskParts::figures);
        curve = new Deferred<>(PATIENCE, new Skeleton(18), this::plotted, one -> CurveCard.of(one.plot()));
        deals = new Deferred<>(PATIENCE, new Skeleton(14), this::evaluated, this::table);
        var card = new SuggestionsCard(
                around.mayEdit() ? one -> around.keep(one.title(), one.base(), one.from(), one.deal()) : null);
        beside = new Deferred<>(0, new Skeleton(14), this::suggested, card::beside);
        asks = new Deferred<>(0, new Skeleton(8), this::suggested, card::asks);
        tried = new TryCard(first, around::open, () -> base(first), around.mayEdit() ? this::keep : null);
        var together = TogetherCard.of(around.address().together(), now -> around.change(one -> one.together(now)));
        add(
                figures,
                Columns.mainAndSide(curveCard(first), Columns.stack(together, beside)),
                new PCard("Deals")
                        .meta("every deal on the same 10,000 draws of the whole bill; press a row")
                        .flush()
                        .body(deals)
                        .foot("Paid: all spend after discounts and credits, plus shortfalls, P10 to P90 below. Red: a"
                                + " shortfall is likelier than 25\u00a0%. Hatched: a clause is not in writing."),
                asks,
                Columns.even(tried, tiers));
    }

    /** Shows what the address asks for now. */
    void follow(CommitAddress before) {
        var now = around.address();
        if (now.open(before.deal()).equals(before)) {
            deals.ask(this::evaluated);
        } else if (now.by(before.basis()).on(before.base()).equals(before)) {
            figures.ask(this::plotted);
            curve.ask(this::plotted);
            tried.again();
        } else {
            again();
        }
    }

    /** Shows what is stored now. */
    void again() {
        figures.ask(this::plotted);
        curve.ask(this::plotted);
        deals.ask(this::evaluated);
        beside.ask(this::suggested);
        asks.ask(this::suggested);
        tried.again();
    }

    private static Component figures(Plotted one) {
        var band = CommitFigures.band(one.desk(), one.plot());
        var remarks = one.desk().remarks();
        return remarks.isEmpty()
                ? band
                : Columns.stack(band, new Note(Note.Kind.NEEDS, "Not all as planned.", String.join(" ", remarks)));
    }

    private PCard curveCard(Desk first) {
        var now = around.address();
        var basis = new Segmented<>(
                "Which discount a commitment earns", List.of(CurveBasis.values()), CurveBasis::label, now.basis());
        basis.addValueChangeListener(chosen -> around.change(one -> one.by(chosen.getValue())));
        var bases = around.desks().bases(first);
        var base = new Select<DealSheet>();
        base.setAriaLabel("Deal whose other terms are taken");
        base.setItems(bases);
        base.setItemLabelGenerator(sheet -> "Other terms of " + sheet.name());
        base.setValue(base(bases, now));
        base.addClassName("p-curve-base");
        base.addValueChangeListener(
                chosen -> around.change(one -> one.on(chosen.getValue().id())));
        var card = new PCard("Commit curve")
                .tools(basis, base)
                .body(curve)
                .foot("A deal whose commitment changes by contract year stands at the mean of its years, and says so.");
        card.addClassName("p-curve");
        return card;
    }

    private static DealSheet base(List<DealSheet> bases, CommitAddress asked) {
        return bases.stream()
                .filter(sheet -> sheet.id().equals(asked.base()))
                .findFirst()
                .orElse(bases.getFirst());
    }

    private DealSheet base(Desk desk) {
        return base(around.desks().bases(desk), around.address());
    }

    private Plotted plotted() {
        var asked = around.address();
        var desk = evaluated();
        return new Plotted(desk, around.desks().plot(desk, base(desk), asked.basis()));
    }

    private Advice suggested() {
        return around.desks().suggestions(around.open());
    }

    private Desk evaluated() {
        var desk = around.open();
        desk.rows();
        return desk;
    }

    private void keep(TryCard.Tried tried) {
        around.keep("What if", tried.base(), tried.from(), tried.row().deal());
    }

    private Component table(Desk desk) {
        return new DealsTable(
                        desk,
                        around.address().deal(),
                        id -> around.change(one -> one.open(id)),
                        row -> DealDetail.of(desk, row, Objects.requireNonNull(row.sheet())))
                .table();
    }
}
