package dev.parley.benchmark;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.workload.Edits;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The alternatives of a negotiation, each saved by itself. What they come to is on the {@link AlternativeBoard}. */
@Service
public class Alternatives {

    private final AlternativeRepository rows;
    private final Workloads workloads;
    private final Access access;
    private final Edits edits;

    Alternatives(AlternativeRepository rows, Workloads workloads, Access access, Edits edits) {
        this.rows = rows;
        this.workloads = workloads;
        this.access = access;
        this.edits = edits;
    }

    /** Oldest change first; a workload that is no longer in use is left out, and so is what only such would do. */
    @Transactional(readOnly = true)
    public List<Alternative> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        var inUse = inUse(negotiation);
        var found = rows.findByNegotiationIdOrderByChangedAtAscIdAsc(negotiation).stream()
                .filter(row -> row.workloads.stream().anyMatch(inUse::contains))
                .toList();
        return edits.records(found, AlternativeRow::toRecord);
    }

    /**
     * Enters an alternative.
     *
     * @throws InvalidInput with all that cannot be taken
     */
    public SaveResult<Alternative> add(UUID negotiation, AlternativeDraft draft) {
        check(negotiation, draft);
        var row = new AlternativeRow();
        draft.writeTo(row);
        return edits.add(rows, negotiation, row, edits.record(AlternativeRow::toRecord));
    }

    /** Changes an alternative; {@code version} is the one that was read. */
    public SaveResult<Alternative> change(UUID negotiation, UUID id, long version, AlternativeDraft draft) {
        check(negotiation, draft);
        return edits.change(rows, negotiation, id, version, draft::writeTo, edits.record(AlternativeRow::toRecord));
    }

    /** Removes an alternative; adding its draft again takes that back. */
    public SaveResult<Alternative> remove(UUID negotiation, UUID id, long version) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        return edits.remove(rows, negotiation, id, version, edits.record(AlternativeRow::toRecord));
    }

    private void check(UUID negotiation, AlternativeDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        draft.validate();
        if (!inUse(negotiation).containsAll(draft.workloads())) {
            throw new InvalidInput(
                    "workloads",
                    draft.workloads().size(),
                    "A workload is no longer in use: choose again among those of the negotiation.");
        }
    }

    private Set<UUID> inUse(UUID negotiation) {
        return workloads.all(negotiation).stream().map(Workload::id).collect(Collectors.toSet());
    }
}
