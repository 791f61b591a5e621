package dev.parley.engine.demand;

import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        return WeekProfile.of(hours);
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

    /** Mean over all measured time, thousand tokens a minute. */
    public TokenFlow mean() {
        return new TokenFlow(
                mean(TokenClass.INPUT),
                mean(TokenClass.CACHE_READ),
                mean(TokenClass.CACHE_WRITE),
                mean(TokenClass.OUTPUT));
    }

    private BigDecimal mean(TokenClass tokenClass) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MeasuredHour hour : hours) {
            sum = sum.add(hour.mean().of(tokenClass).multiply(BigDecimal.valueOf(hour.seconds())));
        }
        return Doubles.decimal(Money.divide(sum, BigDecimal.valueOf(seconds())).doubleValue(), Doubles.FLOW);
    }

    /**
     * The smallest hourly mean, thousand tokens a minute of all classes, with at least {@code share} of the hours at or
     * below it. Hours measured for less than half are left out, unless there are no others.
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
        BigDecimal mean = mean().total();
        return mean.signum() == 0 ? BigDecimal.ONE : Money.divide(peak(), mean);
    }

    private List<BigDecimal> comparable() {
        List<BigDecimal> whole = hours.stream()
                .filter(MeasuredHour::mostly)
                .map(hour -> hour.mean().total())
                .sorted()
                .toList();
        return whole.isEmpty()
                ? hours.stream().map(hour -> hour.mean().total()).sorted().toList()
                : whole;
    }
}
