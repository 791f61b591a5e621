package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Notices;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Permission;
import dev.parley.schedule.AskWorth;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.Schedules;
import java.util.function.Consumer;

/**
 * What can be done with a schedule, by what a person may do.
 *
 * @param go told which schedule to show after one was drafted
 */
record ScheduleTools(
        Negotiation negotiation, Membership membership, Schedules schedules, Notices notices, Consumer<Shown> go) {

    /** Without a schedule: what leads to one. */
    Component empty() {
        var run = schedules.draftableRun(negotiation.id()).orElse(null);
        if (run == null) {
            return new EmptyState(
                    "No schedule yet",
                    "A schedule is drafted from a plan run: it says how many units and tokens are negotiated.",
                    new Anchor("n/" + negotiation.slug() + "/plan", "Plan"));
        }
        return new EmptyState(
                "No schedule yet",
                "Run " + run + " says how many units and tokens are negotiated, by month of the agreement.",
                membership.may(Permission.EDIT_POSITIONS) ? draft(run, Shown.LATEST) : new Div());
    }

    /** Gives the head its buttons. */
    void into(ScheduleHeader header, Schedule current, Shown shown, Runnable computeWorth, Runnable suggest) {
        if (!shown.quarters()) {
            var ask = new Button("What asks are worth", Icon16.REFRESH.create(), _ -> computeWorth.run());
            ask.setTooltipText("Plans every pool with an ask again: " + AskWorth.BASIS);
            header.action(ask);
            if (membership.may(Permission.SEE_POSITIONS)) {
                var positions = new Button("Suggest positions", _ -> suggest.run());
                positions.setTooltipText("Anchor, target and walk-away of each line, each with its reason");
                header.action(positions);
            }
        }
        if (membership.may(Permission.EDIT_POSITIONS)) {
            schedules
                    .draftableRun(negotiation.id())
                    .filter(run -> run > current.planRun())
                    .ifPresent(run -> header.action(draft(run, shown)));
        }
        if (membership.may(Permission.MAKE_PAPERS)) {
            var preview = new Button(
                    "Preview what leaves", _ -> UI.getCurrent().navigate("n/" + negotiation.slug() + "/papers"));
            preview.addThemeVariants(ButtonVariant.PRIMARY);
            header.action(preview);
        }
    }

    private Button draft(int run, Shown shown) {
        return new Button("Draft from Run " + run, _ -> {
            try {
                schedules.draft(negotiation.id());
                go.accept(shown.withSchedule(null));
            } catch (InvalidInput problem) {
                notices.error("No schedule was drafted.", problem.sentence());
            }
        });
    }
}
