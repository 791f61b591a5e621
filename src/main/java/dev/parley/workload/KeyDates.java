package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines, and months in which nothing may start. Those who may edit every workload edit them. */
@Service
public class KeyDates {

    private final KeyDateRepository rows;
    private final Access access;
    private final Edits edits;

    KeyDates(KeyDateRepository rows, Access access, Edits edits) {
        this.rows = rows;
        this.access = access;
        this.edits = edits;
    }

    /** All of them by day. */
    @Transactional(readOnly = true)
    public List<KeyDate> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var found = rows.findByNegotiationIdOrderByOnDayAscWhatAscIdAsc(negotiation);
        return edits.records(found, KeyDateRow::toRecord);
    }

    /** @throws InvalidInput naming what cannot be taken */
    public SaveResult<KeyDate> add(UUID negotiation, KeyDateDraft draft) {
        validate(negotiation, draft);
        var row = new KeyDateRow();
        draft.writeTo(row);
        return edits.add(rows, negotiation, row, edits.record(KeyDateRow::toRecord));
    }

    /** @throws InvalidInput naming what cannot be taken */
    public SaveResult<KeyDate> change(UUID negotiation, UUID id, long version, KeyDateDraft draft) {
        validate(negotiation, draft);
        return edits.change(rows, negotiation, id, version, draft::writeTo, edits.record(KeyDateRow::toRecord));
    }

    public SaveResult<KeyDate> remove(UUID negotiation, UUID id, long version) {
        access.require(negotiation, Permission.EDIT_ALL_WORKLOADS);
        return edits.remove(rows, negotiation, id, version, edits.record(KeyDateRow::toRecord));
    }

    private void validate(UUID negotiation, KeyDateDraft draft) {
        access.require(negotiation, Permission.EDIT_ALL_WORKLOADS);
        draft.validate();
    }
}
