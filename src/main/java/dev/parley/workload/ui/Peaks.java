package dev.parley.workload.ui;

import dev.parley.base.ui.Numbers;
import dev.parley.engine.demand.EnteredMinutes;
import dev.parley.engine.quantity.Share;
import dev.parley.workload.Measured;
import dev.parley.workload.Shape;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The peaks of a workload, each with what it rests on.
 *
 * @param hour       busiest hour of the week, thousand tokens a minute
 * @param p95Minute  what 95 % of the minutes do not exceed, thousand tokens a minute
 */
record Peaks(BigDecimal hour, String hourSource, BigDecimal p95Minute, String minuteSource) {

    private static final Share P95 = Share.of("0.95");

    /** @param measured where its measured traffic came from, or null */
    static Peaks of(Workload workload, @Nullable Measured measured) {
        var mean = workload.flow().total();
        var shape = workload.shape();
        var hour = mean.multiply(shape.traffic().peakToMean());
        var hourSource = shape.kind() == Shape.Kind.MEASURED ? "hour, measured" : "hour, as typed";
        var minutes = measured == null ? null : measured.minutes();
        if (minutes != null) {
            return new Peaks(hour, hourSource, minutes.p95(), "minutes measured");
        }
        var spread = Numbers.decimal(workload.minuteCv(), 2);
        return new Peaks(
                hour,
                hourSource,
                EnteredMinutes.percentile(mean, shape.traffic(), workload.minuteCv(), P95),
                workload.cvMeasured() ? "measured spread " + spread : "entered spread " + spread);
    }
}
