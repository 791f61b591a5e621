package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A rate for purchases that start in a range of months. It holds for the whole length of such a purchase.
 *
 * @param from first month of start, or null for always
 * @param to last month of start, or null for ever
 * @param usdPerUnitHour US dollars for each unit and hour, 0 to 100,000
 */
public record DatedRate(@Nullable YearMonth from, @Nullable YearMonth to, BigDecimal usdPerUnitHour) {

    boolean covers(YearMonth month) {
        return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
    }
}
