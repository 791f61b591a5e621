package dev.parley.engine.demand;

import dev.parley.engine.pricing.TokenClass;
import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as they were counted: one bucket after the other in UTC, where no hour is skipped or repeated.
 *
 * <p>A bucket that nobody counted is absent, which is not the same as zero. Tokens are doubles: whole counts are exact up
 * to 2^53 in a bucket.
 */
public final class MeasuredSeries {

    /** Buckets from the first to the last, gaps included: 34 days of seconds, 5.7 years of minutes. */
    public static final int MOST_BUCKETS = 3_000_000;

    static final int HOUR = 3600;

    private final int bucketSeconds;
    private final long firstBucket;
    private final int buckets;
    private final double @Nullable [][] tokens;
    private final BitSet present;
    private int countedSeconds;

    private MeasuredSeries(
            int bucketSeconds, long firstBucket, int buckets, double @Nullable [][] tokens, BitSet present) {
        this.bucketSeconds = bucketSeconds;
        this.firstBucket = firstBucket;
        this.buckets = buckets;
        this.tokens = tokens;
        this.present = present;
        this.countedSeconds = bucketSeconds;
    }

    /**
     * Room for the buckets from one instant to another.
     *
     * @param bucketSeconds length of a bucket: 1 second to 1 hour, and a whole number of them in an hour
     * @param first         start of the first bucket, on its grid
     * @param last          start of the last bucket
     * @throws IllegalArgumentException naming the length, the instant or the number of buckets that cannot be
     */
    public static MeasuredSeries between(int bucketSeconds, Instant first, Instant last) {
        if (bucketSeconds < 1 || bucketSeconds > HOUR || HOUR % bucketSeconds != 0) {
            throw new IllegalArgumentException("A bucket of " + bucketSeconds
                    + " seconds does not divide an hour: sum up to 1 minute, 5 minutes or 1 hour.");
        }
        long from = bucket(bucketSeconds, first);
        long count = bucket(bucketSeconds, last) - from + 1;
        if (count < 1) {
            throw new IllegalArgumentException("The series ends at " + last + " before it begins at " + first + ".");
        }
        if (count > MOST_BUCKETS) {
            throw new IllegalArgumentException(
                    count + " buckets of " + bucketSeconds + " s lie between " + first + " and " + last + ": at most "
                            + MOST_BUCKETS + " fit. Sum up to minutes or hours, or give a shorter period.");
        }
        return new MeasuredSeries(
                bucketSeconds, from, (int) count, new double[TokenClass.values().length][], new BitSet((int) count));
    }

    private static long bucket(int bucketSeconds, Instant start) {
        if (start.getNano() != 0 || Math.floorMod(start.getEpochSecond(), bucketSeconds) != 0) {
            throw new IllegalArgumentException(
                    start + " is no start of a bucket of " + bucketSeconds + " seconds counted from the full hour.");
        }
        return Math.floorDiv(start.getEpochSecond(), bucketSeconds);
    }

    /**
     * Adds tokens to the bucket that holds a second, which counts as measured from then on.
     *
     * @param amount tokens by class in the order of {@link TokenClass}, zero or more each
     */
    public void add(long epochSecond, double[] amount) {
        int index = Math.toIntExact(Math.floorDiv(epochSecond, bucketSeconds) - firstBucket);
        if (index < 0 || index >= buckets) {
            throw new IllegalArgumentException(Instant.ofEpochSecond(epochSecond)
                    + " lies outside the series, which runs from " + start() + " to " + end() + ".");
        }
        for (int c = 0; c < amount.length; c++) {
            if (!(amount[c] >= 0) || Double.isInfinite(amount[c])) {
                throw new IllegalArgumentException("Tokens are zero or more, not " + amount[c] + ".");
            }
            if (amount[c] > 0) {
                double[] ofClass = tokens[c];
                if (ofClass == null) {
                    ofClass = new double[buckets];
                    tokens[c] = ofClass;
                }
                ofClass[index] += amount[c];
            }
        }
        present.set(index);
    }

    /** Says that a bucket nobody wrote a row for had no traffic: right for logs that hold a row only where there was. */
    public void gapsAreZero() {
        present.set(0, buckets);
    }

    /**
     * Says that what was counted over a longer time was spread evenly over some buckets: they say nothing about their own
     * length then.
     *
     * @param seconds that were counted together, the length of a bucket or a multiple of it
     */
    public void countedOver(int seconds) {
        countedSeconds = Math.max(bucketSeconds, seconds);
    }

    /** The shortest time that was counted by itself; the length of a bucket unless longer ones were spread. */
    public int countedSeconds() {
        return countedSeconds;
    }

    public int bucketSeconds() {
        return bucketSeconds;
    }

    public Instant start() {
        return Instant.ofEpochSecond(firstBucket * bucketSeconds);
    }

    /** End of the last bucket. */
    public Instant end() {
        return Instant.ofEpochSecond((firstBucket + buckets) * bucketSeconds);
    }

    /** Buckets that were counted. */
    public int measured() {
        return present.cardinality();
    }

    /** Whether what was counted by itself is short enough to say anything about minutes. */
    public boolean tellsMinutes() {
        return countedSeconds <= 60;
    }

    boolean present(int index) {
        return present.get(index);
    }

    int buckets() {
        return buckets;
    }

    long firstSecond() {
        return firstBucket * bucketSeconds;
    }

    double tokens(TokenClass tokenClass, int index) {
        double[] ofClass = tokens[tokenClass.ordinal()];
        return ofClass == null ? 0 : ofClass[index];
    }

    double total(int index) {
        double sum = 0;
        for (double[] ofClass : tokens) {
            sum += ofClass == null ? 0 : ofClass[index];
        }
        return sum;
    }
}
