package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What each level of a pool is worth in one month and how busy it is, expected over the scenarios: the numbers behind a
 * plan, for whoever wants to price other purchases on the same demand.
 */
public final class LevelWorth {
    private final YearMonth month;
    private final BigDecimal hours;
    private final BigDecimal onDemandOnly;
    private final BigDecimal[] worth;
    private final BigDecimal[] busyHours;
    private final Map<Deferrable, long[]> deferred;

    private LevelWorth(YearMonth month, BigDecimal hours, MonthTable table) {
        this.month = month;
        this.hours = hours;
        this.onDemandOnly = table.onDemandOnly();
        int levels = Math.max(table.levels(), table.busyLevels());
        this.worth = new BigDecimal[levels + 1];
        this.busyHours = new BigDecimal[levels + 1];
        this.deferred = table.deferred();
        worth[0] = BigDecimal.ZERO;
        busyHours[0] = BigDecimal.ZERO;
        for (int level = 1; level <= levels; level++) {
            worth[level] = worth[level - 1].add(table.worth(level));
            busyHours[level] = busyHours[level - 1].add(table.busyHours(level));
        }
    }

    private LevelWorth(YearMonth month, LevelWorth alike) {
        this.month = month;
        this.hours = alike.hours;
        this.onDemandOnly = alike.onDemandOnly;
        this.worth = alike.worth;
        this.busyHours = alike.busyHours;
        this.deferred = alike.deferred;
    }

    /**
     * One for each month of the plan. The pool's terms and limits do not matter.
     *
     * @param pool one of the problem or like one of it
     */
    public static List<LevelWorth> of(PlanProblem problem, Pool pool) {
        Horizon horizon = new Horizon(problem);
        return of(horizon, LoadTables.built(horizon, pool));
    }

    static List<LevelWorth> of(Horizon horizon, MonthTable[] tables) {
        List<LevelWorth> months = new ArrayList<>();
        for (int t = 0; t < tables.length; t++) {
            months.add(
                    t > 0 && tables[t] == tables[t - 1]
                            ? new LevelWorth(horizon.month(t), months.getLast())
                            : new LevelWorth(horizon.month(t), horizon.hours(t), tables[t]));
        }
        return List.copyOf(months);
    }

    public YearMonth month() {
        return month;
    }

    /** Hours the month counts. */
    public BigDecimal hours() {
        return hours;
    }

    /** The highest level worth anything. */
    public int levels() {
        return worth.length - 1;
    }

    /** US dollars of all demand on demand. */
    public BigDecimal onDemandOnlyUsd() {
        return onDemandOnly;
    }

    /** US dollars that units on the levels {@code from} to {@code to} (1 is the lowest) save; 0 if to lies below from. */
    public BigDecimal worthUsd(int from, int to) {
        return between(worth, from, to);
    }

    /** Expected hours in which these levels carry load, parts of a unit counted as parts of an hour. */
    public BigDecimal busyHours(int from, int to) {
        return between(busyHours, from, to);
    }

    /**
     * Expected hours of a piece of deferrable work that fill idle hours of the first {@code units} levels.
     *
     * @param work the very object that the pool bears
     */
    public BigDecimal deferredHours(Deferrable work, int units) {
        long[] hours = deferred.getOrDefault(work, new long[0]);
        long sum = 0;
        for (int level = 1; level <= units && level < hours.length; level++) {
            sum += hours[level];
        }
        return Fixed.decimal(sum);
    }

    private static BigDecimal between(BigDecimal[] upTo, int from, int to) {
        int top = Math.min(Math.max(to, 0), upTo.length - 1);
        int below = Math.max(from - 1, 0);
        return top <= below ? BigDecimal.ZERO : upTo[top].subtract(upTo[below]);
    }
}
