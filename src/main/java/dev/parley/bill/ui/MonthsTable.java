package dev.parley.bill.ui;

import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.bill.Charge.Kind;
import dev.parley.bill.WholeBill;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines month by month; what is no spend stands apart below the total. */
final class MonthsTable {

    private MonthsTable() {}

    /** @param marked months that somebody came to see */
    static PCard card(WholeBill bill, Set<YearMonth> marked) {
        var table = new DataTable("Paid by line and month").dense().keepOnPhone();
        table.addClassName("p-bill-months");
        table.text("Line");
        bill.months().forEach(month -> {
            var column = table.number(Numbers.month(month));
            if (marked.contains(month)) {
                column.marked();
            }
        });
        table.number("Sum").bold();
        var shown = bill.months().stream()
                .map(month -> Money.shownLines(
                        bill.lines().stream()
                                .map(line -> line.byMonth().getOrDefault(month, BigDecimal.ZERO))
                                .toList(),
                        0))
                .toList();
        var sums =
                Money.shownLines(bill.lines().stream().map(WholeBill.Line::paid).toList(), 0);
        for (int i = 0; i < bill.lines().size(); i++) {
            int at = i;
            var cells = new ArrayList<Object>(List.of(bill.lines().get(i).line().label()));
            shown.forEach(month -> cells.add(number(month.get(at))));
            cells.add(number(sums.get(i)));
            table.row(cells.toArray());
        }
        var total = new ArrayList<Object>(List.of("Total"));
        for (var month : bill.months()) {
            total.add(number(bill.lines().stream()
                    .map(line -> line.byMonth().getOrDefault(month, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        total.add(number(bill.paid()));
        table.total(total.toArray());
        bill.apart().forEach((kind, byMonth) -> apart(table, bill, kind, byMonth));
        return new PCard("Month by month")
                .meta("paid, US dollars")
                .flush()
                .body(table)
                .foot(foot(bill));
    }

    private static void apart(DataTable table, WholeBill bill, Kind kind, Map<YearMonth, BigDecimal> byMonth) {
        var cells = new ArrayList<Object>(List.of("apart: " + label(kind)));
        for (var month : bill.months()) {
            cells.add(number(byMonth.getOrDefault(month, BigDecimal.ZERO)));
        }
        cells.add(number(sum(byMonth)));
        table.total(cells.toArray());
    }

    private static String label(Kind kind) {
        return switch (kind) {
            case CREDIT -> "credits";
            case REFUND -> "refunds";
            case TAX -> "taxes";
            case USAGE, PURCHASE, SUPPORT, DISCOUNT -> "spend";
        };
    }

    private static BigDecimal sum(Map<YearMonth, BigDecimal> byMonth) {
        return byMonth.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String foot(WholeBill bill) {
        var words = new StringBuilder(
                bill.apart().isEmpty()
                        ? "Credits, refunds and taxes stand apart from the lines; there are none."
                        : "Credits, refunds and taxes stand apart from the lines and count nowhere.");
        if (bill.running().signum() != 0) {
            words.append(' ').append(Words.running(bill.running()));
        }
        if (!bill.gaps().isEmpty()) {
            words.append(" Not taken in: ")
                    .append(String.join("; ", bill.gaps()))
                    .append('.');
        }
        return words.toString();
    }

    private static String number(BigDecimal usd) {
        return Numbers.decimal(usd, 0);
    }
}
