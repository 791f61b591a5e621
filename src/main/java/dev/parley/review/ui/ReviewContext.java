package dev.parley.review.ui;

import dev.parley.base.ui.Notices;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the parts of the screen share.
 *
 * @param go shows another state of the screen
 */
record ReviewContext(
        Negotiation negotiation,
        Membership member,
        ReviewAddress address,
        Notices notices,
        Consumer<ReviewAddress> go) {

    UUID id() {
        return negotiation.id();
    }

    /** Shows the same again, as it is in the database now. */
    void again() {
        go.accept(address);
    }
}
