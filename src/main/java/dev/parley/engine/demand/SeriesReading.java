package dev.parley.engine.demand;

import dev.parley.engine.pricing.TokenClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums a series up to hours and, where its buckets are short enough, reads the minutes inside them. */
final class SeriesReading {

    private static final int MINUTE = 60;
    private static final int MINUTES = 60;

    /** Fewer minutes of an hour say too little about its spread. */
    private static final int FEWEST_MINUTES = 30;

    private final MeasuredSeries series;
    private final List<MeasuredHour> hours = new ArrayList<>();
    private final double[] inHour = new double[MINUTES];
    private final double[] carried = new double[MinuteFigures.CAPACITIES.length];
    private double[] all = new double[1024];
    private int minutes = 0;
    private double weight = 0;
    private double variance = 0;

    SeriesReading(MeasuredSeries series) {
        this.series = series;
    }

    Measurement read() {
        int perHour = MeasuredSeries.HOUR / series.bucketSeconds();
        long firstHour = Math.floorDiv(series.firstSecond(), MeasuredSeries.HOUR);
        int offset = (int) ((series.firstSecond() - firstHour * MeasuredSeries.HOUR) / series.bucketSeconds());
        for (int from = -offset; from < series.buckets(); from += perHour) {
            long second = series.firstSecond() + (long) from * series.bucketSeconds();
            hour(second, Math.max(0, from), Math.min(series.buckets(), from + perHour), from);
        }
        return new Measurement(
                series.countedSeconds(), series.start(), series.end(), new MeasuredHours(hours), minuteFigures());
    }

    private void hour(long second, int from, int to, int hourStart) {
        double[] sums = new double[TokenClass.values().length];
        int counted = 0;
        for (int i = from; i < to; i++) {
            if (series.present(i)) {
                counted++;
                for (TokenClass one : TokenClass.values()) {
                    sums[one.ordinal()] += series.tokens(one, i);
                }
            }
        }
        if (counted == 0) {
            return;
        }
        int seconds = counted * series.bucketSeconds();
        hours.add(new MeasuredHour(
                Instant.ofEpochSecond(second),
                seconds,
                MeasuredFlow.of(one -> Doubles.decimal(perMinute(sums[one.ordinal()], seconds), Doubles.FLOW)),
                series.tellsMinutes() ? minutes(from, to, hourStart) : null));
    }

    /** Thousand tokens a minute. */
    private static double perMinute(double tokens, int seconds) {
        return tokens * MINUTE / seconds / 1000;
    }

    /** Minutes with a missing bucket are not measured minutes. */
    private MeasuredHour.@Nullable Minutes minutes(int from, int to, int hourStart) {
        int perMinute = MINUTE / series.bucketSeconds();
        int count = 0;
        for (int m = 0; m < MINUTES; m++) {
            int first = hourStart + m * perMinute;
            double sum = 0;
            boolean whole = first >= from && first + perMinute <= to;
            for (int i = first; whole && i < first + perMinute; i++) {
                whole = series.present(i);
                sum += series.total(i);
            }
            if (whole) {
                inHour[count++] = sum / 1000;
            }
        }
        return count < FEWEST_MINUTES ? null : note(Doubles.sorted(inHour, count));
    }

    private MeasuredHour.Minutes note(double[] sorted) {
        double mean = 0;
        for (double one : sorted) {
            mean += one / sorted.length;
        }
        double square = 0;
        for (double one : sorted) {
            square += (one - mean) * (one - mean) / sorted.length;
            keep(one);
        }
        double cv = mean == 0 ? 0 : Math.sqrt(square) / mean;
        weight += mean;
        variance += mean * cv * cv;
        for (int i = 0; i < carried.length; i++) {
            double limit = MinuteFigures.CAPACITIES[i] * mean;
            for (double one : sorted) {
                carried[i] += Math.min(one, limit) / sorted.length;
            }
        }
        return new MeasuredHour.Minutes(
                sorted.length,
                Doubles.decimal(cv, 6),
                Doubles.decimal(Doubles.percentile(sorted, 0.95), Doubles.FLOW),
                Doubles.decimal(sorted[sorted.length - 1], Doubles.FLOW));
    }

    private void keep(double minute) {
        if (minutes == all.length) {
            all = Arrays.copyOf(all, 2 * minutes);
        }
        all[minutes++] = minute;
    }

    private @Nullable MinuteFigures minuteFigures() {
        if (weight == 0) {
            return null;
        }
        double[] sorted = Doubles.sorted(all, minutes);
        List<MinuteFigures.Carried> points = new ArrayList<>();
        for (int i = 0; i < carried.length; i++) {
            points.add(new MinuteFigures.Carried(
                    Doubles.decimal(MinuteFigures.CAPACITIES[i], 2), Doubles.decimal(carried[i] / weight, 6)));
        }
        return new MinuteFigures(
                Doubles.decimal(Math.sqrt(variance / weight), 6),
                Doubles.decimal(Doubles.percentile(sorted, 0.50), Doubles.FLOW),
                Doubles.decimal(Doubles.percentile(sorted, 0.95), Doubles.FLOW),
                Doubles.decimal(Doubles.percentile(sorted, 0.99), Doubles.FLOW),
                Doubles.decimal(sorted[sorted.length - 1], Doubles.FLOW),
                points);
    }
}
