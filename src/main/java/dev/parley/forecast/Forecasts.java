package dev.parley.forecast;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCell;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import dev.parley.price.Capacities;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forecast of a negotiation. Who may edit all workloads types anywhere; everybody else who may edit types in the
 * workloads they own.
 */
@Service
public class Forecasts {

    /** More cells than the largest forecast has: 2,000 workloads by 40 quarters by 3 cases. */
    private static final int MOST_EDITS = 240_000;

    private final CellRepository cells;
    private final HistoryRepository history;
    private final CellSaving saving;
    private final Workloads workloads;
    private final Negotiations negotiations;
    private final Access access;
    private final People people;
    private final Capacities capacities;

    Forecasts(
            CellRepository cells,
            HistoryRepository history,
            CellSaving saving,
            Workloads workloads,
            Negotiations negotiations,
            Access access,
            People people,
            Capacities capacities) {
        this.cells = cells;
        this.history = history;
        this.saving = saving;
        this.workloads = workloads;
        this.negotiations = negotiations;
        this.access = access;
        this.people = people;
        this.capacities = capacities;
    }

    /** Every workload's forecast, resolved; as many queries for ten thousand workloads as for one. */
    @Transactional(readOnly = true)
    public ForecastGrid grid(UUID id) {
        var membership = access.require(id, Permission.SEE);
        var negotiation = negotiations.byId(id);
        var quarters = quarters(negotiation);
        var sizes = UnitSizes.of(capacities, id);
        var stored = stored(id);
        var lines = workloads.all(id).stream()
                .map(workload -> ForecastLine.of(
                        workload,
                        workloads.mayEdit(membership, ownerOf(workload)),
                        stored.getOrDefault(workload.id(), Map.of()),
                        sizes.of(workload),
                        quarters.getFirst(),
                        quarters.getLast()))
                .toList();
        return new ForecastGrid(quarters, negotiation.forecastTo(), lines);
    }

    /** The typed cells of every workload in use that has some, as the engine reads them. */
    @Transactional(readOnly = true)
    public Map<UUID, List<ForecastCell>> cells(UUID id) {
        access.require(id, Permission.SEE);
        var quarters = quarters(negotiations.byId(id));
        var inUse = workloads.all(id).stream().map(Workload::id).collect(Collectors.toSet());
        var typed = new HashMap<UUID, List<ForecastCell>>();
        stored(id).forEach((workload, stored) -> {
            var ofWorkload = ForecastLine.typed(stored, quarters.getFirst(), quarters.getLast());
            if (inUse.contains(workload) && !ofWorkload.isEmpty()) {
                typed.put(workload, ofWorkload);
            }
        });
        return typed;
    }

    /**
     * Saves cells in one transaction and answers each, in their order: saved, in conflict with somebody else's value
     * (both stay in the history), or gone with its workload.
     *
     * @throws InvalidInput when any amount is out of bounds, a cell lies outside the forecast or stands twice; nothing is
     *     saved then
     * @throws NotAllowed when any workload is not the person's to edit; nothing is saved then
     */
    public List<SaveResult<StoredCell>> save(UUID id, List<CellEdit> edits) {
        var membership = access.require(id, Permission.EDIT_OWN_WORKLOADS);
        var negotiation = negotiations.byId(id);
        var byId = workloads.all(id).stream().collect(Collectors.toMap(Workload::id, Function.identity()));
        if (edits.size() > MOST_EDITS) {
            throw new InvalidInput("cells", edits.size(), edits.size() + " cells at once: send at most 240,000.");
        }
        var sizes = UnitSizes.of(capacities, id);
        var seen = new HashSet<CellKey>();
        for (int i = 0; i < edits.size(); i++) {
            var edit = edits.get(i);
            var workload = byId.get(edit.key().workload());
            try {
                validate(negotiation, edit, seen);
                if (workload != null) {
                    requireMeasurable(edit, workload, sizes);
                }
            } catch (InvalidInput refused) {
                throw refused.in("cells", i);
            }
            if (workload != null && !workloads.mayEdit(membership, ownerOf(workload))) {
                throw new NotAllowed(workload.code() + ", " + workload.name()
                        + ", is not your workload. Ask its owner or procurement to change its forecast.");
            }
        }
        return saving.save(edits, byId.keySet());
    }

    /** What was entered in a cell, latest first, at most 100 lines. */
    @Transactional(readOnly = true)
    public List<CellChange> history(UUID id, CellKey key) {
        access.require(id, Permission.SEE);
        if (workloads.all(id).stream().noneMatch(workload -> workload.id().equals(key.workload()))) {
            return List.of();
        }
        var rows = history.findTop100ByWorkloadIdAndQuarterAndScenarioOrderByChangedAtDesc(
                key.workload(), key.quarter().toString(), key.scenario());
        var names = people.namesOf(rows.stream().map(row -> row.changedBy).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.toRecord(names)).toList();
    }

    /** From the first typed quarter to the last of the plan. */
    private static List<Quarter> quarters(Negotiation negotiation) {
        return Quarter.range(negotiation.forecastFrom(), Quarter.of(negotiation.lastMonth()));
    }

    private Map<UUID, Map<CellKey, StoredCell>> stored(UUID negotiation) {
        var rows = cells.ofNegotiation(negotiation);
        var names = people.namesOf(rows.stream().map(row -> row.changedBy).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.toRecord(names))
                .collect(Collectors.groupingBy(
                        cell -> cell.key().workload(), Collectors.toMap(StoredCell::key, Function.identity())));
    }

    private static void validate(Negotiation negotiation, CellEdit edit, Set<CellKey> seen) {
        var quarter = edit.key().quarter();
        if (quarter.compareTo(negotiation.forecastFrom()) < 0 || quarter.compareTo(negotiation.forecastTo()) > 0) {
            throw new InvalidInput(
                    "quarter",
                    quarter,
                    "The forecast is typed from "
                            + negotiation.forecastFrom().label() + " to "
                            + negotiation.forecastTo().label() + ": " + quarter.label() + " lies outside.");
        }
        if (!seen.add(edit.key())) {
            throw new InvalidInput(
                    "quarter",
                    quarter,
                    "The " + edit.key().scenario().label() + " forecast of " + quarter.label()
                            + " stands twice in one list: send it once.");
        }
        edit.validate();
    }

    private static void requireMeasurable(CellEdit edit, Workload workload, UnitSizes sizes) {
        var entry = edit.entry();
        if (entry != null && entry.kind() == EntryKind.UNITS && sizes.of(workload) == null) {
            throw new InvalidInput("kind", entry.kind(), ForecastLine.unmeasured(workload));
        }
    }

    private static @Nullable UUID ownerOf(Workload workload) {
        return workload.owner() == null ? null : workload.owner().id();
    }
}
