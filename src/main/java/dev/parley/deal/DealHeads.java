package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.workload.Edits;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Writes the heads of deals: a name is taken once, and so is a role that only one deal has. Asks for no permission. */
@Component
class DealHeads {

    private final DealRepository deals;
    private final DealReader reader;
    private final Edits edits;

    DealHeads(DealRepository deals, DealReader reader, Edits edits) {
        this.deals = deals;
        this.reader = reader;
        this.edits = edits;
    }

    /** @throws InvalidInput with all that cannot be taken */
    SaveResult<DealSheet> add(UUID negotiation, UUID id, DealDraft draft) {
        draft.validate();
        single(negotiation, null, draft);
        var row = new DealRow();
        draft.writeTo(row);
        try {
            return edits.add(deals, negotiation, id, row, reader::head);
        } catch (DataIntegrityViolationException taken) {
            throw nameTaken(draft);
        }
    }

    /** @throws InvalidInput with all that cannot be taken */
    SaveResult<DealSheet> change(UUID negotiation, UUID deal, long version, DealDraft draft) {
        draft.validate();
        single(negotiation, deal, draft);
        try {
            return edits.change(deals, negotiation, deal, version, draft::writeTo, reader::head);
        } catch (DataIntegrityViolationException taken) {
            throw nameTaken(draft);
        }
    }

    private void single(UUID negotiation, @Nullable UUID self, DealDraft draft) {
        var role = draft.role();
        if (role == null || !role.single()) {
            return;
        }
        deals.findByNegotiationId(negotiation).stream()
                .filter(row -> row.role == role && !row.id().equals(self))
                .findFirst()
                .ifPresent(row -> {
                    throw new InvalidInput(
                            "role",
                            role.label(),
                            "\"" + row.name + "\" is the " + role.label()
                                    + " already: change it, or make it an idea first.");
                });
    }

    static InvalidInput nameTaken(DealDraft draft) {
        return new InvalidInput(
                "name", draft.name(), "Another deal is called \"" + draft.name().strip() + "\": choose another name.");
    }
}
