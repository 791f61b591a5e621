package dev.parley.migration;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Capacity of a workload's pool that would still be paid after the workload has gone.
 *
 * @param usdPerMonth dollars a month
 * @param until       last month it must be paid; null while it can be ended at any time, and nothing is stranded
 * @param usd         dollars from the first month without the workload to the last
 * @param shared      codes of the workloads that stay in the pool and may still use it
 */
public record Stranded(
        String words, Amount usdPerMonth, @Nullable YearMonth until, Amount usd, List<String> shared) {

    /**
     * @param gone first month without the workload
     * @return empty when it has ended by then
     */
    static Optional<Stranded> of(CommittedCapacity.Paid paid, YearMonth gone, List<String> shared) {
        YearMonth last = paid.last();
        if (last == null) {
            return Optional.of(new Stranded(paid.words(), paid.usdPerMonth(), null, Amount.ZERO, shared));
        }
        YearMonth first = paid.first().isAfter(gone) ? paid.first() : gone;
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        return months <= 0
                ? Optional.empty()
                : Optional.of(new Stranded(
                        paid.words(),
                        paid.usdPerMonth(),
                        last,
                        paid.usdPerMonth().times(BigDecimal.valueOf(months)),
                        shared));
    }

    /** The first month without a workload that moves in a quarter, or before the plan begins. */
    static YearMonth gone(@Nullable Quarter from, YearMonth first) {
        return from == null ? first : from.months().getFirst();
    }
}
