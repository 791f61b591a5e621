package dev.parley.base.ui;

import java.math.BigDecimal;
import java.util.List;

/** Cost per quarter: committed at the bottom, on demand above, all on demand as a dashed outline around both. */
public final class CostByQuarterColumns extends SvgFigure {

    private static final double BAR = 0.64;

    public CostByQuarterColumns() {
        super("Bedrock cost by quarter");
        setPlotHeight("320px");
    }

    /**
     * One quarter, in $.
     *
     * @param year "2027"
     * @param name "Q1"
     */
    public record Quarter(String year, String name, BigDecimal committed, BigDecimal onDemand, BigDecimal allOnDemand) {

        BigDecimal total() {
            return committed.add(onDemand);
        }

        BigDecimal difference() {
            return total().subtract(allOnDemand);
        }
    }

    /** @param sentence the chart in one sentence, for those who do not see it */
    public void setData(List<Quarter> quarters, String sentence) {
        if (quarters.isEmpty()) {
            throw new IllegalArgumentException("The chart needs at least one quarter");
        }
        var highest = quarters.stream()
                .map(one -> one.total().max(one.allOnDemand()))
                .max(BigDecimal::compareTo)
                .orElseThrow()
                .doubleValue();
        var step = step(highest);
        var top = Math.max(step, Math.ceil(highest / step - 1e-9) * step);
        var plot = new SvgMarkup();
        for (double mark = 0; mark <= top + step / 2; mark += step) {
            var y = 100 - mark / top * 100;
            plot.horizontal(mark == 0 ? "p-svg-axis" : "p-svg-grid", y);
            plot.text("", 0, y, -8, 4, "end", axis(mark, step));
        }
        for (int i = 0; i < quarters.size(); i++) {
            column(plot, quarters, i, top);
        }
        draw(plot, 52, 20, 4, 40, sentence, table(quarters));
    }

    private static void column(SvgMarkup plot, List<Quarter> quarters, int index, double top) {
        var one = quarters.get(index);
        var slot = 100.0 / quarters.size();
        var x = slot * (index + (1 - BAR) / 2);
        var width = slot * BAR;
        var middle = slot * (index + 0.5);
        var committed = one.committed().doubleValue() / top * 100;
        var onDemand = one.onDemand().doubleValue() / top * 100;
        var all = one.allOnDemand().doubleValue() / top * 100;
        var name = one.year() + " " + one.name() + ", ";
        if (all > committed + onDemand) {
            plot.rect(
                    "p-svg-outline",
                    x,
                    100 - all,
                    width,
                    all - committed - onDemand,
                    "",
                    name + Numbers.usd(one.allOnDemand()) + " all on demand");
        }
        plot.rect(
                "p-svg-on-demand",
                x,
                100 - committed - onDemand,
                width,
                onDemand,
                "",
                name + Numbers.usd(one.onDemand()) + " on demand");
        plot.rect(
                "p-svg-committed",
                x,
                100 - committed,
                width,
                committed,
                "",
                name + Numbers.usd(one.committed()) + " committed");
        if (committed > 6) {
            plot.text(
                    "p-svg-value p-svg-on-committed",
                    middle,
                    100 - committed / 2,
                    0,
                    4,
                    "middle",
                    Numbers.usdShort(one.committed()));
        }
        if (onDemand > 6) {
            plot.text(
                    "p-svg-value p-svg-on-od",
                    middle,
                    100 - committed - onDemand / 2,
                    0,
                    4,
                    "middle",
                    Numbers.usdShort(one.onDemand()));
        }
        if (one.difference().signum() != 0) {
            var good = one.difference().signum() < 0;
            var sign = good ? "" : "+";
            plot.text(
                    good ? "p-svg-value p-svg-good" : "p-svg-value p-svg-bad",
                    middle,
                    100 - Math.max(all, committed + onDemand),
                    0,
                    -5,
                    "middle",
                    sign + Numbers.usdShort(one.difference()));
        }
        plot.text("p-svg-quarter", middle, 100, 0, 16, "middle", one.name());
        if (index == 0 || !quarters.get(index - 1).year().equals(one.year())) {
            plot.text("p-svg-strong", middle, 100, 0, 32, "middle", one.year());
        }
    }

    /** All marks of an axis in one unit: $0.4M, $0.8M, $1.2M. */
    private static String axis(double mark, double step) {
        if (mark == 0) {
            return "$0";
        }
        return step < 100_000
                ? Numbers.usdShort(BigDecimal.valueOf(mark))
                : "$" + Numbers.decimal(BigDecimal.valueOf(mark / 1_000_000), step % 100_000 == 0 ? 1 : 2) + "M";
    }

    private static DataTable table(List<Quarter> quarters) {
        var table = new DataTable("Cost by quarter in $");
        table.text("Quarter");
        table.number("Committed");
        table.number("On demand");
        table.number("Together");
        table.number("All on demand");
        table.number("Difference");
        quarters.forEach(one -> table.row(
                one.year() + " " + one.name(),
                Numbers.usd(one.committed()),
                Numbers.usd(one.onDemand()),
                Numbers.usd(one.total()),
                Numbers.usd(one.allOnDemand()),
                Numbers.signedUsd(one.difference())));
        return table;
    }

    /** A round step of the axis so that about four gridlines stand under the highest column. */
    private static double step(double highest) {
        var raw = Math.max(highest, 1) / 4;
        var power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (var factor : new double[] {1, 2, 2.5, 4, 5, 10}) {
            if (factor * power >= raw - 1e-9) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
