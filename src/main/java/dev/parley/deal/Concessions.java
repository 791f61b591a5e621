package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.workload.Edits;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was given and got in the talks, in words. */
@Service
public class Concessions {

    private final ConcessionRepository rows;
    private final DealRepository deals;
    private final Access access;
    private final Edits edits;

    Concessions(ConcessionRepository rows, DealRepository deals, Access access, Edits edits) {
        this.rows = rows;
        this.deals = deals;
        this.access = access;
        this.edits = edits;
    }

    /** All of them by day. */
    @Transactional(readOnly = true)
    public List<Concession> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        var found = rows.findByNegotiationIdOrderByDatedAscIdAsc(negotiation);
        return edits.records(found, ConcessionRow::toRecord);
    }

    /** @throws InvalidInput with what cannot be taken */
    public SaveResult<Concession> add(UUID negotiation, ConcessionDraft draft) {
        validate(negotiation, draft);
        var row = new ConcessionRow();
        draft.writeTo(row);
        return edits.add(rows, negotiation, row, edits.record(ConcessionRow::toRecord));
    }

    /** @throws InvalidInput with what cannot be taken */
    public SaveResult<Concession> change(UUID negotiation, UUID id, long version, ConcessionDraft draft) {
        validate(negotiation, draft);
        return edits.change(rows, negotiation, id, version, draft::writeTo, edits.record(ConcessionRow::toRecord));
    }

    public SaveResult<Concession> remove(UUID negotiation, UUID id, long version) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        return edits.remove(rows, negotiation, id, version, edits.record(ConcessionRow::toRecord));
    }

    private void validate(UUID negotiation, ConcessionDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        draft.validate();
        if (draft.deal() != null && !deals.existsByIdAndNegotiationId(draft.deal(), negotiation)) {
            throw new InvalidInput("deal", null, "That round is no longer there: choose another, or none.");
        }
    }
}
