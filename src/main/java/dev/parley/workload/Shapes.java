package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The traffic shapes of a negotiation. Whoever may edit a workload may add one; a shape is shared, so only those who may
 * edit every workload change or remove it.
 */
@Service
public class Shapes {

    /** The id of a row that does not exist yet. */
    private static final UUID NO_ID = new UUID(0, 0);

    private final ShapeRepository rows;
    private final WorkloadRepository workloads;
    private final Access access;
    private final Edits edits;

    Shapes(ShapeRepository rows, WorkloadRepository workloads, Access access, Edits edits) {
        this.rows = rows;
        this.workloads = workloads;
        this.access = access;
        this.edits = edits;
    }

    /** All shapes, by name. */
    @Transactional(readOnly = true)
    public List<Shape> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        return rows.findByNegotiationIdOrderByName(negotiation).stream()
                .map(ShapeRow::toRecord)
                .toList();
    }

    /** Gives a negotiation that has no shape yet the usual three: flat, office hours, nightly. */
    public void ensureUsual(UUID negotiation) {
        access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        if (rows.idsOf(negotiation).isEmpty()) {
            addUnlessThere(negotiation, ShapeDraft.flat("flat"));
            addUnlessThere(negotiation, ShapeDraft.officeHours("office hours 08-18 UTC"));
            addUnlessThere(negotiation, ShapeDraft.window("nightly 01-04 UTC", 1, 4));
        }
    }

    /** Of two who open a new negotiation at once the second finds the first one's shapes, which are the same. */
    private void addUnlessThere(UUID negotiation, ShapeDraft usual) {
        var row = new ShapeRow();
        usual.writeTo(row);
        try {
            edits.add(rows, negotiation, row, ShapeRow::toRecord);
        } catch (DataIntegrityViolationException there) {
            if (!rows.existsByNegotiationIdAndNameAndIdNot(negotiation, usual.name(), NO_ID)) {
                throw there;
            }
        }
    }

    /** @throws InvalidInput naming what cannot be taken */
    public SaveResult<Shape> add(UUID negotiation, ShapeDraft draft) {
        access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        draft.validate();
        requireFreeName(negotiation, NO_ID, draft.name());
        var row = new ShapeRow();
        draft.writeTo(row);
        return refusingDuplicates(draft, () -> edits.add(rows, negotiation, row, ShapeRow::toRecord));
    }

    /** @throws InvalidInput naming what cannot be taken */
    public SaveResult<Shape> change(UUID negotiation, UUID id, long version, ShapeDraft draft) {
        access.require(negotiation, Permission.EDIT_ALL_WORKLOADS);
        draft.validate();
        requireFreeName(negotiation, id, draft.name());
        return refusingDuplicates(
                draft, () -> edits.change(rows, negotiation, id, version, draft::writeTo, ShapeRow::toRecord));
    }

    /** @throws InvalidInput when a workload has this shape */
    public SaveResult<Shape> remove(UUID negotiation, UUID id, long version) {
        access.require(negotiation, Permission.EDIT_ALL_WORKLOADS);
        long using = workloads.countByNegotiationIdAndShapeId(negotiation, id);
        if (using > 0) {
            throw inUse(using + (using == 1 ? " workload has" : " workloads have"));
        }
        try {
            return edits.remove(rows, negotiation, id, version, ShapeRow::toRecord);
        } catch (DataIntegrityViolationException taken) {
            throw inUse("A workload has");
        }
    }

    private static InvalidInput inUse(String who) {
        return new InvalidInput(
                "shape", null, who + " this shape, removed ones included. Give them another shape first.");
    }

    private void requireFreeName(UUID negotiation, UUID id, String name) {
        if (rows.existsByNegotiationIdAndNameAndIdNot(negotiation, name.strip(), id)) {
            throw duplicate(name);
        }
    }

    /** Somebody may enter the name between the check and the save; the database then refuses the second. */
    private static SaveResult<Shape> refusingDuplicates(ShapeDraft draft, Supplier<SaveResult<Shape>> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException taken) {
            throw duplicate(draft.name());
        }
    }

    private static InvalidInput duplicate(String name) {
        return new InvalidInput("name", name, "There is already a shape " + name.strip() + ". Choose another name.");
    }
}
