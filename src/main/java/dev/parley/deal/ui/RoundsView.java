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
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.InternalBadge;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.base.ui.Skeleton;
import dev.parley.deal.DealDesk;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.FaceOff;
import dev.parley.deal.Jointly;
import dev.parley.deal.Lens;
import dev.parley.deal.ui.RoundsAddress.Doing;
import dev.parley.deal.ui.RoundsAddress.Part;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.Sampling;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rounds: asks and offers side by side, what the latest is worth, what was given and got, what runs out when. */
@Route(value = "n/:negotiation/rounds", layout = MainLayout.class)
@PageTitle("Rounds \u00b7 Parley")
@PermitAll
@StyleSheet("context://rounds.css")
public class RoundsView extends NegotiationScreen {

    /** Milliseconds in which what is computed may come with the screen. */
    private static final int PATIENCE = 100;

    private final transient Deals deals;
    private final transient DealDesk desks;
    private final transient Clock clock;
    private final Notices notices = new Notices();
    private transient RoundsAddress address = RoundsAddress.of(QueryParameters.empty());

    RoundsView(Negotiations negotiations, Access access, Deals deals, DealDesk desks, Clock clock) {
        super(negotiations, access, Permission.SEE_POSITIONS);
        this.deals = deals;
        this.desks = desks;
        this.clock = clock;
        addClassName("p-rounds");
    }

    @Override
    protected void show(QueryParameters query) {
        address = RoundsAddress.of(query);
        notices.clear();
        render();
    }

    private void go(RoundsAddress next) {
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
                notices,
                this::go);
    }

    private void render() {
        removeAll();
        var context = context();
        var sheets = deals.of(negotiation().id());
        var header = new PageHeader("Rounds").with(parts(), new InternalBadge());
        if (context.mayEdit()) {
            header.actions(enter());
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
        var faceOff = FaceOff.of(sheets, chosen(sheets));
        content.add(faceOff(context, sheets, faceOff));
        var latest = faceOff.columns().get(FaceOff.Place.LATEST);
        if (latest != null) {
            content.add(jointly(faceOff, latest));
        }
    }

    private PCard jointly(FaceOff faceOff, DealSheet latest) {
        var id = negotiation().id();
        return new PCard("Worth jointly")
                .meta("expected payment over the term, the whole bill, all terms together")
                .internal()
                .body(new Deferred<>(PATIENCE, new Skeleton(6), () -> jointly(id, latest, faceOff), JointCard::of));
    }

    private JointCard.Found jointly(UUID id, DealSheet latest, FaceOff faceOff) {
        var desk = desks.open(id, Sampling.USUAL, Lens.ALL_TERMS);
        if (!desk.ready()) {
            return new JointCard.Found(null, desk.missing());
        }
        try {
            return new JointCard.Found(
                    Jointly.of(
                            desk,
                            latest,
                            JointCard.others(faceOff),
                            faceOff.columns().get(FaceOff.Place.BEFORE),
                            faceOff.columns().get(FaceOff.Place.TARGET)),
                    List.of());
        } catch (InvalidDeal unfit) {
            return new JointCard.Found(null, List.of(String.valueOf(unfit.getMessage())));
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
                                deals,
                                negotiation().id(),
                                null,
                                sheets,
                                saved -> entered(saved),
                                () -> go(address.closed()))));
            case NOTHING, PASTE, HEAD -> {}
        }
    }

    private void entered(DealSheet saved) {
        go(address.closed());
        Notices.toast(saved.name() + " is saved.");
    }

    private PCard faceOff(RoundsContext context, List<DealSheet> sheets, FaceOff faceOff) {
        return new FaceOffCard(context, sheets, (sheet, key) -> new CellEditor(deals, context, sheet, key)).of(faceOff);
    }

    private Map<FaceOff.Place, DealSheet> chosen(List<DealSheet> sheets) {
        var chosen = new EnumMap<FaceOff.Place, DealSheet>(FaceOff.Place.class);
        address.columns().forEach((place, id) -> find(sheets, id).ifPresent(sheet -> chosen.put(place, sheet)));
        return chosen;
    }

    private static Optional<DealSheet> find(List<DealSheet> sheets, UUID id) {
        return sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }
}
