package dev.parley.base.ui;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Committed units per month, stacked by term, with the mean and the P95 of demand as lines. */
public final class UnitsByTermChart extends EChart {

    public UnitsByTermChart() {
        super("Units by term", "units-by-term");
    }

    /**
     * One month.
     *
     * @param held units already paid for
     * @param longer units bought for 3 or 6 months
     * @param shorter units bought for one month
     * @param mean mean demand in units
     * @param p95 demand in units not exceeded in 95 % of hours
     */
    public record Month(YearMonth month, int held, int longer, int shorter, double mean, double p95) {}

    /** Words over the columns of some months, from and to included: "guarantee 13". */
    public record Bracket(YearMonth from, YearMonth to, String text) {}

    /** @param sentence the chart in one sentence, for those who do not see it */
    public void setData(List<Month> months, List<Bracket> brackets, String sentence) {
        if (months.isEmpty()) {
            throw new IllegalArgumentException("The chart needs at least one month");
        }
        draw(spec(months, brackets), sentence, table(months));
    }

    private static DataTable table(List<Month> months) {
        var table = new DataTable("Units per month by term");
        table.text("Month");
        table.number("Held");
        table.number("6- or 3-month");
        table.number("1-month");
        table.number("Mean demand");
        table.number("P95");
        months.forEach(one -> table.row(
                Numbers.month(one.month()),
                Numbers.count(one.held()),
                Numbers.count(one.longer()),
                Numbers.count(one.shorter()),
                Numbers.units(one.mean()),
                Numbers.units(one.p95())));
        return table;
    }

    private static Spec spec(List<Month> months, List<Bracket> brackets) {
        var first = months.getFirst().month();
        var last = months.size() - 1;
        return new Spec(
                months.stream().map(one -> one.month().toString()).toList(),
                months.stream().map(Month::held).toList(),
                months.stream().map(Month::longer).toList(),
                months.stream().map(Month::shorter).toList(),
                months.stream().map(Month::mean).toList(),
                months.stream().map(Month::p95).toList(),
                brackets.stream()
                        .map(one -> new Place(
                                Math.clamp(first.until(one.from(), ChronoUnit.MONTHS), 0, last),
                                Math.clamp(first.until(one.to(), ChronoUnit.MONTHS), 0, last),
                                one.text()))
                        .toList());
    }

    private record Place(int from, int to, String text) {}

    /** What {@code chart.js} reads. */
    private record Spec(
            List<String> months,
            List<Integer> held,
            List<Integer> longer,
            List<Integer> shorter,
            List<Double> mean,
            List<Double> p95,
            List<Place> brackets) {}
}
