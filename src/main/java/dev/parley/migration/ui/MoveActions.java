package dev.parley.migration.ui;

import com.vaadin.flow.component.button.Button;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.engine.quantity.Quarter;
import dev.parley.migration.Move;
import dev.parley.migration.MoveDraft;
import dev.parley.migration.MoveOption;
import dev.parley.migration.Moves;
import dev.parley.migration.Residency;
import dev.parley.migration.WorkloadMoves;
import dev.parley.negotiation.NotAllowed;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does what the reader presses, says what became of it and how to take it back. */
final class MoveActions implements OptionsTable.Actions {

    private final Moves moves;
    private final UUID negotiation;
    private final Notices notices;
    private final Runnable refresh;
    private final BiConsumer<WorkloadMoves, MoveOption> edit;

    MoveActions(
            Moves moves,
            UUID negotiation,
            Notices notices,
            Runnable refresh,
            BiConsumer<WorkloadMoves, MoveOption> edit) {
        this.moves = moves;
        this.negotiation = negotiation;
        this.notices = notices;
        this.refresh = refresh;
        this.edit = edit;
    }

    @Override
    public void consider(WorkloadMoves row, MoveOption option) {
        var draft = MoveDraft.considered(row.workload().id(), option.model(), option.scope(), option.kind());
        attempt(
                () -> moves.add(negotiation, draft),
                name(row) + " to " + option.modelName() + ", " + option.scope() + ", is under consideration.",
                saved -> () -> moves.remove(negotiation, saved.id(), saved.version()));
    }

    @Override
    public void edit(WorkloadMoves row, MoveOption option) {
        edit.accept(row, option);
    }

    @Override
    public void remove(WorkloadMoves row, Move move) {
        attempt(
                () -> moves.remove(negotiation, move.id(), move.version()),
                "The move of " + name(row) + " is removed.",
                removed -> () -> moves.add(negotiation, move.draft()));
    }

    @Override
    public void plan(WorkloadMoves row, Move move, @Nullable Quarter from) {
        attempt(
                () -> moves.plan(negotiation, move.id(), move.version(), from),
                from == null
                        ? name(row) + " is out of the plan."
                        : name(row) + " moves from " + from.label()
                                + ": forecast and plan count its new price from then on.",
                saved -> () -> moves.plan(negotiation, saved.id(), saved.version(), move.plannedFrom()));
    }

    /** What became of stating where data stays. */
    void stated(WorkloadMoves row, SaveResult<Residency> result) {
        answer(result, "Where the data of " + name(row) + " must stay is saved.", null);
    }

    private static String name(WorkloadMoves row) {
        return row.workload().code();
    }

    /** How to take back what was saved. */
    private interface Undo {
        Supplier<SaveResult<Move>> of(Move saved);
    }

    private void takeBack(Supplier<SaveResult<Move>> save) {
        refusing(() -> answer(save.get(), "Taken back.", null));
    }

    private void attempt(Supplier<SaveResult<Move>> save, String done, Undo undo) {
        refusing(() -> {
            var result = save.get();
            Button back = result instanceof SaveResult.Saved<Move>(Move saved, var _)
                    ? new Button("Undo", click -> takeBack(undo.of(saved)))
                    : null;
            answer(result, done, back);
        });
    }

    private void refusing(Runnable work) {
        try {
            work.run();
        } catch (InvalidInput refused) {
            notices.error("Nothing was changed.", refused.sentence());
            refresh.run();
        } catch (NotAllowed notAllowed) {
            notices.error("Nothing was changed.", String.valueOf(notAllowed.getMessage()));
            refresh.run();
        }
    }

    private void answer(SaveResult<?> result, String done, @Nullable Button back) {
        switch (result) {
            case SaveResult.Saved<?> saved -> {
                if (back == null) {
                    notices.say(Note.Kind.NEUTRAL, done, "");
                } else {
                    notices.say(Note.Kind.NEUTRAL, done, "", back);
                }
            }
            case SaveResult.Conflict<?>(String by, var at, var theirs) ->
                notices.say(Note.Kind.NEEDS, "Nothing was changed: " + by + " just changed it.", "Look again.");
            case SaveResult.Gone<?> gone ->
                notices.say(Note.Kind.NEUTRAL, "Somebody else removed it.", "Nothing was changed.");
        }
        refresh.run();
    }
}
