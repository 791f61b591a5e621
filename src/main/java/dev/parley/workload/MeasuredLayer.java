package dev.parley.workload;

import dev.parley.engine.demand.Measurement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an intake laid over a workload.
 *
 * @param code         of the workload, for sentences
 * @param fileName     of the intake's file, for sentences
 * @param before       how the workload stood; null when the intake added it
 * @param after        how it stood then
 * @param version      of the workload then
 * @param shapeBefore  the shape that was written over, or null
 * @param shapeAfter   what was written over it or added, or null where no shape was made
 * @param shapeAdded   whether that shape was added
 * @param seriesBefore the series that was replaced, or null
 * @param own          what the intake's file measured, without the hours that were kept of the series before
 */
record MeasuredLayer(
        String code,
        String fileName,
        @Nullable WorkloadDraft before,
        WorkloadDraft after,
        long version,
        @Nullable ShapeDraft shapeBefore,
        @Nullable ShapeDraft shapeAfter,
        boolean shapeAdded,
        @Nullable KeptSeries seriesBefore,
        OwnSeries own) {

    /** A measurement without its derived figures. */
    record OwnSeries(
            int bucketSeconds,
            java.time.Instant from,
            java.time.Instant to,
            dev.parley.engine.demand.@Nullable MinuteFigures minutes,
            java.util.List<dev.parley.engine.demand.MeasuredHour> hours) {

        static OwnSeries of(Measurement measurement) {
            return new OwnSeries(
                    measurement.bucketSeconds(),
                    measurement.from(),
                    measurement.to(),
                    measurement.minutes(),
                    measurement.hours().hours());
        }

        Measurement measurement() {
            return new Measurement(bucketSeconds, from, to, new dev.parley.engine.demand.MeasuredHours(hours), minutes);
        }
    }

    /** Upon what another layer lay upon, whose shape it wrote over: that is now for it to put back, or to remove. */
    MeasuredLayer insteadOf(MeasuredLayer lower) {
        boolean same = shapeBefore != null
                && lower.shapeAfter != null
                && java.util.Objects.equals(after.shape(), lower.after.shape());
        return same
                ? new MeasuredLayer(
                        code,
                        fileName,
                        before,
                        after,
                        version,
                        lower.shapeBefore,
                        shapeAfter,
                        lower.shapeAdded,
                        seriesBefore,
                        own)
                : this;
    }

    /** A stored layer with where it lies. */
    record Stored(UUID id, UUID intake, UUID workload, long position, MeasuredLayer layer) {}

    /** The same upon something else. */
    MeasuredLayer upon(@Nullable WorkloadDraft otherBefore, @Nullable KeptSeries otherSeries) {
        return new MeasuredLayer(
                code, fileName, otherBefore, after, version, shapeBefore, shapeAfter, shapeAdded, otherSeries, own);
    }
}
