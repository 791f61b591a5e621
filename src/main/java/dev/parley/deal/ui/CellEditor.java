package dev.parley.deal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.Item;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.ItemWords;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Below a row of the face-off: what one deal says to its topic, saved by itself, taken out, and taken back. */
final class CellEditor extends Div {

    private final transient Deals deals;
    private final transient RoundsContext context;
    private final transient DealSheet sheet;
    private final transient Item.Key key;
    private final transient @Nullable Item before;

    CellEditor(Deals deals, RoundsContext context, DealSheet sheet, Item.Key key) {
        this.deals = deals;
        this.context = context;
        this.sheet = sheet;
        this.key = key;
        this.before = sheet.item(key).orElse(null);
        addClassName("p-cell-editor");
        var head = new Div(new H3(sheet.name() + ": " + ItemWords.name(key)));
        head.addClassName("p-row");
        if (before != null) {
            head.add(new Span("Entered by " + before.by() + ", "
                    + Numbers.moment(LocalDateTime.ofInstant(before.at(), ZoneOffset.UTC)) + " UTC"));
            var out = new Button("Take out", _ -> takeOut(before));
            out.addThemeVariants(ButtonVariant.SMALL);
            head.add(out);
        }
        add(head, new ItemForm(deals, context.negotiation(), sheet, key, this::saved, this::close));
    }

    private UUID negotiation() {
        return context.negotiation().id();
    }

    private void close() {
        context.go().accept(context.address().closed());
    }

    private void saved(Item item) {
        close();
        tell(
                "is now \u201c" + ItemWords.value(item, sheet.role()) + "\u201d",
                () -> before == null
                        ? deals.takeOut(negotiation(), item.id(), item.version())
                        : deals.enter(negotiation(), sheet.id(), item.version(), before.draft()));
    }

    private void takeOut(Item item) {
        switch (deals.takeOut(negotiation(), item.id(), item.version())) {
            case SaveResult.Saved<Item> _ -> {
                close();
                ItemDraft draft = item.draft();
                tell("is taken out", () -> deals.enter(negotiation(), sheet.id(), null, draft));
            }
            case SaveResult.Conflict<Item>(var by, var _, var theirs) -> {
                close();
                context.notices()
                        .error(
                                "Not taken out.",
                                by + " has just entered \u201c" + ItemWords.value(theirs, sheet.role()) + "\u201d.");
            }
            case SaveResult.Gone<Item> _ -> close();
        }
    }

    private void tell(String what, Supplier<SaveResult<Item>> back) {
        context.notices()
                .say(
                        Note.Kind.GOOD,
                        sheet.name() + ": " + ItemWords.name(key) + " " + what + ".",
                        "",
                        new Button("Undo", _ -> undo(back)));
    }

    private void undo(Supplier<SaveResult<Item>> back) {
        context.notices().clear();
        try {
            if (!(back.get() instanceof SaveResult.Saved<Item>)) {
                context.notices().error("Not undone.", "Somebody has changed it since; what they saved stands.");
            }
        } catch (InvalidInput refused) {
            context.notices().error("Not undone.", refused.sentence());
        }
        context.go().accept(context.address().closed());
    }
}
