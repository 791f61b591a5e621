package dev.parley.engine.report;

import dev.parley.engine.report.Formula.Across;
import dev.parley.engine.report.Formula.Below;
import dev.parley.engine.report.Formula.Difference;
import dev.parley.engine.report.Formula.Off;
import dev.parley.engine.report.Formula.Product;
import dev.parley.engine.report.Formula.Sum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes what the formulas of a document come to; a spreadsheet that recalculates comes to the same. */
public final class Figures {

    private record Place(String table, int line, int column) {}

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, List<Table.Line>> lines = new HashMap<>();
    private final Map<Place, Cell> known = new HashMap<>();

    /** @throws IllegalArgumentException when two tables have one key */
    public Figures(Document document) {
        document.tables().forEach(table -> {
            if (tables.put(table.key(), table) != null) {
                throw new IllegalArgumentException("There are two tables " + table.key() + ".");
            }
            lines.put(table.key(), table.lines());
        });
    }

    /** What stands in a cell: never a {@link Cell.Computed}. */
    public Cell at(Table table, int line, int column) {
        var place = new Place(table.key(), line, column);
        var found = known.get(place);
        if (found == null) {
            var cell = line(table.key(), line).cells().get(column);
            found = cell instanceof Cell.Computed computed ? computed(table, line, computed.formula()) : cell;
            known.put(place, found);
        }
        return found;
    }

    /** The sum of the figures of a column; those that are missing are left out. */
    public BigDecimal total(Table table, int column) {
        var sum = BigDecimal.ZERO;
        for (int line = 0; line < lines.get(table.key()).size(); line++) {
            sum = sum.add(figure(table, line, column).orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    /** The figure of a cell; empty where there is none. */
    public Optional<BigDecimal> figure(Table table, int line, int column) {
        return at(table, line, column) instanceof Cell.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }

    /** The same table with figures in place of its formulas, for a document without the tables they look into. */
    public Table fixed(Table table) {
        var rows = new ArrayList<Table.Row>();
        int line = 0;
        for (var row : table.rows()) {
            rows.add(row instanceof Table.Line ? fixed(table, line++) : row);
        }
        return new Table(table.key(), table.title(), table.frozen(), table.columns(), rows, table.total());
    }

    /** A section with all of its tables so. */
    public Document.Section fixed(Document.Section section) {
        return new Document.Section(
                section.title(),
                section.flat().stream()
                        .map(part -> part instanceof Table table ? fixed(table) : part)
                        .toList());
    }

    private Table.Line fixed(Table table, int line) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < table.columns().size(); column++) {
            cells.add(at(table, line, column));
        }
        return new Table.Line(cells);
    }

    private Cell computed(Table table, int line, Formula formula) {
        return switch (formula) {
            case Product product -> product(table, line, product);
            case Sum sum -> sum(table, line, sum);
            case Off off -> off(table, line, off);
            case Difference difference ->
                Cell.of(
                        both(table, line, difference.from(), difference.less(), BigDecimal::subtract)
                                .orElse(null),
                        "");
            case Across across -> new Cell.Figure(across(line, across));
            case Below below -> new Cell.Figure(below(below));
        };
    }

    private Cell product(Table table, int line, Product product) {
        var dollars = both(
                table,
                line,
                product.quantity(),
                product.rate(),
                (quantity, rate) -> quantity.multiply(rate).setScale(2, RoundingMode.HALF_UP));
        if (dollars.isPresent()) {
            return new Cell.Figure(dollars.get());
        }
        return product.otherwise() == null
                ? new Cell.Missing(product.missing())
                : at(table, line, table.indexOf(product.otherwise()));
    }

    private Cell sum(Table table, int line, Sum sum) {
        BigDecimal all = BigDecimal.ZERO;
        for (var column : sum.columns()) {
            var one = figure(table, line, table.indexOf(column));
            if (one.isEmpty()) {
                return new Cell.Missing(sum.missing());
            }
            all = all.add(one.get());
        }
        return new Cell.Figure(all);
    }

    private Cell off(Table table, int line, Off off) {
        return Cell.of(
                both(
                                table,
                                line,
                                off.list(),
                                off.rate(),
                                (list, rate) -> list.signum() == 0
                                        ? null
                                        : BigDecimal.ONE.subtract(rate.divide(list, MathContext.DECIMAL64)))
                        .orElse(null),
                "");
    }

    private BigDecimal across(int line, Across across) {
        var other = table(across.table());
        var sum = BigDecimal.ZERO;
        for (int column = other.indexOf(across.from()); column <= other.indexOf(across.to()); column++) {
            sum = sum.add(figure(other, line, column).orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    private BigDecimal below(Below below) {
        var other = table(below.table());
        int column = other.indexOf(below.column());
        if (below.where() == null) {
            return total(other, column);
        }
        int where = other.indexOf(below.where());
        var sum = BigDecimal.ZERO;
        for (int line = 0; line < lines.get(other.key()).size(); line++) {
            if (at(other, line, where) instanceof Cell.Text text && text.text().equals(below.equals())) {
                sum = sum.add(figure(other, line, column).orElse(BigDecimal.ZERO));
            }
        }
        return sum;
    }

    private interface OfTwo {
        @Nullable
        BigDecimal apply(BigDecimal one, BigDecimal other);
    }

    private Optional<BigDecimal> both(Table table, int line, String one, String other, OfTwo of) {
        var first = figure(table, line, table.indexOf(one));
        var second = figure(table, line, table.indexOf(other));
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(of.apply(first.get(), second.get()));
    }

    private Table table(String key) {
        var table = tables.get(key);
        if (table == null) {
            throw new IllegalArgumentException("There is no table " + key + ".");
        }
        return table;
    }

    private Table.Line line(String table, int line) {
        return lines.get(table).get(line);
    }
}
