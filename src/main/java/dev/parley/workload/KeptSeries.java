package dev.parley.workload;

import dev.parley.engine.demand.MeasuredHour;
import dev.parley.engine.demand.MeasuredHours;
import dev.parley.engine.demand.Measurement;
import dev.parley.engine.demand.MinuteFigures;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stored series as a whole, so that it can be put back as it was.
 *
 * @param minutesOf the time that {@code minutes} are of, or null where that is all of it
 */
record KeptSeries(
        @Nullable UUID shape,
        String fileName,
        String sha256,
        @Nullable String zone,
        int bucketSeconds,
        Instant from,
        Instant to,
        int rowsTaken,
        int rowsRejected,
        @Nullable MinuteFigures minutes,
        NewSeries.@Nullable Span minutesOf,
        NewSeries.Counts counts,
        NewSeries.@Nullable Origin origin,
        UUID changedBy,
        Instant changedAt,
        List<MeasuredHour> hours) {

    static KeptSeries of(SeriesRow row, List<MeasuredHour> hours) {
        return new KeptSeries(
                row.shapeId,
                row.fileName,
                row.sha256,
                row.zone,
                row.bucketSeconds,
                row.measuredFrom,
                row.measuredTo,
                row.rowsTaken,
                row.rowsRejected,
                row.minutes(),
                row.minutesFrom == null || row.minutesTo == null
                        ? null
                        : new NewSeries.Span(row.minutesFrom, row.minutesTo),
                new NewSeries.Counts(row.requests, row.throttled, row.failed),
                row.intakeId == null ? null : new NewSeries.Origin(row.intakeId, Objects.toString(row.source, "")),
                row.changedBy,
                row.changedAt,
                hours);
    }

    Measurement measurement() {
        return new Measurement(bucketSeconds, from, to, new MeasuredHours(hours), minutes);
    }

    SeriesRow row(UUID negotiation, UUID workload) {
        var row = SeriesRow.of(
                workload,
                shape,
                new NewSeries(
                        fileName,
                        sha256,
                        zone,
                        rowsTaken,
                        rowsRejected,
                        measurement(),
                        measurement(),
                        Set.of(),
                        counts,
                        origin,
                        minutesOf));
        row.id = UUID.randomUUID();
        row.negotiationId = negotiation;
        row.changedBy = changedBy;
        row.changedAt = changedAt;
        return row;
    }

    /**
     * A newer series with the hours of this one that lie before or after it: a file of October does not undo what September
     * measured, one of the same time replaces it. Minute figures are those of the newer one where it has any.
     */
    Measurement under(Measurement newer) {
        var kept = outside(newer);
        if (kept.isEmpty()) {
            return newer;
        }
        var last = kept.getLast().start().plusSeconds(3600);
        return new Measurement(
                newer.bucketSeconds(),
                kept.getFirst().start().isBefore(newer.from()) ? kept.getFirst().start() : newer.from(),
                last.isAfter(newer.to()) ? last : newer.to(),
                new MeasuredHours(Stream.concat(kept.stream(), newer.hours().hours().stream())
                        .toList()),
                newer.minutes() == null ? minutes : newer.minutes());
    }

    /** Hours that a newer series does not touch. */
    List<MeasuredHour> outside(Measurement newer) {
        return hours.stream()
                .filter(hour -> !hour.start().plusSeconds(3600).isAfter(newer.from())
                        || !hour.start().isBefore(newer.to()))
                .toList();
    }

    /** The time that the minute figures are of, of a newer series upon this one. */
    NewSeries.Span minutesUnder(Measurement newer) {
        return newer.minutes() != null || minutes == null
                ? new NewSeries.Span(newer.from(), newer.to())
                : minutesOf == null ? new NewSeries.Span(from, to) : minutesOf;
    }

    /** The same with what was measured upon another series below, or upon none. */
    KeptSeries rejoined(@Nullable KeptSeries below, Measurement own) {
        var joined = below == null ? own : below.under(own);
        return new KeptSeries(
                shape,
                fileName,
                sha256,
                zone,
                joined.bucketSeconds(),
                joined.from(),
                joined.to(),
                rowsTaken,
                rowsRejected,
                joined.minutes(),
                below == null || joined == own ? null : below.minutesUnder(own),
                counts,
                origin,
                changedBy,
                changedAt,
                joined.hours().hours());
    }

    KeptSeries withoutShape() {
        return new KeptSeries(
                null,
                fileName,
                sha256,
                zone,
                bucketSeconds,
                from,
                to,
                rowsTaken,
                rowsRejected,
                minutes,
                minutesOf,
                counts,
                origin,
                changedBy,
                changedAt,
                hours);
    }

    boolean of(UUID intake) {
        return origin != null && origin.intake().equals(intake);
    }
}
