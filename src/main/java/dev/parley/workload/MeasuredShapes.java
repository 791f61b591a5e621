package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.workload.measured.ShapeFit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Traffic shapes that measured series are given: found among those there are, added, and put back when that is undone. */
@Component
class MeasuredShapes {

    private final Shapes shapes;
    private final ShapeRepository rows;
    private final WorkloadRepository workloads;
    private final Edits edits;

    MeasuredShapes(Shapes shapes, ShapeRepository rows, WorkloadRepository workloads, Edits edits) {
        this.shapes = shapes;
        this.rows = rows;
        this.workloads = workloads;
        this.edits = edits;
    }

    /** @param added whether it was not there before */
    record Chosen(Shape shape, boolean added) {}

    /** A simple shape as found in a week; one that is there already is used again. */
    Chosen simple(UUID negotiation, ShapeFit fit) {
        var draft = draft(fit);
        var there = shapes.of(negotiation);
        var wanted = new TrafficShape(draft.multipliers());
        return there.stream()
                .filter(shape -> same(shape.traffic().multipliers(), wanted.multipliers()))
                .findFirst()
                .map(shape -> new Chosen(shape, false))
                .orElseGet(() -> new Chosen(add(negotiation, draft, there), true));
    }

    private Shape add(UUID negotiation, ShapeDraft draft, List<Shape> there) {
        for (int number = 1; ; number++) {
            var name = draft.name() + (number == 1 ? "" : " " + number);
            if (there.stream().noneMatch(shape -> shape.name().equals(name))) {
                var saved = shapes.add(
                        negotiation, new ShapeDraft(name, draft.kind(), draft.multipliers(), draft.source()));
                if (saved instanceof SaveResult.Saved<Shape>(Shape shape, var _)) {
                    return shape;
                }
                throw new InvalidInput("shape", name, "The shape " + name + " could not be added. Try again.");
            }
        }
    }

    static ShapeDraft draft(ShapeFit fit) {
        return switch (fit.kind()) {
            case FLAT -> ShapeDraft.flat("flat");
            case WINDOW -> ShapeDraft.window("window " + hours(fit), fit.from(), fit.hours());
            case BUSINESS_HOURS ->
                ShapeDraft.businessHours("business hours " + hours(fit), fit.from(), fit.hours(), fit.quiet());
            case MEASURED -> throw new IllegalArgumentException("A measured week is no simple shape.");
        };
    }

    /** {@code 08-18 UTC}. */
    static String hours(ShapeFit fit) {
        return "%02d-%02d UTC".formatted(fit.from(), (fit.from() + fit.hours()) % 24);
    }

    /** A flat shape, where there is one. */
    Optional<UUID> flat(UUID negotiation) {
        return shapes.of(negotiation).stream().filter(Shape::flat).findFirst().map(Shape::id);
    }

    Optional<ShapeDraft> draft(@Nullable UUID shape) {
        return shape == null
                ? Optional.empty()
                : rows.findById(shape).map(row -> row.toRecord().draft());
    }

    /** A series without the shape that it names, where that was removed since. */
    @Nullable
    KeptSeries withoutGone(@Nullable KeptSeries series) {
        return series == null || series.shape() == null || rows.existsById(series.shape())
                ? series
                : series.withoutShape();
    }

    /** @return whether it was as {@code after} says and is now as {@code before} */
    boolean putBack(UUID negotiation, UUID shape, ShapeDraft after, ShapeDraft before) {
        var row = rows.findById(shape).orElse(null);
        if (row == null || !same(row.toRecord().draft().multipliers(), after.multipliers())) {
            return false;
        }
        return edits.change(rows, negotiation, shape, row.version, before::writeTo, ShapeRow::toRecord)
                instanceof SaveResult.Saved<Shape>;
    }

    /** Removes a shape that was added, unless somebody uses or changed it. */
    void removeUnused(UUID negotiation, UUID shape, ShapeDraft after) {
        var row = rows.findById(shape).orElse(null);
        if (row != null
                && workloads.countByNegotiationIdAndShapeId(negotiation, shape) == 0
                && same(row.toRecord().draft().multipliers(), after.multipliers())) {
            rows.delete(row);
            rows.flush();
        }
    }

    static boolean same(List<BigDecimal> one, List<BigDecimal> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).subtract(other.get(i)).abs().doubleValue() > 1e-6) {
                return false;
            }
        }
        return one.size() == other.size();
    }
}
