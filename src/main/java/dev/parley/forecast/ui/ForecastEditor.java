package dev.parley.forecast.ui;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.base.ui.sheet.SheetAnswer;
import dev.parley.base.ui.sheet.SheetCell;
import dev.parley.base.ui.sheet.SheetEdit;
import dev.parley.base.ui.sheet.SheetEditor;
import dev.parley.base.ui.sheet.SheetReading;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ActualQuarter;
import dev.parley.forecast.CellEdit;
import dev.parley.forecast.CellEntry;
import dev.parley.forecast.CellKey;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import dev.parley.forecast.StoredCell;
import dev.parley.negotiation.NotAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between the sheet and the forecast: reads texts, saves cells, answers in texts. */
final class ForecastEditor implements SheetEditor {

    /** What the editor needs of its view. */
    interface Screen {

        /** The forecast as this person saw it last. */
        ForecastGrid grid();

        /** The unit and cases shown. */
        Shown shown();

        CellTexts texts();

        /** What was billed and measured before. */
        List<ActualQuarter> actual();

        List<SaveResult<StoredCell>> save(List<CellEdit> edits);

        /** Reads the forecast again and shows what has changed. */
        void reload();
    }

    private final transient Screen screen;

    ForecastEditor(Screen screen) {
        this.screen = screen;
    }

    /** An edit on its way: to be saved, or answered already. */
    private sealed interface Step {

        record ToSave(ForecastLine line, CellEdit edit, String context) implements Step {}

        record Answered(SheetAnswer answer) implements Step {}
    }

    @Override
    public List<SheetAnswer> save(List<SheetEdit> edits) {
        var before = screen.grid();
        var steps = edits.stream().map(this::step).toList();
        var toSave = steps.stream()
                .flatMap(step -> step instanceof Step.ToSave save ? Stream.of(save) : Stream.empty())
                .toList();
        List<SaveResult<StoredCell>> results;
        try {
            results = toSave.isEmpty()
                    ? List.of()
                    : screen.save(toSave.stream().map(Step.ToSave::edit).toList());
        } catch (InvalidInput | NotAllowed refused) {
            screen.reload();
            return edits.stream()
                    .<SheetAnswer>map(_ -> new SheetAnswer.Refused(String.valueOf(refused.getMessage())))
                    .toList();
        }
        screen.reload();
        var answers = new ArrayList<SheetAnswer>();
        var next = results.iterator();
        for (var step : steps) {
            answers.add(
                    switch (step) {
                        case Step.Answered(var answer) -> answer;
                        case Step.ToSave save -> answer(save, next.next(), before);
                    });
        }
        return answers;
    }

    private Step step(SheetEdit edit) {
        var key = key(edit.row(), edit.column());
        var line = key.flatMap(known -> screen.grid().line(known.workload()));
        if (key.isEmpty() || line.isEmpty()) {
            return new Step.Answered(new SheetAnswer.Gone("This workload was removed meanwhile. Nothing was changed."));
        }
        if (!line.get().mayEdit()) {
            return new Step.Answered(new SheetAnswer.Refused(ForecastRows.refusal(line.get())));
        }
        return switch (screen.texts().read(edit.text(), kind(edit))) {
            case CellTexts.Reading.Refused(var sentence) -> new Step.Answered(new SheetAnswer.Refused(sentence));
            case CellTexts.Reading.Clear _ -> toSave(line.get(), key.get(), null, edit);
            case CellTexts.Reading.Entry(var entry) -> toSave(line.get(), key.get(), entry, edit);
        };
    }

    private Step toSave(ForecastLine line, CellKey key, @Nullable CellEntry entry, SheetEdit edit) {
        var version = line.cell(key.quarter(), key.scenario()).map(StoredCell::version);
        var save = new CellEdit(key, entry, version.orElse(null));
        return line.refusal(save)
                .<Step>map(sentence -> new Step.Answered(new SheetAnswer.Refused(sentence)))
                .orElseGet(() -> new Step.ToSave(line, save, edit.context()));
    }

    private SheetAnswer answer(Step.ToSave step, SaveResult<StoredCell> result, ForecastGrid before) {
        var key = step.edit().key();
        var was = step.line().cell(key.quarter(), key.scenario()).map(StoredCell::entry);
        return switch (result) {
            case SaveResult.Saved<StoredCell> _ ->
                new SheetAnswer.Saved(
                        now(key),
                        was.map(screen.texts()::inFull).orElse(""),
                        was.map(entry -> entry.kind().name()).orElse(step.context()));
            case SaveResult.Conflict<StoredCell>(var by, var at, var _) ->
                new SheetAnswer.Conflict(
                        now(key), by, BrowserTime.minute(at), text(before, key).text());
            case SaveResult.Gone<StoredCell> _ ->
                new SheetAnswer.Gone(step.line().workload().name() + " was removed meanwhile. Nothing was changed.");
        };
    }

    private SheetCell now(CellKey key) {
        return text(screen.grid(), key);
    }

    private SheetCell text(ForecastGrid grid, CellKey key) {
        return grid.line(key.workload())
                .map(line -> new ForecastCells(
                                screen.shown().kind(),
                                screen.texts(),
                                new ActualCells(
                                        screen.actual(), grid, screen.shown().kind(), screen.texts()))
                        .of(line, key.quarter(), key.scenario()))
                .orElseGet(() -> SheetCell.fixed(""));
    }

    @Override
    public List<SheetReading> check(List<SheetEdit> edits) {
        return edits.stream().map(this::reading).toList();
    }

    private SheetReading reading(SheetEdit edit) {
        return switch (step(edit)) {
            case Step.Answered(SheetAnswer.Refused(var sentence)) -> new SheetReading.Unreadable(sentence);
            case Step.Answered(SheetAnswer.Gone(var sentence)) -> new SheetReading.Unreadable(sentence);
            case Step.Answered(var other) -> throw new IllegalStateException("Checked without saving: " + other);
            case Step.ToSave(var _, var save, var _) ->
                new SheetReading.Readable(
                        save.entry() == null
                                ? ""
                                : screen.texts()
                                        .shown(
                                                save.entry().amount(),
                                                save.entry().kind()));
        };
    }

    private EntryKind kind(SheetEdit edit) {
        for (var kind : EntryKind.values()) {
            if (kind.name().equals(edit.context())) {
                return kind;
            }
        }
        return screen.shown().kind();
    }

    /** The cell that a row and a column name, or empty when they name none: they come from a browser. */
    Optional<CellKey> key(String row, String column) {
        var colon = row.indexOf(':');
        try {
            var quarter = Quarter.parse(column);
            return colon < 0 || !screen.grid().quarters().contains(quarter)
                    ? Optional.empty()
                    : Optional.of(new CellKey(
                            UUID.fromString(row.substring(0, colon)),
                            quarter,
                            ForecastCase.valueOf(row.substring(colon + 1))));
        } catch (IllegalArgumentException noCell) {
            return Optional.empty();
        }
    }
}
