package dev.parley.base.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** Dollars that must be paid whatever happens, a bar a month to the last one. */
@JavaScript("context://signed.js")
public final class BoundByMonthChart extends EChart {

    public BoundByMonthChart() {
        super("Cannot be cancelled, by month", "bound-by-month");
        setPlotHeight("180px");
    }

    /** @param usd dollars of the month */
    public record Month(YearMonth month, BigDecimal usd) {}

    /** @param sentence the chart in one sentence, for those who do not see it */
    public void setData(List<Month> months, String sentence) {
        var table = new DataTable("Cannot be cancelled, by month");
        table.text("Month");
        table.number("$");
        months.forEach(one -> table.row(Numbers.month(one.month()), Numbers.usd(one.usd())));
        draw(
                new Spec(
                        months.stream().map(one -> Numbers.month(one.month())).toList(),
                        months.stream().map(one -> one.usd().doubleValue()).toList()),
                sentence,
                table);
    }

    /** What {@code signed.js} reads. */
    private record Spec(List<String> months, List<Double> usd) {}
}
