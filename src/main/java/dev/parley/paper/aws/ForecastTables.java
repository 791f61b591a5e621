package dev.parley.paper.aws;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Formula;
import dev.parley.engine.report.Table;
import dev.parley.paper.aws.DemandLine.QuarterDemand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forecast AWS asks for: demand by quarter, one block of columns for each figure. */
final class ForecastTables {

    static final String FORECAST = "forecast";
    static final String BY_QUARTER = "demand_by_quarter";

    /** How firm demand is, as {@link DemandLine#standing} says it. */
    static final List<String> STANDINGS = List.of("running", "funded", "upside, non-binding");

    private record Block(String key, String label, Function<QuarterDemand, @Nullable BigDecimal> figure) {}

    private static final Block STEADY_IN = new Block("steady_in", "Steady in, kTPM", QuarterDemand::steadyInput);
    private static final Block STEADY_OUT = new Block("steady_out", "Steady out, kTPM", QuarterDemand::steadyOutput);
    private static final List<Block> BLOCKS = List.of(
            STEADY_IN,
            STEADY_OUT,
            new Block("peak_in", "Peak in, kTPM", QuarterDemand::peakInput),
            new Block("peak_out", "Peak out, kTPM", QuarterDemand::peakOutput),
            new Block("requests", "Requests a minute", QuarterDemand::requestsPerMinute));

    private final AskPaper paper;
    private final List<String> quarters;

    ForecastTables(AskPaper paper) {
        this.paper = paper;
        this.quarters = paper.demand().stream()
                .findFirst()
                .map(line ->
                        line.quarters().stream().map(QuarterDemand::quarter).toList())
                .orElse(List.of());
    }

    Table forecast() {
        var columns = new ArrayList<>(List.of(
                Column.text("model", "Model"),
                Column.text("scope", "Scope"),
                Column.text("account", "Payer and account"),
                Column.text("standing", "Standing"),
                Column.text("need_by", "Need by"),
                Column.of("cache_read_share", "Cache read", "", Format.SHARE),
                Column.of("tokens_per_request_in", "Tokens a request, in", "", Format.ONE_DECIMAL),
                Column.of("tokens_per_request_out", "Tokens a request, out", "", Format.ONE_DECIMAL)));
        for (var block : BLOCKS) {
            quarters.forEach(
                    quarter -> columns.add(Column.of(key(block, quarter), label(quarter), "", Format.ONE_DECIMAL)
                            .under(block.label())));
        }
        var rows = paper.demand().stream()
                .map(line -> (Table.Row) new Table.Line(cells(line)))
                .toList();
        return new Table(FORECAST, "Forecast", 4, columns, rows, null);
    }

    private static List<Cell> cells(DemandLine line) {
        var cells = new ArrayList<Cell>(List.of(
                Cell.of(line.model()),
                Cell.of(line.scope()),
                Cell.of(line.account()),
                Cell.of(line.standing()),
                Cell.of(line.needBy()),
                new Cell.Figure(line.cacheReadShare()),
                Cell.of(line.inputTokensPerRequest(), "unknown"),
                Cell.of(line.outputTokensPerRequest(), "unknown")));
        for (var block : BLOCKS) {
            line.quarters().forEach(quarter -> cells.add(Cell.of(block.figure().apply(quarter), "unknown")));
        }
        return cells;
    }

    /** Steady demand of all models, by how firm it is. */
    Table byQuarter() {
        var columns = new ArrayList<>(List.of(Column.text("quarter", "Quarter")));
        for (var block : List.of(STEADY_IN, STEADY_OUT)) {
            STANDINGS.forEach(
                    standing -> columns.add(Column.of(series(block, standing), standing, "", Format.ONE_DECIMAL)
                            .under(block.label())));
            columns.add(Column.of(block.key() + "_all", "all", "", Format.ONE_DECIMAL)
                    .under(block.label()));
        }
        var rows = quarters.stream()
                .map(quarter -> (Table.Row) new Table.Line(byStanding(quarter)))
                .toList();
        return new Table(BY_QUARTER, "Demand by quarter", 1, columns, rows, null);
    }

    private static List<Cell> byStanding(String quarter) {
        var cells = new ArrayList<Cell>(List.of(Cell.of(label(quarter))));
        for (var block : List.of(STEADY_IN, STEADY_OUT)) {
            STANDINGS.forEach(standing ->
                    cells.add(Cell.of(new Formula.Below(FORECAST, key(block, quarter), "standing", standing))));
            cells.add(Cell.of(new Formula.Sum(
                    STANDINGS.stream().map(standing -> series(block, standing)).toList(), "")));
        }
        return cells;
    }

    List<Chart> charts() {
        return List.of(
                chart(STEADY_IN, "Steady input by quarter", "Tokens in that run each minute, mean over all hours."),
                chart(STEADY_OUT, "Steady output by quarter", "Tokens out that run each minute, mean over all hours."));
    }

    private static Chart chart(Block block, String title, String sentence) {
        return new Chart(
                title,
                sentence,
                "kTPM",
                Chart.Shape.STACKED,
                BY_QUARTER,
                "quarter",
                STANDINGS.stream().map(standing -> series(block, standing)).toList());
    }

    private static String key(Block block, String quarter) {
        return block.key() + "_" + quarter;
    }

    private static String series(Block block, String standing) {
        return block.key() + "_" + standing.replaceAll("\\W.*", "");
    }

    /** {@code 2027 Q2}. */
    private static String label(String quarter) {
        return quarter.replace('-', ' ');
    }
}
