package dev.parley.engine.demand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A measured series summed up: what is kept of it.
 *
 * @param bucketSeconds the shortest time that was counted by itself
 * @param from          start of its first bucket
 * @param to            end of its last bucket
 * @param hours         hour by hour
 * @param minutes       what its minutes say, or null when buckets are longer than a minute
 */
public record Measurement(
        int bucketSeconds,
        Instant from,
        Instant to,
        MeasuredHours hours,
        @Nullable MinuteFigures minutes) {

    public static Measurement of(MeasuredSeries series) {
        return new SeriesReading(series).read();
    }

    /** Share of the time from the first bucket to the last that was measured, 0 to 1. */
    public double coverage() {
        return (double) hours.seconds() / (to.getEpochSecond() - from.getEpochSecond());
    }
}
