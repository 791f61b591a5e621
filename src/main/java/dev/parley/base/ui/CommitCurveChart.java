package dev.parley.base.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commitment costs: expected payment over the term with its P10 to P90 above, the chance of a shortfall of each
 * contract year below, over the committed amount. Where the discount changes the curve breaks. Internal: it shows the
 * walk-away.
 */
@JavaScript("context://commit-curve.js")
public final class CommitCurveChart extends EChart {

    public CommitCurveChart() {
        super("Commit curve", "commit-curve");
        setPlotHeight("530px");
    }

    /**
     * A place on the curve.
     *
     * @param commitment $ a contract year
     * @param expected   $ over the term
     * @param low        P10 of it
     * @param high       P90 of it
     * @param shortfalls chance of falling short by contract year, 0 to 1
     */
    public record Point(
            BigDecimal commitment, BigDecimal expected, BigDecimal low, BigDecimal high, List<BigDecimal> shortfalls) {}

    /** The curve within one discount: its words ("8 % off") and its points from left to right. */
    public record Tier(String words, List<Point> points) {}

    /** Whose a mark is, which gives its colour. */
    public enum Whose {
        TODAY,
        OURS,
        TARGET,
        WALK_AWAY,
        THEIRS
    }

    /** A deal beside the curve: a dashed line at its commitment with its words, and a dot at what it costs. */
    public record Mark(BigDecimal commitment, BigDecimal expected, String words, Whose whose) {}

    /**
     * What is drawn.
     *
     * @param tiers from left to right, without overlap
     * @param none  expected payment without an agreement
     */
    public record Data(
            List<Tier> tiers, List<Mark> marks, @Nullable BigDecimal none) {

        public Data {
            if (tiers.isEmpty() || tiers.stream().anyMatch(tier -> tier.points().isEmpty())) {
                throw new IllegalArgumentException(
                        "The commit curve needs at least one point in each of its " + tiers.size() + " tiers");
            }
        }

        private int years() {
            return tiers.getFirst().points().getFirst().shortfalls().size();
        }
    }

    /** @param sentence the chart in one sentence, for those who do not see it */
    public void setData(Data data, String sentence) {
        draw(Spec.of(data), sentence, table(data));
    }

    private static DataTable table(Data data) {
        var table = new DataTable("Expected payment and chance of a shortfall by commitment");
        table.text("Commitment a year");
        table.text("Discount");
        table.number("Expected over the term");
        table.number("P10");
        table.number("P90");
        for (int year = 1; year <= data.years(); year++) {
            table.number("Shortfall CY" + year);
        }
        for (var tier : data.tiers()) {
            for (var point : tier.points()) {
                var cells = new ArrayList<Object>(List.of(
                        Numbers.usd(point.commitment()),
                        tier.words(),
                        Numbers.usd(point.expected()),
                        Numbers.usd(point.low()),
                        Numbers.usd(point.high())));
                point.shortfalls().forEach(share -> cells.add(Numbers.percent(share)));
                table.row(cells.toArray());
            }
        }
        return table;
    }

    /** What {@code commit-curve.js} reads: points of commitment, expected, low, high and chances in percent. */
    private record Spec(
            List<Part> tiers, List<Flag> marks, @Nullable Double none, int years) {

        private record Part(String words, List<List<Double>> points) {}

        private record Flag(double x, double y, String words, String whose) {}

        static Spec of(Data data) {
            return new Spec(
                    data.tiers().stream()
                            .map(tier -> new Part(
                                    tier.words(),
                                    tier.points().stream().map(Spec::numbers).toList()))
                            .toList(),
                    data.marks().stream()
                            .map(one -> new Flag(
                                    one.commitment().doubleValue(),
                                    one.expected().doubleValue(),
                                    one.words(),
                                    one.whose().name()))
                            .toList(),
                    data.none() == null ? null : data.none().doubleValue(),
                    data.years());
        }

        private static List<Double> numbers(Point point) {
            var numbers = new ArrayList<Double>();
            numbers.add(point.commitment().doubleValue());
            numbers.add(point.expected().doubleValue());
            numbers.add(point.low().doubleValue());
            numbers.add(point.high().doubleValue());
            point.shortfalls().forEach(share -> numbers.add(share.doubleValue() * 100));
            return numbers;
        }
    }
}
