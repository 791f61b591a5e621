package dev.parley.engine.bargaining;

import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.Departure;
import dev.parley.engine.deal.InvalidDeal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of the bill could go instead: the best alternative to what is negotiated.
 *
 * @param leaving   traffic that goes to another provider, at most one of a line, and its price there on our own token mix
 * @param staying   lines of which another model of the same channel serves a part: paid and counted as before
 * @param migration one-off dollars of the move, zero or more
 * @param credits   dollars the other provider gives, zero or more
 */
public record Alternative(
        String name, List<Departure> leaving, List<OtherModel> staying, BigDecimal migration, BigDecimal credits) {

    /**
     * @param line  id of the line
     * @param from  first month, or null: from the first of the agreement
     * @param price what a dollar of the whole line costs from then on; 0.9 when a third of it costs 30 % less
     */
    public record OtherModel(String line, @Nullable YearMonth from, BigDecimal price) {}

    public Alternative {
        leaving = List.copyOf(leaving);
        staying = List.copyOf(staying);
        if (migration.signum() < 0 || credits.signum() < 0) {
            throw new InvalidDeal(
                    name,
                    migration.signum() < 0 ? migration.toPlainString() : credits.toPlainString(),
                    "\"" + name + "\" has " + migration.toPlainString() + " of migration and " + credits.toPlainString()
                            + " of credits: neither is below zero.");
        }
    }

    /** Traffic that goes to another provider. */
    public Alternative(String name, List<Departure> leaving, BigDecimal migration, BigDecimal credits) {
        this(name, leaving, List.of(), migration, credits);
    }

    /** Traffic of one line that goes to another provider. */
    public Alternative(String name, Departure move, BigDecimal migration, BigDecimal credits) {
        this(name, List.of(move), migration, credits);
    }

    /** The bill when it is taken. */
    Bill of(Bill bill) {
        Bill changed = bill;
        for (Departure move : leaving) {
            changed = changed.with(move);
        }
        for (OtherModel model : staying) {
            changed = changed.repriced(model.line(), model.from(), model.price());
        }
        return changed;
    }
}
