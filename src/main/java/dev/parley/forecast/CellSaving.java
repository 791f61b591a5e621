package dev.parley.forecast;

import dev.parley.base.data.SaveResult;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves a list of cells in one transaction. A cell is written only where its version is still the one that was read. When
 * somebody is faster during the save nothing of it is written, and it is tried again: then their value is seen and the
 * answer of that cell is a conflict.
 */
@Component
class CellSaving {

    private static final int ATTEMPTS = 5;

    private final CellRepository cells;
    private final HistoryRepository history;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CellSaving(
            CellRepository cells,
            HistoryRepository history,
            CurrentPerson currentPerson,
            People people,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cells = cells;
        this.history = history;
        this.currentPerson = currentPerson;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param present the workloads that are in use; a cell of another is gone */
    List<SaveResult<StoredCell>> save(List<CellEdit> edits, Set<UUID> present) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(_ -> attempt(edits, present)));
            } catch (OptimisticLockingFailureException | DataIntegrityViolationException faster) {
                if (attempt == ATTEMPTS) {
                    throw faster;
                }
            }
        }
    }

    private List<SaveResult<StoredCell>> attempt(List<CellEdit> edits, Set<UUID> present) {
        var me = currentPerson.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var workloads = edits.stream().map(edit -> edit.key().workload()).collect(Collectors.toSet());
        var keys = edits.stream().map(edit -> CellRow.Key.of(edit.key())).collect(Collectors.toSet());
        Map<CellRow.Key, CellRow> found = cells.ofWorkloads(workloads).stream()
                .filter(row -> keys.contains(row.id))
                .collect(Collectors.toMap(row -> row.id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        var changes = new ArrayList<HistoryRow>();
        var written = new LinkedHashMap<CellEdit, CellRow>();
        for (var edit : edits) {
            var row = found.get(CellRow.Key.of(edit.key()));
            if (!present.contains(edit.key().workload())) {
                continue;
            }
            boolean asRead = row == null ? edit.version() == null : Objects.equals(row.version, edit.version());
            changes.add(HistoryRow.of(
                    edit.key(),
                    row == null ? null : row.entry(),
                    edit.entry(),
                    asRead ? HistoryRow.Outcome.SAVED : HistoryRow.Outcome.NOT_TAKEN,
                    me.id(),
                    now));
            if (asRead) {
                written.put(edit, write(edit, row, me.id(), now));
            }
        }
        cells.saveAll(written.values()).forEach(saved -> found.put(saved.id, saved));
        history.saveAll(changes);
        cells.flush();
        var names =
                people.namesOf(found.values().stream().map(row -> row.changedBy).collect(Collectors.toSet()));
        return edits.stream()
                .map(edit ->
                        answer(edit, found.get(CellRow.Key.of(edit.key())), written.containsKey(edit), present, names))
                .toList();
    }

    private static CellRow write(CellEdit edit, @Nullable CellRow found, UUID by, Instant at) {
        var row = found == null ? new CellRow() : found;
        row.id = CellRow.Key.of(edit.key());
        row.enter(edit.entry());
        row.changedBy = by;
        row.changedAt = at;
        return row;
    }

    private static SaveResult<StoredCell> answer(
            CellEdit edit, @Nullable CellRow row, boolean saved, Set<UUID> present, Map<UUID, String> names) {
        if (!present.contains(edit.key().workload()) || row == null) {
            return new SaveResult.Gone<>();
        }
        var record = row.toRecord(names);
        return saved
                ? new SaveResult.Saved<>(record, record.changedAt())
                : new SaveResult.Conflict<>(record.changedBy(), record.changedAt(), record);
    }
}
