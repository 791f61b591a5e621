package dev.parley.paper.print;

import dev.parley.engine.report.Formula;
import dev.parley.engine.report.Formula.Across;
import dev.parley.engine.report.Formula.Below;
import dev.parley.engine.report.Formula.Difference;
import dev.parley.engine.report.Formula.Off;
import dev.parley.engine.report.Formula.Product;
import dev.parley.engine.report.Formula.Sum;
import java.util.stream.Collectors;

/** Formulas as a spreadsheet computes them. */
final class FormulaText {

    private final Layout layout;

    FormulaText(Layout layout) {
        this.layout = layout;
    }

    /** Without the equals sign. */
    String of(Layout.Place place, int line, Formula formula) {
        return switch (formula) {
            case Product product -> {
                var rate = cell(place, line, product.rate());
                var otherwise =
                        product.otherwise() == null ? word(product.missing()) : cell(place, line, product.otherwise());
                yield "IF(ISNUMBER(" + rate + "),ROUND(" + cell(place, line, product.quantity()) + "*" + rate + ",2),"
                        + otherwise + ")";
            }
            case Sum sum -> {
                var cells = sum.columns().stream()
                        .map(column -> cell(place, line, column))
                        .collect(Collectors.joining(","));
                yield "IF(COUNT(" + cells + ")=" + sum.columns().size() + ",SUM(" + cells + ")," + word(sum.missing())
                        + ")";
            }
            case Off off -> {
                var list = cell(place, line, off.list());
                var rate = cell(place, line, off.rate());
                yield both(list, rate, "IF(" + list + "=0,\"\",1-" + rate + "/" + list + ")");
            }
            case Difference difference -> {
                var from = cell(place, line, difference.from());
                var less = cell(place, line, difference.less());
                yield both(from, less, from + "-" + less);
            }
            case Across across -> {
                var other = layout.place(across.table());
                yield "SUM("
                        + other.across(
                                line,
                                other.table().indexOf(across.from()),
                                other.table().indexOf(across.to()))
                        + ")";
            }
            case Below below -> below(below);
        };
    }

    private String below(Below below) {
        var other = layout.place(below.table());
        var column = other.column(other.table().indexOf(below.column()));
        return below.where() == null
                ? "SUM(" + column + ")"
                : "SUMIF(" + other.column(other.table().indexOf(below.where())) + "," + word(below.equals()) + ","
                        + column + ")";
    }

    private static String both(String one, String other, String then) {
        return "IF(AND(ISNUMBER(" + one + "),ISNUMBER(" + other + "))," + then + ",\"\")";
    }

    private static String cell(Layout.Place place, int line, String column) {
        return place.cell(line, place.table().indexOf(column));
    }

    private static String word(String word) {
        return "\"" + word.replace("\"", "\"\"") + "\"";
    }
}
