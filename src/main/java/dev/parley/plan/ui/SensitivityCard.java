package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.DataRow;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Skeleton;
import dev.parley.plan.Sensitivity;
import java.util.Optional;

/** The pool's exact plan when one thing is a fifth more or less. */
final class SensitivityCard {

    private static final int PATIENCE = 40;
    private static final int LINES = 7;

    private SensitivityCard() {}

    static PCard of(PlanContext context) {
        PCard card = new PCard("If one thing changes")
                .meta("planned anew, this pool; needs of the longest term, committed on average");
        card.addClassName("p-plan-sensitivity");
        return card.flush()
                .body(new Deferred<>(
                        PATIENCE,
                        new Skeleton(LINES),
                        () -> context.questions()
                                .sensitivity(context.run(), context.pool().id()),
                        SensitivityCard::table));
    }

    static Component table(Optional<Sensitivity> found) {
        if (found.isEmpty()) {
            return new Paragraph("This pool is not planned.");
        }
        DataTable table = new DataTable("If one thing changes").dense();
        table.text("Change");
        table.number("Needs").phoneLabelled();
        table.number("Committed, " + found.get().unit()).phoneLabelled();
        table.number("Plan costs").phoneLabelled();
        table.number("Saves").phoneFigure();
        for (Sensitivity.Row row : found.get().rows()) {
            DataRow shown = table.row(
                    Shown.capital(row.change()),
                    row.needs() == null ? Numbers.NONE : Numbers.percent(row.needs(), 1),
                    Numbers.decimal(row.units(), 1),
                    Numbers.usd(row.totalUsd()),
                    Numbers.usd(row.savesUsd()));
            if (row == found.get().rows().getFirst()) {
                shown.strong();
            }
        }
        return table;
    }
}
