package dev.parley.bill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.bill.SupportDraft;
import dev.parley.bill.SupportPlan;
import dev.parley.bill.SupportPlans;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bands by which support is charged, and the way to enter them. */
final class SupportCard {

    private final PCard card =
            new PCard("Support").meta("a share of what AWS bills in a month, Marketplace sales left out");

    private final SupportPlans plans;
    private final UUID negotiation;
    private final boolean mayEdit;
    private final Notices notices;
    private final Runnable refresh;

    SupportCard(SupportPlans plans, UUID negotiation, boolean mayEdit, Notices notices, Runnable refresh) {
        this.plans = plans;
        this.negotiation = negotiation;
        this.mayEdit = mayEdit;
        this.notices = notices;
        this.refresh = refresh;
    }

    PCard card() {
        show();
        return card;
    }

    private void show() {
        var plan = plans.of(negotiation).orElse(null);
        if (plan == null) {
            card.setBody(none());
        } else {
            card.setBody(bands(plan), line(plan));
        }
    }

    private Component none() {
        var none = new Div(new Span(
                "No bands are entered: in the contract years support keeps the share of AWS-billed usage that it was billed"
                        + " at. "));
        none.addClassName("p-row");
        if (mayEdit) {
            none.add(new Button("Enter the bands", _ -> edit(null)));
        }
        return none;
    }

    private static DataTable bands(SupportPlan plan) {
        var table = new DataTable("Bands of " + plan.name());
        table.number("From, a month");
        table.number("Up to");
        table.number("Charged");
        var from = BigDecimal.ZERO;
        for (var band : plan.bands()) {
            table.row(
                    Numbers.usd(from),
                    band.upToUsd() == null ? "without end" : Numbers.usd(band.upToUsd()),
                    Numbers.percent(band.share(), 1));
            from = band.upToUsd() == null ? from : band.upToUsd();
        }
        return table;
    }

    private Component line(SupportPlan plan) {
        var line = new Div(new Span(plan.name() + ", entered by " + plan.by() + ", " + Words.moment(plan.at()) + "."));
        line.addClassName("p-row");
        if (plan.source() != null) {
            line.add(new Span(plan.source()));
        }
        if (mayEdit) {
            line.add(new Button("Edit bands", _ -> edit(plan)), new Button("Remove", _ -> remove(plan)));
        }
        return line;
    }

    private void edit(@Nullable SupportPlan plan) {
        card.setBody(new SupportForm(plans, negotiation, plan, _ -> refresh.run(), refresh));
    }

    private void remove(SupportPlan plan) {
        switch (plans.remove(negotiation, plan.version())) {
            case SaveResult.Saved<SupportPlan> _ ->
                notices.say(
                        Note.Kind.NEUTRAL,
                        "The bands of " + plan.name() + " are removed.",
                        "Support follows what was billed.",
                        new Button("Undo", _ -> {
                            plans.enter(negotiation, null, new SupportDraft(plan.name(), plan.source(), plan.bands()));
                            notices.clear();
                            refresh.run();
                        }));
            case SaveResult.Conflict<SupportPlan>(String by, var _, var _) ->
                notices.error("Not removed.", by + " changed the bands meanwhile: look again.");
            case SaveResult.Gone<SupportPlan> _ ->
                notices.say(Note.Kind.NEUTRAL, "Somebody else removed them.", "Nothing was changed.");
        }
        refresh.run();
    }
}
