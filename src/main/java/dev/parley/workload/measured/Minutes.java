package dev.parley.workload.measured;

import dev.parley.engine.demand.MeasuredSeries;
import dev.parley.engine.pricing.TokenClass;
import java.util.HashMap;
import java.util.Map;

/** Tokens by minute of one source; hours without a request take no room. */
final class Minutes {

    private static final int CLASSES = TokenClass.values().length;

    /** By hour since 1970: 60 minutes of each class that occurs. */
    private final Map<Long, double[][]> hours = new HashMap<>();

    private long at = Long.MIN_VALUE;
    private double[][] there = new double[0][];
    final Tokens tokens = new Tokens();
    long served = 0;
    long throttled = 0;
    long failed = 0;

    /** @return hours that were added, 0 or 1 */
    int add(Requests.One one, long hour) {
        switch (one.outcome()) {
            case SERVED -> served++;
            case THROTTLED -> throttled++;
            case FAILED -> failed++;
        }
        tokens.look(one.tokens());
        int before = hours.size();
        if (hour != at) {
            there = hours.computeIfAbsent(hour, _ -> new double[CLASSES][]);
            at = hour;
        }
        int minute = (int) Math.floorMod(one.second(), 3600L) / 60;
        for (int c = 0; c < CLASSES; c++) {
            if (one.tokens()[c] > 0) {
                if (there[c] == null) {
                    there[c] = new double[60];
                }
                there[c][minute] += one.tokens()[c];
            }
        }
        return hours.size() - before;
    }

    void addAll(Minutes other) {
        tokens.look(other.tokens);
        served += other.served;
        throttled += other.throttled;
        failed += other.failed;
        other.hours.forEach((hour, minutes) -> hours.merge(hour, minutes, Minutes::sum));
        at = Long.MIN_VALUE;
    }

    private static double[][] sum(double[][] one, double[][] other) {
        for (int c = 0; c < CLASSES; c++) {
            if (one[c] == null) {
                one[c] = other[c];
            } else if (other[c] != null) {
                for (int minute = 0; minute < 60; minute++) {
                    one[c][minute] += other[c][minute];
                }
            }
        }
        return one;
    }

    int hours() {
        return hours.size();
    }

    void into(MeasuredSeries series) {
        var sums = new double[CLASSES];
        hours.forEach((hour, minutes) -> {
            for (int minute = 0; minute < 60; minute++) {
                double any = 0;
                for (int c = 0; c < CLASSES; c++) {
                    sums[c] = minutes[c] == null ? 0 : minutes[c][minute];
                    any += sums[c];
                }
                if (any > 0) {
                    series.add(hour * 3600 + minute * 60L, sums);
                }
            }
        });
    }
}
