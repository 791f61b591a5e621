package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.InternalBadge;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Skeleton;
import dev.parley.plan.Advice;
import java.util.List;

/** The five mistakes as checks, each with the workload and the money, then what weakens our hand. */
final class AdviceCard {

    private static final int PATIENCE = 60;
    private static final int LINES = 6;

    private AdviceCard() {}

    static PCard of(PlanContext context) {
        PCard card = new PCard("Mistakes and leverage").meta("dollars a month");
        card.addClassName("p-plan-advice");
        return card.flush()
                .body(new Deferred<>(
                        PATIENCE,
                        new Skeleton(LINES),
                        () -> context.questions().advice(context.run()),
                        all -> table(context.slug(), all)));
    }

    static Component table(String slug, List<Advice> all) {
        if (all.isEmpty()) {
            return new Paragraph("None of the five mistakes is made, and nothing weakens our hand that is known.");
        }
        DataTable table = new DataTable("Mistakes and leverage").list();
        table.text("Workload");
        table.text("Check");
        table.text("What it says").phoneLine();
        table.number("Costs").phoneFigure();
        table.text("What to do").phoneLine();
        for (Advice one : all) {
            table.row(
                    one.workloads().isEmpty() ? "all" : String.join(", ", one.workloads()),
                    badge(one),
                    one.sentence(),
                    one.usdAMonth() == null ? Numbers.NONE : Numbers.usd(one.usdAMonth()),
                    new Anchor("n/" + slug + "/" + one.place(), one.act()));
        }
        return table;
    }

    private static Component badge(Advice one) {
        Badge badge = one.kind().mistake()
                ? Badge.needs(one.kind().label())
                : Badge.neutral(one.kind().label());
        return one.internal() ? new Span(badge, new Span(" "), new InternalBadge()) : badge;
    }
}
