package dev.parley.forecast;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.quantity.Quarter;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens that were billed before and beside the forecast. Offered by the room that knows bills. */
public interface BilledTokens {

    /**
     * What bills tell of a quarter.
     *
     * @param months billed and over, 1 to 3
     * @param files  that they are from
     * @param flows  by model and scope; means over all hours of these months
     */
    record Billed(int months, List<String> files, List<Flow> flows) {}

    /**
     * @param model its id in the price list, or null where the bill names none that is in it
     * @param scope a region, a geography or {@code global}, or null where the bill does not tell
     */
    record Flow(@Nullable String model, @Nullable String scope, TokenFlow flow) {}

    /** The quarters of which a month is billed and over; empty for a reader who may not see the bill. */
    SortedMap<Quarter, Billed> of(UUID negotiation);
}
