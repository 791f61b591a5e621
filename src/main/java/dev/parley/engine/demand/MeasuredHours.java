package dev.parley.engine.demand;

import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measured hours in order. An hour that was not measured is absent.
 *
 * @param hours at least one, each full hour at most once
 */
public record MeasuredHours(List<MeasuredHour> hours) {

    /** A calendar month counts as measured when at least this share of its seconds was. */
    private static final double FULL = 0.95;

    public MeasuredHours {
        hours = hours.stream().sorted(Comparator.comparing(MeasuredHour::start)).toList();
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured: a series needs at least one bucket.");
        }
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).start().equals(hours.get(i - 1).start())) {
                throw new IllegalArgumentException(
                        "The hour " + hours.get(i).start() + " was measured twice: keep one of the two.");
            }
        }
    }

    /** Seconds measured. */
    public long seconds() {
        return hours.stream().mapToLong(MeasuredHour::seconds).sum();
    }

    /** How the hours of a week differ; see {@link WeekProfile}. */
    public WeekProfile week() {
        return WeekProfile.of(hours, compared());
    }

    /** Full calendar months of measurement (UTC), in order: at least 95 % of their seconds. */
    public List<YearMonth> fullMonths() {
        return hours.stream()
                .collect(Collectors.groupingBy(
                        MeasuredHours::monthOf, TreeMap::new, Collectors.summingLong(MeasuredHour::seconds)))
                .entrySet()
                .stream()
                .filter(month -> month.getValue() >= FULL * month.getKey().lengthOfMonth() * 24 * MeasuredSeries.HOUR)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static YearMonth monthOf(MeasuredHour hour) {
        return YearMonth.from(hour.start().atOffset(ZoneOffset.UTC));
    }

    MeasuredHours telling(Set<TokenClass> classes) {
        return new MeasuredHours(hours.stream()
                .map(hour -> new MeasuredHour(
                        hour.start(), hour.seconds(), hour.mean().telling(classes), hour.minutes()))
                .toList());
    }

    /** Mean over all measured time, thousand tokens a minute; of each class over the hours that tell it. */
    public MeasuredFlow mean() {
        return MeasuredFlow.of(this::mean);
    }

    private @Nullable BigDecimal mean(TokenClass tokenClass) {
        BigDecimal sum = BigDecimal.ZERO;
        long told = 0;
        for (MeasuredHour hour : hours) {
            BigDecimal part = hour.mean().of(tokenClass);
            if (part != null) {
                sum = sum.add(part.multiply(BigDecimal.valueOf(hour.seconds())));
                told += hour.seconds();
            }
        }
        return told == 0
                ? null
                : Doubles.decimal(Money.divide(sum, BigDecimal.valueOf(told)).doubleValue(), Doubles.FLOW);
    }

    /**
     * The classes of token by which hours are compared with each other: those that every hour tells, where there is none the
     * one that is told the longest. An hour that does not tell a class is no quieter for it.
     */
    public Set<TokenClass> compared() {
        var compared = EnumSet.allOf(TokenClass.class);
        hours.forEach(hour -> compared.retainAll(hour.mean().told()));
        if (compared.isEmpty()) {
            compared.add(
                    Collections.max(EnumSet.allOf(TokenClass.class), Comparator.comparingLong(this::secondsThatTell)));
        }
        return Collections.unmodifiableSet(compared);
    }

    private long secondsThatTell(TokenClass one) {
        return hours.stream()
                .filter(hour -> hour.mean().of(one) != null)
                .mapToLong(MeasuredHour::seconds)
                .sum();
    }

    /**
     * The smallest hourly mean, thousand tokens a minute of the {@linkplain #compared classes compared}, with at least
     * {@code share} of the hours at or below it. Hours measured for less than half are left out, unless there are no others.
     */
    public BigDecimal percentile(Share share) {
        List<BigDecimal> totals = comparable();
        int rank = share.of(BigDecimal.valueOf(totals.size()))
                .setScale(0, java.math.RoundingMode.CEILING)
                .intValueExact();
        return totals.get(Math.max(0, rank - 1));
    }

    /** The busiest hour. */
    public BigDecimal peak() {
        return comparable().getLast();
    }

    /** The busiest hour against the mean; 1 when nothing was used at all. */
    public BigDecimal peakToMean() {
        BigDecimal mean = mean().total(compared());
        return mean.signum() == 0 ? BigDecimal.ONE : Money.divide(peak(), mean);
    }

    private List<BigDecimal> comparable() {
        Set<TokenClass> compared = compared();
        List<MeasuredHour> telling = hours.stream()
                .filter(hour -> hour.mean().told().containsAll(compared))
                .toList();
        List<MeasuredHour> whole = telling.stream().filter(MeasuredHour::mostly).toList();
        return (whole.isEmpty() ? telling : whole)
                .stream().map(hour -> hour.mean().total(compared)).sorted().toList();
    }
}
