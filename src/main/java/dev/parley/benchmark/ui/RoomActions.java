package dev.parley.benchmark.ui;

import com.vaadin.flow.component.button.Button;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.benchmark.Alternative;
import dev.parley.benchmark.AlternativeLine;
import dev.parley.benchmark.Alternatives;
import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.Comparables;
import dev.parley.benchmark.Proposal;
import dev.parley.negotiation.NotAllowed;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does what the reader presses, says what became of it and how to take it back. */
final class RoomActions {

    private final Alternatives alternatives;
    private final Comparables comparables;
    private final UUID negotiation;
    private final Notices notices;
    private final Runnable refresh;

    RoomActions(
            Alternatives alternatives, Comparables comparables, UUID negotiation, Notices notices, Runnable refresh) {
        this.alternatives = alternatives;
        this.comparables = comparables;
        this.negotiation = negotiation;
        this.notices = notices;
        this.refresh = refresh;
    }

    void accept(Proposal proposal) {
        attempt(
                () -> alternatives.add(negotiation, proposal.draft()),
                proposal.modelName() + " is an alternative for " + proposal.code()
                        + ". What moving costs is unknown until somebody enters it.",
                (Alternative saved) -> () -> alternatives.remove(negotiation, saved.id(), saved.version()));
    }

    void remove(AlternativeLine line) {
        var entry = line.entry();
        attempt(
                () -> alternatives.remove(negotiation, entry.id(), entry.version()),
                line.name() + " for " + line.codes() + " is removed.",
                (Alternative _) -> () -> alternatives.add(negotiation, entry.draft()));
    }

    void remove(Benchmark one) {
        attempt(
                () -> comparables.remove(negotiation, one.id(), one.version()),
                "The benchmark of " + one.source() + " is removed.",
                (Benchmark _) -> () -> comparables.add(negotiation, one.draft()));
    }

    private <T> void attempt(Supplier<SaveResult<T>> save, String done, Function<T, Supplier<SaveResult<T>>> undo) {
        refusing(() -> {
            var result = save.get();
            var back = result instanceof SaveResult.Saved<T>(T value, var _)
                    ? new Button(
                            "Undo",
                            click -> refusing(() -> answer(undo.apply(value).get(), "Taken back.", null)))
                    : null;
            answer(result, done, back);
        });
    }

    private void refusing(Runnable work) {
        try {
            work.run();
        } catch (InvalidInput refused) {
            notices.error("Nothing was changed.", refused.sentence());
        } catch (NotAllowed notAllowed) {
            notices.error("Nothing was changed.", String.valueOf(notAllowed.getMessage()));
        }
    }

    private void answer(SaveResult<?> result, String done, @Nullable Button back) {
        notices.clear();
        switch (result) {
            case SaveResult.Saved<?> _ when back != null -> notices.say(Note.Kind.NEUTRAL, done, "", back);
            case SaveResult.Saved<?> _ -> notices.say(Note.Kind.NEUTRAL, done, "");
            case SaveResult.Conflict<?>(String by, var _, var _) ->
                notices.say(Note.Kind.NEEDS, "Nothing was changed: " + by + " just changed it.", "Look again.");
            case SaveResult.Gone<?> _ ->
                notices.say(Note.Kind.NEUTRAL, "Somebody else removed it.", "Nothing was changed.");
        }
        refresh.run();
    }
}
