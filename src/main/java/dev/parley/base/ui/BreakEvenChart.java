package dev.parley.base.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cost of one unit-hour by how busy the unit is: on demand rises with use, a committed rate does not. They cross where
 * the commitment pays. The reader's own units stand on an axis below.
 */
public final class BreakEvenChart extends EChart {

    public BreakEvenChart() {
        super("Cost of one unit-hour, by how busy the unit is", "break-even");
    }

    /**
     * A rate to compare.
     *
     * @param name "6-month"
     * @param rate $ per unit-hour
     * @param needs busy share at which it pays, 0 or more; above 1 or null it never does
     * @param mark colour of its line: {@link Mark#LONG}, {@link Mark#SHORT}, {@link Mark#OUTLINE}
     */
    public record Term(
            String name, BigDecimal rate, @Nullable Double needs, Mark mark) {}

    /**
     * One of the reader's units, or several at one place.
     *
     * @param label "8" or "1-5"
     * @param busy busy share of hours, 0 to 1
     */
    public record Unit(String label, double busy, boolean committed) {}

    /**
     * What is drawn.
     *
     * @param onDemandWhenFull $ a saturated unit-hour is worth on demand
     * @param chosen index in terms of the one the sentence speaks about
     * @param bandFrom start of the usual advice, 0 to 1; see also bandTo and its words
     * @param unitsBelow words under the axis left of the point: "on demand: units 9 and up"
     * @param unitsAbove words right of it: "committed: units 1 to 8"
     */
    public record Data(
            BigDecimal onDemandWhenFull,
            List<Term> terms,
            int chosen,
            double bandFrom,
            double bandTo,
            String bandText,
            List<Unit> units,
            String unitsBelow,
            String unitsAbove) {

        public Data {
            if (chosen < 0 || chosen >= terms.size()) {
                throw new IllegalArgumentException("Chosen term " + chosen + " is not one of the " + terms.size());
            }
        }
    }

    /** @param sentence the chart in one sentence, for those who do not see it */
    public void setData(Data data, String sentence) {
        draw(Spec.of(data), sentence, table(data));
    }

    private static DataTable table(Data data) {
        var table = new DataTable("Where each rate pays, and how busy your units are");
        table.text("Rate or unit");
        table.number("$ a unit-hour");
        table.number("Needs or is busy");
        table.row("On demand when full", Numbers.rate(data.onDemandWhenFull(), 2), Numbers.percent(1.0));
        for (var term : data.terms()) {
            var needs = term.needs();
            table.row(
                    term.name(),
                    Numbers.rate(term.rate(), 2),
                    needs == null || needs > 1 ? "never pays" : "needs " + Numbers.percent(needs, 1));
        }
        for (var unit : data.units()) {
            table.row(
                    "Unit " + unit.label() + (unit.committed() ? ", committed" : ", on demand"),
                    Numbers.NONE,
                    "busy " + Numbers.percent(unit.busy()));
        }
        return table;
    }

    /** What {@code chart.js} reads; shares in percent. */
    private record Spec(
            double full,
            List<Rate> terms,
            int chosen,
            double bandFrom,
            double bandTo,
            String bandText,
            List<Dot> units,
            String belowText,
            String aboveText) {

        private record Rate(
                String name, double rate, @Nullable Double needs, String kind) {}

        private record Dot(String label, double busy, boolean committed) {}

        static Spec of(Data data) {
            return new Spec(
                    data.onDemandWhenFull().doubleValue(),
                    data.terms().stream()
                            .map(one -> new Rate(
                                    one.name(),
                                    one.rate().doubleValue(),
                                    one.needs() == null ? null : one.needs() * 100,
                                    one.mark().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                            .toList(),
                    data.chosen(),
                    data.bandFrom() * 100,
                    data.bandTo() * 100,
                    data.bandText(),
                    data.units().stream()
                            .map(one -> new Dot(one.label(), one.busy() * 100, one.committed()))
                            .toList(),
                    data.unitsBelow(),
                    data.unitsAbove());
        }
    }
}
