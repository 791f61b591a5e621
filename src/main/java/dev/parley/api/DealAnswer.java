package dev.parley.api;

import dev.parley.api.CellAnswer.Outcome;
import dev.parley.base.data.SaveResult;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.Tier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What became of a deal. */
record DealAnswer(
        Outcome outcome,

        @Schema(description = "As the database has it: saved or removed, or what stands in the way")
        @Nullable DealSheet deal) {

    /** What became of an item of a deal. */
    record ItemAnswer(Outcome outcome, @Nullable Item item) {}

    /** What became of a row of the tier table. */
    record TierAnswer(Outcome outcome, @Nullable Tier tier) {}

    static <T, A> A of(SaveResult<T> result, BiFunction<Outcome, @Nullable T, A> answer) {
        return switch (result) {
            case SaveResult.Saved<T> saved -> answer.apply(Outcome.SAVED, saved.value());
            case SaveResult.Conflict<T> conflict -> answer.apply(Outcome.CONFLICT, conflict.theirs());
            case SaveResult.Gone<T> _ -> answer.apply(Outcome.GONE, null);
        };
    }
}
