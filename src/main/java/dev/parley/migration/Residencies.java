package dev.parley.migration;

import dev.parley.base.data.Checks;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import dev.parley.workload.Edits;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the data of each workload must stay. Who may edit a workload states it; without an entry it is not stated. */
@Service
public class Residencies {

    private final ResidencyRepository rows;
    private final Access access;
    private final OwnWorkloads own;
    private final People people;
    private final Edits edits;

    Residencies(ResidencyRepository rows, Access access, OwnWorkloads own, People people, Edits edits) {
        this.rows = rows;
        this.access = access;
        this.own = own;
        this.people = people;
        this.edits = edits;
    }

    /** What is stated, by workload. */
    @Transactional(readOnly = true)
    public Map<UUID, Residency> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var found = rows.findByNegotiationId(negotiation);
        var names = people.namesOf(found.stream().map(ResidencyRow::changedBy).collect(Collectors.toSet()));
        return found.stream()
                .map(row -> row.toRecord(names))
                .collect(Collectors.toMap(Residency::workload, Function.identity()));
    }

    /**
     * States where the data of a workload must stay.
     *
     * @param version the version that was read, or null when nothing was stated
     * @throws NotAllowed when the workload is somebody else's
     */
    public SaveResult<Residency> state(
            UUID negotiation, UUID workload, @Nullable Long version, @Nullable Stays stays, @Nullable String note) {
        own.require(negotiation, workload);
        var chosen = Checks.present("stays", stays, "Choose where its data must stay.");
        Checks.optionalText("note", note, 2000);
        if (version != null) {
            var id =
                    rows.findByNegotiationIdAndWorkloadId(negotiation, workload).map(ResidencyRow::id);
            return id.isEmpty()
                    ? new SaveResult.Gone<>()
                    : edits.change(
                            rows,
                            negotiation,
                            id.get(),
                            version,
                            row -> {
                                row.stays = chosen;
                                row.note = Checks.blankToNull(note);
                            },
                            this::record);
        }
        var row = new ResidencyRow();
        row.workloadId = workload;
        row.stays = chosen;
        row.note = Checks.blankToNull(note);
        try {
            return edits.add(rows, negotiation, row, this::record);
        } catch (DataIntegrityViolationException faster) {
            return rows.findByNegotiationIdAndWorkloadId(negotiation, workload)
                    .map(this::record)
                    .<SaveResult<Residency>>map(
                            theirs -> new SaveResult.Conflict<>(theirs.changedBy(), theirs.changedAt(), theirs))
                    .orElseGet(SaveResult.Gone::new);
        }
    }

    private Residency record(ResidencyRow row) {
        return row.toRecord(people.namesOf(Set.of(row.changedBy())));
    }
}
