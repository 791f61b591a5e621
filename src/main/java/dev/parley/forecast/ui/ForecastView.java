package dev.parley.forecast.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.sheet.Sheet;
import dev.parley.base.ui.sheet.SheetRow;
import dev.parley.base.ui.sheet.SheetSetup;
import dev.parley.engine.demand.EntryKind;
import dev.parley.forecast.ActualQuarter;
import dev.parley.forecast.Actuals;
import dev.parley.forecast.CellEdit;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.Forecasts;
import dev.parley.forecast.PlannedPrices;
import dev.parley.forecast.StoredCell;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.price.Prices;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forecast as a sheet: workloads by quarter, low, base and high. Unit, cases, pool and order are in the
 * address. */
@Route(value = "n/:negotiation/forecast", layout = MainLayout.class)
@PageTitle("Forecast · Parley")
@PermitAll
@StyleSheet("context://forecast.css")
public class ForecastView extends NegotiationScreen implements ForecastEditor.Screen {

    private final transient Forecasts forecasts;
    private final transient Actuals actuals;
    private final transient Prices prices;
    private final transient PlannedPrices plannedPrices;
    private final Div costs = new Div();
    private transient List<ActualQuarter> actual = List.of();
    private transient @Nullable ForecastGrid grid;
    private transient @Nullable CostStrip costStrip;
    private transient Map<UUID, PlannedPrices.Step> planned = Map.of();
    private @Nullable Sheet sheet;
    private Shown shown = new Shown(EntryKind.TOKENS, true, null);
    private transient CellTexts texts = new CellTexts(Locale.US);

    ForecastView(
            Negotiations negotiations,
            Access access,
            Forecasts forecasts,
            Actuals actuals,
            Prices prices,
            PlannedPrices plannedPrices) {
        super(negotiations, access, Permission.SEE);
        this.forecasts = forecasts;
        this.actuals = actuals;
        this.prices = prices;
        this.plannedPrices = plannedPrices;
        addClassName("p-forecast");
        costs.addClassName("p-forecast-costs");
    }

    @Override
    protected void show(QueryParameters query) {
        shown = Shown.of(query);
        texts = new CellTexts(UI.getCurrent().getLocale());
        grid = forecasts.grid(negotiation().id());
        actual = actuals.of(negotiation().id());
        planned = plannedPrices.of(negotiation().id());
        costStrip = new CostStrip(
                prices.book(negotiation().id()),
                negotiation().hours(),
                negotiation().years(),
                planned);
        if (grid().lines().isEmpty()) {
            add(
                    new PageHeader("Forecast"),
                    new EmptyState(
                            "No workloads yet",
                            "A forecast scales the traffic of workloads. Enter the first one.",
                            new Anchor("n/" + negotiation().slug() + "/workloads", "Workloads")));
            return;
        }
        var table = rows();
        sheet = new Sheet(new ForecastEditor(this), setup(table));
        sheet.addClassName("p-forecast-sheet");
        sheet.keepAs("forecast." + negotiation().id() + "." + membership().who().id());
        add(header(sheet), sheet, costs);
        showAll();
    }

    private PageHeader header(Sheet shownIn) {
        var history = new CellHistory(shownIn, this::history);
        return new ForecastSwitches(grid(), () -> shown, this::change)
                .into(new PageHeader("Forecast"))
                .actions(shownIn.controls(), history.button(), history);
    }

    private Component history(String row, String column) {
        var key = new ForecastEditor(this).key(row, column).orElse(null);
        var line = key == null ? null : grid().line(key.workload()).orElse(null);
        if (key == null || line == null) {
            return CellHistory.nothing();
        }
        var name = line.workload().name() + ", " + key.quarter().label() + ", "
                + key.scenario().label();
        return new HistoryList(name, forecasts.history(negotiation().id(), key), texts);
    }

    /** Another unit, pool or set of cases: the sheet stays and its undo with it; the address says what is shown. */
    private void change(Shown next) {
        shown = next;
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("n/" + negotiation().slug() + "/forecast", shown.query())));
        showAll();
    }

    private void showAll() {
        var table = rows();
        Objects.requireNonNull(sheet)
                .show(setup(table), table.body(), table.totals().rows());
        sheet.setNote(table.totals().note());
        showCosts();
    }

    private void showCosts() {
        costs.removeAll();
        costs.add(Objects.requireNonNull(costStrip).band(grid(), shown.lines(grid())));
        PricePathLine.of(shown.lines(grid()), planned, negotiation().slug()).ifPresent(costs::add);
        if (shown.kind() == EntryKind.UNITS) {
            PoolUnitsCard.of(grid(), shown.lines(grid())).ifPresent(costs::add);
        }
    }

    private ForecastRows rows() {
        return new ForecastRows(grid(), actual, shown, texts);
    }

    private SheetSetup setup(ForecastRows table) {
        return new SheetSetup(
                "Forecast in " + Shown.name(shown.kind()).toLowerCase(Locale.ROOT),
                table.columns(),
                UI.getCurrent().getLocale(),
                grid().lines().stream().noneMatch(line -> line.mayEdit()),
                shown.kind().name(),
                new SheetSetup.Noun("quarter", "quarters"));
    }

    @Override
    public ForecastGrid grid() {
        return Objects.requireNonNull(grid);
    }

    @Override
    public Shown shown() {
        return shown;
    }

    @Override
    public List<ActualQuarter> actual() {
        return actual;
    }

    @Override
    public CellTexts texts() {
        return texts;
    }

    @Override
    public List<SaveResult<StoredCell>> save(List<CellEdit> edits) {
        return forecasts.save(negotiation().id(), edits);
    }

    @Override
    public void reload() {
        grid = forecasts.grid(negotiation().id());
        var table = rows();
        var current = Objects.requireNonNull(sheet);
        var changed = new ArrayList<SheetRow>();
        changed(current.rows(), table.body(), changed);
        changed(current.totals(), table.totals().rows(), changed);
        current.update(changed);
        showCosts();
    }

    private static void changed(List<SheetRow> before, List<SheetRow> after, List<SheetRow> changed) {
        var known = new HashMap<String, SheetRow>();
        before.forEach(row -> known.put(row.id(), row));
        after.stream().filter(row -> !row.equals(known.get(row.id()))).forEach(changed::add);
    }
}
