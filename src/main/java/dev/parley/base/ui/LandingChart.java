package dev.parley.base.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counted spend of a contract year, month upon month: what is actual as bars, what is expected as a fan, the commitment. */
@JavaScript("context://signed.js")
public final class LandingChart extends EChart {

    public LandingChart() {
        super("Counted spend against the commitment", "landing");
        setPlotHeight("300px");
    }

    /**
     * The sum of the contract year to the end of a month, in dollars.
     *
     * @param actual whether the month is actual
     * @param low    P10 of it
     * @param high   P90 of it
     */
    public record Month(YearMonth month, boolean actual, BigDecimal low, BigDecimal base, BigDecimal high) {}

    /** @param sentence the chart in one sentence, for those who do not see it */
    public void setData(List<Month> months, @Nullable BigDecimal commitment, String sentence) {
        var table = new DataTable("Counted spend, month upon month");
        table.text("Month");
        table.number("P10");
        table.number("So far");
        table.number("P90");
        months.forEach(one -> table.row(
                Numbers.month(one.month()) + (one.actual() ? "" : ", expected"),
                Numbers.usd(one.low()),
                Numbers.usd(one.base()),
                Numbers.usd(one.high())));
        draw(
                new Spec(
                        months.stream()
                                .map(one -> new Spec.Point(
                                        Numbers.month(one.month()),
                                        one.actual(),
                                        one.low().doubleValue(),
                                        one.base().doubleValue(),
                                        one.high().doubleValue()))
                                .toList(),
                        commitment == null ? null : commitment.doubleValue()),
                sentence,
                table);
    }

    /** What {@code signed.js} reads. */
    private record Spec(List<Point> months, @Nullable Double commitment) {

        private record Point(String month, boolean actual, double low, double base, double high) {}
    }
}
