package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.deal.Concession;
import dev.parley.deal.Concessions;
import dev.parley.deal.DealSheet;
import dev.parley.deal.ui.RoundsAddress.Doing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was given and got beside the terms: a case study, a named engineer, a meeting. */
final class ConcessionsCard {

    private final RoundsContext context;
    private final Concessions concessions;
    private final List<DealSheet> sheets;

    ConcessionsCard(RoundsContext context, Concessions concessions, List<DealSheet> sheets) {
        this.context = context;
        this.concessions = concessions;
        this.sheets = sheets;
    }

    PCard card() {
        var all = concessions.of(negotiation());
        boolean entering = context.mayEdit() && context.address().doing() == Doing.CONCESSION;
        var card = new PCard("Beside the terms")
                .meta("what no term of a deal says, in words")
                .flush();
        if (context.mayEdit()) {
            card.tools(new Button("Enter a concession", _ -> open(null)));
        }
        if (entering && context.address().deal() == null) {
            var form = new Div(form(null));
            form.addClassName("p-ledger-form");
            card.body(form);
        }
        return card.body(all.isEmpty() && !entering ? nothing() : table(all));
    }

    private static Div nothing() {
        var nothing =
                new Div(new Span("Nothing is entered yet: a case study promised, an engineer named, a favour owed."));
        nothing.addClassName("p-ledger-form");
        return nothing;
    }

    private UUID negotiation() {
        return context.negotiation().id();
    }

    private DataTable table(List<Concession> all) {
        var table = new DataTable("Concessions in words").list();
        table.text("What").phoneLine();
        table.text("Side").phoneFigure();
        table.text("Day").nowrap().phoneLabelled();
        table.text("By").phoneLabelled();
        table.text("Round").phoneLabelled();
        table.text("Stands until").nowrap().phoneLabelled();
        table.text("Entered by").minor().phoneLabelled();
        for (var one : all) {
            boolean open = context.address().doing() == Doing.CONCESSION
                    && one.id().equals(context.address().deal());
            var row = table.row(
                    one.words(),
                    one.side().label(),
                    Numbers.date(one.dated()),
                    Objects.requireNonNullElse(one.role(), Numbers.NONE),
                    round(one.deal()),
                    until(one.expires()),
                    one.by());
            row.selected(open);
            if (context.mayEdit()) {
                row.opens(() -> {
                    if (open) {
                        close();
                    } else {
                        open(one);
                    }
                });
                if (open) {
                    table.below(editor(one));
                }
            }
        }
        return table;
    }

    private Component until(@Nullable LocalDate expires) {
        return expires == null
                ? new Span(Numbers.NONE)
                : expires.isBefore(context.today())
                        ? TwoLines.of(Numbers.date(expires), "expired")
                        : new Span(Numbers.date(expires));
    }

    private String round(@Nullable UUID deal) {
        return sheets.stream()
                .filter(sheet -> sheet.id().equals(deal))
                .map(DealSheet::name)
                .findFirst()
                .orElse(Numbers.NONE);
    }

    private Component editor(Concession one) {
        var out = new Button("Take out", _ -> takeOut(one));
        out.addThemeVariants(ButtonVariant.SMALL);
        var head = new Div(out);
        head.addClassName("p-row");
        var editor = new Div(head, form(one));
        editor.addClassName("p-cell-editor");
        return editor;
    }

    private ConcessionForm form(@Nullable Concession one) {
        return new ConcessionForm(concessions, negotiation(), one, sheets, _ -> close(), this::close);
    }

    private void open(@Nullable Concession one) {
        context.go().accept(context.address().entering(Doing.CONCESSION, one == null ? null : one.id()));
    }

    private void close() {
        context.go().accept(context.address().closed());
    }

    private void takeOut(Concession one) {
        var removed = concessions.remove(negotiation(), one.id(), one.version());
        close();
        if (removed instanceof SaveResult.Saved<Concession>) {
            context.notices()
                    .say(Note.Kind.GOOD, "\u201c" + one.words() + "\u201d is taken out.", "", new Button("Undo", _ -> {
                        context.notices().clear();
                        concessions.add(negotiation(), one.draft());
                        close();
                    }));
        } else {
            context.notices().error("Not taken out.", "Somebody has changed it since; what they saved stands.");
        }
    }
}
