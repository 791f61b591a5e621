package dev.parley.bill;

import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import dev.parley.workload.Edits;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bands by which support is charged. The plan that applies is entered: AWS changes its plans, and contracts keep old ones. */
@Service
public class SupportPlans {

    private final SupportRepository plans;
    private final Access access;
    private final People people;
    private final Edits edits;

    SupportPlans(SupportRepository plans, Access access, People people, Edits edits) {
        this.plans = plans;
        this.access = access;
        this.people = people;
        this.edits = edits;
    }

    /** The plan of a negotiation, or empty while nobody has entered one. */
    @Transactional(readOnly = true)
    public Optional<SupportPlan> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_BILL);
        return plans.findByNegotiationId(negotiation).map(this::record);
    }

    /**
     * Enters the plan, instead of the one that was read.
     *
     * @param version the version that was read, or null when none was entered
     * @throws dev.parley.base.data.InvalidInput with all that cannot be taken
     */
    public SaveResult<SupportPlan> enter(UUID negotiation, @Nullable Long version, SupportDraft draft) {
        access.require(negotiation, Permission.EDIT_BILL);
        draft.validate();
        var stored = plans.findByNegotiationId(negotiation);
        if (version != null) {
            return stored.isEmpty()
                    ? new SaveResult.Gone<>()
                    : edits.change(plans, negotiation, stored.get().id(), version, draft::writeTo, this::record);
        }
        if (stored.isPresent()) {
            var theirs = record(stored.get());
            return new SaveResult.Conflict<>(theirs.by(), theirs.at(), theirs);
        }
        var row = new SupportRow();
        draft.writeTo(row);
        try {
            return edits.add(plans, negotiation, row, this::record);
        } catch (DataIntegrityViolationException faster) {
            return plans.findByNegotiationId(negotiation)
                    .map(this::record)
                    .<SaveResult<SupportPlan>>map(theirs -> new SaveResult.Conflict<>(theirs.by(), theirs.at(), theirs))
                    .orElseGet(SaveResult.Gone::new);
        }
    }

    /** Takes the plan away: support follows what was billed for it. */
    public SaveResult<SupportPlan> remove(UUID negotiation, long version) {
        access.require(negotiation, Permission.EDIT_BILL);
        return plans.findByNegotiationId(negotiation)
                .map(row -> edits.remove(plans, negotiation, row.id(), version, this::record))
                .orElseGet(SaveResult.Gone::new);
    }

    private SupportPlan record(SupportRow row) {
        return row.toRecord(people.namesOf(Set.of(row.changedBy())));
    }
}
