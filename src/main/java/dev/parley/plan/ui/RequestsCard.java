package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Unknown;
import dev.parley.plan.RequestVerdict;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the teams ask for, with the verdict and its dollars a month: as the run has it, and where a price is unknown beside the
 * moves that are open today as soon as they are read.
 */
final class RequestsCard {

    private static final int PATIENCE = 60;

    private RequestsCard() {}

    static PCard of(PlanContext context) {
        PCard card = new PCard("Requests of the teams").meta("dollars a month when it would start, base case");
        card.addClassName("p-plan-requests");
        List<RequestVerdict> verdicts = context.result().requests();
        return card.flush()
                .body(new Deferred<>(
                        PATIENCE,
                        table(verdicts),
                        () -> context.questions().besideMoves(context.run().negotiation(), verdicts),
                        RequestsCard::table));
    }

    static DataTable table(List<RequestVerdict> verdicts) {
        DataTable table = new DataTable("Requests of the teams").dense();
        table.text("Workload");
        table.text("Asked for").phoneLine();
        table.text("From").phoneHidden();
        table.number("On demand").phoneLabelled();
        table.number("Asked costs").phoneLabelled();
        table.number("Beside it").phoneHidden();
        table.number("Saves").phoneFigure();
        table.number("Busy").phoneHidden();
        table.number("Needs").phoneHidden();
        table.text("Verdict");
        table.reason("Reason");
        verdicts.forEach(verdict -> row(table, verdict));
        return table;
    }

    private static void row(DataTable table, RequestVerdict verdict) {
        RequestVerdict.Figures figures = verdict.atStart();
        Span reason = Shown.reason(verdict.sentence());
        if (figures == null) {
            table.row(
                    verdict.workload(),
                    verdict.asked(),
                    Numbers.month(verdict.start()),
                    dollars(verdict.onDemandUsd()),
                    dollars(verdict.committedUsd()),
                    unknown(),
                    unknown(),
                    unknown(),
                    unknown(),
                    badge(verdict.verdict()),
                    reason);
            return;
        }
        table.row(
                verdict.workload(),
                verdict.asked(),
                Numbers.month(verdict.start()),
                Numbers.decimal(figures.onDemandUsd(), 2),
                Numbers.decimal(figures.committedUsd(), 2),
                Numbers.decimal(figures.minutes().overflowUsd(), 2),
                saving(figures.minutes().savingUsd()),
                Numbers.percent(figures.minutes().busy(), 1),
                Numbers.percent(figures.breakEven(), 1),
                badge(verdict.verdict()),
                reason);
    }

    /** Positive saves; a loss has a minus and the colour of one. */
    private static Span saving(BigDecimal usd) {
        Span span = new Span(Numbers.usd(usd));
        span.addClassName(usd.signum() < 0 ? "p-bad" : "p-good");
        return span;
    }

    private static Component dollars(@Nullable BigDecimal usd) {
        return Unknown.or(usd, known -> Numbers.decimal(known, 2));
    }

    private static Component unknown() {
        return new Unknown();
    }

    private static Badge badge(RequestVerdict.Verdict verdict) {
        return switch (verdict) {
            case COMMIT -> Badge.good(verdict.label());
            case COMMIT_LESS -> Badge.neutral(verdict.label());
            case NO -> Badge.needs(verdict.label());
            case EVALUATE_FIRST -> Badge.needs(verdict.label());
            case UNKNOWN -> Badge.unknown(verdict.label());
        };
    }
}
