package dev.parley.negotiation.ui;

import dev.parley.negotiation.Negotiation;

/** Another way to begin than an empty form, such as the sample. Offered where there is nothing yet. */
public interface StartOffer {

    /** What the button says. */
    String label();

    /** Makes the negotiation, with the acting person as its procurement lead. */
    Negotiation start();
}
