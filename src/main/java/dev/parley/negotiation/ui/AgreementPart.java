package dev.parley.negotiation.ui;

import com.vaadin.flow.component.Component;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import java.util.Optional;

/** Something that other rooms put under the agreement's header and members. */
public interface AgreementPart {

    /** @return empty where it is not for this member */
    Optional<Component> part(Negotiation negotiation, Membership membership);
}
