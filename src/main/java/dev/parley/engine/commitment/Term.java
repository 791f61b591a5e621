package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment on offer.
 *
 * @param id name of the term, unique in its pool
 * @param months how long it lasts, 1 to 120 months
 * @param rates rates by the month in which a purchase starts; in a month without a rate it cannot be bought
 * @param maximumUnits most units of this term active at once, held ones included; null for no limit
 */
public record Term(
        String id,
        int months,
        List<DatedRate> rates,
        @Nullable Integer maximumUnits) {
    public Term {
        rates = List.copyOf(rates);
    }

    /** A term with one rate for ever and no limit. */
    public static Term of(String id, int months, BigDecimal usdPerUnitHour) {
        return new Term(id, months, List.of(new DatedRate(null, null, usdPerUnitHour)), null);
    }

    /** The rate of a purchase that starts in this month, US dollars for each unit and hour, or null if there is none. */
    public @Nullable BigDecimal rateIn(YearMonth start) {
        for (DatedRate rate : rates) {
            if (rate.covers(start)) {
                return rate.usdPerUnitHour();
            }
        }
        return null;
    }
}
