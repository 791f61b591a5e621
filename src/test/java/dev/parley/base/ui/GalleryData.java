package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Made-up figures for {@link KitGallery}. */
final class GalleryData {

    private GalleryData() {}

    static LoadDurationChart loadDuration() {
        var points = new ArrayList<LoadDurationChart.Point>();
        for (int i = 0; i <= 200; i++) {
            var share = i / 200.0;
            points.add(new LoadDurationChart.Point(
                    share, 13.6 - 0.9 * Math.sqrt(share) - 7 * share - 1.6 * Math.pow(share, 9)));
        }
        var chart = new LoadDurationChart();
        chart.setData(
                new LoadDurationChart.Data(
                        points,
                        4,
                        7,
                        0.57,
                        "a 6-month unit needs 57\u00a0%",
                        List.of(
                                new LoadDurationChart.Remark(8, "unit 8 busy 53\u00a0%", "on demand", true),
                                new LoadDurationChart.Remark(7, "unit 7 busy 71\u00a0%", "committed", false),
                                new LoadDurationChart.Remark(2.5, "units 1–4", "held, 100\u00a0%", false))),
                "Seven units are committed, four of them held; unit 8 is busy 53 % of hours and stays on demand.");
        return chart;
    }

    static PCard unitsByTerm() {
        var months = new ArrayList<UnitsByTermChart.Month>();
        var first = YearMonth.of(2027, 1);
        for (int i = 0; i < 36; i++) {
            var longer = i < 3 ? 3 : i % 12 >= 7 && i % 12 <= 8 ? 13 : 8 + i / 9;
            months.add(new UnitsByTermChart.Month(
                    first.plusMonths(i), i < 3 ? 4 : 0, longer, i % 9 == 1 ? 1 : 0, 8.5 + i * 0.19, 13.2 + i * 0.33));
        }
        var chart = new UnitsByTermChart();
        chart.setData(
                months,
                List.of(new UnitsByTermChart.Bracket(first.plusMonths(7), first.plusMonths(8), "guarantee 13")),
                "Committed units grow from 7 to 13 in three years.");
        return new PCard("Units by term, 2027–2029")
                .tools(new Legend()
                        .key(Mark.HELD, "held")
                        .key(Mark.LONG, "6-month")
                        .key(Mark.SHORT, "1-month")
                        .key(Mark.LINE, "mean demand")
                        .key(Mark.DOTTED, "P95"))
                .body(chart);
    }

    static Component sentence() {
        var head = new Paragraph();
        head.getElement()
                .setProperty(
                        "innerHTML",
                        "A 6-month unit pays once it is busy <strong>57.0&nbsp;%</strong> of its hours. Units 1 to 8 are; unit 9 would be busy 49&nbsp;%.");
        var div = new Div(
                head,
                new Paragraph(
                        "A saturated hour of one unit is worth $22.93 on demand at your mix of 6 input tokens to 1 output token."));
        div.addClassName("p-sentence");
        return div;
    }

    static PCard breakEven() {
        var chart = new BreakEvenChart();
        chart.setPlotHeight("600px");
        chart.setData(
                new BreakEvenChart.Data(
                        new BigDecimal("22.93"),
                        List.of(
                                new BreakEvenChart.Term("6-month", new BigDecimal("13.08"), 0.570, Mark.LONG),
                                new BreakEvenChart.Term("1-month", new BigDecimal("21.18"), 0.924, Mark.SHORT),
                                new BreakEvenChart.Term("no commitment", new BigDecimal("24.00"), 1.047, Mark.OUTLINE)),
                        0,
                        0.5,
                        0.6,
                        "the usual advice, 50–60\u00a0%",
                        List.of(
                                unit("14", 0.165),
                                unit("13", 0.213),
                                unit("12", 0.28),
                                unit("11", 0.34),
                                unit("10", 0.41),
                                unit("9", 0.49),
                                new BreakEvenChart.Unit("8", 0.637, true),
                                new BreakEvenChart.Unit("7", 0.81, true),
                                new BreakEvenChart.Unit("6", 0.905, true),
                                new BreakEvenChart.Unit("1–5", 0.985, true)),
                        "on demand: units 9 and up",
                        "committed: units 1 to 8"),
                "A 6-month unit costs less than on demand from 57.0 % busy; a 1-month unit from 92.4 %.");
        return new PCard("Cost of one unit-hour, by how busy the unit is").body(chart);
    }

    private static BreakEvenChart.Unit unit(String label, double busy) {
        return new BreakEvenChart.Unit(label, busy, false);
    }

    static PCard byTerm() {
        var table = new DataTable("By term");
        table.text("Term").bold();
        table.number("$ an hour");
        table.number("Needs").phoneFigure();
        table.number("Units that pay");
        table.row("6-month", "13.08", "57.0\u00a0%", "8 of 17").selected(true);
        table.row("1-month", "21.18", "92.4\u00a0%", "5 of 17");
        table.row("No commitment", "24.00", KitGallery.money("104.7\u00a0%", "p-bad"), "never pays");
        return new PCard("By term")
                .meta("your point, not the rule of thumb")
                .flush()
                .body(table)
                .foot("No commitment costs more than on demand even when full.");
    }

    static PCard attention() {
        var table = new DataTable("Needs attention").list();
        table.text("Kind");
        table.reason("What");
        table.number("Money").phoneFigure();
        table.text("When");
        table.text("Do");
        table.row(
                Badge.needs("Conflict"),
                "Submission intake, 2027 Q4: two values, 1.30 and 1.10 units.",
                "$10,127 /qtr",
                "today",
                new Anchor("#", "Settle"));
        table.row(
                Badge.urgent("Deadline"),
                "AWS’s answer lapses; 4 of 12 lines are above our walk-away.",
                "$115,115 /yr",
                "4 Dec, 15 days",
                new Anchor("#", "Answer"));
        table.row(
                Badge.unknown("Unknown"),
                "Nova 2 Lite has no 6-month list price; AWS quoted $31.20.",
                new Unknown(),
                "before 18 Dec",
                new Anchor("#", "Price book"));
        return new PCard("Needs attention").meta("8 of 11, next first").flush().body(table);
    }

    static PCard week() {
        var week = new ArrayList<List<Double>>();
        for (int day = 0; day < 7; day++) {
            var hours = new ArrayList<Double>();
            for (int hour = 0; hour < 24; hour++) {
                hours.add(1 + (day < 5 ? 3.2 : 1.2) * Math.exp(-Math.pow((hour - 14) / 4.5, 2)));
            }
            week.add(hours);
        }
        var map = new HeatMap();
        map.setData(week, "Highest on working days from 12 to 16, at 4.2 units.");
        return new PCard("Hour of the week")
                .tools(HeatMap.scale(week))
                .body(
                        map,
                        new Sparkbars(week.getFirst(), Mark.LONG, "highest at 14:00"),
                        new Sparkbars(week.getLast(), Mark.ON_DEMAND, "spiky"));
    }

    static PCard cost() {
        var quarters = new ArrayList<CostByQuarterColumns.Quarter>();
        for (int i = 0; i < 12; i++) {
            quarters.add(new CostByQuarterColumns.Quarter(
                    String.valueOf(2027 + i / 4),
                    "Q" + (i % 4 + 1),
                    BigDecimal.valueOf(316_000 + i * 15_000L),
                    BigDecimal.valueOf(587_000 + i * 21_000L),
                    BigDecimal.valueOf(928_000 + i * 52_000L)));
        }
        var chart = new CostByQuarterColumns();
        chart.setData(quarters, "Cost grows from $903k to $1.3M a quarter.");
        return new PCard("Bedrock cost by quarter")
                .meta("Run 14, base case, six pools")
                .tools(new Legend()
                        .key(Mark.COMMITTED, "committed")
                        .key(Mark.ON_DEMAND, "on demand")
                        .key(Mark.OUTLINE, "all on demand"))
                .body(chart);
    }

    static PCard schedule() {
        var table = new DataTable("Schedule").dense();
        table.text("Line");
        table.text("Term").minor();
        table.number("List").minor();
        table.number("Anchor (our ask)").bold().phoneLabelled();
        table.number("AWS latest");
        table.number("Target").internalFirst();
        table.text("Ask to current").internal().phoneHidden();
        table.number("vs walk-away").internal().phoneFigure();
        table.mark("Grade").internal();
        table.over("AWS knows these, or will", 5).overInternal("Internal, never exported for AWS", 4);
        table.group("Bedrock capacity, 6 lines", "", "", "", "", "", "", "+$93,595", "");
        table.row(
                        "Llama 3.1 70B · us-west-2",
                        "6-month unit",
                        "13.08",
                        "8.90",
                        "11.77",
                        "10.20",
                        new PositionLine(0.31, 0.58, 0.69, true, "above walk-away"),
                        KitGallery.money("+$31,983", "p-bad"),
                        new GradeMark('M'))
                .selected(true);
        table.row(
                        "Nova 2 Lite · us-east-1",
                        "6-month unit",
                        new Unknown(),
                        "22.50",
                        "31.20",
                        "25.00",
                        new PositionLine(0.31, 0.81, 0.6, false, "below walk-away"),
                        KitGallery.money("−$2,008", "p-good"),
                        new GradeMark('B'))
                .opens(() -> {});
        table.total("13 lines; one has no offer", "", "", "", "", "", "", "+$79,829", "");
        return new PCard("Schedule").flush().body(table);
    }

    static PCard commitCurve() {
        var chart = new CommitCurveChart();
        chart.setData(
                new CommitCurveChart.Data(
                        List.of(
                                tier("6\u00a0% off", 65, 79, 10.83),
                                tier("8\u00a0% off", 80, 99, 10.6),
                                tier("10.5\u00a0% off", 100, 117, 10.52)),
                        List.of(
                                mark("9000000", "10604000", "our ask $9.0M", CommitCurveChart.Whose.OURS),
                                mark("10200000", "10700000", "walk-away $10.2M", CommitCurveChart.Whose.WALK_AWAY),
                                mark("11500000", "11420000", "AWS asks $11.5M", CommitCurveChart.Whose.THEIRS)),
                        new BigDecimal("11300000")),
                "AWS's ask of $11.5M costs $1,007,500 a year more than the cheapest commitment.");
        return new PCard("Commit curve")
                .meta("expected cost above, chance of a shortfall by contract year below")
                .internal()
                .body(chart);
    }

    private static CommitCurveChart.Mark mark(
            String commitment, String expected, String words, CommitCurveChart.Whose whose) {
        return new CommitCurveChart.Mark(new BigDecimal(commitment), new BigDecimal(expected), words, whose);
    }

    private static CommitCurveChart.Tier tier(String words, int from, int to, double base) {
        var points = new ArrayList<CommitCurveChart.Point>();
        for (int tenth = from; tenth <= to; tenth++) {
            var over = Math.max(0, tenth - 90) / 27.0;
            var expected = BigDecimal.valueOf(base * 1_000_000 + Math.pow(over, 2) * 1_050_000);
            points.add(new CommitCurveChart.Point(
                    BigDecimal.valueOf(tenth * 100_000L),
                    expected,
                    expected.multiply(new BigDecimal("0.93")),
                    expected.multiply(new BigDecimal("1.08")),
                    List.of(
                            BigDecimal.valueOf(Math.min(1, over * 1.1)),
                            BigDecimal.valueOf(Math.min(1, over * 0.6)),
                            BigDecimal.valueOf(Math.min(1, over * 0.4)))));
        }
        return new CommitCurveChart.Tier(words, points);
    }
}
