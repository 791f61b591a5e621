package dev.parley.forecast;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.EntryKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A cell to be saved.
 *
 * @param entry   null clears the cell
 * @param version the version that was read; null when the cell was never typed
 */
public record CellEdit(
        CellKey key, @Nullable CellEntry entry, @Nullable Long version) {

    /** Anything above is a slip of the unit: a trillion tokens a minute. */
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /** Decimals of a stored amount. */
    private static final int DECIMALS = 9;

    public CellEdit {
        entry = entry == null
                ? null
                : new CellEntry(
                        entry.kind(),
                        entry.amount().precision() - entry.amount().scale() > 30
                                ? entry.amount()
                                : entry.amount().setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** @throws InvalidInput when the amount is out of bounds */
    public void validate() {
        var typed = entry;
        if (typed == null) {
            return;
        }
        var amount = typed.amount();
        if (typed.kind() == EntryKind.GROWTH && amount.compareTo(BigDecimal.ONE.negate()) < 0) {
            throw refused(Checks.plain(amount.movePointRight(2))
                    + " % would be less than no traffic at all: growth is -100 % or more.");
        }
        if (typed.kind() != EntryKind.GROWTH && amount.signum() < 0) {
            throw refused(Checks.plain(amount) + " " + typed.kind().label() + " is below zero: enter zero or more.");
        }
        if (amount.compareTo(MOST) > 0) {
            var shown = typed.kind() == EntryKind.GROWTH
                    ? Checks.plain(amount.movePointRight(2)) + " %"
                    : Checks.plain(amount) + " " + typed.kind().label();
            throw refused(shown + " is more than Parley takes: check the unit.");
        }
    }

    private InvalidInput refused(String sentence) {
        return new InvalidInput("amount", entry == null ? null : entry.amount(), sentence);
    }
}
