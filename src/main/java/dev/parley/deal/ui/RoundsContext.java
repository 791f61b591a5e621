package dev.parley.deal.ui;

import dev.parley.base.ui.Notices;
import dev.parley.negotiation.Negotiation;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What the parts of the screen share.
 *
 * @param mayEdit whether the person may enter terms
 * @param go      shows another state of the screen
 */
record RoundsContext(
        Negotiation negotiation,
        LocalDate today,
        boolean mayEdit,
        RoundsAddress address,
        Notices notices,
        Consumer<RoundsAddress> go) {}
