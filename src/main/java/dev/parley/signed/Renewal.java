package dev.parley.signed;

import dev.parley.engine.quantity.Amount;
import dev.parley.workload.Held;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Capacity that renews itself before or over a day on which rates change: renewed, it keeps the old one until its term ends.
 *
 * @param renewsOn   first day of the term that it would go into by itself
 * @param changeOn   first day of the new rates
 * @param stopBy     last day on which that can be stopped: as entered, else the last day of the term before; null: any day
 * @param passed     whether that day has passed
 * @param last       last day of the old rate if nobody stops it; null where it goes on until somebody does
 * @param oldUsd     dollars an hour today
 * @param newUsd     dollars an hour at the new rates
 * @param newSource  where the new rate comes from, or why it is not known
 * @param dearerUsd  dollars over the days after the change, until {@code last} or for a month; unknown where a rate is
 */
public record Renewal(
        Held held,
        LocalDate renewsOn,
        LocalDate changeOn,
        @Nullable LocalDate stopBy,
        boolean passed,
        @Nullable LocalDate last,
        Amount oldUsd,
        Amount newUsd,
        String newSource,
        Amount dearerUsd) {

    /** Whether what it costs more is known and above zero. */
    public boolean dearer() {
        return dearerUsd.known().filter(usd -> usd.signum() > 0).isPresent();
    }

    /** Dollars an hour at other rates. */
    public record NewRate(Amount usdAnHour, String source) {

        static NewRate unknown(String why) {
            return new NewRate(new Amount.Unknown(why), why);
        }

        static NewRate of(BigDecimal usdAnHour, String source) {
            return new NewRate(Amount.of(usdAnHour), source);
        }
    }
}
