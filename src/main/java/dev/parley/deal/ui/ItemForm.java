package dev.parley.deal.ui;

import dev.parley.base.data.SaveResult;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.Item;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.ItemWords;
import dev.parley.deal.Said;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.ui.EntryForm;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one deal says to one topic. */
final class ItemForm extends EntryForm<Item> {

    private final Deals deals;
    private final Negotiation negotiation;
    private final DealSheet sheet;
    private final @Nullable Item item;
    private final ItemFields fields;

    /** @param key the topic, which the deal may not speak of yet */
    ItemForm(
            Deals deals,
            Negotiation negotiation,
            DealSheet sheet,
            Item.Key key,
            Consumer<Item> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.deals = deals;
        this.negotiation = negotiation;
        this.sheet = sheet;
        this.item = sheet.item(key).orElse(null);
        this.fields = new ItemFields(
                item == null ? ItemDraft.of(key.topic(), key.subject(), Said.OFFERED) : item.draft(),
                negotiation.contractYears(),
                errors);
        fields(fields.shown());
        fields.focus();
    }

    @Override
    protected String saveLabel() {
        return "Save";
    }

    @Override
    protected @Nullable Long version() {
        return item == null ? null : item.version();
    }

    @Override
    protected ItemDraft draft() {
        return fields.draft();
    }

    @Override
    protected SaveResult<Item> save(@Nullable Long version) {
        return deals.enter(negotiation.id(), sheet.id(), version, draft());
    }

    @Override
    protected String describe(Item theirs) {
        return "\u201c" + ItemWords.value(theirs, sheet.role()) + "\u201d";
    }

    @Override
    protected long versionOf(Item theirs) {
        return theirs.version();
    }
}
