package dev.parley.engine.bargaining;

import dev.parley.engine.deal.Departure;
import dev.parley.engine.deal.InvalidDeal;
import java.math.BigDecimal;

/**
 * Where a part of the bill could go instead: the best alternative to what is negotiated.
 *
 * @param move      the traffic, from when, and its price there on our own token mix
 * @param migration one-off dollars of the move, zero or more
 * @param credits   dollars the other provider gives, zero or more
 */
public record Alternative(String name, Departure move, BigDecimal migration, BigDecimal credits) {

    public Alternative {
        if (migration.signum() < 0 || credits.signum() < 0) {
            throw new InvalidDeal(
                    name,
                    migration.signum() < 0 ? migration.toPlainString() : credits.toPlainString(),
                    "\"" + name + "\" has " + migration.toPlainString() + " of migration and " + credits.toPlainString()
                            + " of credits: neither is below zero.");
        }
    }
}
