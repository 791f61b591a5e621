package dev.parley.workload;

import dev.parley.engine.demand.MinuteFigures;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a workload's measured traffic came from and what its minutes say; the hours are
 * {@link MeasuredTraffic#measurement}.
 *
 * @param zone          zone that was chosen for times that bore none, or null
 * @param bucketSeconds length of a bucket, 1 to 3,600
 * @param from          start of the first bucket
 * @param to            end of the last bucket
 * @param fullMonths    full calendar months measured
 * @param minutes       null when buckets are longer than a minute
 * @param intake        that it came of, or null where it was pasted
 * @param source        whose traffic the file calls it, or null
 * @param requests      answered, or null while unknown
 * @param throttled     refused because of a quota, or null while unknown
 * @param failed        ended in another error, or null while unknown
 * @param by            display name of who confirmed it
 */
public record Measured(
        UUID id,
        UUID workload,
        String fileName,
        String sha256,
        @Nullable String zone,
        int bucketSeconds,
        Instant from,
        Instant to,
        int rowsTaken,
        int rowsRejected,
        int fullMonths,
        @Nullable MinuteFigures minutes,
        @Nullable UUID intake,
        @Nullable String source,
        @Nullable Long requests,
        @Nullable Long throttled,
        @Nullable Long failed,
        long version,
        String by,
        Instant at) {}
