package dev.parley.workload.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.PageHeader;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Accounts;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.price.Capacities;
import dev.parley.price.Prices;
import dev.parley.workload.CapacityRequests;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.KeyDates;
import dev.parley.workload.Quotas;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Capacity held today, what of it cannot be cancelled, what the teams ask for, quotas and dates. The address says how the
 * tables are sorted: {@code held} and {@code asked}.
 */
@Route(value = "n/:negotiation/capacity", layout = MainLayout.class)
@RouteAlias(value = "n/:negotiation/held", layout = MainLayout.class)
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
    private final transient List<CapacityAddition> additions;
    private final Div further = Columns.stack();
    private final Div obliged = new Div();
    private CapacityAddress address = CapacityAddress.START;

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
            Clock clock,
            List<CapacityAddition> additions) {
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
        this.additions = additions;
    }

    @Override
    protected void show(QueryParameters query) {
        address = CapacityAddress.of(query);
        var id = negotiation().id();
        var choices =
                new Choices(negotiation(), accounts.of(id), List.of(), List.of(), prices.models(id), prices.book(id));
        boolean mayEdit = membership().may(Permission.EDIT_ALL_WORKLOADS);
        obliged();
        add(
                new PageHeader("Capacity held"),
                held(choices, mayEdit),
                further,
                Columns.mainAndSide(asked(), Columns.stack(obliged, new DatesPanel(dates, id, mayEdit))),
                new QuotaPanel(quotas, id, choices, mayEdit));
    }

    private HeldPanel held(Choices choices, boolean mayEdit) {
        return new HeldPanel(
                heldCapacity,
                choices,
                capacities.products(),
                LocalDate.now(clock),
                mayEdit,
                address.held(),
                next -> remember(address.withHeld(next)),
                this::obliged);
    }

    private RequestPanel asked() {
        return new RequestPanel(
                requests,
                negotiation().id(),
                workloads.all(negotiation().id()),
                this::mayEdit,
                capacities.products(),
                address.asked(),
                next -> remember(address.withAsked(next)));
    }

    private boolean mayEdit(Workload workload) {
        var owner = workload.owner();
        return membership().may(Permission.EDIT_OWN_WORKLOADS)
                && workloads.mayEdit(membership(), owner == null ? null : owner.id());
    }

    private void obliged() {
        further.removeAll();
        additions.stream()
                .flatMap(one -> one.of(negotiation(), membership()).stream())
                .forEach(further::add);
        obliged.removeAll();
        obliged.add(ObligedCard.of(
                heldCapacity.of(negotiation().id()),
                LocalDate.now(clock),
                negotiation().hours()::hours));
    }

    /** Says in the address how the tables are sorted, without another way back. */
    private void remember(CapacityAddress next) {
        address = next;
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, next.location(negotiation().slug())));
    }
}
