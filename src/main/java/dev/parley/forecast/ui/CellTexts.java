package dev.parley.forecast.ui;

import dev.parley.base.ui.sheet.NumberText;
import dev.parley.engine.demand.EntryKind;
import dev.parley.forecast.CellEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts of a forecast as people of one locale read and type them; growth is typed in percent, with or without sign. */
final class CellTexts {

    private static final String NO_BREAK = "\u00a0";

    /** Decimals an editor opens with where the value was computed. */
    private static final int COMPUTED = 6;

    private final NumberText numbers;

    CellTexts(Locale locale) {
        this.numbers = NumberText.of(locale);
    }

    /** What a text says. */
    sealed interface Reading {

        record Entry(CellEntry entry) implements Reading {}

        record Clear() implements Reading {}

        record Refused(String sentence) implements Reading {}
    }

    Reading read(String text, EntryKind kind) {
        return switch (numbers.read(text)) {
            case NumberText.Reading.Empty _ -> new Reading.Clear();
            case NumberText.Reading.Unreadable(var sentence) -> new Reading.Refused(sentence);
            case NumberText.Reading.Amount(var value, var percent) -> {
                if (percent && kind != EntryKind.GROWTH) {
                    yield new Reading.Refused("“" + text.strip() + "” is a share: type " + kind.label()
                            + " here, or choose Growth above.");
                }
                yield new Reading.Entry(new CellEntry(kind, kind == EntryKind.GROWTH ? value.movePointLeft(2) : value));
            }
        };
    }

    /** As a cell shows it: units with two decimals, tokens and percent with one. */
    String shown(BigDecimal value, EntryKind kind) {
        return switch (kind) {
            case UNITS -> numbers.write(value, 2);
            case TOKENS -> numbers.write(value, 1);
            case GROWTH -> numbers.write(value.movePointRight(2), 1) + NO_BREAK + "%";
        };
    }

    /** An entry in full, so that reading it again gives the same entry. */
    String inFull(CellEntry entry) {
        return entry.kind() == EntryKind.GROWTH
                ? numbers.inFull(entry.amount().movePointRight(2)) + NO_BREAK + "%"
                : numbers.inFull(entry.amount());
    }

    /** A computed value as an editor opens with. */
    String computed(BigDecimal value, EntryKind kind) {
        return inFull(new CellEntry(kind, value.setScale(COMPUTED, RoundingMode.HALF_UP)));
    }

    /** An entry with its unit, as a history names it. */
    String named(CellEntry entry) {
        return switch (entry.kind()) {
            case GROWTH -> inFull(entry) + " growth";
            case TOKENS, UNITS -> inFull(entry) + " " + entry.kind().label();
        };
    }
}
