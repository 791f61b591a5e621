package dev.parley.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.InternalBadge;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Skeleton;
import dev.parley.negotiation.Negotiation;
import dev.parley.plan.Advice;
import dev.parley.plan.PlanRun;
import java.util.List;
import java.util.function.Supplier;

/** What needs somebody, dearest first. The mistakes are looked for beside the screen. */
record AttentionCard(Negotiation negotiation, PlanRun run, Supplier<List<Advice>> advice) {

    private static final int PATIENCE = 60;
    private static final int LINES = 8;

    PCard card() {
        var card = new PCard("Needs attention").meta("dearest first");
        return card.body(new Deferred<>(PATIENCE, new Skeleton(LINES), advice, found -> {
                    var all = Attention.of(run.result(), negotiation, found);
                    card.meta(all.size() + " found, dearest first; " + Attention.total(found));
                    return table(all);
                }))
                .flush();
    }

    private Component table(List<Attention> all) {
        if (all.isEmpty()) {
            return new Span("Nothing needs you.");
        }
        var table = new DataTable("What needs attention").list();
        table.text("Kind");
        table.text("What");
        table.number("$ a month").phoneFigure();
        table.text("Settle it at");
        for (var one : all) {
            table.row(
                    kind(one),
                    new Span(one.sentence()),
                    one.dollars(),
                    new Anchor("n/" + negotiation.slug() + "/" + one.place(), one.verb()));
        }
        return table;
    }

    private static Component kind(Attention one) {
        return one.internal() ? new Span(one.badge(), new Span(" "), new InternalBadge()) : one.badge();
    }
}
