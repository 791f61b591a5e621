package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.RemovedDeal;
import dev.parley.deal.Subjects;
import dev.parley.deal.ui.RoundsAddress.Doing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The heads of all deals: when made, how long they stand, where written. A row opens its head. */
final class SheetsCard {

    private final RoundsContext context;
    private final Deals deals;
    private final List<DealSheet> sheets;
    private final Map<UUID, Component> review;

    /** @param review how far each deal is reviewed, by its id */
    SheetsCard(RoundsContext context, Deals deals, List<DealSheet> sheets, Map<UUID, Component> review) {
        this.review = review;
        this.context = context;
        this.deals = deals;
        this.sheets = sheets;
    }

    PCard card() {
        var table = new DataTable("All deals").list();
        table.text("Deal");
        table.text("It is").phoneFigure();
        table.text("Day").nowrap().phoneLabelled();
        table.text("Expires").nowrap().phoneLabelled();
        table.number("Terms").phoneLabelled();
        table.text("Source").phoneLine();
        table.mark("Grade").phoneHidden();
        table.text("Entered by").minor().phoneLabelled();
        table.text("Review").phoneLine();
        sheets.forEach(sheet -> row(table, sheet));
        return new PCard("All deals")
                .meta("asks, offers, positions and ideas")
                .flush()
                .body(table);
    }

    private void row(DataTable table, DealSheet sheet) {
        boolean open = context.address().doing() == Doing.HEAD
                && sheet.id().equals(context.address().deal());
        var row = table.row(
                name(sheet),
                sheet.role().label(),
                day(sheet.dated()),
                sheet.expired(context.today()) ? expired(sheet) : day(sheet.expires()),
                String.valueOf(sheet.items().size()),
                Objects.requireNonNullElse(sheet.source(), Numbers.NONE),
                sheet.grade() == null
                        ? Numbers.NONE
                        : new GradeMark(sheet.grade().name().charAt(0)),
                sheet.by(),
                Objects.requireNonNullElse(review.get(sheet.id()), Numbers.NONE));
        row.selected(open);
        if (!context.mayEdit()) {
            return;
        }
        row.opens(() -> context.go()
                .accept(open ? context.address().closed() : context.address().entering(Doing.HEAD, sheet.id())));
        if (open) {
            table.below(editor(sheet));
        }
    }

    private Component name(DealSheet sheet) {
        var misfits = Subjects.misfits(context.negotiation(), sheet);
        return misfits.isEmpty()
                ? new Span(sheet.name())
                : TwoLines.of(sheet.name(), "does not fit the agreement: " + String.join(" ", misfits));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? Numbers.NONE : Numbers.date(day);
    }

    private static Component expired(DealSheet sheet) {
        var both = new Div(new Span(day(sheet.expires())), Badge.urgent("expired"));
        both.addClassName("p-row");
        return both;
    }

    private Component editor(DealSheet sheet) {
        var out = new Button("Remove with its terms", _ -> remove(sheet));
        out.addThemeVariants(ButtonVariant.SMALL);
        var editor = new Div(
                out, new DealForm(deals, context.negotiation().id(), sheet, List.of(), _ -> close(), this::close));
        editor.addClassName("p-cell-editor");
        return editor;
    }

    private void close() {
        context.go().accept(context.address().closed());
    }

    private void remove(DealSheet sheet) {
        var removed = deals.remove(context.negotiation().id(), sheet.id(), sheet.version());
        close();
        if (removed instanceof SaveResult.Saved<RemovedDeal>(var whole, var _)) {
            context.notices()
                    .say(
                            Note.Kind.GOOD,
                            whole.deal().name() + " is removed with its terms.",
                            "",
                            new Button("Undo", _ -> bringBack(whole)));
        } else {
            context.notices().error("Not removed.", "Somebody has changed it since; what they saved stands.");
        }
    }

    private void bringBack(RemovedDeal whole) {
        try {
            deals.bringBack(context.negotiation().id(), whole);
            context.notices().clear();
        } catch (InvalidInput refused) {
            context.notices().error("Not brought back.", refused.sentence());
        }
        close();
    }
}
