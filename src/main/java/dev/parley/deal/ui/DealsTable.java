package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.TwoLines;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.deal.DeskRow;
import dev.parley.deal.Unwritten;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.Outlook;
import dev.parley.engine.deal.Worth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row a deal: what it commits to, what it costs, how it stands against today's terms and the latest offer. */
final class DealsTable {

    /** A shortfall that is likelier than this is marked. */
    private static final BigDecimal MUCH = new BigDecimal("0.25");

    private final Desk desk;
    private final @Nullable UUID open;
    private final Consumer<@Nullable UUID> choose;
    private final Function<DeskRow, Component> detail;
    private final int years;

    /**
     * @param open   the deal whose detail stands below its row, or null
     * @param choose called with the deal that was pressed, or null to close it
     */
    DealsTable(Desk desk, @Nullable UUID open, Consumer<@Nullable UUID> choose, Function<DeskRow, Component> detail) {
        this.desk = desk;
        this.open = open;
        this.choose = choose;
        this.detail = detail;
        this.years = desk.negotiation().contractYears();
    }

    DataTable table() {
        var table = new DataTable("Deals and what they cost, in millions of dollars over the term");
        table.addClassName("p-deals");
        table.over("", 1).over("Commitment a year, M", years).over("", 2);
        table.over("Expected payment, M: + dearer, \u2212 cheaper", 3);
        table.over("Shortfall: its chance, and M expected", years + 1).over("A saved dollar is worth", years);
        table.text("Deal").phoneLine();
        byYear("M in CY", table);
        table.number("Discount");
        table.text("Counted").phoneHidden();
        table.number("Paid").bold().phoneFigure();
        table.number("To today");
        table.number("To AWS's latest");
        byYear("short in CY", table);
        table.number("Expected").phoneHidden();
        for (int year = 1; year <= years; year++) {
            table.number("CY" + year).phoneHidden();
        }
        desk.rows().forEach(row -> add(table, row));
        return table;
    }

    private void byYear(String phone, DataTable table) {
        for (int year = 1; year <= years; year++) {
            table.number("CY" + year).phoneCalled(phone + year);
        }
    }

    private void add(DataTable table, DeskRow row) {
        var cells = new ArrayList<Object>();
        var header = row.deal().header();
        cells.add(name(row));
        for (int year = 1; year <= years; year++) {
            cells.add(
                    header.commitments().isEmpty()
                            ? Numbers.NONE
                            : Numbers.decimal(header.commitment(year).movePointLeft(6), decimals()));
        }
        cells.add(Shown.discounts(header.discounts()));
        cells.add(basis(header));
        cells.add(paid(row));
        cells.add(difference(row.againstToday()));
        cells.add(difference(row.againstLatest()));
        row.outlook().years().forEach(year -> cells.add(header.commitments().isEmpty() ? Numbers.NONE : chance(year)));
        cells.add(
                header.commitments().isEmpty()
                        ? Numbers.NONE
                        : Shown.millions(row.outlook().expectedShortfall()));
        row.outlook()
                .years()
                .forEach(year -> cells.add(Numbers.decimal(year.savedDollar().value(), 2)));
        var line = table.row(cells.toArray());
        var sheet = row.sheet();
        if (sheet == null) {
            line.faded();
            return;
        }
        boolean opened = sheet.id().equals(open);
        line.selected(opened);
        line.opens(() -> choose.accept(opened ? null : sheet.id()));
        if (opened) {
            table.below(detail.apply(row));
        }
    }

    private int decimals() {
        return desk.rows().stream()
                .flatMap(row -> row.deal().header().commitments().stream())
                .mapToInt(usd ->
                        Math.clamp(usd.movePointLeft(6).stripTrailingZeros().scale(), 0, 2))
                .max()
                .orElse(0);
    }

    private static Component name(DeskRow row) {
        var sheet = row.sheet();
        return sheet == null ? new Span(row.name()) : TwoLines.of(sheet.name(), below(sheet));
    }

    private static String below(DealSheet sheet) {
        return sheet.role().round() ? Shown.what(sheet) : "";
    }

    private static Component basis(Header header) {
        if (header.commitments().isEmpty()) {
            return new Span(Numbers.NONE);
        }
        return switch (header.measuredBeforeDiscount()) {
            case YES -> new Span("before discount");
            case NO -> new Span("after discount");
            case NOT_IN_WRITING -> hatched(new Span("after discount"), "not in writing: read against us");
        };
    }

    /** Hatched where what the figure follows from is not all in writing. */
    private Component paid(DeskRow row) {
        var outlook = row.outlook();
        var expected = new Span(Shown.millions(outlook.expected()));
        var range = new Span(Shown.millions(outlook.low()) + " to " + Shown.millions(outlook.high()));
        int open = row.sheet() == null
                ? 0
                : Unwritten.of(row.sheet(), desk.sheets()).size();
        if (open > 0) {
            hatched(expected, open + " not in writing, read against us");
        }
        return TwoLines.of(expected, range);
    }

    private static Span hatched(Span cell, String why) {
        cell.addClassName("p-hatched");
        cell.getElement().setAttribute("title", why);
        var words = new Span(", " + why);
        words.addClassName("p-sr-only");
        cell.add(words);
        return cell;
    }

    private static Object difference(@Nullable Worth worth) {
        return worth == null ? Numbers.NONE : Shown.difference(Shown.dearer(worth));
    }

    private static Component chance(Outlook.Year year) {
        var cell = new Span(Numbers.percent(year.shortfallProbability().value()));
        if (year.shortfallProbability().value().compareTo(MUCH) > 0) {
            cell.addClassNames("p-bad", "p-strong");
        }
        return cell;
    }
}
