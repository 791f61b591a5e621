package dev.parley.workload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.HeatMap;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.demand.MeasuredFlow;
import dev.parley.engine.demand.Measurement;
import dev.parley.engine.demand.MinuteFigures;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Share;
import dev.parley.workload.series.ReadSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** What a measured series says: period, mean, peaks by hour and by minute, the week, and the rows that were not taken. */
final class SeriesPreview extends Div {

    private static final String UNIT = "k tok/min";
    private static final Share P95 = Share.of("0.95");
    private static final Share P99 = Share.of("0.99");

    SeriesPreview(Measurement measurement) {
        addClassName("p-stack");
        add(period(measurement), sizes(measurement));
        var minutes = measurement.minutes();
        add(sentence(
                minutes == null
                        ? "Buckets of " + bucket(measurement.bucketSeconds())
                                + " say nothing about minutes: the spread of minutes stays as entered."
                        : minutes(minutes)));
        var compared = measurement.hours().compared();
        if (!compared.equals(measurement.hours().mean().told())) {
            add(sentence("Not every hour tells the same: hours are compared by their "
                    + compared.stream().map(TokenClass::label).collect(Collectors.joining(" and ")) + " tokens."));
        }
        week(measurement);
    }

    /** With the rows that were not taken. */
    SeriesPreview(Measurement measurement, ReadSeries read) {
        this(measurement);
        read.remarks().forEach(remark -> add(sentence(remark)));
        if (read.rejected() > 0) {
            add(rejected(read));
        }
    }

    private static FigureBand period(Measurement measurement) {
        var band = new FigureBand().tiny();
        var months = measurement.hours().fullMonths();
        band.figure("Bucket", bucket(measurement.bucketSeconds()));
        band.figure("From", day(measurement.from())).note(clock(measurement.from()));
        band.figure("To", day(measurement.to())).note(clock(measurement.to()));
        band.figure("Measured", Numbers.percent(measurement.coverage())).note("of that time");
        band.figure("Full months", String.valueOf(months.size()))
                .note(
                        months.isEmpty()
                                ? "a month counts from 95 %"
                                : months.size() == 1
                                        ? Numbers.month(months.getFirst())
                                        : Numbers.month(months.getFirst()) + " to " + Numbers.month(months.getLast()));
        return band;
    }

    private static FigureBand sizes(Measurement measurement) {
        var band = new FigureBand().tiny();
        var hours = measurement.hours();
        MeasuredFlow mean = hours.week().mean();
        band.figure("Mean, " + UNIT, tokens(mean.total())).note(parts(mean));
        band.figure("Hour: P95", tokens(hours.percentile(P95)))
                .note("P99 " + tokens(hours.percentile(P99)) + ", peak " + tokens(hours.peak()));
        band.figure("Peak to mean", Numbers.decimal(hours.peakToMean(), 2) + "×")
                .note("hourly");
        var minutes = measurement.minutes();
        if (minutes != null) {
            band.figure("Minute: P95", tokens(minutes.p95()))
                    .note("P50 " + tokens(minutes.p50()) + ", P99 " + tokens(minutes.p99()) + ", peak "
                            + tokens(minutes.peak()));
            band.figure("Minute spread", Numbers.decimal(minutes.cv(), 3)).note("measured, in the hour");
        }
        return band;
    }

    /** Class by class; caches that are told as zero need no word, what is not told needs one. */
    static String parts(MeasuredFlow mean) {
        var parts = new ArrayList<String>();
        for (var one : TokenClass.values()) {
            var told = mean.of(one);
            boolean cache = one == TokenClass.CACHE_READ || one == TokenClass.CACHE_WRITE;
            if (told == null) {
                parts.add(one.label() + " not told");
            } else if (!cache || told.signum() > 0) {
                parts.add(tokens(told) + " " + one.label());
            }
        }
        return String.join(", ", parts);
    }

    /** Why a plan may go on computing with a lognormal spread, or how far off it is. */
    static String minutes(MinuteFigures minutes) {
        var atMean = minutes.carried().stream()
                .filter(point -> point.capacity().compareTo(BigDecimal.ONE) == 0)
                .map(point -> Numbers.percent(point.share()))
                .findFirst()
                .orElse("");
        return "Capacity of an hour's mean carries " + atMean + " of its tokens minute by minute. Plans compute with a"
                + " lognormal spread of " + Numbers.decimal(minutes.cv(), 3) + ", which is off by at most "
                + Numbers.decimal(minutes.furthestFromLognormal().movePointRight(2), 1)
                + " % of an hour's tokens here.";
    }

    private void week(Measurement measurement) {
        var profile = measurement.hours().week();
        var traffic = profile.traffic();
        if (traffic.isEmpty()) {
            add(sentence(
                    "Less than every hour of a day was measured, or nothing was used: there is no shape to take."));
            return;
        }
        var shape = traffic.get();
        var data = Week.of(shape, profile.mean().total());
        var map = new HeatMap();
        map.setData(
                data,
                UNIT,
                "Mean " + tokens(profile.mean().total()) + ", highest " + Numbers.decimal(shape.peakToMean(), 2)
                        + " times as much.");
        var meta = new Span("mean of the weeks measured, " + UNIT + ", all tokens, UTC");
        meta.addClassName("p-meta");
        var head = new Div(new H3("Hour of the week"), meta, HeatMap.scale(data));
        head.addClassName("p-detail-head");
        add(head, map);
        int missing = TrafficShape.HOURS_OF_A_WEEK - profile.measured();
        if (missing > 0) {
            add(sentence(missing
                    + " of 168 hours of the week were never measured: they take the mean of the same hour on the other"
                    + " days of that kind."));
        }
    }

    private static DataTable rejected(ReadSeries read) {
        var table = new DataTable("Rows that are not taken").dense();
        table.number("Line");
        table.reason("Reason");
        for (var row : read.examples()) {
            table.row(Numbers.count(row.line()), row.reason());
        }
        int more = read.rejected() - read.examples().size();
        if (more > 0) {
            table.row("", "and " + Numbers.count(more) + " more");
        }
        return table;
    }

    private static Span sentence(String text) {
        var span = new Span(text);
        span.addClassName("p-meta");
        return span;
    }

    static String bucket(int seconds) {
        if (seconds % 60 != 0) {
            return seconds + (seconds == 1 ? " second" : " seconds");
        }
        int minutes = seconds / 60;
        return minutes == 60 ? "1 hour" : minutes + (minutes == 1 ? " minute" : " minutes");
    }

    static String moment(Instant instant) {
        return Numbers.moment(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + " UTC";
    }

    private static String day(Instant instant) {
        return Numbers.date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    private static String clock(Instant instant) {
        return Numbers.time(LocalTime.ofInstant(instant, ZoneOffset.UTC)) + " UTC";
    }

    private static String tokens(BigDecimal value) {
        return Numbers.decimal(value, value.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0);
    }
}
