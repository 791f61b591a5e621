package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.Measurement;
import dev.parley.workload.series.Buckets;
import dev.parley.workload.series.SeriesOptions;
import dev.parley.workload.series.SeriesRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plain rows that are sums, by source, until all are there and the length of their buckets can be found. */
final class PlainSums {

    /** Rows of all sources together. */
    private static final int MOST = 3_000_000;

    private final Job job;
    private final Map<Source, Points> sources = new TreeMap<>();

    PlainSums(Job job) {
        this.job = job;
    }

    /** Rows of one source. */
    private static final class Points {
        private final SeriesRows rows = new SeriesRows();
        private double requests = 0;
    }

    void add(Source source, long line, Instant time, double[] tokens, double requests) {
        var points = sources.computeIfAbsent(source, _ -> new Points());
        points.rows.add((int) Math.min(Integer.MAX_VALUE, line), time, tokens);
        points.requests += requests;
        requireRoom();
    }

    private void requireRoom() {
        if (job.rows() > MOST) {
            throw new InvalidInput(
                    "file",
                    job.rows(),
                    "More than " + MOST
                            + " sums: sum them up to minutes or hours, take in fewer months at a time, or say"
                            + " that each row is a single request.");
        }
        if (sources.size() > Requests.MOST_SERIES) {
            throw new InvalidInput(
                    "file",
                    sources.size(),
                    "More than " + Requests.MOST_SERIES
                            + " models and applications: take in fewer at a time, or sum them up.");
        }
    }

    /** A source of which no series can be made is rejected; where it is the only one, that is the answer. */
    List<Found> found(SeriesOptions options) {
        var found = new ArrayList<Found>();
        sources.forEach((source, points) -> {
            try {
                found.add(found(source, points, options));
            } catch (InvalidInput noSeries) {
                if (sources.size() == 1) {
                    throw noSeries;
                }
                job.reject(source.label() + ": " + noSeries.sentence(), points.rows.size());
            }
        });
        return found;
    }

    private Found found(Source source, Points points, SeriesOptions options) {
        var remarks = new ArrayList<String>();
        int rows = points.rows.size();
        try {
            var series = new Buckets(points.rows, options, job::reject, remarks).series();
            remarks.forEach(job::remark);
            return new Found(
                    source,
                    Measurement.of(series),
                    Tokens.ALL,
                    points.requests > 0 ? Math.round(points.requests) : null,
                    null,
                    null,
                    rows);
        } catch (IllegalArgumentException tooLong) {
            throw new InvalidInput("file", null, String.valueOf(tooLong.getMessage()));
        }
    }
}
