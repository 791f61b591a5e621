package dev.parley.workload.series;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.MeasuredSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the length of the buckets of some rows and puts the rows on their grid. */
public final class Buckets {

    private static final int HOUR = 3600;

    /** Takes a row that is not used. */
    public interface Rejections {
        /** @param value the one that is wrong: its time */
        void reject(int line, String reason, String value);
    }

    private final SeriesRows rows;
    private final SeriesOptions options;
    private final Rejections rejections;
    private final List<String> remarks;

    /** @param rows at least one */
    public Buckets(SeriesRows rows, SeriesOptions options, Rejections rejections, List<String> remarks) {
        this.rows = rows;
        this.options = options;
        this.rejections = rejections;
        this.remarks = remarks;
    }

    /**
     * Finds the length of the buckets: the commonest step between rows.
     *
     * @throws InvalidInput             when there is none, or it does not divide an hour
     * @throws IllegalArgumentException when the period is too long
     */
    public MeasuredSeries series() {
        rows.sort();
        return of(length());
    }

    /**
     * Buckets of a known length.
     *
     * @param length seconds, 1 to 3,600, a divisor of 3,600
     */
    public MeasuredSeries series(int length) {
        rows.sort();
        return of(length);
    }

    private MeasuredSeries of(int length) {
        long offset = commonest(false, i -> Math.floorMod(rows.second(i), (long) length));
        int part = part(length, offset);
        long first = rows.second(0);
        long last = rows.second(rows.size() - 1);
        MeasuredSeries series = MeasuredSeries.between(
                part,
                Instant.ofEpochSecond(onGrid(first, part)),
                Instant.ofEpochSecond(onGrid(last, part) + length - part));
        series.countedOver(length);
        Map<Long, Integer> taken = HashMap.newHashMap(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String reason = problem(i, length, offset, taken);
            if (reason.isEmpty()) {
                put(series, i, length, part);
            } else {
                rejections.reject(
                        rows.line(i),
                        reason,
                        Instant.ofEpochSecond(rows.second(i)).toString());
            }
        }
        if (options.gapsAreZero()) {
            series.gapsAreZero();
        }
        return series;
    }

    /** Rows off the full hour: long buckets are split evenly over two, short ones move to the full minute. */
    private int part(int length, long offset) {
        if (offset == 0) {
            return length;
        }
        if (length <= 60) {
            remarks.add("Buckets begin " + offset + " s after the full minute: they are moved to it.");
            return length;
        }
        int part = gcd(length, (int) offset);
        remarks.add("Buckets begin " + Duration.ofSeconds(offset).toMinutes()
                + " minutes after the full hour UTC: their tokens are spread evenly over parts of " + words(part)
                + ".");
        return part;
    }

    private static long onGrid(long second, int part) {
        return Math.floorDiv(second, part) * part;
    }

    private String problem(int i, int length, long offset, Map<Long, Integer> taken) {
        long second = rows.second(i);
        Instant time = Instant.ofEpochSecond(second);
        if (rows.fraction(i)) {
            return time + " carries a fraction of a second: a bucket starts at a full one";
        }
        if (Math.floorMod(second, (long) length) != offset) {
            return time + " is not on the grid of " + words(length) + " of the other rows";
        }
        Integer before = taken.putIfAbsent(second, rows.line(i));
        return before == null ? "" : time + " stands in line " + before + " already";
    }

    private void put(MeasuredSeries series, int i, int length, int part) {
        double[] tokens = rows.tokens(i);
        int parts = length / part;
        for (int c = 0; c < tokens.length; c++) {
            tokens[c] = options.amounts().tokens(tokens[c], length) / parts;
        }
        for (int k = 0; k < parts; k++) {
            series.add(rows.second(i) + (long) k * part, tokens);
        }
    }

    /** The commonest step between rows. */
    private int length() {
        long step = commonest(true, i -> i == 0 ? 0 : rows.second(i) - rows.second(i - 1));
        if (step == 0) {
            throw new InvalidInput(
                    "text", rows.size(), "Only one time can be read: a series needs at least two buckets.");
        }
        if (step > HOUR) {
            throw new InvalidInput(
                    "text",
                    step,
                    "The rows are " + words(step) + " apart: the hours of a week need buckets of an hour or less.");
        }
        if (HOUR % step != 0) {
            throw new InvalidInput(
                    "text",
                    step,
                    "The rows are " + words(step) + " apart, which does not divide an hour: sum them up to minutes or"
                            + " hours, or choose that each row is a single request.");
        }
        return (int) step;
    }

    private interface Value {
        long of(int row);
    }

    /** The commonest value of the rows, the smaller one when two are as common. */
    private long commonest(boolean withoutZero, Value value) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            counts.merge(value.of(i), 1, Integer::sum);
        }
        if (withoutZero) {
            counts.remove(0L);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0L);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** "5 minutes", "1 hour", "90 seconds". */
    static String words(long seconds) {
        if (seconds % HOUR == 0) {
            return count(seconds / HOUR, "hour");
        }
        return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
    }

    private static String count(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
