package dev.parley.forecast.ui;

import dev.parley.base.ui.sheet.SheetCell;
import dev.parley.base.ui.sheet.SheetRow;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands below a forecast. Tokens add up across models, units do not: totals are in tokens unless one pool is shown.
 *
 * @param lines those shown
 */
record ForecastTotals(ForecastGrid grid, ActualCells actuals, Shown shown, CellTexts texts, List<ForecastLine> lines) {

    List<SheetRow> rows() {
        var kind = kind();
        var rows = new ArrayList<SheetRow>();
        for (var scenario : shown.cases()) {
            var base = scenario == ForecastCase.BASE;
            var unit = kind == EntryKind.TOKENS ? "thousand tok/min" : "units of the pool";
            var cells = new ArrayList<SheetCell>();
            cells.add(SheetCell.fixed(name(scenario, unit)));
            if (shown.allCases()) {
                cells.add(SheetCell.fixed(scenario.label()));
            }
            cells.addAll(
                    base
                            ? actuals.total(lines, kind)
                            : actuals.shown().stream()
                                    .map(_ -> SheetCell.fixed(""))
                                    .toList());
            grid.quarters().forEach(quarter -> cells.add(sum(lines, quarter, scenario, kind)));
            rows.add(new SheetRow(
                    "total:" + scenario,
                    SheetRow.Kind.TOTAL,
                    "Total, " + unit,
                    shown.allCases() ? scenario.label() : "",
                    "",
                    scenario != shown.cases().getFirst(),
                    base,
                    "",
                    cells));
        }
        return rows;
    }

    private String name(ForecastCase scenario, String unit) {
        if (!shown.allCases()) {
            return "Total, " + unit;
        }
        return switch (scenario) {
            case LOW -> "";
            case BASE -> "Total, " + workloads(lines.size());
            case HIGH -> unit;
        };
    }

    /** What has to be said of the totals. */
    String note() {
        if (shown.kind() == EntryKind.UNITS && !lines.isEmpty() && !ForecastGrid.onePool(lines)) {
            return "Units of different pools do not add up, and rows of one pool are not its units: the mixes differ. The total row is in"
                    + " thousand tok/min; the pools stand below.";
        }
        return shown.allCases()
                ? "Means over all hours of the quarter. A total of lows is not the low of the total."
                : "Means over all hours of the quarter.";
    }

    EntryKind kind() {
        return switch (shown.kind()) {
            case UNITS -> !lines.isEmpty() && ForecastGrid.onePool(lines) ? EntryKind.UNITS : EntryKind.TOKENS;
            case TOKENS, GROWTH -> EntryKind.TOKENS;
        };
    }

    /** The sum of these lines, or why there is none. */
    SheetCell sum(List<ForecastLine> of, Quarter quarter, ForecastCase scenario, EntryKind kind) {
        if (of.isEmpty()) {
            return SheetCell.fixed("");
        }
        if (kind == EntryKind.UNITS && !ForecastGrid.onePool(of)) {
            return new SheetCell(
                    "—", "", SheetCell.State.READONLY, "Units of different pools do not add up: see the pools below.");
        }
        return ForecastGrid.total(of, quarter, scenario, kind)
                .map(value -> SheetCell.fixed(texts.shown(value, kind)))
                .orElseGet(() -> {
                    var known = of.stream()
                            .filter(line -> line.value(quarter, scenario, kind).isPresent())
                            .count();
                    return SheetCell.unknown("Known for " + known + " of " + workloads(of.size()) + ".");
                });
    }

    private static String workloads(int count) {
        return count == 1 ? "1 workload" : count + " workloads";
    }
}
