package dev.parley.engine.demand;

import dev.parley.engine.pricing.TokenClass;
import java.time.Instant;
import java.util.Set;
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

    /** The same of files that tell these classes of token at most: of the others a series holds zeros that say nothing. */
    public Measurement telling(Set<TokenClass> classes) {
        return new Measurement(bucketSeconds, from, to, hours.telling(classes), minutes);
    }

    /** Share of the time from the first bucket to the last that was measured, 0 to 1. */
    public double coverage() {
        return (double) hours.seconds() / (to.getEpochSecond() - from.getEpochSecond());
    }
}
