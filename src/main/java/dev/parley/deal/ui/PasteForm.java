package dev.parley.deal.ui;

import dev.parley.base.data.SaveResult;
import dev.parley.deal.DealDraft;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.ItemDraft;
import dev.parley.price.ui.EntryForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The head of a pasted offer; saving it saves the terms that were kept with it, all or none. */
final class PasteForm extends EntryForm<DealSheet> {

    private final HeadFields head = new HeadFields(errors);
    private final Deals deals;
    private final UUID negotiation;
    private final Supplier<List<ItemDraft>> terms;

    /** @param terms those that were kept; refuses while one of them cannot be saved */
    PasteForm(
            Deals deals,
            UUID negotiation,
            Supplier<List<ItemDraft>> terms,
            Consumer<DealSheet> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.deals = deals;
        this.negotiation = negotiation;
        this.terms = terms;
        fields(head.shown());
    }

    void propose(@Nullable LocalDate day, @Nullable LocalDate expiry) {
        head.propose(day, expiry);
    }

    @Nullable
    LocalDate day() {
        return head.day();
    }

    @Override
    protected String saveLabel() {
        return "Save offer";
    }

    @Override
    protected @Nullable Long version() {
        return null;
    }

    @Override
    protected DealDraft draft() {
        return head.draft();
    }

    @Override
    protected SaveResult<DealSheet> save(@Nullable Long version) {
        return new SaveResult.Saved<>(deals.insert(negotiation, draft(), terms.get()), Instant.now());
    }

    @Override
    protected String describe(DealSheet theirs) {
        return theirs.name();
    }

    @Override
    protected long versionOf(DealSheet theirs) {
        return theirs.version();
    }
}
