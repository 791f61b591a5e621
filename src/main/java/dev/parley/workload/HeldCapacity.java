package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.price.Capacities;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The capacity a customer holds today. Those who may edit every workload edit it. */
@Service
public class HeldCapacity {

    private final HeldRepository rows;
    private final Access access;
    private final References references;
    private final Edits edits;
    private final Capacities capacities;

    HeldCapacity(HeldRepository rows, Access access, References references, Edits edits, Capacities capacities) {
        this.rows = rows;
        this.access = access;
        this.references = references;
        this.edits = edits;
        this.capacities = capacities;
    }

    /** All of it, by the day it starts. */
    @Transactional(readOnly = true)
    public List<Held> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        return references.held(negotiation, rows.findByNegotiationIdOrderByHeldFromAscIdAsc(negotiation));
    }

    /** @throws InvalidInput naming what cannot be taken */
    public SaveResult<Held> add(UUID negotiation, HeldDraft draft) {
        validate(negotiation, draft);
        var row = new HeldRow();
        draft.writeTo(row);
        return edits.add(rows, negotiation, row, this::record);
    }

    /** @throws InvalidInput naming what cannot be taken */
    public SaveResult<Held> change(UUID negotiation, UUID id, long version, HeldDraft draft) {
        validate(negotiation, draft);
        return edits.change(rows, negotiation, id, version, draft::writeTo, this::record);
    }

    public SaveResult<Held> remove(UUID negotiation, UUID id, long version) {
        access.require(negotiation, Permission.EDIT_ALL_WORKLOADS);
        return edits.remove(rows, negotiation, id, version, this::record);
    }

    private void validate(UUID negotiation, HeldDraft draft) {
        access.require(negotiation, Permission.EDIT_ALL_WORKLOADS);
        draft.validate();
        capacities.product(draft.product().strip());
        if (!references.accounts(negotiation).containsKey(Objects.requireNonNull(draft.account()))) {
            throw new InvalidInput(
                    "account", draft.account(), "This account is not part of the negotiation. Choose one that is.");
        }
    }

    private Held record(HeldRow row) {
        return references.held(row.negotiationId, List.of(row)).getFirst();
    }
}
