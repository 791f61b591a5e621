package dev.parley.api;

import dev.parley.paper.DemandChoice;
import dev.parley.paper.PaperKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper to be made. */
record ExportRequest(
        @Nullable
        @Schema(description = "Which paper, such as ask-workbook, demand-csv or inside-page", example = "ask-workbook")
        String kind,

        @Nullable
        @Schema(
                description = "draft: marked as one. approval: frozen as it would leave and laid before others."
                        + " A paper for the house is made at once and needs neither",
                allowableValues = {"draft", "approval"})
        String as,

        @Nullable @Schema(description = "The schedule that was looked at; not needed for a paper for the house")
        Integer schedule,

        @Nullable @Schema(description = "What a forecast tells of besides production: batch, experiments, purchases")
        List<String> with,

        @Nullable @Schema(description = "What to say with it to who approves")
        String note) {

    private static final List<String> TOLD = List.of("batch", "experiments", "purchases");

    PaperKind chosen() {
        var kinds = Arrays.asList(PaperKind.values());
        return Needed.oneOf(kind, "kind", kinds.stream().map(PaperKind::key).toList(), kinds);
    }

    boolean asDraft() {
        return Needed.oneOf(as, "as", List.of("draft", "approval"), List.of(true, false));
    }

    int number() {
        return Needed.value(schedule, "schedule");
    }

    DemandChoice told() {
        return DemandChoice.of(Needed.eachIfAny(with, "with", (word, path) -> Needed.oneOf(word, path, TOLD, TOLD)));
    }
}
