package dev.parley.schedule;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One negotiable line, without any position.
 *
 * @param term how it is bought: "6-month", "1-month", "tokens"
 * @param unit what the rates are per: "unit-h", "kTPM-h", "M tok"
 * @param quantities in {@code unit}, by month of the agreement
 * @param list list rate in dollars per unit; null when unknown
 * @param current the rate paid today where it differs from list; null when none is known
 * @param ask what we ask for; null while undecided
 */
public record ScheduleLine(
        UUID id,
        int number,
        Bundle bundle,
        String label,
        String model,
        String scope,
        String account,
        String payer,
        PriceKind kind,
        String term,
        String unit,
        Paper paper,
        SortedMap<YearMonth, BigDecimal> quantities,
        @Nullable BigDecimal list,
        @Nullable BigDecimal current,
        @Nullable String source,
        @Nullable LocalDate sourceDate,
        @Nullable Grade grade,
        boolean illustrative,
        @Nullable BigDecimal ask,
        long version) {

    /** Quantity in the months given. */
    public BigDecimal quantity(Collection<YearMonth> months) {
        return months.stream()
                .map(month -> quantities.getOrDefault(month, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Quantity in the part of a quarter that lies in the agreement. */
    public BigDecimal quantity(Quarter quarter) {
        return quantity(quarter.months());
    }

    /** Dollars at a rate, to the cent: quantity times rate, half up. Null when the rate is. */
    public static @Nullable BigDecimal dollars(BigDecimal quantity, @Nullable BigDecimal rate) {
        return rate == null ? null : quantity.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    /** The rate that is paid without a new agreement: current where there is one, else list. */
    public @Nullable BigDecimal today() {
        return current != null ? current : list;
    }
}
