package dev.parley.negotiation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A screen at {@code n/:negotiation/…}. Resolves the negotiation from the address, checks the permission the screen
 * needs, and then lets the screen show itself. Somebody who may not see it gets the same answer as for an address that
 * does not exist.
 */
public abstract class NegotiationScreen extends Div implements BeforeEnterObserver {

    private final Negotiations negotiations;
    private final Access access;
    private final Permission needed;
    private @Nullable Negotiation negotiation;
    private @Nullable Membership membership;

    protected NegotiationScreen(Negotiations negotiations, Access access, Permission needed) {
        this.negotiations = negotiations;
        this.access = access;
        this.needed = needed;
        addClassName("p-screen");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("negotiation").orElse("");
        try {
            negotiation = negotiations.bySlug(slug);
            membership = access.require(negotiation().id(), needed);
        } catch (NotAllowed notAllowed) {
            event.rerouteToError(
                    new NotFoundException(String.valueOf(notAllowed.getMessage())), notAllowed.getMessage());
            return;
        }
        removeAll();
        show(event.getLocation().getQueryParameters());
    }

    /** Builds the screen's content for {@link #negotiation()}; called on each navigation, also when the query changes. */
    protected abstract void show(QueryParameters query);

    protected final Negotiation negotiation() {
        if (negotiation == null) {
            throw new IllegalStateException("The screen has not been entered yet");
        }
        return negotiation;
    }

    protected final Membership membership() {
        if (membership == null) {
            throw new IllegalStateException("The screen has not been entered yet");
        }
        return membership;
    }
}
