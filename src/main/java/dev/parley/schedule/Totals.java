package dev.parley.schedule;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Dollars of a schedule. A line's dollars in a contract year are its quantity times the rate, to the cent; every total
 * is the sum of shown lines, and says how many of them it knows.
 */
public final class Totals {

    private Totals() {}

    /** Which of a line's rates counts. */
    public enum At {
        /** AWS's list rate. */
        LIST(ScheduleLine::list),
        /** What is paid without a new agreement: current, else list. */
        TODAY(ScheduleLine::today),
        /** Our ask; list where we ask for none. */
        ASK(ScheduleLine::asked);

        private final Function<ScheduleLine, @Nullable BigDecimal> rate;

        At(Function<ScheduleLine, @Nullable BigDecimal> rate) {
            this.rate = rate;
        }
    }

    /**
     * A sum in dollars.
     *
     * @param usd   of the lines whose rate is known
     * @param known how many lines that are
     * @param of    of how many
     */
    public record Sum(BigDecimal usd, int known, int of) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO.setScale(2), 0, 0);

        public boolean complete() {
            return known == of;
        }

        Sum plus(@Nullable BigDecimal line) {
            return line == null ? new Sum(usd, known, of + 1) : new Sum(usd.add(line), known + 1, of + 1);
        }
    }

    /** A line's dollars in a period; null when the rate is unknown. */
    public static @Nullable BigDecimal line(ScheduleLine line, Period period, At at) {
        return ScheduleLine.dollars(line.quantity(period), at.rate.apply(line));
    }

    /** A line's dollars over several periods: the sum of those shown; null when the rate is unknown. */
    public static @Nullable BigDecimal line(ScheduleLine line, List<Period> periods, At at) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var period : periods) {
            var usd = line(line, period, at);
            if (usd == null) {
                return null;
            }
            sum = sum.add(usd);
        }
        return sum;
    }

    /** The total of lines over periods. */
    public static Sum of(List<ScheduleLine> lines, List<Period> periods, At at) {
        var sum = Sum.NOTHING;
        for (var line : lines) {
            sum = sum.plus(line(line, periods, at));
        }
        return sum;
    }
}
