package dev.parley.workload.ui;

import com.vaadin.flow.component.button.Button;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.util.UUID;

/** Takes a workload away at once and offers to bring it back, instead of asking first. */
record Removal(Workloads workloads, UUID negotiation, Notices notices, Runnable refresh) {

    void remove(Workload workload) {
        switch (workloads.remove(negotiation, workload.id(), workload.version())) {
            case SaveResult.Saved<Workload> saved ->
                notices.say(
                        Note.Kind.NEUTRAL,
                        workload.code() + ", " + workload.name() + ", is removed.",
                        "Its forecast is kept for an undo.",
                        new Button("Undo", click -> restore(workload)));
            case SaveResult.Conflict<Workload>(String by, var at, var theirs) ->
                notices.say(
                        Note.Kind.NEEDS,
                        workload.code() + " is not removed: " + by + " just changed it.",
                        "Look at it again, then remove it.");
            case SaveResult.Gone<Workload> gone ->
                notices.say(Note.Kind.NEUTRAL, workload.code() + " was removed by somebody else.", "");
        }
        refresh.run();
    }

    private void restore(Workload workload) {
        notices.clear();
        try {
            workloads.restore(negotiation, workload.id());
        } catch (InvalidInput problem) {
            notices.error(workload.code() + " does not come back.", problem.sentence());
        }
        refresh.run();
    }
}
