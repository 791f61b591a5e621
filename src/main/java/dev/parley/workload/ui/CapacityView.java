package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Accounts;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.price.Capacities;
import dev.parley.price.Prices;
import dev.parley.workload.CapacityRequest;
import dev.parley.workload.CapacityRequests;
import dev.parley.workload.Held;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.KeyDates;
import dev.parley.workload.Quotas;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Capacity held today, what of it cannot be cancelled, and what the teams ask for. */
@Route(value = "n/:negotiation/capacity", layout = MainLayout.class)
@PageTitle("Capacity held · Parley")
@StyleSheet("context://workload.css")
@PermitAll
public class CapacityView extends NegotiationScreen {

    private final HeldCapacity heldCapacity;
    private final CapacityRequests requests;
    private final Workloads workloads;
    private final Accounts accounts;
    private final Prices prices;
    private final Capacities capacities;
    private final Quotas quotas;
    private final KeyDates dates;
    private final Clock clock;
    private final Notices notices = new Notices();
    private final Div body = new Div();
    private @Nullable Choices choices;

    CapacityView(
            Negotiations negotiations,
            Access access,
            HeldCapacity heldCapacity,
            CapacityRequests requests,
            Workloads workloads,
            Accounts accounts,
            Prices prices,
            Capacities capacities,
            Quotas quotas,
            KeyDates dates,
            Clock clock) {
        super(negotiations, access, Permission.SEE);
        this.heldCapacity = heldCapacity;
        this.requests = requests;
        this.workloads = workloads;
        this.accounts = accounts;
        this.prices = prices;
        this.capacities = capacities;
        this.quotas = quotas;
        this.dates = dates;
        this.clock = clock;
        body.addClassName("p-stack");
    }

    @Override
    protected void show(QueryParameters query) {
        var id = negotiation().id();
        choices = new Choices(negotiation(), accounts.of(id), List.of(), List.of(), prices.models(id), prices.book(id));
        add(
                new PageHeader("Capacity held"),
                notices,
                body,
                new QuotaPanel(quotas, id, choices, membership().may(Permission.EDIT_ALL_WORKLOADS)),
                new DatesPanel(dates, id, membership().may(Permission.EDIT_ALL_WORKLOADS)));
        tables();
    }

    private void tables() {
        var id = negotiation().id();
        var held = heldCapacity.of(id);
        var asked = requests.of(id);
        body.removeAll();
        body.add(
                heldCard(held),
                Columns.mainAndSide(
                        requestsCard(asked, workloads.all(id)),
                        ObligedCard.of(held, LocalDate.now(clock), negotiation().hours()::hours)));
    }

    private PCard heldCard(List<Held> held) {
        boolean mayEdit = membership().may(Permission.EDIT_ALL_WORKLOADS);
        var card = new PCard("Held today").meta("paid every hour, busy or not");
        if (mayEdit) {
            card.tools(new Button("Capacity", Icon16.PLUS.create(), click -> editHeld(null)));
        }
        if (held.isEmpty()) {
            return card.body(new EmptyState(
                    "No capacity is entered",
                    "A plan starts from what is held: units and reservations with their dates."));
        }
        var month = negotiation().firstMonth();
        var table = new HeldTable(
                negotiation().hours().hours(month),
                LocalDate.now(clock),
                choices().modelNames(),
                this::productName,
                new HeldRates(choices().book(), capacities.products(), LocalDate.now(clock)));
        table.show(held, one -> mayEdit ? tools(one, one.account().alias()) : new Span());
        return card.flush().body(table);
    }

    private Component tools(Held held, String called) {
        return tools(
                called,
                () -> editHeld(held),
                () -> removed(
                        heldCapacity.remove(negotiation().id(), held.id(), held.version()),
                        called,
                        () -> heldCapacity.add(negotiation().id(), held.draft())));
    }

    private PCard requestsCard(List<CapacityRequest> asked, List<Workload> all) {
        var byId = all.stream().collect(Collectors.toMap(Workload::id, Function.identity()));
        var present =
                asked.stream().filter(one -> byId.containsKey(one.workload())).toList();
        var card = new PCard("What the teams ask for").meta("before anybody has computed whether it pays");
        if (membership().may(Permission.EDIT_OWN_WORKLOADS) && !all.isEmpty()) {
            card.tools(new Button("Request", Icon16.PLUS.create(), click -> editRequest(null, all)));
        }
        if (present.isEmpty()) {
            return card.body(
                    new EmptyState("Nobody asks for capacity", "A request is compared with what the plan would buy."));
        }
        var table = RequestTable.of(
                present,
                byId,
                this::productName,
                one -> mayEdit(RequestTable.workload(byId, one)) ? requestTools(one, all) : new Span());
        return card.flush().body(table);
    }

    private boolean mayEdit(Workload workload) {
        var owner = workload.owner();
        return workloads.mayEdit(membership(), owner == null ? null : owner.id());
    }

    private Component requestTools(CapacityRequest request, List<Workload> all) {
        return tools(
                "the request of " + request.code(),
                () -> editRequest(request, all),
                () -> removed(
                        requests.remove(negotiation().id(), request.id(), request.version()),
                        "The request of " + request.code(),
                        () -> requests.add(negotiation().id(), request.draft())));
    }

    private static Component tools(String called, Runnable edit, Runnable remove) {
        var change = Icon16.EDIT.button("Edit " + called);
        change.addClickListener(click -> edit.run());
        var away = Icon16.REMOVE.button("Remove " + called);
        away.addClickListener(click -> remove.run());
        var both = new Span(change, away);
        both.addClassName("p-nowrap");
        return both;
    }

    private void editHeld(@Nullable Held held) {
        edit(new EditPanel<>(
                held == null
                        ? "Add capacity held"
                        : "Change capacity held in " + held.account().alias(),
                new HeldForm(choices(), capacities.products()),
                new CapacityStores.OfHeld(heldCapacity, negotiation().id()),
                held,
                saved -> tables(),
                this::tables));
    }

    private void editRequest(@Nullable CapacityRequest request, List<Workload> all) {
        edit(new EditPanel<>(
                request == null ? "Add a request" : "Change the request of " + request.code(),
                new RequestForm(all.stream().filter(this::mayEdit).toList(), capacities.products()),
                new CapacityStores.OfRequests(requests, negotiation().id()),
                request,
                saved -> tables(),
                this::tables));
    }

    private void edit(Component panel) {
        notices.clear();
        body.removeAll();
        body.add(panel);
    }

    private void removed(SaveResult<?> result, String called, Runnable undo) {
        switch (result) {
            case SaveResult.Saved<?> saved ->
                notices.say(Note.Kind.NEUTRAL, called + " is removed.", "", new Button("Undo", click -> {
                    undo.run();
                    notices.clear();
                    tables();
                }));
            case SaveResult.Conflict<?>(String by, var at, var theirs) ->
                notices.say(Note.Kind.NEEDS, "Not removed: " + by + " just changed it.", "Look again.");
            case SaveResult.Gone<?> gone ->
                notices.say(Note.Kind.NEUTRAL, called + " was removed by somebody else.", "");
        }
        tables();
    }

    private String productName(String code) {
        return HeldForm.name(capacities.products(), code);
    }

    private Choices choices() {
        return Objects.requireNonNull(choices);
    }
}
