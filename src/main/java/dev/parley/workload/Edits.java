package dev.parley.workload;

import dev.parley.base.data.SaveResult;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One optimistic save. The row is written only where its version is still the one that was read; when somebody was
 * faster, before or during the save, the answer is what they saved.
 */
@Component
public class Edits {

    private final CurrentPerson currentPerson;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Edits(CurrentPerson currentPerson, People people, Clock clock, PlatformTransactionManager transactions) {
        this.currentPerson = currentPerson;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Rows as records, with the names of who changed them last. */
    public <R extends EditableRow, T> List<T> records(List<R> rows, BiFunction<R, Map<UUID, String>, T> toRecord) {
        var names = people.namesOf(rows.stream().map(row -> row.changedBy).collect(Collectors.toSet()));
        return rows.stream().map(row -> toRecord.apply(row, names)).toList();
    }

    /** A row as a record, with the name of who changed it last. */
    public <R extends EditableRow, T> Function<R, T> record(BiFunction<R, Map<UUID, String>, T> toRecord) {
        return row -> toRecord.apply(row, people.namesOf(Set.of(row.changedBy)));
    }

    /** Inserts a new row under a new id. */
    public <R extends EditableRow, T> SaveResult<T> add(
            JpaRepository<R, UUID> rows, UUID negotiation, R row, Function<R, T> toRecord) {
        return add(rows, negotiation, UUID.randomUUID(), row, toRecord);
    }

    /** Inserts a row under an id that it had before it was removed. */
    public <R extends EditableRow, T> SaveResult<T> add(
            JpaRepository<R, UUID> rows, UUID negotiation, UUID id, R row, Function<R, T> toRecord) {
        row.id = id;
        row.negotiationId = negotiation;
        mark(row);
        return committed(() -> {
            var saved = rows.saveAndFlush(row);
            return new SaveResult.Saved<>(toRecord.apply(saved), saved.changedAt);
        });
    }

    /** Inserts all rows or none. */
    <R extends EditableRow> void addAll(JpaRepository<R, UUID> rows, UUID negotiation, List<R> added) {
        added.forEach(row -> {
            row.id = UUID.randomUUID();
            row.negotiationId = negotiation;
            mark(row);
        });
        transaction.executeWithoutResult(_ -> rows.saveAllAndFlush(added));
    }

    /** Changes a row of the negotiation. */
    public <R extends EditableRow, T> SaveResult<T> change(
            JpaRepository<R, UUID> rows,
            UUID negotiation,
            UUID id,
            long version,
            Consumer<R> edit,
            Function<R, T> toRecord) {
        return optimistic(rows, negotiation, id, version, toRecord, row -> {
            edit.accept(row);
            mark(row);
            return rows.saveAndFlush(row);
        });
    }

    /** Changes a row that counts as removed so that it does not any more; gone when it is not removed. */
    <R extends EditableRow, T> SaveResult<T> restore(
            JpaRepository<R, UUID> rows, UUID negotiation, UUID id, Consumer<R> edit, Function<R, T> toRecord) {
        try {
            return committed(() -> {
                var found = rows.findById(id).filter(row -> row.negotiationId.equals(negotiation) && row.gone());
                if (found.isEmpty()) {
                    return new SaveResult.Gone<>();
                }
                edit.accept(found.get());
                mark(found.get());
                var saved = rows.saveAndFlush(found.get());
                return new SaveResult.Saved<>(toRecord.apply(saved), saved.changedAt);
            });
        } catch (OptimisticLockingFailureException faster) {
            return new SaveResult.Gone<>();
        }
    }

    /** Deletes a row of the negotiation; the answer bears what was deleted. */
    public <R extends EditableRow, T> SaveResult<T> remove(
            JpaRepository<R, UUID> rows, UUID negotiation, UUID id, long version, Function<R, T> toRecord) {
        return optimistic(rows, negotiation, id, version, toRecord, row -> {
            rows.delete(row);
            rows.flush();
            return row;
        });
    }

    private <R extends EditableRow, T> SaveResult<T> optimistic(
            JpaRepository<R, UUID> rows,
            UUID negotiation,
            UUID id,
            long version,
            Function<R, T> toRecord,
            Function<R, R> write) {
        try {
            return committed(() -> {
                var found = find(rows, negotiation, id);
                if (found.isEmpty()) {
                    return new SaveResult.Gone<>();
                }
                if (found.get().version != version) {
                    return conflict(found.get(), toRecord);
                }
                var written = write.apply(found.get());
                return new SaveResult.Saved<>(toRecord.apply(written), now());
            });
        } catch (OptimisticLockingFailureException faster) {
            return committed(() -> find(rows, negotiation, id)
                    .<SaveResult<T>>map(row -> conflict(row, toRecord))
                    .orElseGet(SaveResult.Gone::new));
        }
    }

    private <R extends EditableRow> Optional<R> find(JpaRepository<R, UUID> rows, UUID negotiation, UUID id) {
        return rows.findById(id).filter(row -> row.negotiationId.equals(negotiation) && !row.gone());
    }

    private <R extends EditableRow, T> SaveResult<T> conflict(R row, Function<R, T> toRecord) {
        var by = people.namesOf(Set.of(row.changedBy)).getOrDefault(row.changedBy, "somebody");
        return new SaveResult.Conflict<>(by, row.changedAt, toRecord.apply(row));
    }

    private void mark(EditableRow row) {
        row.changedBy = currentPerson.get().id();
        row.changedAt = now();
    }

    /** To the microsecond, which is what the databases keep. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> SaveResult<T> committed(Supplier<SaveResult<T>> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
