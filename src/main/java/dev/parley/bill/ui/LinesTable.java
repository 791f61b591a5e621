package dev.parley.bill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.bill.ContractLine;
import dev.parley.bill.WholeBill;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row a line: what it was, what the agreement does with it, where it goes. */
final class LinesTable {

    private final @Nullable ContractLine open;
    private final Consumer<@Nullable ContractLine> choose;
    private final Function<WholeBill.Line, Component> detail;

    /**
     * @param open   the line whose services and terms are shown, or null
     * @param choose called with the line that was pressed, or null to close it
     */
    LinesTable(
            @Nullable ContractLine open,
            Consumer<@Nullable ContractLine> choose,
            Function<WholeBill.Line, Component> detail) {
        this.open = open;
        this.choose = choose;
        this.detail = detail;
    }

    DataTable of(WholeBill bill) {
        var table = new DataTable("The bill by contract treatment").list();
        table.addClassName("p-bill-lines");
        table.text("Line");
        table.number("Paid, last " + Words.months(bill.months().size())).bold().phoneFigure();
        table.number("Contract year 0, growth");
        table.text("Discount").phoneLabelled();
        table.text("Counts").phoneLabelled();
        table.text("Cap").phoneLabelled();
        for (int year = 1; year <= bill.years(); year++) {
            table.number("CY" + year);
        }
        var paid = shown(bill.lines().stream().map(WholeBill.Line::paid).toList());
        var zero = shown(bill.lines().stream().map(WholeBill.Line::yearZero).toList());
        for (int i = 0; i < bill.lines().size(); i++) {
            var line = bill.lines().get(i);
            row(table, bill, line, paid.get(i), zero.get(i));
        }
        total(table, bill);
        return table;
    }

    private void row(DataTable table, WholeBill bill, WholeBill.Line line, BigDecimal paid, BigDecimal zero) {
        var terms = line.terms();
        var cells = new ArrayList<Object>(List.of(
                name(line),
                TwoLines.of(Numbers.usd(paid), Words.share(line.paid(), bill.paid())),
                TwoLines.of(new Span(Numbers.usd(zero)), Words.growth(line)),
                Words.treatment(terms.discounted()),
                Words.treatment(terms.counted()),
                Words.treatment(terms.capped())));
        line.outlook().forEach(year -> cells.add(Words.cases(year)));
        boolean opened = line.line() == open;
        var row = table.row(cells.toArray());
        row.selected(opened);
        row.opens(() -> choose.accept(opened ? null : line.line()));
        if (line.paid().signum() == 0 && line.yearZero().signum() == 0) {
            row.faded();
        }
        if (opened) {
            table.below(detail.apply(line));
        }
    }

    private static Component name(WholeBill.Line line) {
        var clause = line.terms().clause();
        return clause == null
                ? new Span(line.line().label())
                : TwoLines.of(line.line().label(), clause);
    }

    private static void total(DataTable table, WholeBill bill) {
        var cells = new ArrayList<Object>(
                List.of("Total", Numbers.usd(bill.paid()), Numbers.usd(bill.yearZeroPaid()), "", "", ""));
        for (int year = 1; year <= bill.years(); year++) {
            var base = bill.total(year, ForecastCase.BASE);
            cells.add(
                    base.complete()
                            ? TwoLines.of(
                                    Numbers.usd(base.usd()),
                                    Numbers.usdShort(bill.total(year, ForecastCase.LOW)
                                                    .usd()) + " to "
                                            + Numbers.usdShort(bill.total(year, ForecastCase.HIGH)
                                                    .usd()))
                            : TwoLines.of(
                                    new Span(Numbers.usd(base.usd())),
                                    new Unknown(base.known() + " of " + base.lines())));
        }
        table.total(cells.toArray());
    }

    /** Whole dollars that add up to the rounded total. */
    private static List<BigDecimal> shown(List<BigDecimal> amounts) {
        return Money.shownLines(amounts, 0);
    }
}
