package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.plan.PlanChecks;
import dev.parley.plan.PlanResult;

/** What quotas, retirement dates and other facts do to the plan, with their dollars. */
final class ChecksCard {

    private ChecksCard() {}

    static PCard of(PlanResult result) {
        PCard card = new PCard("Checks").meta("dollars over the whole plan");
        card.addClassName("p-plan-checks");
        if (result.checks().checks().isEmpty()) {
            return card.body(new Span("No quota, retirement date or closed month that is entered stands in its way."));
        }
        DataTable table = new DataTable("Checks").list();
        table.text("Workload");
        table.text("Check");
        table.text("What it says").phoneLine();
        table.number("Costs").phoneFigure();
        table.text("In this plan");
        for (PlanChecks.Check check : result.checks().checks()) {
            table.row(
                    String.join(", ", check.workloads()),
                    Badge.needs(check.kind().label()),
                    check.sentence(),
                    check.usd() == null ? Numbers.NONE : Numbers.usd(check.usd()),
                    state(check));
        }
        return card.flush().body(table);
    }

    private static Component state(PlanChecks.Check check) {
        boolean toDo = check.kind() == PlanChecks.Kind.ON_DEMAND_QUOTA || check.kind() == PlanChecks.Kind.RENEWAL;
        Span words = new Span(toDo ? "to settle" : check.applied() ? "obeyed" : "not applied");
        return check.illustrative() ? new Span(words, new Span(" "), Badge.unknown("illustrative")) : words;
    }
}
