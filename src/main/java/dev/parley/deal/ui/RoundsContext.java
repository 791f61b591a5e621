package dev.parley.deal.ui;

import dev.parley.base.ui.Notices;
import dev.parley.deal.Item;
import dev.parley.negotiation.Negotiation;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of the screen share.
 *
 * @param mayEdit whether the person may enter terms
 * @param before  what the screen showed before, or null: the keyboard goes back to where it was
 * @param go      shows another state of the screen
 */
record RoundsContext(
        Negotiation negotiation,
        LocalDate today,
        boolean mayEdit,
        RoundsAddress address,
        @Nullable RoundsAddress before,
        Notices notices,
        Consumer<RoundsAddress> go) {

    /** Whether this cell was open and has just been closed. */
    boolean leaves(UUID deal, Item.Key cell) {
        return address.cell() == null && before != null && cell.equals(before.cell()) && deal.equals(before.deal());
    }
}
