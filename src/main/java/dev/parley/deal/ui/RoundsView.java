package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.InternalBadge;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.deal.Concessions;
import dev.parley.deal.Deadlines;
import dev.parley.deal.DealDesk;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.ui.RoundsAddress.Doing;
import dev.parley.deal.ui.RoundsAddress.Part;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.negotiation.ui.ReviewOffer;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rounds: asks and offers side by side, what the latest is worth, what was given and got, what runs out when. */
@Route(value = "n/:negotiation/rounds", layout = MainLayout.class)
@PageTitle("Rounds \u00b7 Parley")
@PermitAll
@StyleSheet("context://rounds.css")
public class RoundsView extends NegotiationScreen {

    private final transient Deals deals;
    private final transient Concessions concessions;
    private final transient Deadlines deadlines;
    private final transient Clock clock;
    private final transient ReviewOffer reviews;
    private final Notices notices = new Notices();
    private final transient FaceOffPart faceOff;
    private transient @Nullable RoundsAddress before;
    private transient RoundsAddress address = RoundsAddress.of(QueryParameters.empty());

    RoundsView(
            Negotiations negotiations,
            Access access,
            Deals deals,
            DealDesk desks,
            Concessions concessions,
            Deadlines deadlines,
            Clock clock,
            ReviewOffer reviews) {
        super(negotiations, access, Permission.SEE_POSITIONS);
        this.deals = deals;
        this.concessions = concessions;
        this.faceOff = new FaceOffPart(deals, desks);
        this.deadlines = deadlines;
        this.clock = clock;
        this.reviews = reviews;
        addClassName("p-rounds");
    }

    @Override
    protected void show(QueryParameters query) {
        address = RoundsAddress.of(query);
        before = null;
        notices.clear();
        faceOff.forget();
        render();
    }

    private void go(RoundsAddress next) {
        before = address;
        address = next;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, next.location(negotiation().slug()));
        render();
    }

    private RoundsContext context() {
        return new RoundsContext(
                negotiation(),
                LocalDate.now(clock),
                membership().may(Permission.EDIT_POSITIONS),
                address,
                before,
                notices,
                this::go);
    }

    private void render() {
        removeAll();
        var context = context();
        var sheets = deals.of(negotiation().id());
        var header = new PageHeader("Rounds").with(parts(), new InternalBadge());
        if (context.mayEdit()) {
            header.actions(new Button("Paste an offer", _ -> go(address.entering(Doing.PASTE, null))), enter());
        }
        var content = Columns.stack();
        add(header, notices, content);
        entering(context, sheets, content);
        if (sheets.isEmpty()) {
            content.add(new EmptyState(
                    "No deal yet",
                    "Enter today's agreement first, then each ask and each offer: they are compared term by term.",
                    context.mayEdit() ? new Button[] {enter()} : new Button[0]));
            return;
        }
        switch (address.part()) {
            case FACE_OFF -> {
                faceOff.show(context, sheets, content);
                content.add(new SheetsCard(context, deals, sheets, reviews.deals(negotiation(), membership())).card());
            }
            case TRADES ->
                content.add(faceOff.moves(context), new ConcessionsCard(context, concessions, sheets).card());
            case DATES -> content.add(DatesCard.of(context, deadlines));
        }
    }

    private Component parts() {
        var parts = new Segmented<>("Part of the rounds", List.of(Part.values()), part -> part.label, address.part());
        parts.addValueChangeListener(change -> go(address.show(change.getValue())));
        return parts;
    }

    private Button enter() {
        var enter = new Button("Enter an offer", _ -> go(address.entering(Doing.ENTER, null)));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        return enter;
    }

    private void entering(RoundsContext context, List<DealSheet> sheets, Div content) {
        if (!context.mayEdit()) {
            return;
        }
        switch (address.doing()) {
            case ENTER ->
                content.add(new PCard("A new deal")
                        .meta("an ask, an offer, the target: blank, or with the terms of another one")
                        .body(new DealForm(
                                deals, negotiation().id(), null, sheets, this::entered, () -> go(address.closed()))));
            case PASTE -> content.add(new PasteCard(context, deals, sheets, this::entered).card());
            case NOTHING, HEAD, CONCESSION -> {}
        }
    }

    private void entered(DealSheet saved) {
        go(address.closed());
        Notices.toast(saved.name() + " is saved.");
    }
}
