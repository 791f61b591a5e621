package dev.parley.price.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Keys;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Intakes;
import dev.parley.intake.ui.DropScreen;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.price.Capacities;
import dev.parley.price.Lifecycles;
import dev.parley.price.PriceLine;
import dev.parley.price.PriceVersion;
import dev.parley.price.Prices;
import dev.parley.price.RateFilter;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The price book: every rate with its source, date and grade, list, current and negotiated side by side. Filter and
 * selection are in the address; a price never is.
 */
@Route(value = "n/:negotiation/prices", layout = MainLayout.class)
@PageTitle("Price book · Parley")
@PermitAll
public class PriceBookView extends NegotiationScreen {

    private final Prices prices;
    private final transient IntakeDesk desk;
    private final Clock clock;
    private final PricePanel panel;
    private final Intakes intakes;
    private final RatePopover popover = new RatePopover(this::provenance);
    private final List<PriceLine> lines = new ArrayList<>();
    private final ListDataProvider<PriceLine> shown = new ListDataProvider<>(lines);
    private final Div count = new Div();
    private final Div phoneEmpty = new Div();
    private final Notices notices = new Notices();
    private PriceQuery query = PriceQuery.ALL;
    private @Nullable PriceGrid grid;

    PriceBookView(
            Negotiations negotiations,
            Access access,
            Prices prices,
            Capacities capacities,
            Lifecycles lifecycles,
            Intakes intakes,
            IntakeDesk desk,
            Clock clock) {
        super(negotiations, access, Permission.SEE);
        this.desk = desk;
        this.prices = prices;
        this.intakes = intakes;
        this.clock = clock;
        panel = new PricePanel(prices, capacities, lifecycles, popover, notices, this::reload, this::makeRoom);
    }

    @Override
    protected void show(QueryParameters parameters) {
        query = PriceQuery.of(parameters);
        boolean positions = membership().may(Permission.SEE_POSITIONS);
        boolean edits = membership().may(Permission.EDIT_PRICES);
        panel.enter(negotiation().id(), edits, today());
        var header = new PageHeader("Price book").meta("Rates in force on " + Numbers.date(today()));
        boolean comparing = query.comparing();
        var book = new Div();
        book.addClassName("p-drop-on");
        if (edits) {
            var drop = new DropScreen(desk, negotiation(), notices, book);
            header.actions(drop.button());
            add(header, notices, drop);
        } else {
            add(header, notices, book);
        }
        if (edits && !comparing) {
            var enter = new Button("Enter a rate", click -> panel.enterRate(selected()));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(enter);
        }
        count.addClassName("p-meta");
        count.getElement().setAttribute("role", "status");
        var columns = new Div(book(positions), panel);
        columns.addClassNames("p-columns", "p-price-columns");
        panel.besides(columns);
        Keys.escape(columns, () -> select(null));
        versions(book);
        if (comparing) {
            book.add(compared(), popover);
            return;
        }
        var filters = new PriceFilters(prices.models(negotiation().id()), query.filter(), this::filter);
        book.add(filters, count, columns, popover);
        load();
        panel.show(selected());
    }

    /** The choice of a version, once there is more than Parley's own list. */
    private void versions(Div book) {
        var versions = prices.versions(negotiation().id());
        if (!versions.isEmpty() || query.version() != null) {
            book.add(new VersionBar(
                    versions,
                    query,
                    this::provenance,
                    next -> getUI().ifPresent(ui -> ui.navigate(path(), next.parameters()))));
        }
    }

    private Component compared() {
        var against = Objects.requireNonNull(query.against());
        return VersionTable.of(
                prices.compare(negotiation().id(), against, Objects.requireNonNull(query.version())), popover);
    }

    private Optional<Intake> provenance(PriceVersion version) {
        return intakes.one(negotiation().id(), version.intake());
    }

    private Component book(boolean positions) {
        grid = new PriceGrid(popover, positions);
        grid.setItems(shown);
        grid.setEmptyStateComponent(nothingFound());
        grid.sortsBy(query.order(), next -> {
            query = query.sorted(next);
            rewriteAddress();
        });
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                select(change.getValue());
            }
        });
        var rows = new PriceRows(popover, positions, this::select);
        rows.setDataProvider(shown);
        phoneEmpty.addClassName("p-phone-empty");
        phoneEmpty.removeAll();
        phoneEmpty.add(nothingFound());
        var list = new Div(grid, rows, phoneEmpty);
        list.addClassName("p-price-list");
        return list;
    }

    private Component nothingFound() {
        return new EmptyState(
                "No rate matches",
                "A price that nobody has entered is unknown. Widen the filter, or enter the rate with its source.",
                new Button("Show all rates", click -> getUI().ifPresent(ui -> ui.navigate(path()))));
    }

    private void filter(RateFilter filter) {
        query = query.with(filter);
        load();
        rewriteAddress();
    }

    private void select(@Nullable PriceLine line) {
        query = query.select(line == null ? null : line.id());
        rewriteAddress();
        notices.clear();
        panel.show(line);
        if (line == null) {
            Objects.requireNonNull(grid).deselectAll();
        } else {
            panel.bringIntoView();
        }
    }

    private @Nullable PriceLine selected() {
        var id = query.selected();
        if (id == null) {
            return null;
        }
        var model = new RateFilter("", null, id.split("\\|")[0], null, null, null);
        return linesOf(model).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void load() {
        lines.clear();
        lines.addAll(linesOf(query.filter()));
        shown.refreshAll();
        phoneEmpty.setVisible(lines.isEmpty());
        long models = lines.stream().map(PriceLine::model).distinct().count();
        count.setText((query.selected() == null ? "Select a line to see all about its model. " : "")
                + Numbers.count(lines.size()) + (lines.size() == 1 ? " rate" : " rates") + " of "
                + Numbers.count(models) + (models == 1 ? " model" : " models"));
        if (grid != null) {
            var selected = selected();
            if (selected == null) {
                grid.deselectAll();
            } else {
                grid.select(selected);
            }
        }
    }

    private List<PriceLine> linesOf(RateFilter filter) {
        return query.version() == null
                ? prices.lines(negotiation().id(), filter, today())
                : prices.lines(negotiation().id(), query.version(), filter, today());
    }

    private void makeRoom(boolean panelOpen) {
        if (grid != null) {
            grid.makeRoom(panelOpen);
        }
    }

    /** After something was saved: the line it belongs to is shown. */
    private void reload(@Nullable String line) {
        query = query.select(line == null ? query.selected() : line);
        rewriteAddress();
        load();
        panel.show(selected());
    }

    /** The address follows without another navigation, so that nobody loses the focus while typing. */
    private void rewriteAddress() {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(path(), query.parameters())));
    }

    private String path() {
        return "n/" + negotiation().slug() + "/prices";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
