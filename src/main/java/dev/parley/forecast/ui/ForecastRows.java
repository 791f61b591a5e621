package dev.parley.forecast.ui;

import dev.parley.base.ui.sheet.SheetCell;
import dev.parley.base.ui.sheet.SheetColumn;
import dev.parley.base.ui.sheet.SheetRow;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.forecast.ActualQuarter;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A forecast as rows of a sheet: teams, their workloads by case, and the totals below. */
final class ForecastRows {

    private final ForecastGrid grid;
    private final Shown shown;
    private final ActualCells actuals;
    private final ForecastCells cell;
    private final List<ForecastLine> lines;
    private final ForecastTotals totals;

    ForecastRows(ForecastGrid grid, List<ActualQuarter> actual, Shown shown, CellTexts texts) {
        this.grid = grid;
        this.shown = shown;
        this.actuals = new ActualCells(actual, grid, shown.kind(), texts);
        this.cell = new ForecastCells(shown.kind(), texts, actuals);
        this.lines = shown.lines(grid);
        this.totals = new ForecastTotals(grid, actuals, shown, texts, lines);
    }

    ForecastTotals totals() {
        return totals;
    }

    List<SheetColumn> columns() {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.names("name", "Workload", 184));
        if (shown.allCases()) {
            columns.add(SheetColumn.label("case", "", 48));
        }
        columns.addAll(actuals.columns());
        for (var quarter : grid.quarters()) {
            var column =
                    SheetColumn.numbers(quarter.toString(), "Q" + quarter.number(), String.valueOf(quarter.year()), 68);
            columns.add(
                    quarter.compareTo(grid.lastTyped()) <= 0
                            ? column
                            : column.closed("The forecast is typed to "
                                    + grid.lastTyped().label() + "; later quarters are extended."));
        }
        return columns;
    }

    /** Workloads below their teams, or in another order without them; one row a case. */
    List<SheetRow> body() {
        var rows = new ArrayList<SheetRow>();
        if (shown.order() != Shown.Order.TEAM) {
            lines.stream()
                    .sorted(order())
                    .forEach(line -> shown.cases().forEach(scenario -> rows.add(row(line, scenario))));
            return rows;
        }
        teams().forEach((team, members) -> {
            rows.add(SheetRow.group("team:" + team, team, owners(members), group(team, members)));
            members.forEach(line -> shown.cases().forEach(scenario -> rows.add(row(line, scenario))));
        });
        return rows;
    }

    /** By name, or by the tokens of the last quarter typed. */
    private Comparator<ForecastLine> order() {
        var byName = Comparator.comparing((ForecastLine line) -> line.workload().name(), String.CASE_INSENSITIVE_ORDER);
        return shown.order() == Shown.Order.NAME
                ? byName
                : Comparator.comparing(
                                (ForecastLine line) -> line.value(grid.lastTyped(), ForecastCase.BASE, EntryKind.TOKENS)
                                        .orElse(BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(byName);
    }

    private Map<String, List<ForecastLine>> teams() {
        var teams = new LinkedHashMap<String, List<ForecastLine>>();
        lines.stream()
                .sorted(Comparator.comparing(
                                (ForecastLine line) -> line.workload().team())
                        .thenComparing(line -> line.workload().code()))
                .forEach(line -> teams.computeIfAbsent(line.workload().team(), _ -> new ArrayList<>())
                        .add(line));
        return teams;
    }

    private static String owners(List<ForecastLine> members) {
        var owners = members.stream()
                .flatMap(line -> Optional.ofNullable(line.workload().owner()).stream())
                .map(owner -> owner.name())
                .distinct()
                .toList();
        return owners.size() == 1 ? owners.getFirst() : "";
    }

    private List<SheetCell> group(String team, List<ForecastLine> members) {
        var cells = new ArrayList<SheetCell>();
        cells.add(SheetCell.fixed(team));
        addCase(cells, null);
        cells.addAll(actuals.group(members));
        grid.quarters().forEach(quarter -> cells.add(totals.sum(members, quarter, ForecastCase.BASE, shown.kind())));
        return cells;
    }

    private void addCase(List<SheetCell> cells, @Nullable ForecastCase scenario) {
        if (shown.allCases()) {
            cells.add(SheetCell.fixed(scenario == null ? "" : scenario.label()));
        }
    }

    private SheetRow row(ForecastLine line, ForecastCase scenario) {
        var workload = line.workload();
        var cells = new ArrayList<SheetCell>();
        var base = scenario == ForecastCase.BASE;
        cells.add(SheetCell.fixed(base ? workload.name() : scenario == ForecastCase.HIGH ? about(line) : ""));
        addCase(cells, scenario);
        cells.addAll(actuals.of(line, scenario));
        grid.quarters().forEach(quarter -> cells.add(cell.of(line, quarter, scenario)));
        return new SheetRow(
                id(line, scenario),
                SheetRow.Kind.DATA,
                workload.name(),
                shown.allCases() ? scenario.label() : "",
                base ? about(line) : "",
                shown.allCases() && scenario != ForecastCase.LOW,
                base,
                line.mayEdit() ? "" : refusal(line),
                cells);
    }

    static String id(ForecastLine line, ForecastCase scenario) {
        return line.workload().id() + ":" + scenario;
    }

    private static String about(ForecastLine line) {
        var workload = line.workload();
        var proven = workload.proven() ? "proven" : "unproven";
        return workload.code() + ", " + workload.environment().label().toLowerCase() + ", " + proven;
    }

    static String refusal(ForecastLine line) {
        var owner = line.workload().owner();
        return line.workload().code() + " is not your workload. Ask " + (owner == null ? "" : owner.name() + " or ")
                + "procurement to change its forecast.";
    }
}
