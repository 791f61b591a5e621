package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;

/** How many hours a month counts: the same number for every month (730 by habit), or its real hours in UTC. */
public sealed interface MonthHours {

    /** Hours of the month, above 0 and at most 744. */
    BigDecimal of(YearMonth month);

    static MonthHours fixed(BigDecimal hours) {
        return new Fixed(hours);
    }

    static MonthHours calendar() {
        return new Calendar();
    }

    /** The same number of hours for every month. */
    record Fixed(BigDecimal hours) implements MonthHours {
        @Override
        public BigDecimal of(YearMonth month) {
            return hours;
        }
    }

    /** Days of the month times 24: months are counted in UTC, where no hour is skipped or repeated. */
    record Calendar() implements MonthHours {
        @Override
        public BigDecimal of(YearMonth month) {
            return BigDecimal.valueOf(24L * month.lengthOfMonth());
        }
    }
}
