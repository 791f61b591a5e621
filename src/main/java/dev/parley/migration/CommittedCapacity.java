package dev.parley.migration;

import dev.parley.engine.quantity.Amount;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Capacity that is paid for a model whether or not the workload stays. Offered by the rooms that know of some. */
public interface CommittedCapacity {

    /**
     * Capacity of one pool.
     *
     * @param account     alias of the account
     * @param words       what it is, such as "2 units, 6 months, held since 1 Nov 2026"
     * @param usdPerMonth dollars a month; unknown while a rate is
     * @param first       first month paid
     * @param last        last month paid; null while it can be ended from month to month
     */
    record Paid(
            String account,
            String model,
            String scope,
            String words,
            Amount usdPerMonth,
            YearMonth first,
            @Nullable YearMonth last) {}

    /** All that the acting person may see. */
    List<Paid> of(UUID negotiation);
}
