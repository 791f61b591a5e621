package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.deal.Tier;
import dev.parley.deal.TierTable;
import dev.parley.deal.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tier table as the customer collected it, to read and to keep. */
final class TiersCard extends Div {

    private final transient TierTable tiers;
    private final UUID negotiation;
    private final boolean mayEdit;
    private final transient Runnable changed;
    private final Notices notices = new Notices();

    /** @param changed told after each change of the table */
    TiersCard(TierTable tiers, UUID negotiation, boolean mayEdit, Runnable changed) {
        this.tiers = tiers;
        this.negotiation = negotiation;
        this.mayEdit = mayEdit;
        this.changed = changed;
        addClassName("p-tiers");
        show(null);
    }

    /** @param form below the rows, or null */
    private void show(@Nullable Component form) {
        removeAll();
        var rows = tiers.of(negotiation);
        var card = new PCard("Tier table")
                .meta("discounts by commitment, as we collected them")
                .flush();
        if (mayEdit && form == null) {
            var add = new Button("Add a tier", Icon16.PLUS.create(), _ -> show(form(null)));
            add.addThemeVariants(ButtonVariant.SMALL);
            card.tools(add);
        }
        card.body(notices);
        if (rows.isEmpty()) {
            card.body(new Paragraph("No tiers yet: the curve keeps the discount of the deal. Published bands are"
                    + " advisers' claims; enter what AWS said, with its source."));
        } else {
            card.body(table(rows));
        }
        if (form != null) {
            card.body(form);
        }
        add(card);
    }

    private DataTable table(List<Tier> rows) {
        var table = new DataTable("Tier table");
        table.text("Commitment a year");
        table.number("Discount").bold().phoneFigure();
        table.text("Source").phoneLine();
        table.text("Said on").nowrap();
        table.mark("Grade");
        if (mayEdit) {
            table.text("");
        }
        for (var tier : rows) {
            var cells = new ArrayList<Object>(List.of(
                    Words.millions(tier.commitment()),
                    Words.percent(tier.discount()),
                    tier.source(),
                    tier.dated() == null ? Numbers.NONE : Numbers.date(tier.dated()),
                    new GradeMark(tier.grade().name().charAt(0))));
            if (mayEdit) {
                cells.add(actions(tier));
            }
            table.row(cells.toArray());
        }
        return table;
    }

    private Component actions(Tier tier) {
        return new Span(
                action(Icon16.EDIT, "Change the tier " + words(tier), () -> show(form(tier))),
                action(Icon16.REMOVE, "Remove the tier " + words(tier), () -> remove(tier)));
    }

    private static Button action(Icon16 icon, String name, Runnable run) {
        var button = icon.button(name);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(_ -> run.run());
        return button;
    }

    private Component form(@Nullable Tier tier) {
        notices.clear();
        return new TierForm(tiers, negotiation, tier, _ -> changed(), () -> show(null));
    }

    private void changed() {
        show(null);
        changed.run();
    }

    private void remove(Tier tier) {
        switch (tiers.remove(negotiation, tier.id(), tier.version())) {
            case SaveResult.Saved<Tier> _ ->
                notices.say(
                        Note.Kind.NEUTRAL,
                        "The tier " + words(tier) + " is removed.",
                        "",
                        new Button("Undo", _ -> restore(tier)));
            case SaveResult.Conflict<Tier> conflict ->
                notices.error("Not removed.", conflict.by() + " just changed it: look at it again.");
            case SaveResult.Gone<Tier> _ -> Notices.toast("It was removed already.");
        }
        changed();
    }

    private void restore(Tier tier) {
        notices.clear();
        try {
            tiers.add(negotiation, tier.draft());
        } catch (InvalidInput problem) {
            notices.error("It does not come back.", problem.sentence());
        }
        changed();
    }

    private static String words(Tier tier) {
        return Words.millions(tier.commitment()) + " at " + Words.percent(tier.discount());
    }
}
