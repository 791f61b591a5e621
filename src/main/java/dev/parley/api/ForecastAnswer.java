package dev.parley.api;

import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import dev.parley.forecast.StoredCell;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A forecast as the interface tells it. */
record ForecastAnswer(
        List<Quarter> quarters,

        @Schema(description = "Later quarters are extended and cannot be typed")
        Quarter lastTyped,

        List<Line> lines) {

    record Line(String workload, String name, boolean mayEdit, List<Cell> cells, List<Value> values) {}

    @Schema(description = "A cell that somebody has typed; amount null after it was cleared")
    record Cell(
            Quarter quarter,
            ForecastCase scenario,
            @Nullable EntryKind kind,
            @Nullable BigDecimal amount,
            long version,
            String changedBy,
            Instant changedAt) {

        static Cell of(StoredCell cell) {
            var entry = cell.entry();
            return new Cell(
                    cell.key().quarter(),
                    cell.key().scenario(),
                    entry == null ? null : entry.kind(),
                    entry == null ? null : entry.amount(),
                    cell.version(),
                    cell.changedBy(),
                    cell.changedAt());
        }
    }

    @Schema(description = "Thousand tokens a minute; null while the cells cannot be read")
    record Value(
            Quarter quarter,
            @Nullable BigDecimal low,
            @Nullable BigDecimal base,
            @Nullable BigDecimal high) {}

    static ForecastAnswer of(ForecastGrid grid) {
        return new ForecastAnswer(
                grid.quarters(),
                grid.lastTyped(),
                grid.lines().stream().map(line -> line(line, grid.quarters())).toList());
    }

    private static Line line(ForecastLine line, List<Quarter> quarters) {
        return new Line(
                line.workload().code(),
                line.workload().name(),
                line.mayEdit(),
                line.stored().values().stream()
                        .map(Cell::of)
                        .sorted(Comparator.comparing(Cell::quarter).thenComparing(Cell::scenario))
                        .toList(),
                quarters.stream()
                        .map(quarter -> new Value(
                                quarter,
                                tokens(line, quarter, ForecastCase.LOW),
                                tokens(line, quarter, ForecastCase.BASE),
                                tokens(line, quarter, ForecastCase.HIGH)))
                        .toList());
    }

    private static @Nullable BigDecimal tokens(ForecastLine line, Quarter quarter, ForecastCase scenario) {
        return line.value(quarter, scenario, EntryKind.TOKENS).orElse(null);
    }
}
