package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The months of the plan by number from 0, with their hours. */
final class Horizon {
    final int months;
    final HorizonEnd end;
    private final YearMonth start;
    private final MonthHours hours;
    private final BigDecimal[] hoursBefore;

    Horizon(PlanProblem problem) {
        this.months = problem.months();
        this.end = problem.horizonEnd();
        this.start = problem.start();
        this.hours = problem.hours();
        this.hoursBefore = new BigDecimal[months + 1];
        hoursBefore[0] = BigDecimal.ZERO;
        for (int t = 0; t < months; t++) {
            hoursBefore[t + 1] = hoursBefore[t].add(hours(t));
        }
    }

    /** Number of the month; below 0 before the plan, {@code months} or more after it. */
    int index(YearMonth month) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(start, month));
    }

    YearMonth month(int t) {
        return start.plusMonths(t);
    }

    BigDecimal hours(int t) {
        return hours.of(month(t));
    }

    /** Hours of the months from {@code from} to {@code to}, the last not counted, both inside the plan. */
    BigDecimal hours(int from, int to) {
        return hoursBefore[to].subtract(hoursBefore[from]);
    }

    /** Hours after the last month of the plan up to month {@code to}, which is not counted. */
    BigDecimal hoursBeyond(int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int t = months; t < to; t++) {
            sum = sum.add(hours(t));
        }
        return sum;
    }
}
