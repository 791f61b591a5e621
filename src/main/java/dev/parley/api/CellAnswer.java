package dev.parley.api;

import dev.parley.base.data.SaveResult;
import dev.parley.forecast.StoredCell;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one cell. */
record CellAnswer(
        @Nullable String workload,

        @Schema(description = "GONE: there is no such workload any more, or nothing to clear")
        Outcome outcome,

        @Schema(description = "The cell as the database has it: saved, or what stands in the way")
        ForecastAnswer.@Nullable Cell cell) {

    enum Outcome {
        SAVED,
        CONFLICT,
        GONE
    }

    static CellAnswer of(CellsRequest.CellJson asked, SaveResult<StoredCell> result) {
        return switch (result) {
            case SaveResult.Saved<StoredCell> saved ->
                new CellAnswer(asked.workload(), Outcome.SAVED, ForecastAnswer.Cell.of(saved.value()));
            case SaveResult.Conflict<StoredCell> conflict ->
                new CellAnswer(asked.workload(), Outcome.CONFLICT, ForecastAnswer.Cell.of(conflict.theirs()));
            case SaveResult.Gone<StoredCell> _ -> new CellAnswer(asked.workload(), Outcome.GONE, null);
        };
    }
}
