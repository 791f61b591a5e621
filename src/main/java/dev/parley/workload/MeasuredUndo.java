package dev.parley.workload;

import dev.parley.base.data.SaveResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes what an intake laid over workloads off again: what stood before stands again where nobody changed it since. In the
 * caller's transaction.
 */
@Component
class MeasuredUndo {

    private final MeasuredTraffic traffic;
    private final Workloads workloads;
    private final MeasuredShapes shapes;
    private final MeasuredLayers layers;

    MeasuredUndo(MeasuredTraffic traffic, Workloads workloads, MeasuredShapes shapes, MeasuredLayers layers) {
        this.traffic = traffic;
        this.workloads = workloads;
        this.shapes = shapes;
        this.layers = layers;
    }

    /** @return sentences on what could not be put back */
    List<String> undo(UUID negotiation, UUID intake) {
        var left = new ArrayList<String>();
        layers.lock(layers.of(negotiation, intake).stream()
                .map(MeasuredLayer.Stored::workload)
                .collect(Collectors.toSet()));
        for (var layer : layers.of(negotiation, intake)) {
            workloads.requireMayEdit(negotiation, layer.workload());
            var above = layers.above(layer);
            if (above.isPresent()) {
                pullOut(negotiation, layer, above.get(), left);
            } else {
                takeOff(negotiation, layer, left);
            }
            layers.undone(layer.id());
        }
        return left;
    }

    private void takeOff(UUID negotiation, MeasuredLayer.Stored stored, List<String> left) {
        var layer = stored.layer();
        var found = workload(negotiation, stored.workload());
        if (found.isEmpty()) {
            left.add(layer.code() + " was removed since: nothing of it was put back.");
            return;
        }
        var now = found.get();
        if (layer.before() == null) {
            remove(negotiation, now, stored, left);
            return;
        }
        var kept = new ArrayList<String>();
        var before = before(now, layer.after(), layer.before(), kept);
        var draft = MeasuredFields.restored(now.draft(), layer.after(), before, kept);
        if (measuredBy(negotiation, now, stored)) {
            traffic.put(negotiation, now.id(), shapes.withoutGone(layer.seriesBefore()));
        } else {
            kept.add("measured data");
        }
        if (!MeasuredFields.same(draft, now.draft())) {
            if (!(workloads.change(negotiation, now.id(), now.version(), draft)
                    instanceof SaveResult.Saved<Workload>)) {
                kept.add("fields");
            }
        }
        shape(negotiation, layer, kept);
        if (!kept.isEmpty()) {
            left.add(now.code() + ": its " + String.join(", its ", kept)
                    + (kept.size() == 1 ? " was" : " were") + " changed since and "
                    + (kept.size() == 1 ? "stays" : "stay") + " as " + (kept.size() == 1 ? "it is." : "they are."));
        }
    }

    private boolean measuredBy(UUID negotiation, Workload now, MeasuredLayer.Stored stored) {
        return traffic.kept(negotiation, now.id())
                .filter(series -> series.of(stored.intake()))
                .isPresent();
    }

    /** What stood before; a shape that was removed since cannot stand again. */
    private WorkloadDraft before(Workload now, WorkloadDraft after, WorkloadDraft before, List<String> kept) {
        var shape = now.shape().id();
        if (!shape.equals(after.shape()) || shapes.draft(before.shape()).isPresent()) {
            return before;
        }
        kept.add("traffic shape");
        return MeasuredFields.withShape(before, shape);
    }

    private void shape(UUID negotiation, MeasuredLayer layer, List<String> kept) {
        var after = layer.shapeAfter();
        var id = layer.after().shape();
        if (after == null || id == null) {
            return;
        }
        if (layer.shapeAdded()) {
            shapes.removeUnused(negotiation, id, after);
        } else if (layer.shapeBefore() != null && !shapes.putBack(negotiation, id, after, layer.shapeBefore())) {
            kept.add("hours of the shape " + after.name());
        }
    }

    /** A workload that the intake added goes, unless somebody made it theirs. */
    private void remove(UUID negotiation, Workload now, MeasuredLayer.Stored stored, List<String> left) {
        var layer = stored.layer();
        if (!MeasuredFields.unchanged(now.draft(), layer.after())) {
            strip(negotiation, now, stored, left);
            return;
        }
        traffic.put(negotiation, now.id(), null);
        var bare = withoutShape(negotiation, now, layer);
        if (!(workloads.remove(negotiation, bare.id(), bare.version()) instanceof SaveResult.Saved<Workload>)) {
            left.add(now.code() + " was changed at this moment: it stays.");
        }
        shape(negotiation, layer, new ArrayList<>());
    }

    /** A workload that stays keeps nothing that says it was measured by a file that counts no more. */
    private void strip(UUID negotiation, Workload now, MeasuredLayer.Stored stored, List<String> left) {
        if (measuredBy(negotiation, now, stored)) {
            traffic.put(negotiation, now.id(), null);
        }
        var bare = MeasuredFields.unmeasured(now.draft(), stored.layer().after());
        boolean done = MeasuredFields.same(bare, now.draft())
                || workloads.change(negotiation, now.id(), now.version(), bare) instanceof SaveResult.Saved<Workload>;
        left.add(now.code() + " was added with this file and changed by " + now.changedBy() + " since: it stays"
                + (done ? ", without the file's measured data and evidence." : " as it is."));
    }

    /** A removed workload keeps its row: without the shape that was made for it, that can go. */
    private Workload withoutShape(UUID negotiation, Workload now, MeasuredLayer layer) {
        var flat = layer.shapeAdded() ? shapes.flat(negotiation) : Optional.<UUID>empty();
        return flat.isPresent()
                        && workloads.change(
                                        negotiation,
                                        now.id(),
                                        now.version(),
                                        MeasuredFields.withShape(now.draft(), flat.get()))
                                instanceof SaveResult.Saved<Workload>(Workload changed, var _)
                ? changed
                : now;
    }

    /** Takes a layer out from under others: they lie upon what it lay upon, and their hours are put together anew. */
    private void pullOut(UUID negotiation, MeasuredLayer.Stored stored, MeasuredLayer.Stored above, List<String> left) {
        var layer = stored.layer();
        if (layer.before() == null) {
            left.add(layer.code() + " was added with this file and stays: "
                    + above.layer().fileName() + " was taken in for it later.");
        }
        var beforeAbove = below(layer, above.layer());
        KeptSeries series = layer.seriesBefore();
        var current = Optional.of(above);
        boolean first = true;
        while (current.isPresent()) {
            var up = current.get();
            var next = layers.above(up);
            var upon = up.layer().seriesBefore();
            if (first && upon != null && !upon.of(stored.intake())) {
                series = upon;
            }
            layers.change(
                    up.id(),
                    (first ? up.layer().insteadOf(layer) : up.layer())
                            .upon(first ? beforeAbove : up.layer().before(), series));
            var itself = next.isPresent()
                    ? Optional.ofNullable(next.get().layer().seriesBefore())
                    : traffic.kept(negotiation, up.workload());
            if (itself.filter(one -> one.of(up.intake())).isEmpty()) {
                return;
            }
            var rejoined = itself.get().rejoined(series, up.layer().own().measurement());
            if (next.isEmpty() && !rejoined.hours().equals(itself.get().hours())) {
                traffic.put(negotiation, up.workload(), rejoined);
                left.add(layer.code() + " keeps the shape, volume and evidence that "
                        + up.layer().fileName()
                        + ", taken in later, gave it: take that in anew to compute them without these hours.");
            }
            series = rejoined;
            current = next;
            first = false;
        }
    }

    private static @Nullable WorkloadDraft below(MeasuredLayer layer, MeasuredLayer above) {
        return layer.before() == null || above.before() == null
                ? null
                : MeasuredFields.restored(
                        Objects.requireNonNull(above.before()), layer.after(), layer.before(), new ArrayList<>());
    }

    private Optional<Workload> workload(UUID negotiation, UUID id) {
        return workloads.all(negotiation).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}
