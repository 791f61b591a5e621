package dev.parley.price;

import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the models of a negotiation retire: one entry a model. */
@Service
public class Lifecycles {

    private final LifecycleRepository repository;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final People people;
    private final SaveSteps steps;

    Lifecycles(
            LifecycleRepository repository,
            Access access,
            CurrentPerson currentPerson,
            People people,
            SaveSteps steps) {
        this.repository = repository;
        this.access = access;
        this.currentPerson = currentPerson;
        this.people = people;
        this.steps = steps;
    }

    /** All entries, by model. A model without one: unknown, not "never". */
    @Transactional(readOnly = true)
    public List<Lifecycle> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var rows = repository.of(negotiation);
        var names = people.namesOf(rows.stream().map(row -> row.changedBy).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.toRecord(names)).toList();
    }

    /**
     * Enters or changes a model's days.
     *
     * @param version the version the person saw, or null when there was no entry
     */
    public SaveResult<Lifecycle> put(UUID negotiation, @Nullable Long version, LifecycleDraft draft) {
        access.require(negotiation, Permission.EDIT_PRICES);
        draft.validate();
        return steps.run(() -> {
            var found = repository.locked(negotiation, draft.model().strip());
            if (found.isEmpty() && version != null) {
                return new SaveResult.Gone<>();
            }
            if (found.isPresent() && (version == null || found.get().version != version)) {
                return conflict(found.get());
            }
            var row = found.orElseGet(() -> newRow(negotiation));
            draft.writeTo(row);
            row.changedBy = currentPerson.get().id();
            row.changedAt = steps.now();
            var saved = repository.saveAndFlush(row);
            return new SaveResult.Saved<>(record(saved), saved.changedAt);
        });
    }

    /** Removes a model's days: they are unknown again. */
    public SaveResult<Lifecycle> remove(UUID negotiation, String model, long version) {
        access.require(negotiation, Permission.EDIT_PRICES);
        return steps.run(() -> {
            var found = repository.locked(negotiation, model);
            if (found.isEmpty()) {
                return new SaveResult.Gone<>();
            }
            if (found.get().version != version) {
                return conflict(found.get());
            }
            var removed = record(found.get());
            repository.delete(found.get());
            return new SaveResult.Saved<>(removed, steps.now());
        });
    }

    private static LifecycleRow newRow(UUID negotiation) {
        var row = new LifecycleRow();
        row.id = UUID.randomUUID();
        row.negotiationId = negotiation;
        return row;
    }

    private SaveResult<Lifecycle> conflict(LifecycleRow row) {
        var theirs = record(row);
        return new SaveResult.Conflict<>(theirs.by(), theirs.at(), theirs);
    }

    private Lifecycle record(LifecycleRow row) {
        return row.toRecord(people.namesOf(Set.of(row.changedBy)));
    }
}
