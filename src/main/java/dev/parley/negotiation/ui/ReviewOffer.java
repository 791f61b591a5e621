package dev.parley.negotiation.ui;

import com.vaadin.flow.component.Component;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import java.util.Map;
import java.util.UUID;

/** What the room that knows who approves shows on the screens of others: how far something is reviewed, and submitting it. */
public interface ReviewOffer {

    /** What a screen shows, one at a time. */
    enum Thing {
        PLAN_RUN,
        SCHEDULE
    }

    /** Stands on a screen while what it is about may change there. */
    interface Mark {

        Component component();

        /** Something was edited: reads again how far it is. */
        void refresh();
    }

    /** @param number of the run or schedule */
    Mark of(Negotiation negotiation, Membership reader, Thing thing, int number);

    /** One for each deal that is still to be agreed, by its id. */
    Map<UUID, Component> deals(Negotiation negotiation, Membership reader);
}
