package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.data.SaveResult;
import dev.parley.deal.DealDraft;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.price.ui.EntryForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The head of a deal: what it is, when it was made, how long it stands, where it is written. */
final class DealForm extends EntryForm<DealSheet> {

    private static final String NOTHING = "nothing: an empty sheet";

    private final HeadFields head = new HeadFields(errors);
    private final Select<DealSheet> copy = errors.name("from", new Select<>());

    private final Deals deals;
    private final UUID negotiation;
    private final @Nullable DealSheet sheet;

    /**
     * @param sheet whose head is changed, or null for a new deal
     * @param known from which a new deal can be copied
     */
    DealForm(
            Deals deals,
            UUID negotiation,
            @Nullable DealSheet sheet,
            List<DealSheet> known,
            Consumer<DealSheet> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.deals = deals;
        this.negotiation = negotiation;
        this.sheet = sheet;
        copy.setLabel("Begin with the terms of");
        copy.setItems(known);
        copy.setItemLabelGenerator(one -> one == null ? NOTHING : one.name());
        copy.setEmptySelectionAllowed(true);
        copy.setEmptySelectionCaption(NOTHING);
        var shown = new ArrayList<Component>(List.of(head.shown()));
        if (sheet == null) {
            shown.add(shown.size() - 1, copy);
        } else {
            head.fill(sheet.draft());
        }
        fields(shown.toArray(Component[]::new));
    }

    @Override
    protected String saveLabel() {
        return "Save deal";
    }

    @Override
    protected @Nullable Long version() {
        return sheet == null ? null : sheet.version();
    }

    @Override
    protected DealDraft draft() {
        return head.draft();
    }

    @Override
    protected SaveResult<DealSheet> save(@Nullable Long version) {
        if (sheet != null && version != null) {
            return deals.change(negotiation, sheet.id(), version, draft());
        }
        var from = copy.getValue();
        return from == null
                ? deals.add(negotiation, draft())
                : new SaveResult.Saved<>(deals.copy(negotiation, from.id(), draft()), Instant.now());
    }

    @Override
    protected String describe(DealSheet theirs) {
        return "\u201c" + theirs.name() + "\u201d, " + theirs.role().label();
    }

    @Override
    protected long versionOf(DealSheet theirs) {
        return theirs.version();
    }
}
