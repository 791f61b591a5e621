package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.engine.demand.MeasuredHours;
import dev.parley.engine.demand.Measurement;
import dev.parley.engine.demand.MinuteFigures;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "workload_series")
@SuppressWarnings("NullAway.Init")
class SeriesRow extends EditableRow {

    UUID workloadId;

    @Nullable
    UUID shapeId;

    String fileName;
    String sha256;

    @Nullable
    String zone;

    int bucketSeconds;
    Instant measuredFrom;
    Instant measuredTo;
    int rowsTaken;
    int rowsRejected;
    int fullMonths;

    @Nullable
    BigDecimal minuteCv;

    @Nullable
    BigDecimal minuteP50;

    @Nullable
    BigDecimal minuteP95;

    @Nullable
    BigDecimal minuteP99;

    @Nullable
    BigDecimal minutePeak;

    @Nullable
    Instant minutesFrom;

    @Nullable
    Instant minutesTo;

    @Nullable
    UUID intakeId;

    @Nullable
    String source;

    @Nullable
    Long requests;

    @Nullable
    Long throttled;

    @Nullable
    Long failed;

    /** Pairs of capacity and share with a blank between, such as {@code 1:0.96}. */
    @Nullable
    String minuteCarried;

    static SeriesRow of(UUID workload, @Nullable UUID shape, NewSeries upload) {
        var row = new SeriesRow();
        var measurement = upload.measurement();
        row.workloadId = workload;
        row.shapeId = shape;
        row.fileName = upload.fileName();
        row.sha256 = upload.sha256();
        row.zone = upload.zone();
        row.bucketSeconds = measurement.bucketSeconds();
        row.measuredFrom = measurement.from();
        row.measuredTo = measurement.to();
        row.rowsTaken = upload.taken();
        row.rowsRejected = upload.rejected();
        row.fullMonths = measurement.hours().fullMonths().size();
        row.requests = upload.counts().requests();
        row.throttled = upload.counts().throttled();
        row.failed = upload.counts().failed();
        if (upload.origin() != null) {
            row.intakeId = upload.origin().intake();
            row.source = upload.origin().source();
        }
        if (upload.minutes() != null) {
            row.minutesFrom = upload.minutes().from();
            row.minutesTo = upload.minutes().to();
        }
        var minutes = measurement.minutes();
        if (minutes != null) {
            row.minuteCv = minutes.cv();
            row.minuteP50 = minutes.p50();
            row.minuteP95 = minutes.p95();
            row.minuteP99 = minutes.p99();
            row.minutePeak = minutes.peak();
            row.minuteCarried = minutes.carried().stream()
                    .map(point -> point.capacity().toPlainString() + ":"
                            + point.share().toPlainString())
                    .collect(Collectors.joining(" "));
        }
        return row;
    }

    Measured toRecord(String by) {
        return new Measured(
                id,
                workloadId,
                fileName,
                sha256,
                zone,
                bucketSeconds,
                measuredFrom,
                measuredTo,
                rowsTaken,
                rowsRejected,
                fullMonths,
                minutes(),
                intakeId,
                source,
                requests,
                throttled,
                failed,
                version,
                by,
                changedAt);
    }

    @Nullable
    MinuteFigures minutes() {
        return minuteCv == null
                ? null
                : new MinuteFigures(
                        plain(minuteCv),
                        plain(minuteP50),
                        plain(minuteP95),
                        plain(minuteP99),
                        plain(minutePeak),
                        carried(Objects.requireNonNull(minuteCarried)));
    }

    /** As it was computed, without the zeros that the column adds. */
    private static BigDecimal plain(@Nullable BigDecimal stored) {
        return new BigDecimal(Checks.plain(Checks.set(stored)));
    }

    private static List<MinuteFigures.Carried> carried(String pairs) {
        return Arrays.stream(pairs.split(" "))
                .map(pair -> pair.split(":"))
                .map(pair -> new MinuteFigures.Carried(new BigDecimal(pair[0]), new BigDecimal(pair[1])))
                .toList();
    }

    Measurement measurement(MeasuredHours hours) {
        return new Measurement(bucketSeconds, measuredFrom, measuredTo, hours, minutes());
    }
}
