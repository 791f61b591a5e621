package dev.parley.engine.demand;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in one hour.
 *
 * @param start   full hour, UTC
 * @param seconds how much of it was measured, 1 to 3,600
 * @param mean    thousand tokens a minute, mean over the measured part; a class that is not told is null
 * @param minutes its minutes, or null when they were not measured: hourly data says nothing about minutes
 */
public record MeasuredHour(
        Instant start,
        int seconds,
        MeasuredFlow mean,
        @Nullable Minutes minutes) {

    /**
     * The minutes of an hour, all classes of token that are told together.
     *
     * @param count minutes measured in full, 30 to 60
     * @param cv    their standard deviation over their mean, 0 for a steady hour
     * @param p95   thousand tokens a minute: the smallest with at least 95 % of the minutes at or below it
     * @param peak  the busiest minute, thousand tokens a minute
     */
    public record Minutes(int count, BigDecimal cv, BigDecimal p95, BigDecimal peak) {}

    public MeasuredHour {
        if (Math.floorMod(start.getEpochSecond(), MeasuredSeries.HOUR) != 0 || start.getNano() != 0) {
            throw new IllegalArgumentException("A measured hour starts at a full hour UTC, not at " + start + ".");
        }
        if (seconds < 1 || seconds > MeasuredSeries.HOUR) {
            throw new IllegalArgumentException("An hour has 1 to 3600 measured seconds, not " + seconds + ".");
        }
    }

    /** Whether at least half of the hour was measured: less is not compared with whole hours. */
    public boolean mostly() {
        return 2 * seconds >= MeasuredSeries.HOUR;
    }

    /** Hour of the week in UTC, 0 for Monday 00:00. */
    int hourOfWeek() {
        // 1 January 1970 was a Thursday.
        return (int) Math.floorMod(start.getEpochSecond() / MeasuredSeries.HOUR + 72, 168L);
    }
}
