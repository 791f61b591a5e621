package dev.parley.engine.quantity;

import java.math.BigDecimal;
import java.time.YearMonth;

/** How many hours a month has: a setting of each plan. */
public enum MonthLength {

    /** Every month has 730 hours (8,760 / 12), the convention of price lists. */
    HOURS_730 {
        @Override
        public BigDecimal hours(YearMonth month) {
            return BigDecimal.valueOf(730);
        }
    },

    /** The real hours of the month in UTC, 672 to 744. */
    CALENDAR {
        @Override
        public BigDecimal hours(YearMonth month) {
            return BigDecimal.valueOf(month.lengthOfMonth() * 24L);
        }
    };

    /** Hours of {@code month}. */
    public abstract BigDecimal hours(YearMonth month);
}
