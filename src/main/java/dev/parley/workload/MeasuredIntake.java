package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.workload.measured.ShapeFit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives workloads the series of files that were taken in, and remembers what stood before. In the caller's transaction. */
@Component
class MeasuredIntake {

    private final MeasuredTraffic traffic;
    private final Workloads workloads;
    private final MeasuredShapes shapes;
    private final MeasuredLayers layers;

    MeasuredIntake(MeasuredTraffic traffic, Workloads workloads, MeasuredShapes shapes, MeasuredLayers layers) {
        this.traffic = traffic;
        this.workloads = workloads;
        this.shapes = shapes;
        this.layers = layers;
    }

    /**
     * One series and what becomes of it.
     *
     * @param series as it is stored: joined with the hours that stay of the one before
     * @param before the series that it replaces, or null
     * @param seen   the workload that it is of, as it was read, or null
     * @param added  the workload that is added for it, or null
     * @param shape  what the workload's shape becomes, or null to keep it
     */
    record Choice(
            NewSeries series,
            @Nullable KeptSeries before,
            @Nullable Workload seen,
            @Nullable WorkloadDraft added,
            @Nullable ShapeFit shape,
            SeriesUpload.Takes takes) {}

    /** Before anything of these workloads is read that is written again. */
    void lock(Collection<UUID> workloads) {
        layers.lock(workloads);
    }

    void take(UUID negotiation, UUID intake, List<Choice> choices) {
        choices.forEach(choice -> take(negotiation, intake, choice));
    }

    private void take(UUID negotiation, UUID intake, Choice choice) {
        var seen = choice.seen() == null ? added(negotiation, choice.added()) : choice.seen();
        var before = choice.before();
        var madeBefore = before == null ? null : shapes.draft(before.shape()).orElse(null);
        var fit = choice.shape();
        var simple = fit == null || fit.kind() == ShapeFit.Kind.MEASURED ? null : shapes.simple(negotiation, fit);
        var saved = saved(
                seen,
                traffic.store(
                        negotiation,
                        seen,
                        choice.series(),
                        choice.takes(),
                        simple == null ? null : simple.shape().id()));
        boolean measured = fit != null && simple == null;
        boolean over = measured && before != null && saved.shape().id().equals(before.shape());
        layers.insert(
                negotiation,
                intake,
                saved.id(),
                new MeasuredLayer(
                        saved.code(),
                        choice.series().fileName(),
                        choice.seen() == null ? null : seen.draft(),
                        saved.draft(),
                        saved.version(),
                        over ? madeBefore : null,
                        measured || simple != null && simple.added()
                                ? saved.shape().draft()
                                : null,
                        measured && !over || simple != null && simple.added(),
                        before,
                        MeasuredLayer.OwnSeries.of(choice.series().own()),
                        MeasuredLayer.Taken.of(choice)));
    }

    private Workload added(UUID negotiation, @Nullable WorkloadDraft draft) {
        if (draft == null) {
            throw new IllegalArgumentException("A series goes to a workload or to a new one.");
        }
        if (workloads.add(negotiation, draft) instanceof SaveResult.Saved<Workload>(Workload workload, var _)) {
            return workload;
        }
        throw new InvalidInput("workload", draft.code(), "The workload " + draft.code() + " could not be added.");
    }

    private static Workload saved(Workload seen, SaveResult<Workload> result) {
        return switch (result) {
            case SaveResult.Saved<Workload>(Workload workload, var _) -> workload;
            case SaveResult.Conflict<Workload>(String by, var _, var _) ->
                throw new InvalidInput(
                        "workload",
                        seen.code(),
                        by + " changed " + seen.code() + " meanwhile: look at the preview again, then confirm.");
            case SaveResult.Gone<Workload> _ ->
                throw new InvalidInput(
                        "workload", seen.code(), "Somebody removed " + seen.code() + ": choose another.");
        };
    }
}
