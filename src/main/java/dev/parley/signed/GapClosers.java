package dev.parley.signed;

import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import dev.parley.workload.Edits;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What could be done so that more counts, as entered. */
@Service
public class GapClosers {

    private final GapRepository rows;
    private final Access access;
    private final People people;
    private final Edits edits;

    GapClosers(GapRepository rows, Access access, People people, Edits edits) {
        this.rows = rows;
        this.access = access;
        this.people = people;
        this.edits = edits;
    }

    /** All of them by day. */
    @Transactional(readOnly = true)
    public List<GapCloser> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_BILL);
        var found = rows.findByNegotiationIdOrderByOnDayAscIdAsc(negotiation);
        var names = people.namesOf(found.stream().map(GapRow::changedBy).collect(Collectors.toSet()));
        return found.stream().map(row -> row.toRecord(names)).toList();
    }

    /** @throws dev.parley.base.data.InvalidInput with what cannot be taken */
    public SaveResult<GapCloser> add(UUID negotiation, GapDraft draft) {
        access.require(negotiation, Permission.EDIT_BILL);
        draft.validate();
        var row = new GapRow();
        draft.writeTo(row);
        return edits.add(rows, negotiation, row, this::record);
    }

    /** @throws dev.parley.base.data.InvalidInput with what cannot be taken */
    public SaveResult<GapCloser> change(UUID negotiation, UUID id, long version, GapDraft draft) {
        access.require(negotiation, Permission.EDIT_BILL);
        draft.validate();
        return edits.change(rows, negotiation, id, version, draft::writeTo, this::record);
    }

    public SaveResult<GapCloser> remove(UUID negotiation, UUID id, long version) {
        access.require(negotiation, Permission.EDIT_BILL);
        return edits.remove(rows, negotiation, id, version, this::record);
    }

    private GapCloser record(GapRow row) {
        return row.toRecord(people.namesOf(Set.of(row.changedBy())));
    }
}
