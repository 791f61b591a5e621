package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The workloads of a negotiation. Who may edit all of them edits any; everybody else who may edit edits those they own,
 * and owns what they add.
 */
@Service
public class Workloads {

    private static final String IN_USE = "";

    private final WorkloadRepository rows;
    private final ShapeRepository shapeRows;
    private final Access access;
    private final Members members;
    private final References references;
    private final Edits edits;

    Workloads(
            WorkloadRepository rows,
            ShapeRepository shapeRows,
            Access access,
            Members members,
            References references,
            Edits edits) {
        this.rows = rows;
        this.shapeRows = shapeRows;
        this.access = access;
        this.members = members;
        this.references = references;
        this.edits = edits;
    }

    /** All workloads in use, by code; as many queries for ten thousand as for one. */
    @Transactional(readOnly = true)
    public List<Workload> all(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        return references.workloads(
                negotiation, rows.findByNegotiationIdAndRemovedKeyOrderByCode(negotiation, IN_USE));
    }

    /** Whether the acting person may change, or take over, a workload of this owner. */
    public boolean mayEdit(Membership membership, @Nullable UUID owner) {
        return membership.may(Permission.EDIT_ALL_WORKLOADS)
                || membership.may(Permission.EDIT_OWN_WORKLOADS)
                        && membership.who().id().equals(owner);
    }

    /**
     * Adds a workload. Somebody who may edit only their own becomes its owner.
     *
     * @throws InvalidInput naming the first field that cannot be taken
     */
    public SaveResult<Workload> add(UUID negotiation, WorkloadDraft typed) {
        var membership = access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        var draft = membership.may(Permission.EDIT_ALL_WORKLOADS)
                ? typed
                : typed.withOwner(membership.who().id());
        validate(negotiation, new UUID(0, 0), draft);
        var row = new WorkloadRow();
        draft.writeTo(row);
        return refusingDuplicates(draft, () -> edits.add(rows, negotiation, row, this::record));
    }

    /**
     * Changes a workload.
     *
     * @param version the version that was read
     * @throws InvalidInput naming the first field that cannot be taken
     * @throws NotAllowed   when it is somebody else's and the acting person may edit only their own
     */
    public SaveResult<Workload> change(UUID negotiation, UUID id, long version, WorkloadDraft draft) {
        requireMayEdit(negotiation, id);
        validate(negotiation, id, draft);
        return refusingDuplicates(
                draft, () -> edits.change(rows, negotiation, id, version, draft::writeTo, this::record));
    }

    /** Takes a workload out of use; {@link #restore} takes that back. */
    public SaveResult<Workload> remove(UUID negotiation, UUID id, long version) {
        requireMayEdit(negotiation, id);
        return edits.change(rows, negotiation, id, version, row -> row.removedKey = id.toString(), this::record);
    }

    /**
     * Takes a removal back, with everything that hung on the workload.
     *
     * @throws InvalidInput when its code was given to another meanwhile
     */
    public SaveResult<Workload> restore(UUID negotiation, UUID id) {
        requireMayEdit(negotiation, id);
        var found = rows.findById(id).filter(row -> row.negotiationId.equals(negotiation) && row.gone());
        if (found.isEmpty()) {
            return new SaveResult.Gone<>();
        }
        requireFreeCode(negotiation, id, found.get().code);
        return edits.restore(rows, found.get(), row -> row.removedKey = IN_USE, this::record);
    }

    /** The next free code in the manner of {@code W13}. */
    @Transactional(readOnly = true)
    public String nextCode(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        int highest = rows.findByNegotiationIdAndRemovedKeyOrderByCode(negotiation, IN_USE).stream()
                .filter(row -> row.code.matches("W\\d{1,6}"))
                .mapToInt(row -> Integer.parseInt(row.code.substring(1)))
                .max()
                .orElse(0);
        return "W%02d".formatted(highest + 1);
    }

    private Workload record(WorkloadRow row) {
        return references.workloads(row.negotiationId, List.of(row)).getFirst();
    }

    private void requireMayEdit(UUID negotiation, UUID id) {
        var membership = access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        if (membership.may(Permission.EDIT_ALL_WORKLOADS)) {
            return;
        }
        rows.findById(id).filter(row -> row.negotiationId.equals(negotiation)).ifPresent(row -> {
            if (!mayEdit(membership, row.ownerId)) {
                throw new NotAllowed(row.code + ", " + row.name
                        + ", is not your workload. Ask its owner or procurement to change it.");
            }
        });
    }

    private void validate(UUID negotiation, UUID id, WorkloadDraft draft) {
        draft.validate();
        if (!references.accounts(negotiation).containsKey(Objects.requireNonNull(draft.account()))) {
            throw new InvalidInput(
                    "account", draft.account(), "This account is not part of the negotiation. Choose one that is.");
        }
        if (shapeRows
                .findById(Objects.requireNonNull(draft.shape()))
                .filter(shape -> shape.negotiationId.equals(negotiation))
                .isEmpty()) {
            throw new InvalidInput("shape", draft.shape(), "This traffic shape is no longer there. Choose another.");
        }
        var owner = draft.owner();
        if (owner != null
                && members.of(negotiation).stream()
                        .noneMatch(member -> member.who().id().equals(owner))) {
            throw new InvalidInput("owner", owner, "The owner is not a member of the negotiation. Add them first.");
        }
        requireFreeCode(negotiation, id, draft.code().strip());
    }

    private void requireFreeCode(UUID negotiation, UUID id, String code) {
        if (rows.existsByNegotiationIdAndCodeAndRemovedKeyAndIdNot(negotiation, code, IN_USE, id)) {
            throw duplicate(code);
        }
    }

    private static InvalidInput duplicate(String code) {
        return new InvalidInput("code", code, "There is already a workload " + code + ". Choose another code.");
    }

    private static SaveResult<Workload> refusingDuplicates(
            WorkloadDraft draft, Supplier<SaveResult<Workload>> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException violated) {
            throw String.valueOf(violated.getMessage()).toLowerCase().contains("removed_key")
                    ? duplicate(draft.code().strip())
                    : violated;
        }
    }
}
