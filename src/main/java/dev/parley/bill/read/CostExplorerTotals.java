package dev.parley.bill.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The totals that a Cost Explorer file has of itself, as they are written in it, and what its cells add up to beside them: of
 * each month, of each part such as a service, and of all.
 */
final class CostExplorerTotals {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Parts whose total is wrong: so many say that the file was changed. */
    private static final int MOST_WRONG = 20;

    private final Map<YearMonth, BigDecimal> cells = new TreeMap<>();
    private final Map<YearMonth, BigDecimal> months = new TreeMap<>();
    private final Map<String, BigDecimal> columns = new TreeMap<>();
    private final Map<String, BigDecimal> columnTotals = new TreeMap<>();
    private final List<Part> wrongRows = new ArrayList<>();
    private @Nullable BigDecimal all;

    /** What the file says a part comes to, in all months, and what its cells add up to. */
    record Part(String name, BigDecimal inFile, BigDecimal cells) {

        boolean agrees() {
            return inFile.subtract(cells).abs().compareTo(CENT) < 0;
        }
    }

    /** Adds a cell up. */
    void cell(CostExplorerLayout.Column column, YearMonth month, BigDecimal amount) {
        cells.merge(month, amount, BigDecimal::add);
        if (column.month() == null) {
            columns.merge(column.name(), amount, BigDecimal::add);
        }
    }

    /** The file has this total of a month. */
    void month(YearMonth month, BigDecimal total) {
        months.merge(month, total, BigDecimal::add);
    }

    /** The file has this total of a row, whose cells add up to that. */
    void part(String name, BigDecimal total, BigDecimal sum) {
        var part = new Part(name, total, sum);
        if (!part.agrees() && wrongRows.size() < MOST_WRONG) {
            wrongRows.add(part);
        }
    }

    /** The row of the file's totals. */
    void row(CostExplorerLayout layout, List<String> record) {
        columnTotals.clear();
        for (int i = 0; i < layout.columns().size(); i++) {
            var column = layout.columns().get(i);
            var amount = Texts.amount(record.get(i + 1));
            if (amount == null) {
                continue;
            }
            switch (column.holds()) {
                case TOTAL -> all = amount;
                case COST -> {
                    if (column.month() == null) {
                        columnTotals.merge(column.name(), amount, BigDecimal::add);
                    } else {
                        month(column.month(), amount);
                    }
                }
                case USAGE -> {}
            }
        }
    }

    /** The file's own total of a month, or null where it has none. */
    @Nullable
    BigDecimal of(YearMonth month) {
        return months.get(month);
    }

    /** What the cells of a month add up to. */
    BigDecimal cells(YearMonth month) {
        return cells.getOrDefault(month, BigDecimal.ZERO);
    }

    /** The file's own total of all months, or null where it has none. */
    @Nullable
    BigDecimal all() {
        return all;
    }

    /** Parts whose own total in the file is not what their cells add up to; the first of them. */
    List<Part> wrongParts() {
        var wrong = new ArrayList<>(wrongRows);
        columnTotals.entrySet().stream()
                .map(one -> new Part(one.getKey(), one.getValue(), columns.getOrDefault(one.getKey(), BigDecimal.ZERO)))
                .filter(part -> !part.agrees())
                .limit(MOST_WRONG)
                .forEach(wrong::add);
        return wrong;
    }

    /** A sentence where the total of a month is not the sum of its cells. */
    Optional<String> disagreement(String file) {
        return months.keySet().stream()
                .map(month -> new Part(Texts.named(month), months.get(month), cells(month)))
                .filter(part -> !part.agrees())
                .findFirst()
                .map(part -> "The total of " + part.name() + " in \"" + file + "\" is " + cents(part.inFile())
                        + ", its parts add up to " + cents(part.cells()) + ": a part is missing or was changed.");
    }

    private static String cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
