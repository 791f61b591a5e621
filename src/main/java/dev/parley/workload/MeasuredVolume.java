package dev.parley.workload;

import dev.parley.engine.demand.MeasuredFlow;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.pricing.TokenClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The volume that a series gives its workload: what the file does not tell stays as it is, it is never zero. */
final class MeasuredVolume {

    private MeasuredVolume() {}

    /**
     * The mean week of the classes that the file tells, and the requests a minute of the time that the file itself measured.
     *
     * @param now what the workload has of everything else; null for one that is added, which has nothing
     */
    static Volume of(NewSeries series, @Nullable Volume now) {
        return new Volume(
                tokens(series, TokenClass.INPUT, now == null ? BigDecimal.ZERO : now.input()),
                tokens(series, TokenClass.CACHE_READ, now == null ? BigDecimal.ZERO : now.cacheRead()),
                tokens(series, TokenClass.CACHE_WRITE, now == null ? BigDecimal.ZERO : now.cacheWrite()),
                tokens(series, TokenClass.OUTPUT, now == null ? BigDecimal.ZERO : now.output()),
                requests(series, now == null ? null : now.requests()));
    }

    private static BigDecimal tokens(NewSeries series, TokenClass one, BigDecimal now) {
        if (!series.told().contains(one)) {
            return now;
        }
        var measurement = keptTell(series, one) ? series.measurement() : series.own();
        var mean = measurement.hours().week().mean().of(one);
        return mean == null ? now : mean;
    }

    /** Of a workload that is added: it begins without what the file does not tell. */
    static Volume beginning(MeasuredFlow mean) {
        return new Volume(
                orNone(mean.input()), orNone(mean.cacheRead()), orNone(mean.cacheWrite()), orNone(mean.output()), null);
    }

    private static BigDecimal orNone(@Nullable BigDecimal told) {
        return told == null ? BigDecimal.ZERO : told;
    }

    /**
     * Hours kept of an earlier file that hold none of a class at all may be of one that did not tell it: before untold classes
     * were kept as such they were stored as zero.
     */
    private static boolean keptTell(NewSeries series, TokenClass one) {
        return series.measurement().hours().hours().stream()
                .filter(hour -> hour.start().isBefore(series.own().from())
                        || !hour.start().isBefore(series.own().to()))
                .map(hour -> orNone(hour.mean().of(one)))
                .anyMatch(tokens -> tokens.signum() > 0);
    }

    private static @Nullable BigDecimal requests(NewSeries series, @Nullable BigDecimal now) {
        var counted = series.counts().requests();
        return counted == null
                ? now
                : BigDecimal.valueOf(counted)
                        .multiply(BigDecimal.valueOf(60))
                        .divide(BigDecimal.valueOf(series.own().hours().seconds()), 6, RoundingMode.HALF_UP);
    }

    /** Classes that a file does not tell, in order. */
    static List<TokenClass> untold(Set<TokenClass> told) {
        return Arrays.stream(TokenClass.values())
                .filter(one -> !told.contains(one))
                .toList();
    }

    /** {@code its cache read 12.0 and its cache write 0.500 k tok/min}, of those that are not zero; empty for none. */
    static String kept(TokenFlow now, Set<TokenClass> told) {
        return untold(told).stream()
                .filter(one -> now.of(one).signum() > 0)
                .map(one -> "its " + one.label() + " " + MeasuredWords.tokens(now.of(one)))
                .collect(Collectors.joining(" and "));
    }

    /** {@code cache read and cache write}. */
    static String words(List<TokenClass> classes) {
        return classes.stream().map(TokenClass::label).collect(Collectors.joining(" and "));
    }
}
