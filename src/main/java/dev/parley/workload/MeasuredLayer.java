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
 * @param taken        what the workload took over of which file; null in layers that were laid before it was kept
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
        OwnSeries own,
        @Nullable Taken taken) {

    /**
     * What a workload took over.
     *
     * @param sha256 of the file, or null where it was not kept
     * @param from   of the whole series, hours of earlier files too
     * @param to     its end
     */
    record Taken(
            @Nullable String sha256, java.time.Instant from, java.time.Instant to, java.util.Set<Origins.Item> items) {

        static Taken of(MeasuredIntake.Choice choice) {
            var series = choice.series();
            var items = java.util.EnumSet.noneOf(Origins.Item.class);
            if (choice.takes().volume()) {
                series.told().forEach(one -> items.add(Origins.Item.of(one)));
                if (series.counts().requests() != null) {
                    items.add(Origins.Item.REQUESTS);
                }
            }
            if (choice.takes().spread() && series.own().minutes() != null) {
                items.add(Origins.Item.SPREAD);
            }
            if (choice.shape() != null) {
                items.add(Origins.Item.SHAPE);
            }
            if (choice.takes().evidence()) {
                items.add(Origins.Item.EVIDENCE);
            }
            return new Taken(
                    series.sha256(),
                    series.measurement().from(),
                    series.measurement().to(),
                    items);
        }
    }

    /** What was taken over; where it was not kept, what it changed. */
    Taken takenOver() {
        return taken == null ? new Taken(null, own.from(), own.to(), MeasuredFields.changed(before, after)) : taken;
    }

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
                        own,
                        taken)
                : this;
    }

    /** A stored layer with where it lies. */
    record Stored(UUID id, UUID intake, UUID workload, long position, MeasuredLayer layer) {}

    /** The same upon something else. */
    MeasuredLayer upon(@Nullable WorkloadDraft otherBefore, @Nullable KeptSeries otherSeries) {
        return new MeasuredLayer(
                code,
                fileName,
                otherBefore,
                after,
                version,
                shapeBefore,
                shapeAfter,
                shapeAdded,
                otherSeries,
                own,
                taken);
    }
}
