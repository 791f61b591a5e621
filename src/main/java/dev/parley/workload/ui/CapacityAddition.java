package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import java.util.Optional;

/** What a room that knows more than the capacity adds below the list of what is held. */
public interface CapacityAddition {

    /** @return empty where there is nothing to show, or the reader may not see it */
    Optional<Component> of(Negotiation negotiation, Membership reader);
}
