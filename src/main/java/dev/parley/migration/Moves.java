package dev.parley.migration;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import dev.parley.workload.Edits;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The moves of a negotiation. Who may edit a workload enters its moves and their verdicts; who may edit all workloads
 * plans them.
 */
@Service
public class Moves {

    private final MoveRepository rows;
    private final Access access;
    private final Members members;
    private final Negotiations negotiations;
    private final Workloads workloads;
    private final Residencies residencies;
    private final People people;
    private final OwnWorkloads own;
    private final Edits edits;

    Moves(
            MoveRepository rows,
            Access access,
            Members members,
            Negotiations negotiations,
            Workloads workloads,
            Residencies residencies,
            People people,
            OwnWorkloads own,
            Edits edits) {
        this.rows = rows;
        this.access = access;
        this.members = members;
        this.negotiations = negotiations;
        this.workloads = workloads;
        this.residencies = residencies;
        this.people = people;
        this.own = own;
        this.edits = edits;
    }

    /** All moves of workloads in use, oldest change first. */
    @Transactional(readOnly = true)
    public List<Move> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var inUse = workloads.all(negotiation).stream().map(Workload::id).collect(Collectors.toSet());
        var found = rows.findByNegotiationIdOrderByChangedAtAscIdAsc(negotiation).stream()
                .filter(row -> inUse.contains(row.workloadId))
                .toList();
        var names = people.namesOf(found.stream().flatMap(MoveRow::people).collect(Collectors.toSet()));
        return found.stream().map(row -> row.toRecord(names)).toList();
    }

    /**
     * Enters a move, considered and not planned.
     *
     * @throws InvalidInput naming the first field that cannot be taken
     * @throws NotAllowed   when the workload is somebody else's
     */
    public SaveResult<Move> add(UUID negotiation, MoveDraft draft) {
        check(negotiation, draft);
        var row = new MoveRow();
        draft.writeTo(row);
        return once(draft, () -> edits.add(rows, negotiation, row, this::record));
    }

    /** Changes a move; {@code version} is the one that was read. A planned move cannot fail. */
    public SaveResult<Move> change(UUID negotiation, UUID id, long version, MoveDraft draft) {
        check(negotiation, draft);
        var planned = rows.findByNegotiationIdAndId(negotiation, id).filter(row -> row.plannedFrom != null);
        if (planned.isPresent() && draft.verdict() == Verdict.FAILED) {
            throw new InvalidInput(
                    "verdict", draft.verdict(), stillPlanned(planned.get()) + " A move that failed cannot be planned.");
        }
        return once(draft, () -> edits.change(rows, negotiation, id, version, draft::writeTo, this::record));
    }

    /** Removes a move that is not planned; adding its draft again takes that back. */
    public SaveResult<Move> remove(UUID negotiation, UUID id, long version) {
        var found = rows.findByNegotiationIdAndId(negotiation, id);
        if (found.isEmpty()) {
            return new SaveResult.Gone<>();
        }
        own.require(negotiation, found.get().workloadId);
        if (found.get().plannedFrom != null) {
            throw new InvalidInput("move", found.get().targetModel, stillPlanned(found.get()));
        }
        return edits.remove(rows, negotiation, id, version, this::record);
    }

    /**
     * Plans a move from a quarter, or takes it out of the plan.
     *
     * @param from first quarter at the new model, within the plan; null takes the move out
     * @throws InvalidInput when another move of the workload is planned, this one failed, or the quarter lies outside
     * @throws NotAllowed   for whoever may not edit all workloads
     */
    public SaveResult<Move> plan(UUID negotiation, UUID id, long version, @Nullable Quarter from) {
        access.require(negotiation, Permission.EDIT_ALL_WORKLOADS);
        var found = rows.findByNegotiationIdAndId(negotiation, id);
        if (found.isPresent() && from != null) {
            requirePlannable(negotiation, found.get(), from);
        }
        try {
            return edits.change(rows, negotiation, id, version, row -> row.plan(from), this::record);
        } catch (DataIntegrityViolationException another) {
            throw new InvalidInput(
                    "plannedFrom", from, "Somebody has just planned another move of this workload. Look again.");
        }
    }

    private void requirePlannable(UUID negotiation, MoveRow row, Quarter from) {
        var of = negotiations.byId(negotiation);
        var last = Quarter.of(of.lastMonth());
        if (from.compareTo(of.forecastFrom()) < 0 || from.compareTo(last) > 0) {
            throw new InvalidInput(
                    "plannedFrom",
                    from,
                    "The plan runs from " + of.forecastFrom().label() + " to " + last.label() + ": " + from.label()
                            + " lies outside.");
        }
        if (row.verdict == Verdict.FAILED) {
            throw new InvalidInput("plannedFrom", from, "This move failed: a move that failed cannot be planned.");
        }
        rows.findByPlannedWorkloadId(row.workloadId)
                .filter(other -> !other.id().equals(row.id()))
                .ifPresent(other -> {
                    throw new InvalidInput("plannedFrom", from, stillPlanned(other));
                });
    }

    private static String stillPlanned(MoveRow row) {
        return "The move to " + row.targetModel + ", " + row.targetScope + ", is planned from " + row.plannedFrom
                + ": take it out of the plan first.";
    }

    private void check(UUID negotiation, MoveDraft draft) {
        var workload = own.require(negotiation, draft.workload());
        draft.validate(
                workload,
                members.of(negotiation).stream()
                        .map(member -> member.who().id())
                        .collect(Collectors.toSet()));
        var residency = residencies.of(negotiation).get(workload.id());
        if (residency != null && !residency.stays().allows(workload.scope(), String.valueOf(draft.scope()))) {
            throw new InvalidInput(
                    "scope",
                    draft.scope(),
                    "The data of " + workload.code() + " " + residency.stays().label() + " (" + workload.scope() + "): "
                            + draft.scope() + " would let it leave.");
        }
    }

    private Move record(MoveRow row) {
        return row.toRecord(people.namesOf(row.people().collect(Collectors.toSet())));
    }

    private static <T> T once(MoveDraft draft, Supplier<T> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException twice) {
            throw new InvalidInput(
                    "model",
                    draft.model(),
                    "A move of this workload to " + draft.model() + ", " + draft.scope()
                            + ", is entered already: change that one.");
        }
    }
}
