package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataRow;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Skeleton;
import dev.parley.plan.Regret;
import java.math.BigDecimal;

/** What each plan would be sorry for: its cost above the best plan, if low, base or high happens. */
final class RegretCard {

    private static final int PATIENCE = 40;
    private static final int LINES = 6;

    private RegretCard() {}

    static PCard of(PlanContext context) {
        PCard card = new PCard("If low or high happens")
                .meta("dollars above the best plan for that case, all planned pools, whole plan");
        card.addClassName("p-plan-regret");
        return card.flush()
                .body(new Deferred<>(
                        PATIENCE,
                        new Skeleton(LINES),
                        () -> context.questions().regret(context.run()),
                        RegretCard::table))
                .foot(
                        "All workloads low, base or high together; purchases are kept whatever happens, though people replan"
                                + " each month. Expected: weights .30, .40 and .30.");
    }

    static Component table(Regret regret) {
        DataTable table = new DataTable("Regret").dense();
        table.text("Purchases");
        table.number("If low").phoneLabelled();
        table.number("If base").phoneLabelled();
        table.number("If high").phoneLabelled();
        table.number("Most").phoneFigure();
        table.number("Expected cost").phoneLabelled();
        Regret.Kept own = regret.plans().getLast();
        for (Regret.Kept kept : regret.plans()) {
            boolean same = kept.expectedUsd().equals(own.expectedUsd())
                    && kept.regretUsd().equals(own.regretUsd());
            if (same && kept != own) {
                continue;
            }
            DataRow row = table.row(
                    name(regret, kept),
                    sorry(kept.regretUsd().get(0)),
                    sorry(kept.regretUsd().get(1)),
                    sorry(kept.regretUsd().get(2)),
                    sorry(kept.worst()),
                    Numbers.usd(kept.expectedUsd()));
            if (kept == own) {
                row.strong();
            }
        }
        table.total(
                "Best plan for that case costs",
                Numbers.usd(regret.best().get(0)),
                Numbers.usd(regret.best().get(1)),
                Numbers.usd(regret.best().get(2)),
                "",
                "");
        return regret.missing().isEmpty()
                ? table
                : new Div(
                        table,
                        new Note(
                                Note.Kind.NEEDS,
                                "Left out.",
                                String.join(", ", regret.missing()) + ": a case cannot be priced."));
    }

    /** "This plan, decided on base" where it is the very plan of a case. */
    private static String name(Regret regret, Regret.Kept kept) {
        String label = Shown.capital(kept.decided().label());
        return kept != regret.plans().getLast()
                ? label
                : regret.plans().stream()
                        .filter(other -> other != kept && other.regretUsd().equals(kept.regretUsd()))
                        .map(other -> label + ", " + other.decided().label())
                        .findFirst()
                        .orElse(label);
    }

    private static Object sorry(BigDecimal usd) {
        if (usd.signum() == 0) {
            return "$0";
        }
        Span span = new Span("+" + Numbers.usd(usd));
        span.addClassName("p-bad");
        return span;
    }
}
