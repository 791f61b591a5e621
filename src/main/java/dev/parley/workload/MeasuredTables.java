package dev.parley.workload;

import dev.parley.engine.demand.MeasuredHour;
import dev.parley.engine.quantity.Share;
import dev.parley.intake.Preview.Column;
import dev.parley.intake.Preview.Table;
import dev.parley.workload.measured.Found;
import dev.parley.workload.measured.ShapeFit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as tables of a preview. */
final class MeasuredTables {

    private static final Share P50 = Share.of("0.5");
    private static final Share P95 = Share.of("0.95");
    private static final Share P99 = Share.of("0.99");
    private static final int MOST_GAPS = 20;

    private MeasuredTables() {}

    static Table series(List<Found> found) {
        var rows = found.stream()
                .map(one -> {
                    var measurement = one.measurement();
                    return List.of(
                            one.source().label(),
                            MeasuredWords.bucket(measurement.bucketSeconds()),
                            MeasuredWords.moment(measurement.from()),
                            MeasuredWords.moment(measurement.to()),
                            MeasuredWords.percent(measurement.coverage()),
                            String.valueOf(measurement.hours().fullMonths().size()),
                            MeasuredWords.count(one.requests()),
                            MeasuredWords.count(one.throttled()),
                            MeasuredWords.count(one.failed()));
                })
                .toList();
        return new Table(
                "Series",
                "measured: the share of the period that the files tell of; a month counts from 95 %",
                List.of(
                        text("Series"),
                        text("Bucket"),
                        text("From"),
                        text("To"),
                        number("Measured"),
                        number("Full months"),
                        number("Requests"),
                        number("Throttled"),
                        number("Failed")),
                rows,
                0);
    }

    static Table tokens(List<Found> found) {
        var rows = found.stream().map(MeasuredTables::tokens).toList();
        boolean coarse = found.stream().anyMatch(one -> one.measurement().minutes() == null);
        return new Table(
                "Thousand tokens a minute, all classes that are told",
                coarse ? "no figure by minute is made of longer buckets, nor of less than half an hour" : "",
                List.of(
                        text("Series"),
                        number("Mean"),
                        number("Minute P50"),
                        number("Minute P95"),
                        number("Minute P99"),
                        number("Minute peak"),
                        number("Hour P50"),
                        number("Hour P95"),
                        number("Hour P99"),
                        number("Hour peak"),
                        number("Peak to mean"),
                        number("Minute peak to mean")),
                rows,
                0);
    }

    private static List<String> tokens(Found one) {
        var hours = one.measurement().hours();
        var minutes = one.measurement().minutes();
        var mean = hours.mean().total();
        return List.of(
                one.source().label(),
                MeasuredWords.tokens(mean),
                MeasuredWords.tokens(minutes == null ? null : minutes.p50()),
                MeasuredWords.tokens(minutes == null ? null : minutes.p95()),
                MeasuredWords.tokens(minutes == null ? null : minutes.p99()),
                MeasuredWords.tokens(minutes == null ? null : minutes.peak()),
                MeasuredWords.tokens(hours.percentile(P50)),
                MeasuredWords.tokens(hours.percentile(P95)),
                MeasuredWords.tokens(hours.percentile(P99)),
                MeasuredWords.tokens(hours.peak()),
                String.format(java.util.Locale.US, "%.2f×", hours.peakToMean()),
                minutes == null || mean.signum() == 0
                        ? MeasuredWords.NONE
                        : String.format(
                                java.util.Locale.US, "%.2f×", minutes.peak().doubleValue() / mean.doubleValue()));
    }

    static Table shapes(List<MeasuredAnswers> all, List<Found> found) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < found.size(); i++) {
            var fits = all.get(i).fits();
            var hours = found.get(i).measurement().hours().week().measured();
            rows.add(List.of(
                    found.get(i).source().label(),
                    hours + " of 168",
                    fits.isEmpty() ? "none: less than every hour of a day" : MeasuredWords.fit(ShapeFit.proposed(fits)),
                    fits.isEmpty()
                            ? MeasuredWords.NONE
                            : MeasuredWords.percent(fits.get(0).share()),
                    fits.isEmpty()
                            ? MeasuredWords.NONE
                            : MeasuredWords.percent(fits.get(1).share()),
                    fits.isEmpty()
                            ? MeasuredWords.NONE
                            : MeasuredWords.percent(fits.get(2).share())));
        }
        return new Table(
                "Traffic shape",
                "a shape fits by the share of the tokens that it has in the right hours; a simple one is proposed from 95 %",
                List.of(
                        text("Series"),
                        number("Hours of the week"),
                        text("Proposed"),
                        number("Flat"),
                        number("Daily window"),
                        number("Business hours")),
                rows,
                0);
    }

    /** Stretches of a series without a measured hour, the longest first; no rows when there are none. */
    static Table gaps(List<Found> found) {
        record Gap(String series, Instant from, Instant to) {
            long hours() {
                return Duration.between(from, to).toHours();
            }
        }
        var gaps = new ArrayList<Gap>();
        for (var one : found) {
            MeasuredHour before = null;
            for (var hour : one.measurement().hours().hours()) {
                if (before != null && before.start().plusSeconds(3600).isBefore(hour.start())) {
                    gaps.add(new Gap(one.source().label(), before.start().plusSeconds(3600), hour.start()));
                }
                before = hour;
            }
        }
        gaps.sort(java.util.Comparator.comparingLong(Gap::hours)
                .reversed()
                .thenComparing(Gap::series)
                .thenComparing(Gap::from));
        return new Table(
                "Not measured",
                "whole hours without a datapoint, the longest stretches first",
                List.of(text("Series"), text("From"), text("To"), number("Hours")),
                gaps.stream()
                        .limit(MOST_GAPS)
                        .map(gap -> List.of(
                                gap.series(),
                                MeasuredWords.moment(gap.from()),
                                MeasuredWords.moment(gap.to()),
                                MeasuredWords.count(gap.hours())))
                        .toList(),
                Math.max(0, gaps.size() - MOST_GAPS));
    }

    static Column text(String label) {
        return new Column(label, false);
    }

    static Column number(String label) {
        return new Column(label, true);
    }
}
