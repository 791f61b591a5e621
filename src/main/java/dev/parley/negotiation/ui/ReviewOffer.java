package dev.parley.negotiation.ui;

import com.vaadin.flow.component.Component;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;

/** What the room that knows who approves shows on the screens of others: how far something is reviewed, and submitting it. */
public interface ReviewOffer {

    /** What a screen shows. */
    enum Thing {
        PLAN_RUN,
        SCHEDULE,
        DEAL
    }

    /** Stands on a screen while what it is about may change there. */
    interface Mark {

        Component component();

        /** Something was edited: reads again how far it is. */
        void refresh();
    }

    /** @param reference number of a run or schedule, id of a deal */
    Mark of(Negotiation negotiation, Membership reader, Thing thing, String reference);
}
