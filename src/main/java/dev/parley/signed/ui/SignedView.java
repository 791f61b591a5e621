package dev.parley.signed.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.InternalBadge;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.base.ui.Skeleton;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.signed.Agreements;
import dev.parley.signed.Debriefs;
import dev.parley.signed.Realised;
import dev.parley.signed.ReminderDays;
import dev.parley.signed.Reminders;
import dev.parley.signed.SigningCosts;
import dev.parley.signed.Signings;
import dev.parley.signed.ui.SignedAddress.Part;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What is in force: the agreement layer by layer, how a deal becomes one, what it saves, and what was learnt. */
@Route(value = "n/:negotiation/signed", layout = MainLayout.class)
@PageTitle("In force \u00b7 Parley")
@PermitAll
@StyleSheet("context://signed.css")
public class SignedView extends NegotiationScreen {

    private static final int PATIENCE = 60;
    private static final int LINES = 12;

    private final transient Agreements agreements;
    private final transient Signings signings;
    private final transient SigningCosts costs;
    private final transient Realised realised;
    private final transient Debriefs debriefs;
    private final transient Reminders reminders;
    private final transient ReminderDays reminderDays;
    private final transient Clock clock;
    private final Notices notices = new Notices();
    private transient SignedAddress address = SignedAddress.of(QueryParameters.empty());

    SignedView(
            Negotiations negotiations,
            Access access,
            Agreements agreements,
            Signings signings,
            SigningCosts costs,
            Realised realised,
            Debriefs debriefs,
            Reminders reminders,
            ReminderDays reminderDays,
            Clock clock) {
        super(negotiations, access, Permission.SEE_POSITIONS);
        this.agreements = agreements;
        this.signings = signings;
        this.costs = costs;
        this.realised = realised;
        this.debriefs = debriefs;
        this.reminders = reminders;
        this.reminderDays = reminderDays;
        this.clock = clock;
        addClassName("p-signed");
    }

    @Override
    protected void show(QueryParameters query) {
        address = SignedAddress.of(query);
        notices.clear();
        render();
    }

    private void go(SignedAddress next) {
        address = next;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, next.location(negotiation().slug()));
        render();
    }

    private void render() {
        removeAll();
        var content = Columns.stack();
        add(new PageHeader("In force").with(parts(), new InternalBadge()), notices, content);
        switch (address.part()) {
            case AGREEMENT ->
                new AgreementPart(
                                agreements,
                                signings,
                                costs,
                                negotiation(),
                                LocalDate.now(clock),
                                maySign(),
                                address,
                                notices,
                                this::go)
                        .cards()
                        .forEach(content::add);
            case SAVINGS ->
                content.add(new Deferred<>(
                        PATIENCE,
                        new Skeleton(LINES),
                        () -> realised.of(negotiation().id()),
                        savings -> SavingsCards.of(savings, negotiation().slug())));
            case REMINDERS ->
                new RemindersCard(reminders, reminderDays, negotiation(), notices, this::render)
                        .cards()
                        .forEach(content::add);
            case DEBRIEF ->
                content.add(new Deferred<>(
                        PATIENCE,
                        new Skeleton(LINES),
                        () -> debriefs.of(negotiation().id()),
                        new DebriefCards(
                                debriefs,
                                negotiation(),
                                membership().may(Permission.EDIT_POSITIONS),
                                notices,
                                this::render)::of));
        }
    }

    private boolean maySign() {
        return membership().may(Permission.EDIT_POSITIONS) && membership().may(Permission.MANAGE);
    }

    private Segmented<Part> parts() {
        var parts =
                new Segmented<>("Part of what is in force", List.of(Part.values()), part -> part.label, address.part());
        parts.addValueChangeListener(change -> go(address.show(change.getValue())));
        return parts;
    }
}
