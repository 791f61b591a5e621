package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Div;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Segmented;
import dev.parley.plan.PlanResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pool of the plan: what cannot be planned, the first purchase, the charts, the purchases with their reasons. */
final class PoolSection extends Div {

    private final transient PlanContext context;
    private final transient PlanResult.PoolResult pool;
    private final Div sections = new Div();

    PoolSection(PlanContext context) {
        this.context = context;
        this.pool = context.pool();
        addClassName("p-plan-pool");
        if (!context.planned()) {
            add(notPlanned());
        }
        PlanResult.SideResult side = context.side();
        if (side != null) {
            show(side);
        }
    }

    private Note notPlanned() {
        String name = PoolTabs.label(pool) + ".";
        if (pool.state() == PlanResult.State.UNKNOWN) {
            return new Note(
                    Note.Kind.NEEDS,
                    name,
                    pool.statement(),
                    PriceLink.of(context.slug(), pool, context.run().inputs().rates()));
        }
        return new Note(pool.months().isEmpty() ? Note.Kind.NEEDS : Note.Kind.NEUTRAL, name, pool.statement());
    }

    private void show(PlanResult.SideResult side) {
        String next = NextPurchase.sentence(pool);
        if (!next.isEmpty()) {
            Div line = new Div(next);
            line.addClassName("p-plan-next");
            add(line);
        }
        Div charts = new Div(
                CurveCard.of(
                        side,
                        context.quarter(),
                        quarter -> context.go().accept(context.address().inQuarter(quarter))),
                UnitsCard.of(context.result(), side));
        charts.addClassName("p-plan-charts");
        sections.addClassName("p-plan-sections");
        sections.add(bar(side), charts);
        if (pool.state() == PlanResult.State.PLANNED && !pool.instead().isEmpty()) {
            sections.add(
                    Columns.mainAndSide(purchases(side), Columns.stack(InsteadCard.of(pool), VolumeCard.of(context))));
        }
        if (context.planned()) {
            PlanCards.ofPool(context).forEach(sections::add);
        }
        sections.getElement().setAttribute("data-part", attribute(context.part()));
        add(sections);
    }

    /** The purchases of the year on screen; another year replaces the card and nothing else. */
    private Div purchases(PlanResult.SideResult side) {
        Div place = new Div();
        place.addClassName("p-stack");
        showPurchases(place, side, PurchasesCard.yearWithPurchases(side, context.year()));
        return place;
    }

    private void showPurchases(Div place, PlanResult.SideResult side, int year) {
        place.removeAll();
        place.add(PurchasesCard.of(context.result(), pool, side, year, chosen -> showPurchases(place, side, chosen)));
    }

    /** Which side of the product, what else is to be known, and on a phone which part of the pool. */
    private Div bar(PlanResult.SideResult side) {
        Div bar = new Div();
        bar.addClassName("p-plan-bar");
        if (pool.sides().size() > 1) {
            Segmented<PlanResult.SideResult> sides = new Segmented<>(
                    "Side of the " + pool.productName(), pool.sides(), one -> Shown.capital(one.code()), side);
            sides.addValueChangeListener(change -> context.go()
                    .accept(context.address().onSide(change.getValue().code())));
            bar.add(sides);
        }
        if (pool.state() == PlanResult.State.PLANNED) {
            Div words = new Div();
            words.addClassName("p-meta");
            words.setText(Stream.concat(Stream.of(pool.productName() + ". " + pool.statement()), pool.notes().stream())
                    .collect(Collectors.joining(" ")));
            bar.add(words);
        }
        Segmented<PlanPart> parts =
                new Segmented<>("Part of the plan", List.of(PlanPart.values()), PlanPart::label, context.part());
        parts.addClassName("p-phone-only");
        parts.addValueChangeListener(change -> {
            context.showPart().accept(change.getValue());
            sections.getElement().setAttribute("data-part", attribute(change.getValue()));
        });
        bar.add(parts);
        return bar;
    }

    private static String attribute(PlanPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
