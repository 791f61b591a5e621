package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        return references.workloads(negotiation, rows.findByNegotiationIdAndRemovedKeyOrderByCode(negotiation, IN_USE));
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
        return refusingDuplicates(draft.code(), () -> edits.add(rows, negotiation, row, this::record));
    }

    /**
     * What stands against adding these, in their order: a problem or nothing. Saves nothing.
     */
    @Transactional(readOnly = true)
    public List<Optional<InvalidInput>> problems(UUID negotiation, List<WorkloadDraft> drafts) {
        access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        var surroundings = surroundings(negotiation);
        var taken = rows.codesOf(negotiation);
        return drafts.stream()
                .map(draft -> {
                    try {
                        surroundings.check(draft);
                        return taken.add(draft.code().strip())
                                ? Optional.<InvalidInput>empty()
                                : Optional.of(duplicate(draft.code().strip()));
                    } catch (InvalidInput problem) {
                        return Optional.of(problem);
                    }
                })
                .toList();
    }

    /**
     * Adds all of them or, when one cannot be taken, none.
     *
     * @throws InvalidInput the first problem
     */
    public List<Workload> addAll(UUID negotiation, List<WorkloadDraft> typed) {
        var membership = access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        var drafts = membership.may(Permission.EDIT_ALL_WORKLOADS)
                ? typed
                : typed.stream()
                        .map(draft -> draft.withOwner(membership.who().id()))
                        .toList();
        problems(negotiation, drafts)
                .forEach(problem -> problem.ifPresent(found -> {
                    throw found;
                }));
        var added = drafts.stream()
                .map(draft -> {
                    var row = new WorkloadRow();
                    draft.writeTo(row);
                    return row;
                })
                .toList();
        return refusingDuplicates("", () -> {
            edits.addAll(rows, negotiation, added);
            return references.workloads(negotiation, added);
        });
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
                draft.code(), () -> edits.change(rows, negotiation, id, version, draft::writeTo, this::record));
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
        var code = found.get().code;
        requireFreeCode(negotiation, id, code);
        return refusingDuplicates(
                code, () -> edits.restore(rows, negotiation, id, row -> row.removedKey = IN_USE, this::record));
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

    void requireMayEdit(UUID negotiation, UUID id) {
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
        surroundings(negotiation).check(draft);
        requireFreeCode(negotiation, id, draft.code().strip());
    }

    private Surroundings surroundings(UUID negotiation) {
        return new Surroundings(
                references.accounts(negotiation).keySet(),
                shapeRows.idsOf(negotiation),
                members.of(negotiation).stream()
                        .map(member -> member.who().id())
                        .collect(Collectors.toSet()));
    }

    private void requireFreeCode(UUID negotiation, UUID id, String code) {
        if (rows.existsByNegotiationIdAndCodeAndRemovedKeyAndIdNot(negotiation, code, IN_USE, id)) {
            throw duplicate(code);
        }
    }

    private static InvalidInput duplicate(String code) {
        return new InvalidInput(
                "code",
                code,
                code.isEmpty()
                        ? "Somebody has just entered one of these codes. Look at the list again and choose others."
                        : "There is already a workload " + code + ". Choose another code.");
    }

    /** What was checked before the save may be wrong by the time it is made; the database then refuses it. */
    private static <T> T refusingDuplicates(String code, Supplier<T> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException violated) {
            throw String.valueOf(violated.getMessage()).toLowerCase(Locale.ROOT).contains("removed_key")
                    ? duplicate(code.strip())
                    : new InvalidInput(
                            "account",
                            null,
                            "Its account or its traffic shape was removed at this moment. Choose another.");
        }
    }
}
