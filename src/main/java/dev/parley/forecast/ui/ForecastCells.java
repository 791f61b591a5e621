package dev.parley.forecast.ui;

import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.base.ui.sheet.SheetCell;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ForecastLine;
import dev.parley.forecast.StoredCell;
import java.util.Optional;

/**
 * One cell of a forecast: its value in the unit shown, how it came about, and who typed it.
 *
 * @param kind    the unit shown
 * @param actuals what was, against which a typed base is held
 */
record ForecastCells(EntryKind kind, CellTexts texts, ActualCells actuals) {

    SheetCell of(ForecastLine line, Quarter quarter, ForecastCase scenario) {
        var value = line.value(quarter, scenario, kind);
        var stored = line.cell(quarter, scenario);
        if (value.isEmpty()) {
            return missing(line, stored);
        }
        var text = texts.shown(value.get(), kind);
        return switch (line.origin(quarter, scenario)) {
            case CARRIED ->
                new SheetCell(text, "", SheetCell.State.CARRIED, "Goes on from the quarter before." + who(stored));
            case EXTENDED ->
                new SheetCell(
                        text,
                        "",
                        SheetCell.State.EXTENDED,
                        "Extended: the last typed year's growth goes on." + who(stored));
            case BASE_CASE ->
                new SheetCell(
                        text, "", SheetCell.State.CARRIED, "As base: no " + scenario.label() + " value is typed.");
            case TYPED -> typed(line, quarter, scenario, text, stored.orElseThrow());
        };
    }

    private SheetCell missing(ForecastLine line, Optional<StoredCell> stored) {
        if (line.problem() != null) {
            var entry = stored.map(StoredCell::entry).orElse(null);
            return new SheetCell(
                    "unknown", entry == null ? "" : texts.inFull(entry), SheetCell.State.UNKNOWN, line.problem());
        }
        return kind == EntryKind.UNITS
                ? SheetCell.unknown(line.unmeasured())
                : new SheetCell("—", "", SheetCell.State.NORMAL, "There is no growth from zero: type tokens here.");
    }

    private SheetCell typed(ForecastLine line, Quarter quarter, ForecastCase scenario, String text, StoredCell stored) {
        var entry = stored.entry();
        if (entry == null) {
            throw new IllegalStateException("A typed cell of " + quarter.label() + " has no entry.");
        }
        var same = entry.kind() == kind;
        var edit = same
                ? texts.inFull(entry)
                : texts.computed(line.value(quarter, scenario, kind).orElseThrow(), kind);
        var tip = stored.changedBy() + ", " + BrowserTime.moment(stored.changedAt())
                + (same ? "" : ", typed as " + texts.named(entry));
        return line.disorder(quarter, scenario)
                .or(() -> scenario == ForecastCase.BASE ? actuals.belowRunRate(line, quarter) : Optional.empty())
                .map(sentence -> new SheetCell(text, edit, SheetCell.State.WARN, sentence + " " + tip))
                .orElseGet(() -> new SheetCell(text, edit, SheetCell.State.NORMAL, tip));
    }

    private static String who(Optional<StoredCell> cleared) {
        return cleared.map(
                        cell -> " Cleared by " + cell.changedBy() + ", " + BrowserTime.moment(cell.changedAt()) + ".")
                .orElse("");
    }
}
