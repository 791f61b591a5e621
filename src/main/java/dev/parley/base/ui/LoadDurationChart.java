package dev.parley.base.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many units are needed for how large a share of hours, with the committed levels below the curve, on demand above and
 * what is paid for but idle hatched.
 */
public final class LoadDurationChart extends EChart {

    private static final int TABLE_STEPS = 20;

    public LoadDurationChart() {
        super("Load-duration curve", "load-duration");
    }

    /**
     * One point of the curve.
     *
     * @param share share of hours, 0 to 1
     * @param units units needed for at least that share of hours
     */
    public record Point(double share, double units) {}

    /**
     * Words at the right of the curve.
     *
     * @param units the height it speaks about
     * @param title "unit 8 busy 53 %"
     * @param note "on demand"
     */
    public record Remark(double units, String title, String note, boolean onDemand) {}

    /**
     * What is drawn.
     *
     * @param curve points from share 0 to 1, units falling
     * @param held units already paid for
     * @param committed all committed units, held included
     * @param needs share a further unit has to be busy, 0 or more; null where nothing can be bought
     * @param needsText "a 6-month unit needs 57 %"
     * @param remarks from the top down
     */
    public record Data(
            List<Point> curve,
            int held,
            int committed,
            @Nullable Double needs,
            String needsText,
            List<Remark> remarks) {

        public Data {
            if (curve.size() < 2
                    || curve.getFirst().share() != 0
                    || curve.getLast().share() != 1) {
                throw new IllegalArgumentException(
                        "The curve needs points from share 0 to share 1, got " + curve.size());
            }
            if (held < 0 || committed < held) {
                throw new IllegalArgumentException("Committed " + committed + " is less than held " + held);
            }
        }
    }

    /** @param sentence the chart in one sentence, for those who do not see it */
    public void setData(Data data, String sentence) {
        draw(Spec.of(data), sentence, table(data));
    }

    private static DataTable table(Data data) {
        var table = new DataTable("Units needed by share of hours");
        table.text("Share of hours");
        table.number("Units needed");
        table.number("Committed and busy");
        table.number("On demand");
        table.number("Idle");
        for (int step = 0; step <= TABLE_STEPS; step++) {
            var share = step / (double) TABLE_STEPS;
            var units = unitsAt(data.curve(), share);
            table.row(
                    Numbers.percent(share),
                    Numbers.units(units),
                    Numbers.units(Math.min(units, data.committed())),
                    Numbers.units(Math.max(0, units - data.committed())),
                    Numbers.units(Math.max(0, data.committed() - units)));
        }
        return table;
    }

    /** Units at a share, between two points on the straight line. */
    static double unitsAt(List<Point> curve, double share) {
        for (int i = 1; i < curve.size(); i++) {
            var left = curve.get(i - 1);
            var right = curve.get(i);
            if (share <= right.share()) {
                var width = right.share() - left.share();
                return width == 0
                        ? right.units()
                        : left.units() + (right.units() - left.units()) * (share - left.share()) / width;
            }
        }
        return curve.getLast().units();
    }

    /** What {@code chart.js} reads; shares in percent. */
    private record Spec(
            List<List<Double>> points,
            int held,
            int committed,
            @Nullable Double needs,
            String needsText,
            String needsShort,
            List<Label> labels) {

        private record Label(double units, String title, String note, String kind) {}

        static Spec of(Data data) {
            var points = new ArrayList<List<Double>>();
            data.curve().forEach(point -> points.add(List.of(point.share() * 100, point.units())));
            var needs = data.needs();
            return new Spec(
                    points,
                    data.held(),
                    data.committed(),
                    needs == null ? null : needs * 100,
                    data.needsText(),
                    needs == null ? "" : "needs " + Numbers.percent(BigDecimal.valueOf(needs)),
                    data.remarks().stream()
                            .map(one -> new Label(
                                    one.units(),
                                    one.title(),
                                    one.note(),
                                    (one.onDemand() ? Mark.ON_DEMAND : Mark.LONG)
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-')))
                            .toList());
        }
    }
}
