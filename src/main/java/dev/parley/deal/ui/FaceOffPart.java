package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Segmented;
import dev.parley.base.ui.Skeleton;
import dev.parley.deal.BedrockSource;
import dev.parley.deal.DealDesk;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.Desk;
import dev.parley.deal.FaceOff;
import dev.parley.deal.FaceOff.Place;
import dev.parley.deal.Jointly;
import dev.parley.deal.Ledger;
import dev.parley.deal.Lens;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.Sampling;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The deals side by side, what the latest is worth, and a trade on it. What was computed, and what was typed as a trade, stays
 * while the deals are the same.
 */
final class FaceOffPart {

    /** Milliseconds in which what is computed may come with the screen. */
    private static final int PATIENCE = 100;

    private final Deals deals;
    private final DealDesk desks;
    private @Nullable Shown shown;
    private @Nullable PCard joint;
    private @Nullable PCard trade;

    /** What the figures below the terms follow from. */
    private record Shown(Map<Place, DealSheet> columns, BedrockSource bedrock) {}

    FaceOffPart(Deals deals, DealDesk desks) {
        this.deals = deals;
        this.desks = desks;
    }

    /** Computes anew next time: the bill may have changed. */
    void forget() {
        shown = null;
    }

    void show(RoundsContext context, List<DealSheet> sheets, Div content) {
        var faceOff = FaceOff.of(sheets, chosen(context, sheets));
        content.add(new FaceOffCard(context, sheets, (sheet, key) -> new CellEditor(deals, context, sheet, key))
                .of(faceOff));
        var latest = faceOff.columns().get(Place.LATEST);
        if (latest == null) {
            return;
        }
        var now = new Shown(faceOff.columns(), context.address().bedrock());
        if (joint == null || trade == null || !now.equals(shown)) {
            joint = jointly(context, faceOff, latest);
            trade = new TradeCard(desks, context.negotiation(), latest, sheets).card();
            shown = now;
        }
        content.add(joint, trade);
    }

    private static Map<Place, DealSheet> chosen(RoundsContext context, List<DealSheet> sheets) {
        var chosen = new EnumMap<Place, DealSheet>(Place.class);
        context.address()
                .columns()
                .forEach((place, id) -> sheets.stream()
                        .filter(sheet -> sheet.id().equals(id))
                        .findFirst()
                        .ifPresent(sheet -> chosen.put(place, sheet)));
        return chosen;
    }

    private PCard jointly(RoundsContext context, FaceOff faceOff, DealSheet latest) {
        var columns = faceOff.columns();
        return new PCard("Worth jointly")
                .meta("expected payment over the term, the whole bill, all terms together")
                .internal()
                .tools(sources(context))
                .body(new Deferred<>(
                        PATIENCE,
                        new Skeleton(6),
                        () -> computed(
                                context,
                                desk -> Jointly.of(
                                        desk,
                                        latest,
                                        JointCard.others(faceOff),
                                        columns.get(Place.BEFORE),
                                        columns.get(Place.TARGET),
                                        columns.get(Place.ASK))),
                        found -> found.show(JointCard::of)));
    }

    /** What moved between rounds. */
    PCard moves(RoundsContext context) {
        return new PCard("Given and got between rounds")
                .meta("each of our asks against the one before, each of AWS's offers against the one before")
                .internal()
                .tools(sources(context))
                .flush()
                .body(new Deferred<>(
                        PATIENCE,
                        new Skeleton(8),
                        () -> computed(context, Ledger::of),
                        found -> found.show(ledger -> LedgerCard.of(ledger, context.today()))))
                .foot(
                        "Plus costs us more, minus saves; a term changes first or last among those of its round, so the two"
                                + " differ where terms hang together.");
    }

    /** @param missing why there is no answer */
    private record Found<T>(@Nullable T answer, List<String> missing) {

        Component show(Function<T, Component> shown) {
            return answer == null ? JointCard.missing(missing) : shown.apply(answer);
        }
    }

    /** Which Bedrock the deals are evaluated on, once there is a plan run; nothing before. */
    private Component[] sources(RoundsContext context) {
        if (!desks.planned(context.negotiation().id())) {
            return new Component[0];
        }
        var address = context.address();
        var sources = new Segmented<>(
                "What Bedrock is made of", List.of(BedrockSource.values()), BedrockSource::label, address.bedrock());
        sources.addValueChangeListener(change -> context.go().accept(address.on(change.getValue())));
        return new Component[] {sources};
    }

    private <T> Found<T> computed(RoundsContext context, Function<Desk, T> question) {
        var desk = desks.open(
                context.negotiation().id(),
                Sampling.USUAL,
                Lens.ALL_TERMS,
                context.address().bedrock());
        try {
            return desk.ready() ? new Found<>(question.apply(desk), List.of()) : new Found<>(null, desk.missing());
        } catch (InvalidDeal unfit) {
            return new Found<>(null, List.of(String.valueOf(unfit.getMessage())));
        }
    }
}
