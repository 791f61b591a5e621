package dev.parley.api;

import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.CellEdit;
import dev.parley.forecast.CellEntry;
import dev.parley.forecast.CellKey;
import dev.parley.forecast.ForecastGrid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cells to save in one transaction. */
record CellsRequest(@Nullable List<CellJson> cells) {

    record CellJson(
            @Nullable @Schema(description = "Code of the workload", example = "W01")
            String workload,

            @Nullable @Schema(example = "2027-Q1") String quarter,

            @Nullable @Schema(allowableValues = {"LOW", "BASE", "HIGH"})
            String scenario,

            @Nullable
            @Schema(
                    allowableValues = {"TOKENS", "UNITS", "GROWTH"},
                    description = "Thousand tokens a minute, model units, or growth as a fraction")
            String kind,

            @Nullable @Schema(description = "Null clears the cell")
            BigDecimal amount,

            @Nullable @Schema(description = "The version that was read; null where the cell was never typed")
            Long version) {}

    static List<CellEdit> edits(CellsRequest request, ForecastGrid grid) {
        var workloads = grid.lines().stream()
                .collect(Collectors.toMap(
                        line -> line.workload().code(), line -> line.workload().id()));
        return Needed.each(request.cells(), "cells", (cell, at) -> edit(cell, at, workloads));
    }

    private static CellEdit edit(CellJson cell, String at, Map<String, UUID> workloads) {
        var code = Needed.value(cell.workload(), at + ".workload");
        var workload = workloads.get(code);
        if (workload == null) {
            throw new InvalidProblem(at + ".workload", code, "give the code of a workload in use");
        }
        var key = new CellKey(
                workload,
                quarter(cell.quarter(), at + ".quarter"),
                named(ForecastCase.values(), cell.scenario(), at + ".scenario"));
        if (cell.amount() == null) {
            return new CellEdit(key, null, cell.version());
        }
        var kind = named(EntryKind.values(), cell.kind(), at + ".kind");
        return new CellEdit(key, new CellEntry(kind, Needed.number(cell.amount(), at + ".amount")), cell.version());
    }

    private static Quarter quarter(@Nullable String given, String path) {
        var text = Needed.value(given, path);
        if (!text.matches("[0-9]{4}-Q[1-4]")) {
            throw new InvalidProblem(path, text, "give a quarter such as 2027-Q1");
        }
        return Quarter.parse(text);
    }

    private static <T extends Enum<T>> T named(T[] values, @Nullable String given, String path) {
        var names = Stream.of(values).map(Enum::name).toList();
        return Needed.oneOf(
                given, path, names, Stream.of(values).map(Function.identity()).toList());
    }
}
