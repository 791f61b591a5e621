package dev.parley.workload.ui;

import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Sparkbars;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.workload.Environment;
import dev.parley.workload.Shape;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** A traffic shape as charts take it. */
final class Week {

    private Week() {}

    /** Seven days of 24 values: the multiplier of each hour times {@code mean}. */
    static List<List<Double>> of(TrafficShape shape, BigDecimal mean) {
        return IntStream.range(0, 7)
                .mapToObj(day -> shape.multipliers().subList(day * 24, day * 24 + 24).stream()
                        .map(multiplier -> multiplier.multiply(mean).doubleValue())
                        .toList())
                .toList();
    }

    /** The mean day of the week, amber where it is spiky or batch. */
    static Sparkbars day(Workload workload) {
        boolean amber = workload.shape().spiky() || workload.environment() == Environment.BATCH;
        return day(workload.shape(), amber);
    }

    static Sparkbars day(Shape shape, boolean amber) {
        var week = of(shape.traffic(), BigDecimal.ONE);
        var day = IntStream.range(0, 24)
                .mapToObj(hour -> week.stream()
                        .mapToDouble(one -> one.get(hour))
                        .average()
                        .orElse(0))
                .toList();
        int highest = IntStream.range(0, 24)
                .boxed()
                .max((a, b) -> Double.compare(day.get(a), day.get(b)))
                .orElse(0);
        var words = shape.name() + ", peak " + Numbers.decimal(shape.traffic().peakToMean(), 1)
                + " times the mean, highest at %02d:00 UTC".formatted(highest);
        return new Sparkbars(day, amber ? Mark.ON_DEMAND : Mark.LONG, words);
    }

    /** The quietest hour against the mean. */
    static BigDecimal lowest(TrafficShape shape) {
        return shape.multipliers().stream().reduce(shape.peakToMean(), BigDecimal::min);
    }
}
