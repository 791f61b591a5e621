package dev.parley.paper.inside;

import dev.parley.benchmark.AlternativeBoard;
import dev.parley.benchmark.AlternativeLine;
import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What else there is: other models, other providers, another agreement or none, and what others have. */
final class AlternativeTables {

    private final Inside inside;
    private final AlternativeBoard board;

    AlternativeTables(Inside inside) {
        this.inside = inside;
        this.board = inside.board();
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>(List.of(alternatives()));
        if (!board.wholes().isEmpty()) {
            parts.add(wholes());
        }
        if (!inside.comparisons().isEmpty()) {
            parts.add(comparables());
        }
        return parts;
    }

    private Table alternatives() {
        return new Table(
                "alternatives",
                "Alternatives",
                2,
                List.of(
                        Column.text("alternative", "Alternative"),
                        Column.text("workloads", "Workloads"),
                        Column.of("now", "Now, first year", "", Format.DOLLARS),
                        Column.of("there", "There", "", Format.DOLLARS),
                        Column.of("change", "Change", "", Format.SHARE),
                        Column.of("one_off", "Moving, once", "", Format.DOLLARS),
                        Column.text("verdict", "Quality"),
                        Column.text("grade", "Grade"),
                        Column.text("marks", "Marks")),
                board.lines().stream()
                        .map(line -> (Table.Row) new Table.Line(cells(line)))
                        .toList(),
                null);
    }

    private static List<Cell> cells(AlternativeLine line) {
        return List.of(
                Cell.of(line.name()),
                Cell.of(line.codes()),
                Cell.of(line.now().known().orElse(null), "unknown"),
                Cell.of(line.there().known().orElse(null), "unknown"),
                Cell.of(line.change().orElse(null), "unknown"),
                Cell.of(line.entry().oneOffUsd(), "unknown"),
                Cell.of(line.entry().verdict().name().toLowerCase(Locale.ROOT)),
                Cell.of(line.entry().grade().name()),
                Cell.of(String.join(" ", line.marks())));
    }

    /** Agreements that can be had without another word. */
    Table wholes() {
        return new Table(
                "agreements",
                "Other agreements",
                1,
                List.of(
                        Column.text("agreement", "Agreement"),
                        Column.of("expected", "Expected payment", "", Format.DOLLARS),
                        Column.of("more", "More than today", "", Format.DOLLARS),
                        Column.of("a_month", "A month", "", Format.DOLLARS)),
                board.wholes().stream()
                        .map(whole -> (Table.Row) new Table.Line(List.of(
                                Cell.of(whole.name()),
                                new Cell.Figure(whole.expected()),
                                Cell.of(whole.moreThanToday(), ""),
                                Cell.of(whole.aMonth(), ""))))
                        .toList(),
                null);
    }

    private Table comparables() {
        var rows = new ArrayList<Table.Row>();
        for (var comparison : inside.comparisons()) {
            for (var one : comparison.all()) {
                rows.add(new Table.Line(List.of(
                        Cell.of(comparison.label()),
                        Cell.of(one.low(), ""),
                        Cell.of(one.middle(), ""),
                        Cell.of(one.high(), ""),
                        Cell.of(comparison.offer(), ""),
                        Cell.of(one.grade().name()),
                        Cell.of(one.source()))));
            }
        }
        return new Table(
                "comparables",
                "What others have, off list",
                1,
                List.of(
                        Column.text("about", "About"),
                        Column.of("low", "Low", "", Format.SHARE),
                        Column.of("middle", "Middle", "", Format.SHARE),
                        Column.of("high", "High", "", Format.SHARE),
                        Column.of("offer", "AWS's latest", "", Format.SHARE),
                        Column.text("grade", "Grade"),
                        Column.text("source", "Source")),
                rows,
                null);
    }
}
