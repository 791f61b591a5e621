package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.price.Capacities;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the teams ask for. Whoever may edit a workload may ask for capacity for it. */
@Service
public class CapacityRequests {

    private final RequestRepository rows;
    private final WorkloadRepository workloads;
    private final Access access;
    private final References references;
    private final Edits edits;
    private final Capacities capacities;

    CapacityRequests(
            RequestRepository rows,
            WorkloadRepository workloads,
            Access access,
            References references,
            Edits edits,
            Capacities capacities) {
        this.rows = rows;
        this.workloads = workloads;
        this.access = access;
        this.references = references;
        this.edits = edits;
        this.capacities = capacities;
    }

    /** All requests of workloads in use, by workload. */
    @Transactional(readOnly = true)
    public List<CapacityRequest> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var found = rows.findByNegotiationId(negotiation);
        var names = references.namesOf(found);
        var inUse = workloads.findByNegotiationIdAndRemovedKeyOrderByCode(negotiation, "").stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return found.stream()
                .filter(row -> inUse.containsKey(row.workloadId))
                .map(row -> row.toRecord(Objects.requireNonNull(inUse.get(row.workloadId)).code, names))
                .sorted(Comparator.comparing(CapacityRequest::code).thenComparing(CapacityRequest::id))
                .toList();
    }

    /** @throws InvalidInput naming what cannot be taken */
    public SaveResult<CapacityRequest> add(UUID negotiation, RequestDraft draft) {
        access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        draft.validate();
        capacities.product(draft.product().strip());
        requireMayEdit(negotiation, Objects.requireNonNull(draft.workload()));
        var row = new RequestRow();
        draft.writeTo(row);
        return edits.add(rows, negotiation, row, this::record);
    }

    /** @throws InvalidInput naming what cannot be taken */
    public SaveResult<CapacityRequest> change(UUID negotiation, UUID id, long version, RequestDraft draft) {
        access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        draft.validate();
        capacities.product(draft.product().strip());
        requireMayEdit(negotiation, Objects.requireNonNull(draft.workload()));
        requireMayEditRequest(negotiation, id);
        return edits.change(rows, negotiation, id, version, draft::writeTo, this::record);
    }

    public SaveResult<CapacityRequest> remove(UUID negotiation, UUID id, long version) {
        requireMayEditRequest(negotiation, id);
        return edits.remove(rows, negotiation, id, version, this::record);
    }

    private void requireMayEditRequest(UUID negotiation, UUID id) {
        access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        rows.findById(id)
                .filter(row -> row.negotiationId.equals(negotiation))
                .ifPresent(row -> requireMayEdit(negotiation, row.workloadId));
    }

    private void requireMayEdit(UUID negotiation, UUID workload) {
        var membership = access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        var row = workloads
                .findById(workload)
                .filter(found -> found.negotiationId.equals(negotiation) && !found.gone())
                .orElseThrow(() ->
                        new InvalidInput("workload", workload, "This workload is no longer there. Choose another."));
        if (!membership.may(Permission.EDIT_ALL_WORKLOADS)
                && !membership.who().id().equals(row.ownerId)) {
            throw new NotAllowed(row.code + " is not your workload. Ask its owner or procurement.");
        }
    }

    private CapacityRequest record(RequestRow row) {
        var code = workloads.findById(row.workloadId).map(found -> found.code).orElse("");
        return row.toRecord(code, references.namesOf(List.of(row)));
    }
}
