package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.schedule.BilledBundles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SageMaker and the other AI services as billed, which have no unit price and are negotiated by spend. */
final class BilledTable {

    private BilledTable() {}

    /** @param billed not empty */
    static PCard of(List<BilledBundles.Billed> billed) {
        var table = new DataTable("SageMaker and other AI as billed").list();
        table.text("Line");
        table.text("Bundle").minor().phoneLine();
        table.text("Discount").phoneLabelled();
        table.number("Last months, paid").bold().phoneFigure();
        table.number("Contract year 0");
        int years = billed.getFirst().line().outlook().size();
        for (int year = 1; year <= years; year++) {
            table.number("CY" + year + ", base");
        }
        for (var one : billed) {
            var line = one.line();
            var cells = new ArrayList<Object>(List.of(
                    line.line().label(),
                    one.bundle().label(),
                    line.terms().discounted().label(),
                    Numbers.usd(line.paid()),
                    Numbers.usd(line.yearZero())));
            line.outlook().forEach(year -> cells.add(cases(year)));
            table.row(cells.toArray());
        }
        return new PCard("SageMaker and other AI, by spend")
                .meta("from the whole bill; lines with growth entered are drafted above")
                .flush()
                .body(table);
    }

    private static Component cases(Map<ForecastCase, Amount> year) {
        var low = year.getOrDefault(ForecastCase.LOW, Amount.ZERO);
        var high = year.getOrDefault(ForecastCase.HIGH, Amount.ZERO);
        return year.getOrDefault(ForecastCase.BASE, Amount.ZERO) instanceof Amount.Known(BigDecimal base)
                        && low instanceof Amount.Known(BigDecimal from)
                        && high instanceof Amount.Known(BigDecimal to)
                ? TwoLines.of(Numbers.usd(base), Numbers.usdShort(from) + " to " + Numbers.usdShort(to))
                : new Unknown();
    }
}
