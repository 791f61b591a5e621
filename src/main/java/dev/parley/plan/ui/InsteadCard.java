package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PartsBar;
import dev.parley.plan.OtherPlan;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The plans people use instead, against this one. */
final class InsteadCard {

    private static final int PATIENCE = 40;

    private InsteadCard() {}

    static PCard of(PlanContext context) {
        PlanResult.PoolResult pool = context.pool();
        PCard card = new PCard("Instead of this plan").meta("whole plan, this pool");
        card.addClassName("p-plan-instead");
        PlanResult.Instead own = pool.instead().getFirst();
        List<PlanResult.Instead> others = pool.instead().stream()
                .skip(1)
                .sorted(Comparator.comparing(PlanResult.Instead::totalUsd))
                .toList();
        double most = pool.instead().stream()
                .mapToDouble(one -> one.totalUsd().doubleValue())
                .max()
                .orElse(1);
        DataTable table = new DataTable("Instead of this plan").dense().bare();
        table.text("Rule");
        table.text("Made of").phoneHidden();
        table.number("Cost").phoneFigure();
        table.row(Shown.rule(own.rule()), bar(own, most), Numbers.usd(own.totalUsd()))
                .strong();
        for (PlanResult.Instead one : others) {
            table.row(
                    Shown.rule(one.rule()) + (one.feasible() ? "" : ", " + one.why()),
                    bar(one, most),
                    difference(one.totalUsd().subtract(own.totalUsd()), own.totalUsd()));
        }
        return card.body(
                table,
                new Deferred<>(
                        PATIENCE,
                        new Paragraph("Last six months repeated: being priced."),
                        () -> context.questions().lastSixMonths(context.run(), pool.id()),
                        InsteadCard::lastSixMonths));
    }

    private static Paragraph lastSixMonths(Optional<OtherPlan> found) {
        Paragraph words = new Paragraph(
                "Last six months repeated: " + found.map(InsteadCard::words).orElse("the pool is not planned."));
        words.addClassName("p-meta");
        return words;
    }

    /** "+$1,184 (2 %)." and what stands against it. */
    static String words(OtherPlan plan) {
        BigDecimal above = plan.aboveUsd();
        BigDecimal share = plan.share();
        if (above == null || share == null) {
            return plan.why();
        }
        String cost = above.signum() == 0
                ? "costs the same."
                : Numbers.signedUsd(above) + " (" + Numbers.percent(share, 1) + ").";
        return plan.why().isEmpty() ? cost : cost + " " + plan.why();
    }

    private static Span difference(BigDecimal more, BigDecimal own) {
        String share = own.signum() == 0 ? "" : " \u00b7 " + Numbers.percent(more.divide(own, 4, RoundingMode.HALF_UP));
        Span span = new Span(more.signum() == 0 ? "the same" : Numbers.signedUsd(more) + share);
        if (more.signum() < 0) {
            span.setTitle("It costs less only because it may not be bought.");
        }
        return span;
    }

    private static PartsBar bar(PlanResult.Instead one, double most) {
        double committed = Math.max(0, one.committedUsd().doubleValue());
        double other = Math.max(0, one.otherUsd().doubleValue());
        double scale = Math.max(most, committed + other);
        PartsBar bar = new PartsBar(Numbers.usdShort(one.committedUsd()) + " committed, "
                + Numbers.usdShort(one.otherUsd()) + " on demand");
        if (scale > 0) {
            bar.part(Mark.LONG, committed / scale).part(Mark.ON_DEMAND, other / scale);
        }
        return bar;
    }
}
