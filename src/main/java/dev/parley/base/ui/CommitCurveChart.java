package dev.parley.base.ui;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a commitment costs: expected cost a year above, chance of falling short below, over the committed amount. Where the
 * discount changes the curve breaks. Internal: it shows the walk-away.
 */
public final class CommitCurveChart extends EChart {

    public CommitCurveChart() {
        super("Commit curve", "commit-curve");
        setPlotHeight("260px");
    }

    /**
     * A place on the curve.
     *
     * @param commitment $ a year
     * @param cost expected $ a year
     * @param shortfall chance of falling short, 0 to 1
     */
    public record Point(BigDecimal commitment, BigDecimal cost, double shortfall) {}

    /** The curve within one discount: its words ("8 % off") and its points from left to right. */
    public record Tier(String words, List<Point> points) {}

    /** Whose a position is, which gives its colour. */
    public enum Whose {
        OURS,
        WALK_AWAY,
        THEIRS
    }

    /** A dashed line across both plots: "our ask $9.0M". */
    public record Position(BigDecimal commitment, String words, Whose whose) {}

    /** A dot on the curve: "now", "cheapest", "+$1,007,500 a year". */
    public record Dot(BigDecimal commitment, BigDecimal cost, String words, Whose whose) {}

    /** What is drawn; tiers from left to right, without overlap. */
    public record Data(List<Tier> tiers, List<Position> positions, List<Dot> dots) {

        public Data {
            if (tiers.isEmpty() || tiers.stream().anyMatch(tier -> tier.points().isEmpty())) {
                throw new IllegalArgumentException(
                        "The commit curve needs at least one point in each of its " + tiers.size() + " tiers");
            }
        }
    }

    /** @param sentence the chart in one sentence, for those who do not see it */
    public void setData(Data data, String sentence) {
        draw(Spec.of(data), sentence, table(data));
    }

    private static DataTable table(Data data) {
        var table = new DataTable("Expected cost and chance of a shortfall by commitment");
        table.text("Commitment a year");
        table.text("Discount");
        table.number("Expected cost a year");
        table.number("Chance of a shortfall");
        for (var tier : data.tiers()) {
            for (var point : tier.points()) {
                table.row(
                        Numbers.usd(point.commitment()),
                        tier.words(),
                        Numbers.usd(point.cost()),
                        Numbers.percent(point.shortfall()));
            }
        }
        return table;
    }

    /** What {@code chart.js} reads; chances in percent. */
    private record Spec(List<Part> tiers, List<Line> positions, List<Mark> dots) {

        private record Part(String words, List<List<Double>> points) {}

        private record Line(double x, String words, String whose) {}

        private record Mark(double x, double y, String words, String whose) {}

        static Spec of(Data data) {
            return new Spec(
                    data.tiers().stream()
                            .map(tier -> new Part(
                                    tier.words(),
                                    tier.points().stream()
                                            .map(point -> List.of(
                                                    point.commitment().doubleValue(),
                                                    point.cost().doubleValue(),
                                                    point.shortfall() * 100))
                                            .toList()))
                            .toList(),
                    data.positions().stream()
                            .map(one -> new Line(
                                    one.commitment().doubleValue(),
                                    one.words(),
                                    one.whose().name()))
                            .toList(),
                    data.dots().stream()
                            .map(one -> new Mark(
                                    one.commitment().doubleValue(),
                                    one.cost().doubleValue(),
                                    one.words(),
                                    one.whose().name()))
                            .toList());
        }
    }
}
