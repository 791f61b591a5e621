package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.negotiation.Permission;
import dev.parley.plan.OwnPlan;
import dev.parley.plan.PlanResult;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan made by hand beside the exact one. Every change is saved at once; when somebody else was faster both plans stand
 * until one is chosen.
 */
final class OwnPlanCard extends Composite<PCard> {

    private final transient PlanContext context;
    private final transient PlanResult.PoolResult pool;
    private final boolean may;
    private final Div rows = new Div();
    private final Div messages = new Div();
    private final Paragraph result = new Paragraph();
    private transient OwnPlan saved;
    private transient List<OwnPlan.Line> lines;

    OwnPlanCard(PlanContext context) {
        this.context = context;
        this.pool = context.pool();
        this.may = context.may(Permission.RUN_PLAN);
        this.saved = context.ownPlans().of(context.run().negotiation(), pool.id());
        this.lines = new ArrayList<>(saved.lines());
        rows.addClassName("p-own-rows");
        rows.getElement().setAttribute("role", "group");
        rows.getElement().setAttribute("aria-label", "Your purchases");
        result.getElement().setAttribute("role", "status");
        getContent().body(result, messages, rows);
        if (may) {
            getContent().body(buttons());
        }
        draw();
    }

    @Override
    protected PCard initContent() {
        PCard card = new PCard("Your own plan").meta("this pool, beside the exact plan");
        card.addClassName("p-plan-own");
        return card;
    }

    private Div buttons() {
        Div buttons = new Div(
                new Button("Add a purchase", _ -> change(OwnPlanRow.added(context, lines))),
                new Button(
                        "Start from the exact plan",
                        _ -> change(context.ownPlans().exact(context.run(), pool.id()))),
                new Button(
                        "Start from the teams\u2019 requests",
                        _ -> change(context.ownPlans().requested(context.run(), pool.id()))));
        buttons.addClassName("p-row");
        return buttons;
    }

    private void change(List<OwnPlan.Line> changed) {
        save(saved.version(), changed);
    }

    private void save(long version, List<OwnPlan.Line> changed) {
        messages.removeAll();
        try {
            switch (context.ownPlans().save(context.run(), pool.id(), version, changed)) {
                case SaveResult.Saved<OwnPlan> done -> {
                    saved = done.value();
                    lines = new ArrayList<>(saved.lines());
                    draw();
                }
                case SaveResult.Conflict<OwnPlan> conflict -> both(conflict, changed);
                case SaveResult.Gone<OwnPlan> _ ->
                    messages.add(new Note(Note.Kind.ERROR, "It is no longer there.", "Nothing was changed."));
            }
        } catch (InvalidInput wrong) {
            draw();
            messages.add(new Note(Note.Kind.ERROR, "Nothing was changed.", wrong.getMessage()));
        }
    }

    private void both(SaveResult.Conflict<OwnPlan> conflict, List<OwnPlan.Line> mine) {
        OwnPlan theirs = conflict.theirs();
        messages.add(new Note(
                Note.Kind.NEEDS,
                theirs.by() + " saved meanwhile.",
                "Theirs: " + words(theirs.lines()) + ". Yours: " + words(mine) + ".",
                new Button("Keep mine", _ -> save(theirs.version(), mine)),
                new Button("Take theirs", _ -> {
                    messages.removeAll();
                    saved = theirs;
                    lines = new ArrayList<>(theirs.lines());
                    draw();
                })));
    }

    private String words(List<OwnPlan.Line> some) {
        return some.isEmpty()
                ? "nothing bought"
                : some.size()
                        + (some.size() == 1 ? " purchase, " : " purchases, ")
                        + context.questions()
                                .own(context.run(), pool.id(), some)
                                .map(InsteadCard::words)
                                .orElse("not priced");
    }

    private void draw() {
        rows.removeAll();
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            Component row = new OwnPlanRow(context, lines.get(i), may, line -> {
                List<OwnPlan.Line> changed = new ArrayList<>(lines);
                if (line == null) {
                    changed.remove(index);
                } else {
                    changed.set(index, line);
                }
                change(changed);
            });
            rows.add(row);
        }
        if (saved.version() == OwnPlan.NEW) {
            result.setText(
                    may
                            ? "Nobody has made one. Begin with the exact plan or the requests, and change it."
                            : "Nobody has made one.");
            return;
        }
        String cost = context.questions()
                .own(context.run(), pool.id(), lines)
                .map(InsteadCard::words)
                .orElse("");
        result.setText("Against the optimum: " + cost + " Saved by " + saved.by() + ", "
                + Numbers.moment(LocalDateTime.ofInstant(saved.at(), ZoneOffset.UTC)) + ", version "
                + (saved.version() + 1) + ".");
    }
}
