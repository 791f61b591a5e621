package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.MeasuredSeries;
import dev.parley.engine.demand.Measurement;
import dev.parley.intake.Preview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Requests summed up to minutes while they stream by. What is kept grows with the hours that had traffic, never with the
 * requests: {@value #MOST_HOURS} hours of all series together, about 150 MB.
 */
final class Requests {

    static final int MOST_HOURS = 120_000;
    static final int MOST_SERIES = 200;
    private static final int HOUR = 3600;
    private static final int LOOK_AT = 500;

    private final Job job;
    private final Dimensions dimensions;
    private final RequestIds ids = new RequestIds();
    private final List<One> waiting = new ArrayList<>();
    private final Map<Source, Minutes> series = new HashMap<>();
    private final Set<Long> hours = new HashSet<>();
    private @Nullable String apart;
    private long lastHour = Long.MIN_VALUE;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private int kept = 0;

    /** How a request ended. */
    enum Outcome {
        SERVED,
        THROTTLED,
        FAILED
    }

    /**
     * @param region where the model id does not tell more, or empty
     * @param labels by which it can be told apart from others
     * @param tokens by class, {@link Tokens#UNTOLD} where the record does not name one
     */
    record One(
            String model,
            String account,
            String region,
            Map<String, String> labels,
            long second,
            double[] tokens,
            Outcome outcome) {}

    Requests(Job job) {
        this.job = job;
        this.dimensions = new Dimensions(job.answers.of(Ask.APART).orElse(null));
    }

    /** Whether a request with this id was seen before: then it is not to be added. */
    boolean again(String id) {
        return ids.again(id);
    }

    void add(One one) {
        dimensions.look(one.labels());
        if (apart == null) {
            waiting.add(one);
            if (waiting.size() >= LOOK_AT) {
                choose();
            }
        } else {
            put(one);
        }
    }

    private void choose() {
        apart = dimensions.choose();
        waiting.forEach(this::put);
        waiting.clear();
    }

    private void put(One one) {
        long hour = Math.floorDiv(one.second(), HOUR);
        if (hour != lastHour) {
            hours.add(hour);
            lastHour = hour;
        }
        first = Math.min(first, one.second());
        last = Math.max(last, one.second());
        var source = source(one);
        var minutes = series.get(source);
        if (minutes == null) {
            minutes = new Minutes();
            series.put(source, minutes);
            if (series.size() > MOST_SERIES) {
                tooMany(series.size() + " series");
                minutes = series.computeIfAbsent(source(one), _ -> new Minutes());
            }
        }
        kept += minutes.add(one, hour);
        if (kept > MOST_HOURS) {
            tooMany("more than " + MOST_HOURS + " hours of traffic");
        }
    }

    private Source source(One one) {
        var part = one.labels().getOrDefault(apart == null ? "" : apart, "");
        return new Source(one.model(), part, one.account(), one.region());
    }

    /** What was only proposed is given up; what was chosen is refused. */
    private void tooMany(String what) {
        if (dimensions.model(apart) || dimensions.chosen()) {
            throw new InvalidInput(
                    Ask.APART,
                    apart,
                    "The files hold " + what + ", told apart by "
                            + Dimensions.label(apart == null ? Dimensions.MODEL : apart)
                            + ": tell them apart by less, or take in fewer months at a time.");
        }
        job.remark("Told apart by the model alone: " + Dimensions.label(String.valueOf(apart)) + " would make " + what
                + ".");
        apart = Dimensions.MODEL;
        Map<Source, Minutes> together = new HashMap<>();
        series.forEach((source, minutes) -> together.computeIfAbsent(
                        new Source(source.model(), "", source.account(), source.region()), _ -> new Minutes())
                .addAll(minutes));
        series.clear();
        series.putAll(together);
        kept = series.values().stream().mapToInt(Minutes::hours).sum();
    }

    /** What was found; the minutes are given up as they are read. */
    List<Found> found() {
        if (apart == null) {
            choose();
        }
        dimensions.requireSeen();
        ids.remark(job);
        boolean zero = !job.answers.of(Ask.GAPS).orElse(likelyGaps()).equals(Ask.ABSENT);
        var found = new ArrayList<Found>();
        long spanned = span() * series.size();
        if (spanned > 2L * MOST_HOURS) {
            throw new InvalidInput(
                    "file",
                    spanned,
                    series.size() + " series over " + span() + " hours are more than fit at once: take in fewer months"
                            + " at a time, or tell them apart by less.");
        }
        for (var source : new TreeMap<>(series).keySet()) {
            var minutes = series.remove(source);
            found.add(new Found(
                    source,
                    measurement(minutes, zero),
                    minutes.tokens.told(),
                    minutes.served,
                    minutes.throttled,
                    minutes.failed,
                    minutes.served + minutes.throttled + minutes.failed));
        }
        return found;
    }

    /** Hours from the first record to the last. */
    private long span() {
        return hours.isEmpty() ? 0 : Math.floorDiv(last, HOUR) - Math.floorDiv(first, HOUR) + 1;
    }

    /** Where most days hold nothing at all, files are missing more likely than requests. */
    private String likelyGaps() {
        long days =
                hours.stream().map(hour -> Math.floorDiv(hour, 24L)).distinct().count();
        return span() > 2 * 24 * days + 24 ? Ask.ABSENT : Ask.ZERO;
    }

    private Measurement measurement(Minutes minutes, boolean zero) {
        try {
            var sums = MeasuredSeries.between(
                    60,
                    Instant.ofEpochSecond(Math.floorDiv(first, 60) * 60),
                    Instant.ofEpochSecond(Math.floorDiv(last, 60) * 60));
            minutes.into(sums);
            if (zero) {
                sums.gapsAreZero();
            } else {
                hours.forEach(hour -> present(sums, hour));
            }
            return Measurement.of(sums);
        } catch (IllegalArgumentException tooLong) {
            throw new InvalidInput("file", null, String.valueOf(tooLong.getMessage()));
        }
    }

    private static void present(MeasuredSeries sums, long hour) {
        long from = Math.max(hour * HOUR, sums.start().getEpochSecond());
        long to = Math.min((hour + 1) * HOUR, sums.end().getEpochSecond());
        for (long second = from; second < to; second += 60) {
            sums.add(second, new double[0]);
        }
    }

    /** What of the reading can be answered otherwise. */
    List<Preview.Question> questions() {
        var questions = new ArrayList<Preview.Question>();
        dimensions.question(apart == null ? Dimensions.MODEL : apart).ifPresent(questions::add);
        long empty = span() - hours.size();
        if (empty > 0) {
            questions.add(Ask.gaps(
                    "The files hold no record at all in " + empty + " of " + span()
                            + " hours. Where files are missing, they were not measured.",
                    job.answers.of(Ask.GAPS).orElse(likelyGaps())));
        }
        return questions;
    }
}
