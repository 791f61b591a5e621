package dev.parley.workload.measured;

import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Datapoints of CloudWatch's answers on their way into series, each series by a clock of its own. */
final class MetricPoints {

    private final Job job;
    private final Metrics metrics;
    private final Map<Datapoints, Times> clocks = new HashMap<>();

    MetricPoints(Job job, Metrics metrics) {
        this.job = job;
        this.metrics = metrics;
    }

    /** A value with its time, as they are written. */
    record Point(long line, String time, String field, String value) {}

    /** CloudWatch lists the latest first unless it is asked otherwise; a clock is read forward. */
    void add(Datapoints series, List<Point> points) {
        boolean backward = points.size() > 1
                && points.getFirst().time().compareTo(points.getLast().time()) > 0;
        var times = clocks.computeIfAbsent(series, _ -> job.clock(Times.ShownTwice.ONCE_EACH));
        for (var point : backward ? points.reversed() : points) {
            try {
                metrics.add(series, second(times, point.time()), Row.counted(point.field(), point.value()));
            } catch (Unreadable unreadable) {
                job.reject(point.line(), unreadable);
            }
        }
    }

    /** Also seconds since 1970 with a fraction or an exponent, as the first version of the command line writes them. */
    private long second(Times times, String text) {
        boolean number = text.matches("\\d{1,13}(\\.\\d{1,12})?([eE]\\+?\\d{1,2})?") && text.length() < 30;
        return job.time(times, number ? whole(text) : text).getEpochSecond();
    }

    private static String whole(String number) {
        return new BigDecimal(number).setScale(0, RoundingMode.DOWN).toPlainString();
    }
}
