package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a workload is after it took over what was measured. */
@Component
class MeasuredDraft {

    private static final int LONGEST_NAME = 60;

    private final ShapeRepository shapes;
    private final WorkloadRepository workloads;
    private final Edits edits;

    MeasuredDraft(ShapeRepository shapes, WorkloadRepository workloads, Edits edits) {
        this.shapes = shapes;
        this.workloads = workloads;
        this.edits = edits;
    }

    /** The workload with what it takes over; {@code shape} is the shape made of the series, or null. */
    static WorkloadDraft of(Workload seen, @Nullable UUID shape, NewSeries upload, SeriesUpload.Takes takes) {
        var measurement = upload.measurement();
        var minutes = measurement.minutes();
        boolean spread = takes.spread() && minutes != null;
        return with(
                seen.draft(),
                shape == null ? seen.shape().id() : shape,
                spread ? minutes.cv() : seen.minuteCv(),
                spread || seen.cvMeasured(),
                takes.volume()
                        ? MeasuredVolume.of(upload, seen.draft().volume())
                        : seen.draft().volume(),
                takes.evidence()
                        ? new Evidence(
                                measurement.hours().fullMonths().size(),
                                source(upload),
                                LocalDate.ofInstant(measurement.to().minusSeconds(1), ZoneOffset.UTC),
                                Grade.M)
                        : seen.evidence());
    }

    /** The workload as it is, with a spread that nothing measured stands behind any more. */
    static WorkloadDraft withoutSeries(Workload seen) {
        return with(
                seen.draft(),
                seen.shape().id(),
                seen.minuteCv(),
                false,
                seen.draft().volume(),
                seen.evidence());
    }

    private static String source(NewSeries upload) {
        return source(upload.fileName());
    }

    /** What an evidence of this file names as its source. */
    static String source(String fileName) {
        var source = "Measured series " + fileName;
        return source.length() <= 300 ? source : source.substring(0, 300);
    }

    /** A workload with other values of the fields that it can take over. */
    static WorkloadDraft with(
            WorkloadDraft draft,
            @Nullable UUID shape,
            BigDecimal minuteCv,
            boolean cvMeasured,
            Volume volume,
            Evidence evidence) {
        return new WorkloadDraft(
                draft.code(),
                draft.name(),
                draft.team(),
                draft.owner(),
                draft.account(),
                draft.environment(),
                draft.status(),
                draft.launching(),
                draft.model(),
                draft.scope(),
                volume,
                shape,
                minuteCv,
                cvMeasured,
                draft.guarantee(),
                draft.deferrable(),
                draft.billedBy(),
                evidence,
                draft.note(),
                draft.illustrative());
    }

    /** Writes the mean week as a shape: over the one made of the series before, unless others use that too. */
    UUID shape(UUID negotiation, Workload seen, @Nullable UUID before, NewSeries upload) {
        TrafficShape week = upload.measurement()
                .hours()
                .week()
                .traffic()
                .orElseThrow(() -> new InvalidInput(
                        "shape", null, "Less than a day was measured: keep the traffic shape as it is."));
        var row = before == null || usedElsewhere(negotiation, seen, before)
                ? null
                : shapes.findById(before).orElse(null);
        var draft = new ShapeDraft(
                row == null ? freeName(negotiation, seen.code()) : row.name,
                Shape.Kind.MEASURED,
                // a share of a week has no end of digits
                week.multipliers().stream().map(Check::stored).toList(),
                source(upload));
        draft.validate();
        var saved = row == null
                ? edits.add(shapes, negotiation, written(draft), ShapeRow::toRecord)
                : edits.change(shapes, negotiation, row.id, row.version, draft::writeTo, ShapeRow::toRecord);
        if (saved instanceof SaveResult.Saved<Shape>(Shape shape, var _)) {
            return shape.id();
        }
        throw new InvalidInput("shape", null, "Somebody is changing this workload's shape. Look again, then confirm.");
    }

    private boolean usedElsewhere(UUID negotiation, Workload seen, UUID shape) {
        long own = seen.shape().id().equals(shape) ? 1 : 0;
        return workloads.countByNegotiationIdAndShapeId(negotiation, shape) > own;
    }

    private static ShapeRow written(ShapeDraft draft) {
        var row = new ShapeRow();
        draft.writeTo(row);
        return row;
    }

    private String freeName(UUID negotiation, String code) {
        for (int number = 1; ; number++) {
            var name = code + " measured" + (number == 1 ? "" : " " + number);
            if (!shapes.existsByNegotiationIdAndNameAndIdNot(negotiation, name, new UUID(0, 0))) {
                return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
            }
        }
    }
}
