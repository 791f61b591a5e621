package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Segmented;
import dev.parley.base.ui.Skeleton;
import dev.parley.deal.CommitDesk;
import dev.parley.deal.CommitPlot;
import dev.parley.deal.CurveBasis;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The parts of a desk that follow from its deals. Each is computed beside the screen, and anew when its question changes. */
final class DeskParts extends Div {

    private static final int PATIENCE = 500;

    private final transient CommitDesk desks;
    private final transient Supplier<Desk> open;
    private final transient Supplier<CommitAddress> address;
    private final transient Consumer<UnaryOperator<CommitAddress>> change;
    private final Deferred<Plotted> figures;
    private final Deferred<Plotted> curve;
    private final Deferred<Desk> deals;

    /** A desk with its curve; empty where nothing is committed. */
    record Plotted(Desk desk, Optional<CommitPlot> plot) {}

    /**
     * @param first   the desk as it was opened, for what does not change with a question
     * @param open    opens the desk that the address asks for; may take a while
     * @param address what is asked for now
     * @param change  asks for something else
     */
    DeskParts(
            CommitDesk desks,
            Desk first,
            Supplier<Desk> open,
            Supplier<CommitAddress> address,
            Consumer<UnaryOperator<CommitAddress>> change) {
        this.desks = desks;
        this.open = open;
        this.address = address;
        this.change = change;
        addClassName("p-stack");
        figures = new Deferred<>(PATIENCE, new Skeleton(2), this::plotted, one -> CommitFigures.band(
                one.desk(), one.plot()));
        curve = new Deferred<>(PATIENCE, new Skeleton(18), this::plotted, one -> CurveCard.of(one.plot()));
        deals = new Deferred<>(PATIENCE, new Skeleton(14), this::evaluated, this::table);
        var together = TogetherCard.of(address.get().together(), now -> change.accept(one -> one.together(now)));
        add(
                figures,
                Columns.mainAndSide(curveCard(first), Columns.stack(together)),
                new PCard("Deals")
                        .meta("every deal on the same 10,000 draws of the whole bill; press a row")
                        .flush()
                        .body(deals)
                        .foot("Paid: all spend after discounts and credits, plus shortfalls, P10 to P90 below. Red: a"
                                + " shortfall is likelier than 25\u00a0%. Hatched: a clause is not in writing."));
    }

    /** Shows what the address asks for now. */
    void follow(CommitAddress before) {
        var now = address.get();
        if (now.open(before.deal()).equals(before)) {
            deals.ask(this::evaluated);
            return;
        }
        figures.ask(this::plotted);
        curve.ask(this::plotted);
        if (!now.by(before.basis()).on(before.base()).equals(before)) {
            deals.ask(this::evaluated);
        }
    }

    private PCard curveCard(Desk first) {
        var now = address.get();
        var basis = new Segmented<>(
                "Which discount a commitment earns", List.of(CurveBasis.values()), CurveBasis::label, now.basis());
        basis.addValueChangeListener(chosen -> change.accept(one -> one.by(chosen.getValue())));
        var bases = desks.bases(first);
        var base = new Select<DealSheet>();
        base.setAriaLabel("Deal whose other terms are taken");
        base.setItems(bases);
        base.setItemLabelGenerator(sheet -> "Other terms of " + sheet.name());
        base.setValue(base(bases, now));
        base.addClassName("p-curve-base");
        base.addValueChangeListener(chosen -> change.accept(one -> one.on(chosen.getValue().id())));
        var card = new PCard("Commit curve").tools(basis, base).body(curve);
        card.addClassName("p-curve");
        return card;
    }

    private static DealSheet base(List<DealSheet> bases, CommitAddress asked) {
        return bases.stream()
                .filter(sheet -> sheet.id().equals(asked.base()))
                .findFirst()
                .orElse(bases.getFirst());
    }

    private Plotted plotted() {
        var asked = address.get();
        var desk = evaluated();
        return new Plotted(desk, desks.plot(desk, base(desks.bases(desk), asked), asked.basis()));
    }

    private Desk evaluated() {
        var desk = open.get();
        desk.rows();
        return desk;
    }

    private Component table(Desk desk) {
        return new DealsTable(
                        desk,
                        address.get().deal(),
                        id -> change.accept(one -> one.open(id)),
                        row -> DealDetail.of(desk, row, Objects.requireNonNull(row.sheet())))
                .table();
    }
}
