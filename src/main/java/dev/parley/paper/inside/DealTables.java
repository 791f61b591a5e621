package dev.parley.paper.inside;

import dev.parley.deal.DealRole;
import dev.parley.deal.Desk;
import dev.parley.deal.DeskRow;
import dev.parley.engine.deal.Outlook;
import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Part.Paragraph;
import dev.parley.engine.report.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each deal is expected to cost over the term, with its band and the probability of a shortfall. */
final class DealTables {

    /** What a committee chooses between. */
    private static final Set<DealRole> WEIGHED =
            Set.of(DealRole.TODAY, DealRole.OFFER, DealRole.ASK, DealRole.TARGET, DealRole.WALK_AWAY);

    private final Desk desk;
    private final int years;

    DealTables(Inside inside) {
        this.desk = inside.desk();
        this.years = inside.negotiation().contractYears();
    }

    /** What is missing before deals can be weighed; empty: nothing. */
    List<String> missing() {
        return desk.ready() ? List.of() : desk.missing();
    }

    List<Part> parts() {
        if (!desk.ready()) {
            return List.of(new Paragraph("No deal can be weighed yet: " + String.join(" ", desk.missing())));
        }
        return List.of(
                table("deals", "Deals", desk.rows(), true),
                chart("deals"),
                new Paragraph(
                        "Expected is the mean of all drawn paths of the whole bill, discounts, credits and shortfall"
                                + " included; P10 and P90 bound eight of ten of them. A saved dollar is what a dollar less of"
                                + " counted spend is worth in its contract year."));
    }

    /** The deals that a committee chooses between, the latest round of each side alone. */
    List<DeskRow> weighed() {
        if (!desk.ready()) {
            return List.of();
        }
        var latest = desk.latestOffer().orElse(null);
        var ask = desk.latestAsk().orElse(null);
        return desk.rows().stream()
                .filter(row -> row.sheet() == null
                        ? row.name().equals("No agreement")
                        : WEIGHED.contains(row.sheet().role())
                                && (row.sheet().role() != DealRole.OFFER
                                        || row.sheet().equals(latest))
                                && (row.sheet().role() != DealRole.ASK
                                        || row.sheet().equals(ask)))
                .toList();
    }

    Table table(String key, String title, List<DeskRow> rows, boolean full) {
        var columns = new ArrayList<>(List.of(Column.text("deal", "Deal"), Column.text("is", "Is")));
        years("Commitment", "commitment", Format.DOLLARS, columns);
        columns.add(Column.of("expected", "Expected", "", Format.DOLLARS));
        columns.add(Column.of("low", "P10", "", Format.DOLLARS));
        columns.add(Column.of("high", "P90", "", Format.DOLLARS));
        columns.add(Column.of("saves", "Saves against today", "", Format.DOLLARS));
        years("Shortfall in", "shortfall", Format.SHARE, columns);
        if (full) {
            years("Expected shortfall", "expected_shortfall", Format.DOLLARS, columns);
            years("A saved dollar", "saved_dollar", Format.TWO_DECIMALS, columns);
        }
        return new Table(
                key,
                title,
                2,
                columns,
                rows.stream()
                        .map(row -> (Table.Row) new Table.Line(cells(row, full)))
                        .toList(),
                null);
    }

    private void years(String group, String key, Format format, List<Column> columns) {
        for (int year = 1; year <= years; year++) {
            columns.add(Column.of(key + "_CY" + year, "CY" + year, "", format).under(group));
        }
    }

    private List<Cell> cells(DeskRow row, boolean full) {
        var outlook = row.outlook();
        var cells = new ArrayList<Cell>(List.of(
                Cell.of(row.name()),
                Cell.of(row.sheet() == null ? "computed" : row.sheet().role().label())));
        outlook.years().forEach(year -> cells.add(Cell.of(year.commitment(), "none")));
        cells.add(new Cell.Figure(outlook.expected()));
        cells.add(new Cell.Figure(outlook.low()));
        cells.add(new Cell.Figure(outlook.high()));
        cells.add(Cell.of(saves(row), ""));
        outlook.years()
                .forEach(year ->
                        cells.add(new Cell.Figure(year.shortfallProbability().value())));
        if (full) {
            outlook.years().forEach(year -> cells.add(new Cell.Figure(year.expectedShortfall())));
            outlook.years()
                    .forEach(
                            year -> cells.add(new Cell.Figure(year.savedDollar().value())));
        }
        return cells;
    }

    static @Nullable BigDecimal saves(DeskRow row) {
        return row.againstToday() == null ? null : row.againstToday().usd();
    }

    Chart chart(String table) {
        return new Chart(
                "Expected payment over the term",
                "Each deal with the tenth and the ninetieth percentile of its payment beside what is expected.",
                "USD",
                Chart.Shape.BESIDE,
                table,
                "deal",
                List.of("low", "expected", "high"));
    }

    /** Of a deal of a role, if there is one that can be weighed. */
    @Nullable
    Outlook outlook(DealRole role) {
        return weighed().stream()
                .filter(row -> row.sheet() != null && row.sheet().role() == role)
                .findFirst()
                .map(DeskRow::outlook)
                .orElse(null);
    }
}
